/** The body of an article or a standing page, as a list of blocks that the templates know how to set. */
import type { FigureView, PictureView } from "./picture.ts";

export type BlockView =
  /** A run of paragraphs, lists, tables, headings: sanitised HTML. */
  | { type: "prose"; html: string }
  | { type: "figure"; figure: FigureView }
  | { type: "gallery"; figures: FigureView[] }
  | { type: "pull-quote"; html: string; by?: string }
  | { type: "fact-box"; title: string; blocks: BlockView[] }
  | { type: "note"; html: string }
  /** Nothing is fetched from `src` before the reader asks: without script it is a link. */
  | { type: "video"; src: string; title: string; by?: string; poster?: PictureView; player?: string }
  | { type: "post"; url: string; by: string; at?: string; html: string }
  | { type: "document"; path: string; title: string; format: string; bytes: number };
