/** Chinese is searched both ways: what is typed in one kind of characters finds what is written in the other. */
import { isChinese } from "./searched-words.ts";
import { simplified, traditional } from "./simplified-characters.ts";

const simplifiedOf = new Map(traditional.split("").map((character, at) => [character, simplified[at] ?? character]));

/** Makes traditional characters simplified ones, one for one: several may become the same. */
const simplify = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (character) => simplifiedOf.get(character) ?? character);

/** What an index of this language needs to be asked in both kinds of characters. */
export const simplifyFor = (language: string): ((text: string) => string) | undefined =>
  isChinese(language) ? simplify : undefined;
