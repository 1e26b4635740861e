import type { Archive } from "../archive/archive.ts";
import type { NeededPicture } from "./picture-of.ts";

/** What views are made from: the archive, and whether the pages are for readers or for the newsroom only. */
export interface ViewContext {
  archive: Archive;
  /** The public address without a slash at its end. */
  site: string;
  /** A preview build or the writing desk: search engines stay out. */
  preview: boolean;
  /** Where what is held is shown: whether this leaves the newsroom all the same, as feeds do. */
  leaves?: boolean;
  /** Is told every picture that a view shows, so that its renditions can be made. */
  onPicture?: (picture: NeededPicture) => void;
}
