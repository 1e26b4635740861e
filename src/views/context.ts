import type { Archive } from "../archive/archive.ts";
import type { NeededPicture } from "./picture-of.ts";

/** A commit, as far as it is known. */
export interface PreviewedCommit {
  commit?: string;
  /** The first line of its message. */
  subject?: string;
}

/** What views are made from: the archive, and whether the pages are for readers or for the newsroom only. */
export interface ViewContext {
  archive: Archive;
  /** The public address without a slash at its end. */
  site: string;
  /** A preview build or the writing desk: search engines stay out. */
  preview: boolean;
  /** What a preview build is a preview of; the writing desk needs no such note. */
  previewed?: PreviewedCommit;
  /** Is told every picture that a view shows, so that its renditions can be made. */
  onPicture?: (picture: NeededPicture) => void;
}
