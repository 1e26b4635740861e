import type { Href } from "../../paper/href.ts";
import { hrefHere, hrefTo, type PageContext } from "../context.ts";
import { writerName } from "../parts/card-of.ts";
import { frameOf } from "../parts/frame-of.ts";
import { searchedIn, type Edition } from "../../paper/edition.ts";
import { pathOf } from "../../paper/page.ts";
import { archivePath } from "../../paper/addresses/page-addresses.ts";
import { periodWords } from "../parts/times.ts";
import { countForms } from "../words/count-forms.ts";
import { wordsFor } from "../words/words.ts";
import type { FrameView, LinkView } from "../parts/frame.ts";
import { always, type Kind } from "../kind.ts";

/** Where readers search: the form, and the ways in that need no script. */
export interface SearchPageView {
  template: "search-page";
  frame: FrameView;
  heading: string;
  sections: { id: string; name: string }[];
  authors: { id: string; name: string }[];
  /** Years that have stories, newest first. */
  years: { id: string; name: string }[];
  /** The names of the twelve months. */
  months: string[];
  ways: LinkView[];
  /** Sentences with a number in them, by the language's plural categories (Unicode CLDR); the number's place is `{count}`. */
  found: Record<string, string>;
  /** Where readers go who have no script. */
  archive: Href;
  /** The address of the list of bundles, and which of them are this edition's. */
  bundles: Href;
  index: string;
}

export const searchPage: Kind<"search-page", SearchPageView> = {
  called: ["search page", "search pages"],
  all: () => [{ page: "search-page" }],
  stands: always,
  meant: () => [{ page: "search-page" }],
  view: (_key, context) => view(context),
};

/** Where readers search. It names sections, writers and years, none of which changes with every story. */
function view(context: PageContext): SearchPageView {
  const { archive } = context;
  const { paper } = archive;
  const words = wordsFor(paper.locale);
  const asked = searchedCalendar(paper);
  const month = new Intl.DateTimeFormat(asked.locale, { month: "long", timeZone: "UTC" });
  const authors = archive.entries.ids("author").map((id) => ({ id, name: writerName(id, context) }));
  const here = (path: string) => hrefHere(context, path);
  const collator = new Intl.Collator(paper.language);
  return {
    template: "search-page",
    frame: frameOf(
      { key: { page: "search-page" }, title: words.search.heading, description: words.search.description(paper.name) },
      context,
    ),
    heading: words.search.heading,
    sections: paper.sections.map(({ id, name }) => ({ id, name })),
    authors: authors.sort((a, b) => collator.compare(a.name, b.name)),
    years: archive.lists
      .named("year:")
      .map(({ name }) => ({ id: name, name: periodWords(name, asked) }))
      .reverse(),
    months: Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2026, at))),
    ways: [
      { name: words.archive, path: here(archivePath("")) },
      { name: words.allTopics, path: here(pathOf({ page: "directory", of: "topics" })) },
      { name: words.thread.all, path: here(pathOf({ page: "directory", of: "threads" })) },
      { name: words.allAuthors, path: here(pathOf({ page: "directory", of: "authors" })) },
    ],
    found: countForms(words.search.found, paper.locale),
    archive: here(archivePath("")),
    bundles: hrefTo(context, pathOf({ page: "search-list" })),
    index: searchedIn(paper.language, archive.editions[0]?.paper ?? paper),
  };
}

/** Months and years are asked for as the addresses have them: by another calendar only where its months are the same. */
function searchedCalendar(paper: Edition): Edition {
  const locale = new Intl.Locale(paper.locale);
  if (locale.calendar === undefined || ["buddhist", "japanese", "roc"].includes(locale.calendar)) return paper;
  return { ...paper, locale: new Intl.Locale(locale, { calendar: "gregory" }).toString() };
}
