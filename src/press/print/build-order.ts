/** What a build can be asked for. */
import type { SliceNumber } from "../plan/slice.ts";

/** One at a time: each is another thing. */
type Wanted =
  /** The release, published; with the folders of slices that other machines printed, what they hold is not printed again. */
  | { wants: "release"; slices: readonly string[]; against: Against }
  /** One slice of it in the output folder, to be joined later; nothing is published. */
  | { wants: "slice"; slice: SliceNumber }
  /** Why the page at a path is printed, or is not; nothing is printed. */
  | { wants: "explanation"; of: string };

/**
 * What a release is compared with: only what differs is printed. The edition in the output folder, where there is one; or,
 * where there is none, what the archive knows of the one that was published; or nothing at all.
 */
export type Against = "edition" | "known" | "nothing";

export type BuildOrder = Wanted & {
  /** Every warning is told in full. */
  tellsAll: boolean;
};
