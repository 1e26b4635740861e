/** What other pages say of an article: enough to choose it by. */
import type { Href } from "../../paper/href.ts";
import type { LinkView, TimeView } from "./frame.ts";
import type { PictureView } from "./pictures/picture.ts";
import type { Italics } from "../../paper/wording/emphasis.ts";
import type { ArticleKind } from "../../paper/article.ts";

export interface CardView {
  path: Href;
  /** Where it is another than the page's. */
  language?: string;
  headline: string;
  standfirst: string;
  italics?: Italics;
  kind: ArticleKind;
  /** Words over the headline: the section's name, or the kind's where the article is not news. */
  kicker: string;
  /** Of a live blog: more is to come. */
  running?: true;
  /** Authors' names in one line; opinion is told by who holds it. */
  byline?: string;
  published: TimeView;
  /** How good a reviewed work is; who paid for what is sponsored. */
  note?: string;
  picture?: PictureView;
}

/** One of the newest entries of a live blog, as the front page tells of it. */
export interface RunningEntryView {
  at: TimeView;
  headline: string;
  path: Href;
}

/** A card that also shows how the story begins: what stands below the end of the article before it. */
export interface NextStoryView extends CardView {
  /** The first paragraph, as plain text. */
  opening: string;
  /** Why this one comes next. */
  reason: { thread: LinkView } | { section: LinkView };
}
