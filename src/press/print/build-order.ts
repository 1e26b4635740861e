/** What a build can be asked for. */
import type { SliceNumber } from "../plan/slice.ts";

/** One at a time: each is another thing. */
type Wanted =
  /** The release, published; with the folders of slices that other machines printed, what they hold is not printed again. */
  | { wants: "release"; slices: readonly string[] }
  /** One slice of it in the output folder, to be joined later; nothing is published. */
  | { wants: "slice"; slice: SliceNumber }
  /** Why the page at a path is printed, or is not; nothing is printed. */
  | { wants: "explanation"; of: string };

export type BuildOrder = Wanted & {
  /** Every warning is told in full. */
  tellsAll: boolean;
};
