/** The program that keeps pages on readers' devices: what it has to know of the paper. */
import { hrefTo, keepsOffline, type ViewContext } from "../context.ts";
import { pathOf } from "../../paper/page.ts";
import { wordsFor } from "../words/words.ts";
import { always, type Kind } from "../kind.ts";

export interface OfflineWorkerView {
  template: "offline-worker";
  /** In the paper's order. Empty where the program is to take itself away, with all that it has kept. */
  editions: OfflineEdition[];
}

/** An edition, as the program speaks for it. */
export interface OfflineEdition {
  /** As it stands in `lang`, and that by which times are set. */
  lang: string;
  locale: string;
  /** Before the addresses of its pages, as a browser has them; empty for the first. */
  prefix: string;
  /** Where its readers find what they have on the device. */
  saved: string;
  /** Over a page that could not be fetched: `{time}` is when it was. */
  asItWas: string;
  /** Over the list of what is there, in the place of a page that is not. */
  notHere: string;
}

export const offlineWorker: Kind<"offline-worker", OfflineWorkerView> = {
  called: ["program for reading offline", "programs for reading offline"],
  all: () => [{ page: "offline-worker" }],
  stands: always,
  view: (_key, context) => view(context),
};

/** It says nothing that an edit can change: its bytes are the same for as long as the program is. */
function view(context: ViewContext): OfflineWorkerView {
  const editions = keepsOffline(context) ? context.archive.editions : [];
  return {
    template: "offline-worker",
    editions: editions.map(({ paper }) => {
      const { saved } = wordsFor(paper.locale);
      return {
        lang: paper.language,
        locale: paper.locale,
        prefix: paper.prefix && hrefTo(context, paper.prefix),
        saved: hrefTo(context, paper.prefix + pathOf({ page: "saved" })),
        asItWas: saved.asItWas,
        notHere: saved.notHere,
      };
    }),
  };
}
