/** The view of any page: the one way from a page's name to what it says. */
import { editionIn, type KeyOf, type PageKey, type PageName } from "../paper/page.ts";
import { inEdition, type ViewContext } from "./context.ts";
import { kinds, type FileView, type PageView, type ViewOf } from "./kinds.ts";
import { counterparts, stands } from "./pages.ts";
import { speakFor } from "./words/own-words.ts";

const pages = { stands, counterparts };

/** Undefined where the paper has no such page (any more). */
export function viewOf(key: PageKey, paper: ViewContext): PageView | FileView | undefined {
  if (key.page === "lite") return viewOf(key.of, { ...paper, lite: true });
  return viewOfKind(key.page, key, paper);
}

/** The view of a page whose kind is known. */
export function viewOfKind<Name extends PageName>(
  name: Name,
  key: KeyOf<Name>,
  paper: ViewContext,
): ViewOf<Name> | undefined {
  speakFor(paper.archive.paper);
  return kinds[name].view(key, { ...inEdition(editionIn(key), paper), pages });
}

/** Whether a view is set as HTML by the templates, or written as a file. */
export function isPageView(view: PageView | FileView): view is PageView {
  return "frame" in view;
}
