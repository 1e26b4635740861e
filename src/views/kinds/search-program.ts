import { baseLanguage } from "../../paper/base-language.ts";
import type { ViewContext } from "../context.ts";
import type { Kind } from "../kind.ts";
import type { SearchRecord } from "../search/search-record.ts";

/** What searching needs once, whatever the number of bundles: the program, and an index for the others to be merged into. */
export interface SearchProgramView {
  template: "search-program";
  records: SearchRecord[];
}

export const searchProgram: Kind<"search-program", SearchProgramView> = {
  called: ["search program", "search programs"],
  all: () => [{ page: "search-program" }],
  // A folder of files for searching, in which there is nothing for a reader.
  stands: () => false,
  view: (_key, context) => view(context),
};

/** A word in a script that nobody writes any more: what has to be in an index, and is sought by nobody. */
const unfindable = "𓀀";

/**
 * Pagefind merges indexes into a first one, whose language decides how words are understood: it holds a record that is
 * never found in every language that the paper has, so that all stories lie in bundles and the program need not lie in each.
 */
function view(context: ViewContext): SearchProgramView {
  const { archive } = context;
  const languages = [
    ...archive.editions.map(({ paper }) => paper.language),
    ...archive.lists.named("language:").map(({ name }) => name.replace(/:[^]*$/, "")),
  ];
  return {
    template: "search-program",
    // Of records with one address only the last is kept.
    records: [...new Set(languages.map(baseLanguage))].map((language) => ({
      url: `/#${language}`,
      content: unfindable,
      language,
      meta: {},
      shown: {},
      filters: {},
      sort: {},
    })),
  };
}
