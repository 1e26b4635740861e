/** What a feed says, whatever the format that it is written in. */
import type { Href } from "../../paper/href.ts";
import type { BlockView } from "../blocks/block.ts";
import type { ArticleView } from "../kinds/article.ts";
import type { EntryView } from "./live/entry.ts";
import type { FigureView } from "./pictures/picture.ts";

/** A feed. Addresses are whole, times RFC 3339 with the paper's offset. */
export interface FeedSaid {
  title: string;
  description: string;
  /** The page that the feed belongs to, and the feed's own address. */
  link: string;
  self: string;
  language: string;
  /** How browsers set it. */
  style: Href;
  licence: string;
  /** The paper's sign, square. */
  icon?: string;
  /** Where readers of feeds are told at once of what is new (WebSub, 4). */
  hub?: string;
  /** When any of its items was last published or changed. */
  built?: string;
  items: FeedItemView[];
}

export interface FeedItemView {
  title: string;
  /** The story's one address, which is its name for ever. */
  link: string;
  standfirst: string;
  published: string;
  /** Absent where it stands as it was published. */
  updated?: string;
  /** The paper's own writers have pages. */
  authors: { name: string; url?: string }[];
  /** All of them in one line, as the language joins names, for programs that show the first author alone; absent of one. */
  authorsTogether?: string;
  categories: string[];
  language: string;
  direction: "ltr" | "rtl";
  /** The picture over the text, as its body shows it. */
  lead?: FigureView;
  /** Its pictures as files. */
  media: FeedPicture[];
  /** Absent where the feed has standfirsts alone. */
  text?: FeedText;
  /** The first recording, for programs that play podcasts: bytes, and seconds. */
  enclosure?: { url: string; bytes: number; type: string; seconds: number };
}

export interface FeedText {
  blocks: BlockView[];
  /** The newest of a live blog. */
  entries: EntryView[];
  corrections: ArticleView["corrections"];
}

/** A picture for programs that show it beside the text (Media RSS). */
export interface FeedPicture {
  url: string;
  width: number;
  height: number;
  type: string;
  alt: string;
  caption?: string;
  credit?: string;
}
