/** The words that a paper is founded with, by its language. */
import { baseLanguage } from "../paper/base-language.ts";
import type { FoundingWords } from "./words/founding-words.ts";
import arabic from "./words/ar.ts";
import english from "./words/en.ts";
import french from "./words/fr.ts";
import german from "./words/de.ts";

const byLanguage: Readonly<Record<string, FoundingWords>> = { ar: arabic, de: german, en: english, fr: french };

/** English where there are none: the newsroom writes its own in their place. */
export const foundingWordsOf = (language: string): FoundingWords => byLanguage[baseLanguage(language)] ?? english;

/** The language that these words are in, where it is another than the paper’s: its stories say so, and are set and read out in it. */
export const otherFoundingLanguage = (language: string): string | undefined =>
  byLanguage[baseLanguage(language)] ? undefined : "en";
