/** An entry of a live blog, as its pages show it. */
import type { Href } from "../../../paper/href.ts";
import type { BlockView } from "../../blocks/block.ts";
import type { TimeView } from "../frame.ts";

export interface EntryView {
  /** What it is called on its pages. */
  id: string;
  /** Where it stands for ever, on its page of old entries. */
  path: Href;
  at: TimeView;
  headline: string;
  /** Whether it tells a turn of events. */
  key: boolean;
  /** Shown in previews and at the writing desk only: its moment has not come. */
  held?: true;
  blocks: BlockView[];
}
