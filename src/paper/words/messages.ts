/** The messages of a language: what is written in its file, and by which names it is asked for. */
import english from "./languages/en.json" with { type: "json" };

/** What one file says: texts in groups, by name. A name that begins with @ is a remark for translators. */
export interface MessageTree {
  readonly [name: string]: string | MessageTree;
}

type KeysOf<Tree, Before extends string = ""> = {
  [Name in keyof Tree & string]: Tree[Name] extends string
    ? `${Before}${Name}`
    : KeysOf<Tree[Name], `${Before}${Name}.`>;
}[keyof Tree & string];

/** The name of a message with those of its groups: `live.ended`. English has all there are. */
export type MessageKey = KeysOf<typeof english>;

/** A language’s messages by their keys, in the form of ICU MessageFormat. */
export type Messages = ReadonlyMap<string, string>;

/** What a paper says in its own words instead of ours, by language and key. */
export type OwnWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The messages of a tree by their keys. */
export function messagesIn(tree: MessageTree, before = ""): [key: string, message: string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] => {
    if (name.startsWith("@")) return [];
    return typeof value === "string" ? [[before + name, value]] : messagesIn(value, `${before}${name}.`);
  });
}

export const englishTree: MessageTree = english;
export const englishMessages: Messages = new Map(messagesIn(english));
