/** The body of an article or a standing page, as a list of blocks that the templates know how to set. */
import type { Href } from "../../paper/href.ts";
import type { Sanitised } from "../../desk/sanitised.ts";
import type { CardView } from "../parts/card.ts";
import type { FigureView, PictureView } from "../parts/pictures/picture.ts";

/** What takes the poster's place when the reader asks: a page of the video's host, or the file itself. */
export interface VideoPlayerView {
  address: string;
  kind: "page" | "file";
}

export type BlockView =
  /** A run of paragraphs, lists, tables, headings. */
  | ({ type: "prose" } & Sanitised)
  | { type: "figure"; figure: FigureView }
  | { type: "gallery"; figures: FigureView[] }
  | ({ type: "pull-quote"; by?: string } & Sanitised)
  | { type: "fact-box"; title: string; blocks: BlockView[] }
  | ({ type: "note" } & Sanitised)
  /** Nothing is fetched from `src` before the reader asks: without script it is a link. */
  | { type: "video"; src: string; title: string; by?: string; poster?: PictureView; player?: VideoPlayerView }
  | ({ type: "post"; url: string; by: string; at?: string } & Sanitised)
  /** A list of notes, without a heading. */
  | ({ type: "footnotes" } & Sanitised)
  | { type: "document"; path: string; title: string; format: string; bytes: number }
  /** Sound or film of the paper's own, with its words where there are any. */
  | {
      type: "recording";
      kind: "film" | "sound";
      path: Href;
      mediaType: string;
      format: string;
      bytes: number;
      title: string;
      by?: string;
      seconds: number;
      width?: number;
      height?: number;
      poster?: PictureView;
      captions?: Href;
      transcript: string[];
      /** Whether it is the whole story, read aloud. */
      whole?: true;
    }
  /** Another story, told of within the text. */
  | { type: "related"; card: CardView }
  /** The headings of the text, as links to them. */
  | { type: "contents"; lines: { id: string; words: string; depth: 2 | 3 }[] };
