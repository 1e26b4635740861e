/** Where readers go from the head of any page: the paper's sections in its own order, then what is told apart by its kind. */
import { sectionPath } from "../../paper/addresses/address.ts";
import { listPath, type ReaderList } from "../../paper/addresses/list-addresses.ts";
import { hrefHere, type PageContext } from "../context.ts";
import { wordsFor } from "../words/words.ts";
import type { LinkView } from "./frame.ts";

/** What the page itself is, as far as one of the links leads to it. */
export interface Here {
  /** The id of its section. */
  section?: string | undefined;
  list?: ReaderList | undefined;
}

export function navigation({ section: here, list }: Here, context: PageContext): LinkView[] {
  const { archive } = context;
  const { paper } = archive;
  const words = wordsFor(paper.locale);
  const sections = paper.sections.map(({ id, name }): LinkView => ({
    name,
    path: hrefHere(context, sectionPath(id)),
    ...(id === here && { current: true }),
  }));
  const kinds = [
    { list: "kind:opinion", name: words.opinion },
    { list: "kind:live", name: words.kinds.live },
  ] as const;
  // Whether there are any is known by the oldest one, which does not change with every story.
  const named = new Set(paper.sections.map(({ name }) => name.toLocaleLowerCase(paper.language)));
  return [
    ...sections,
    ...kinds
      .filter(({ name }) => !named.has(name.toLocaleLowerCase(paper.language)))
      .filter((kind) => archive.lists.oldest(kind.list) !== undefined)
      .map((kind): LinkView => ({
        name: kind.name,
        path: hrefHere(context, listPath(kind.list)),
        ...(kind.list === list && { current: true }),
      })),
  ];
}
