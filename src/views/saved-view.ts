import { keepsOffline, pathHere, type ViewContext } from "./context.ts";
import { frameOf } from "./frame-of.ts";
import { archivePath } from "../paper/page-addresses.ts";
import type { SavedView } from "./pages.ts";
import { wordsFor } from "./words/words.ts";

/** The page of what a reader has on the device; undefined where nothing can be kept. It is the same for all, and of no interest to search engines. */
export function savedView(context: ViewContext): SavedView | undefined {
  if (!keepsOffline(context)) return undefined;
  const words = wordsFor(context.archive.paper.locale);
  const { heading, standfirst } = words.saved;
  return {
    template: "saved",
    frame: frameOf({ key: { page: "saved" }, title: heading, description: standfirst, noindex: true }, context),
    heading,
    archive: { name: words.archive, path: pathHere(context, archivePath("")) },
  };
}
