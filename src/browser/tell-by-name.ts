/** Tells readers of a story something by the name of its words. */
import { namedWords, type LaterWords, type StoryToolWords } from "../views/words/story-tool-words.ts";
import { tell } from "./tell.ts";

export const tellByName = (name: keyof LaterWords, words: StoryToolWords): void => tell(namedWords(words)[name]);
