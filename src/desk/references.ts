/** What one file says of others: whether the other is there is known only when all files are. */
import type { Place } from "./problem.ts";

export type ReferenceKind = "photo" | "article" | "page" | "author" | "document" | "topic" | "formerly" | "address";

export interface Reference extends Place {
  kind: ReferenceKind;
  /** A photo’s or document’s file name, an article’s id, an author’s or topic’s slug, a page’s path, an address in lower case. */
  target: string;
}
