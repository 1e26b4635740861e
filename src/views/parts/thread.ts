/** A story that goes on over several articles, as one of its parts shows it. */
import type { Href } from "../../paper/href.ts";
import type { LinkView, TimeView } from "./frame.ts";

export interface PartView {
  headline: string;
  path: Href;
  published: TimeView;
}

/** The thread's name and page, and of its parts those about this one: how many there are in all does not change a page. */
export interface ThreadView extends LinkView {
  /** The parts before this one, oldest first. */
  soFar: (PartView & { standfirst: string })[];
  /** Whether there are older parts than these, which the thread's own page has. */
  more: boolean;
  /** What this part adds. */
  adds: string;
  /** The parts after this one. */
  since: PartView[];
}
