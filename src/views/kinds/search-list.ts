import { searchedIn } from "../../paper/edition.ts";
import { dayOf } from "../../paper/moment.ts";
import { pathOf } from "../../paper/page.ts";
import type { Href } from "../../paper/href.ts";
import { hrefTo, type ViewContext } from "../context.ts";
import { always, type Kind } from "../kind.ts";
import { allBundles, storiesOf } from "../search/search-bundles.ts";

/** From this the browser chooses the bundles that it searches. */
export interface SearchListView {
  template: "search-list";
  /** Where the program lies. */
  program: Href;
  /** Newest first; of one language, their days do not overlap. */
  bundles: ListedBundle[];
}

interface ListedBundle {
  path: Href;
  language: string;
  stories: number;
  first: string;
  last: string;
}

export const searchList: Kind<"search-list", SearchListView> = {
  called: ["list of the search index", "lists of the search index"],
  all: () => [{ page: "search-list" }],
  stands: always,
  view: (_key, context) => view(context),
};

function view(context: ViewContext): SearchListView {
  const { archive, preview } = context;
  const sizes = new Map(archive.lists.named("language:").map(({ name, size }) => [name, size]));
  for (const record of preview ? archive.held.stories() : []) {
    const day = `${searchedIn(record.language, archive.paper)}:${dayOf(record.published, archive.paper.timezone)}`;
    sizes.set(day, (sizes.get(day) ?? 0) - 1);
  }
  const days = [...sizes].filter(([, size]) => size > 0);
  const bundles = [...allBundles(archive)].map((bundle): ListedBundle => {
    const { name, language, from, to, part } = bundle;
    const within = days.filter(([day]) => `${language}:${from}` <= day && day <= `${language}:${to}`);
    const dayAt = (at: number) => within.at(at)?.[0].slice(language.length + 1) ?? from;
    return {
      path: hrefTo(context, pathOf({ page: "search", bundle: name })),
      language,
      stories: part === undefined ? within.reduce((sum, [, size]) => sum + size, 0) : storiesOf(bundle, archive).length,
      first: dayAt(0),
      last: dayAt(-1),
    };
  });
  return {
    template: "search-list",
    program: hrefTo(context, pathOf({ page: "search-program" })),
    bundles: bundles.filter(({ stories }) => stories > 0).reverse(),
  };
}
