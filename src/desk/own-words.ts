/** Reads a paper's own words: what its pages say in a language instead of the words that come with the program. */
import { z } from "zod";
import { line } from "../paper/article.ts";
import { isLanguageTag } from "../paper/language.ts";
import { messageFault } from "../paper/words/message-fault.ts";
import { englishMessages, englishTree, type MessageTree } from "../paper/words/messages.ts";
import { parseWith } from "./fields/schema-problems.ts";
import { startOf, type Problem } from "./problem.ts";
import { LineIndex } from "./source/line-index.ts";
import { sourceText } from "./source/source-text.ts";
import { YamlSource } from "./source/yaml-source.ts";

/** The folder below `content/` in which they lie, one file a language: `pt-BR.yaml`. */
export const wordsFolder = "words";

/** Letters of the longest message. */
const longest = 2000;

export const ownWordsSchema = schemaOf(englishTree);

function schemaOf(tree: MessageTree): z.ZodType {
  const fields = Object.entries(tree).map(([name, value]): [string, z.ZodType] => [
    name,
    typeof value === "string"
      ? line
          .refine((text) => text.length <= longest, `Of one message these are too many letters: at most ${longest}.`)
          .optional()
          .describe(`in English: ${value}`)
      : schemaOf(value).optional(),
  ]);
  return z.strictObject(Object.fromEntries(fields));
}

/** The language of a file of words, as languages are written; undefined where its name is none. */
export function languageOfWords(name: string): string | undefined {
  const tag = /^(.+)\.yaml$/.exec(name)?.[1];
  return tag !== undefined && isLanguageTag(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined;
}

export interface ReadWords {
  /** By the keys of their messages. What is wrong is not among them: English, or ours, is said instead. */
  words: Readonly<Record<string, string>>;
  problems: Problem[];
}

/** @param file relative to `content/` @param language of the file, whose forms of numbers are asked for */
export function readOwnWords(file: string, bytes: Uint8Array, language: string): ReadWords {
  const { text, problems: foreign } = sourceText(file, bytes);
  if (text === undefined || foreign.length > 0) return { words: {}, problems: foreign };
  const source = new YamlSource(text, new LineIndex(file, text));
  const parsed = parseWith(ownWordsSchema, source);
  const words: Record<string, string> = {};
  const problems = "problems" in parsed ? parsed.problems : [];
  for (const [key, english] of englishMessages) {
    const path = key.split(".");
    const message = source.textAt(path)?.replace(/\s+/g, " ").trim();
    if (message === undefined) continue;
    const fault = messageFault(message, english, language);
    if (fault === undefined) words[key] = message;
    else problems.push({ ...source.placeOf(path), severity: "error", rule: "words", message: fault });
  }
  return { words: "problems" in parsed ? {} : words, problems };
}

/** A file in the folder of words that is none. */
export const strayWords = (file: string): Problem => ({
  ...startOf(file),
  severity: "error",
  rule: "words",
  message: "Words lie in one file a language, named by its tag: de.yaml, pt-BR.yaml.",
});
