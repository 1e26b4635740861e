import { hrefHere, keepsOffline, type PageContext } from "../context.ts";
import { frameOf } from "../parts/frame-of.ts";
import { archivePath } from "../../paper/addresses/page-addresses.ts";
import { wordsFor } from "../words/words.ts";
import type { FrameView, LinkView } from "../parts/frame.ts";
import type { Kind } from "../kind.ts";

/** What a reader has on the device: stories that were saved, and pages that were read lately. A script fills it in. */
export interface SavedView {
  template: "saved";
  frame: FrameView;
  heading: string;
  /** Where readers go who have no script. */
  archive: LinkView;
}

export const saved: Kind<"saved", SavedView> = {
  called: ["page of saved stories", "pages of saved stories"],
  all: () => [{ page: "saved" }],
  stands: (_key, { paper }) => paper.offline,
  meant: () => [{ page: "saved" }],
  view: (_key, context) => view(context),
};

/** The page of what a reader has on the device; undefined where nothing can be kept. It is the same for all, and of no interest to search engines. */
function view(context: PageContext): SavedView | undefined {
  if (!keepsOffline(context)) return undefined;
  const words = wordsFor(context.archive.paper.locale);
  const { heading, standfirst } = words.saved;
  return {
    template: "saved",
    frame: frameOf({ key: { page: "saved" }, title: heading, description: standfirst, noindex: true }, context),
    heading,
    archive: { name: words.archive, path: hrefHere(context, archivePath("")) },
  };
}
