/** Reads one Markdown file of the content folder and converts it by its kind. */
import { join } from "node:path";
import { digestsOf, type FileDigests } from "../files/file-digests.ts";
import { bytesOf } from "../../kept/read-whole.ts";
import { convertArticle } from "./convert-article.ts";
import { convertEntry, type EntryKind } from "./convert-entry.ts";
import type { Conversion, ConversionSettings } from "./conversion.ts";
import type { ArticleRecord, EntryRecord } from "../records.ts";

export interface MarkdownFile {
  /** Relative to the content folder. */
  file: string;
  kind: "article" | EntryKind;
}

/** A conversion with what tells the bytes that it was made from. */
export type ConvertedFile = { file: string } & FileDigests &
  (
    | { kind: "article"; conversion: Conversion<ArticleRecord> }
    | { kind: EntryKind; conversion: Conversion<EntryRecord> }
  );

/** Undefined where the file has gone in the meantime, or cannot be read. */
export function convertFile(
  { file, kind }: MarkdownFile,
  content: string,
  settings: ConversionSettings,
): ConvertedFile | undefined {
  const bytes = bytesOf(join(content, file));
  if (!bytes) return undefined;
  const digests = digestsOf(bytes);
  return kind === "article"
    ? { file, kind, ...digests, conversion: convertArticle(file, bytes, settings) }
    : { file, kind, ...digests, conversion: convertEntry(kind, file, bytes, settings) };
}
