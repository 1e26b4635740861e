import { encodedPath } from "../../../paper/addresses/address.ts";
import { keyOfEdition, pathOf } from "../../../paper/page.ts";
import type { Kind } from "../../kind.ts";

/** Which files of stories there are, of every edition. */
export interface DataListView {
  template: "data-list";
  name: string;
  licence: string;
  /** What a line of them is. */
  format: string;
  files: { month: string; language: string; url: string }[];
}

export const dataList: Kind<"data-list", DataListView> = {
  called: ["list of files of stories", "lists of files of stories"],
  all: ({ paper }) => (paper.exchange.includes("data") ? [{ page: "data-list" }] : []),
  stands: (_key, { paper }) => paper.exchange.includes("data"),
  view: (_key, { archive, site }) => {
    const { paper } = archive;
    if (!paper.exchange.includes("data")) return undefined;
    return {
      template: "data-list",
      name: paper.name,
      licence: paper.licence,
      format: "ninjs 3.0",
      files: archive.editions.flatMap((edition) =>
        edition.lists
          .named("month:")
          .map(({ name: month }) => ({
            month,
            language: edition.paper.language,
            url: site + encodedPath(pathOf(keyOfEdition(edition.paper.edition, { page: "data", month }))),
          })),
      ),
    };
  },
};
