import type { ArticleKind } from "../../paper/article.ts";
import type { Paper } from "../../paper/paper.ts";
import type { SectionChoice } from "./fields-of.ts";

/** A file or a folder as an editor gives it. */
export interface GivenFile {
  /** Absolute. */
  path: string;
  /** As the editor wrote it. */
  name: string;
  /** Set of a folder that was made of a zip: what in that was left out, in sentences. */
  unpacked?: readonly string[];
  /** Why it cannot be read, where that is known already. */
  refused?: string;
}

/** What an import is asked to do. */
export interface ImportSettings {
  content: string;
  paper: Paper;
  /** Seconds since 1970: when a draft was begun that has no time of its own. */
  now: number;
  /** When a story appears that has no time of its own; where this is not said, such a story is a draft. */
  published?: number;
  files: readonly GivenFile[];
  /** Lists of old and new addresses; absolute paths, and the same as the editor wrote them. */
  maps?: readonly { path: string; name: string }[];
  /** Folders in which pictures are looked for. */
  photos: readonly string[];
  sections: SectionChoice;
  /** For stories that name nobody. */
  byline?: string;
  /** Of which kind stories are that do not say it. */
  kind?: ArticleKind;
  /** For how many seconds after its own time a story is under embargo. */
  hold?: number;
  /** Set where stories come in by themselves, version after version. */
  taking?: Taking;
  /** Whether all of them are drafts. */
  draft: boolean;
  /** Whether articles that were imported before, and are gone, are written again. */
  again: boolean;
  /** Whether nothing is written. */
  dry: boolean;
}

/** What is done with newer versions of a story, and where it is withdrawn. */
export interface Taking {
  updates: "take" | "tell";
  kills: "withdraw" | "tell";
}
