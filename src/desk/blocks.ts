/** The body of an article after conversion: blocks in reading order. */
import type { Sanitised } from "./sanitised.ts";

/** A picture as the body names it; the archive knows the rest. */
export interface PictureBlock {
  file: string;
  alt: string;
  /** Caption and credit are told apart, here and nowhere later. */
  caption?: string;
  credit?: string;
}

/** An entry of a live blog. */
export interface EntryBlock {
  type: "entry";
  /** Made of its moment: `e-2026-11-12-1405`. */
  id: string;
  /** Seconds since 1970. */
  at: number;
  headline: string;
  /** Whether it tells a turn of events. */
  key: boolean;
  /** Whether it stands above the others, whatever its time. */
  pinned?: true;
  blocks: Block[];
}

/** What a body is made of; entries are in live blogs only, and stand last. */
export type BodyBlock = Block | EntryBlock;

export type Block =
  | ({ type: "prose" } & Sanitised)
  | { type: "figure"; picture: PictureBlock }
  | { type: "gallery"; pictures: PictureBlock[] }
  | ({ type: "pull-quote"; by?: string } & Sanitised)
  | { type: "fact-box"; title: string; blocks: Block[] }
  | ({ type: "note" } & Sanitised)
  /** The notes' list, without a heading: what it is called is the page's business. */
  | ({ type: "footnotes" } & Sanitised)
  | { type: "video"; src: string; title: string; by?: string; poster?: string }
  /** `at` is a day: `2026-11-23`. */
  | ({ type: "post"; url: string; by: string; at?: string } & Sanitised)
  | { type: "document"; file: string; title: string }
  | RecordingBlock
  /** Another article, by its id. */
  | { type: "related"; article: string }
  /** The headings of the article, in its order. */
  | { type: "contents"; lines: ContentsLine[] };

/** Sound or film of the paper's own. */
export interface RecordingBlock {
  type: "recording";
  kind: "film" | "sound";
  /** In `documents/`. */
  file: string;
  title: string;
  by?: string;
  poster?: string;
  /** The file of its words, whether it is there or not. */
  captions: string;
  /** Whether it is the whole article, read aloud. */
  whole?: true;
}

export interface ContentsLine {
  id: string;
  words: string;
  /** Whether it heads a part, or a part of a part. */
  depth: 2 | 3;
}

export interface ShownFile {
  kind: "photo" | "document";
  name: string;
}

/** The pictures of a body, in order; posters of films are none. */
export const picturesIn = (blocks: readonly Block[]): PictureBlock[] =>
  blocks.flatMap((block): PictureBlock[] => {
    switch (block.type) {
      case "figure":
        return [block.picture];
      case "gallery":
        return block.pictures;
      case "fact-box":
        return picturesIn(block.blocks);
      case "prose":
      case "pull-quote":
      case "note":
      case "footnotes":
      case "post":
      case "contents":
      case "related":
      case "video":
      case "document":
      case "recording":
        return [];
    }
  });

/** The files that a body shows, in order. */
export function shownBy(blocks: readonly BodyBlock[]): ShownFile[] {
  const photo = (name: string): ShownFile => ({ kind: "photo", name });
  return blocks.flatMap((block): ShownFile[] => {
    switch (block.type) {
      case "figure":
        return [photo(block.picture.file)];
      case "gallery":
        return block.pictures.map((picture) => photo(picture.file));
      case "fact-box":
      case "entry":
        return shownBy(block.blocks);
      case "video":
        return block.poster ? [photo(block.poster)] : [];
      case "prose":
      case "pull-quote":
      case "note":
      case "footnotes":
      case "post":
      case "contents":
      case "related":
        return [];
      case "document":
        return [{ kind: "document", name: block.file }];
      case "recording":
        return [
          ...(block.poster ? [photo(block.poster)] : []),
          { kind: "document", name: block.file },
          { kind: "document", name: block.captions },
        ];
    }
  });
}
