import type { KeyOf } from "../../paper/page.ts";
import type { ViewContext } from "../context.ts";
import type { Kind } from "../kind.ts";
import { allBundles, bundleOf, bundlesAbout, storiesOf } from "../search/search-bundles.ts";

/** Stories by their ids, oldest first, each with a hash of all that is kept of it: the press asks for the rest. */
export interface SearchBundleView {
  template: "search";
  stories: { id: string; hash: string }[];
}

export const search: Kind<"search", SearchBundleView> = {
  called: ["part of the search index", "parts of the search index"],
  *all(archive) {
    for (const { name } of allBundles(archive)) yield { page: "search", bundle: name };
  },
  brought: {
    size: ({ name }, archive) => {
      const [, language = "", day = ""] = /^language:([^:]+):(\d+-\d+-\d+)$/.exec(name) ?? [];
      return language
        ? [...bundlesAbout(language, day, archive)].map((bundle): KeyOf<"search"> => ({ page: "search", bundle }))
        : [];
    },
  },
  // A bundle has hundreds of stories.
  slow: true,
  // A folder of files for searching, in which there is nothing for a reader.
  stands: () => false,
  view: ({ bundle }, context) => view(bundle, context),
};

function view(name: string, context: ViewContext): SearchBundleView | undefined {
  const bundle = bundleOf(name, context.archive);
  return (
    bundle && { template: "search", stories: storiesOf(bundle, context.archive).map(({ id, hash }) => ({ id, hash })) }
  );
}
