/** Texts as the index has them and as results show them: stories say the same words again and again, and each is understood once. */
import { Memory } from "../../kept/memory.ts";
import {
  chunksOf,
  indexedText,
  isSpaceless,
  shownText,
  wordsOfChunk,
  type SearchedWord,
  type Understanding,
} from "../../paper/searching/searched-words.ts";

/** What stands between two spaces. */
interface Chunk {
  words: readonly SearchedWord[];
  indexed: string;
  shown: string;
  spaceless: boolean;
}

/** Chunks that are kept at most: a few years' words of a paper, in some ten megabytes. */
const most = 50_000;

/** By what they are understood with: an index has few languages. */
const known = new Map<string, Memory<string, Chunk>>();

/** A text in the forms in which its words are found, and as it was written. */
export function indexedTexts(text: string, understanding: Understanding): { indexed: string; shown: string } {
  const chunks = chunksOf(text).map((chunk) => understood(chunk, understanding));
  return {
    indexed: chunks.map(({ indexed }) => indexed).join(" "),
    shown: chunks.some(({ spaceless }) => spaceless)
      ? shownText(chunks.flatMap(({ words }) => words))
      : chunks.map(({ shown }) => shown).join(" "),
  };
}

function understood(chunk: string, understanding: Understanding): Chunk {
  const key = `${understanding.language} ${understanding.simplify ? "simplified" : ""}`;
  const ofLanguage = known.get(key) ?? new Memory<string, Chunk>(most);
  known.set(key, ofLanguage);
  return ofLanguage.of(chunk, () => {
    const words = wordsOfChunk(chunk, understanding);
    return { words, indexed: indexedText(words), shown: shownText(words), spaceless: isSpaceless(words) };
  });
}
