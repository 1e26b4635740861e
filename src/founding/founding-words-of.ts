/** The words that a paper is founded with, by its language. */
import type { FoundingWords } from "./words/founding-words.ts";
import arabic from "./words/ar.ts";
import english from "./words/en.ts";
import french from "./words/fr.ts";
import german from "./words/de.ts";

const byLanguage: Readonly<Record<string, FoundingWords>> = { ar: arabic, de: german, en: english, fr: french };

/** English where there are none: the newsroom writes its own in their place. */
export const foundingWordsOf = (language: string): FoundingWords =>
  byLanguage[new Intl.Locale(language).language] ?? english;
