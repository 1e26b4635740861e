import { pathHere, type ViewContext } from "./context.ts";
import { frameOf } from "./frame-of.ts";
import { pathOf } from "../paper/page.ts";
import { archivePath } from "../paper/page-addresses.ts";
import type { SearchPageView } from "./pages.ts";
import { periodWords } from "./times.ts";
import { countForms } from "./words/count-forms.ts";
import { wordsFor } from "./words/words.ts";

/** Where readers search. It names sections, writers and years, none of which changes with every story. */
export function searchPageView(context: ViewContext): SearchPageView {
  const { archive } = context;
  const { paper } = archive;
  const words = wordsFor(paper.locale);
  const month = new Intl.DateTimeFormat(paper.locale, { month: "long", timeZone: "UTC" });
  const authors = archive.entries("author").map((id) => ({ id, name: archive.entry("author", id)?.record.name ?? id }));
  const here = (path: string) => pathHere(context, path);
  const collator = new Intl.Collator(paper.language);
  return {
    template: "search",
    frame: frameOf({ key: { page: "search-page" }, title: words.search.heading, description: words.search.description(paper.name) }, context),
    heading: words.search.heading,
    sections: paper.sections.map(({ id, name }) => ({ id, name })),
    authors: authors.sort((a, b) => collator.compare(a.name, b.name)),
    years: archive.lists("year:").map(({ name }) => ({ id: name, name: periodWords(name, paper) })).reverse(),
    months: Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2026, at))),
    ways: [
      { name: words.archive, path: here(archivePath("")) },
      { name: words.allTopics, path: here(pathOf({ page: "directory", of: "topics" })) },
      { name: words.thread.all, path: here(pathOf({ page: "directory", of: "threads" })) },
      { name: words.allAuthors, path: here(pathOf({ page: "directory", of: "authors" })) },
    ],
    found: countForms(words.search.found, paper.locale),
    archive: here(archivePath("")),
    bundles: pathOf({ page: "search-list" }),
  };
}
