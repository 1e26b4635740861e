/** The classes of an element of an editor's words: what the paper's own signs made of it. */
import type { Element } from "hast";

export const classesOf = ({ properties: { className } }: Element): readonly (string | number)[] =>
  Array.isArray(className) ? className : [];
