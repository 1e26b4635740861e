/** A line of an editor's words as markup: a film's title stands in italics. */
import { takenApart, type Stretch } from "../paper/wording/emphasis.ts";
import { xml, type Markup } from "./xml.ts";

/** @param said how its words are written there, if not as they are */
export const inItalics = (
  text: string,
  italics: readonly Stretch[] | undefined,
  said = (words: string) => words,
): Markup[] =>
  takenApart(text, italics).map(({ words, italic }) => (italic ? xml`<em>${said(words)}</em>` : xml`${said(words)}`));
