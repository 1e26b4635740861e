/** Shortcodes of Hugo, `{{< name … >}}` and `{{% name … %}}`, and of Zola, `{{ name(…) }}` and `{% name(…) %}`. */
import type { TakeNote } from "../story.ts";
import { commandAsAddress } from "./address-command.ts";
import { commandWords, namedWord } from "./command-words.ts";
import { block, fenced } from "./embed-html.ts";
import { knownCommand } from "./known-commands.ts";
import { asWritten, commandTree, type Command, type CommandSigns } from "./command-tree.ts";

export const hugoSigns: CommandSigns = {
  openings: [
    ["{{<", ">}}"],
    ["{{%", "%}}"],
  ],
  read: (inside) => {
    const written = inside.trim();
    // What is shown and not meant is written as a comment.
    const shown = /^\/\*([^]*)\*\/$/.exec(written)?.[1];
    if (shown !== undefined) return { shown };
    const [, end, name = "", words = ""] = /^(\/?)\s*([\w./-]*\w)([^]*)$/.exec(written) ?? [];
    return { name, words: words.replace(/\/$/, ""), ends: end === "/", alone: words.endsWith("/") };
  },
};

export const zolaSigns: CommandSigns = {
  openings: [
    ["{{", "}}"],
    ["{%", "%}"],
  ],
  read: (inside, opening) => {
    const written = inside.trim();
    const shown = /^\/\*([^]*)\*\/$/.exec(written)?.[1];
    if (shown !== undefined) return { shown };
    if (written === "end") return { name: "", words: "", ends: true, alone: false };
    const [, name, words = ""] = /^([\w:]+)\s?\(([^]*)\)$/.exec(written) ?? [];
    return name === undefined ? undefined : { name, words, ends: false, alone: false, opens: opening === "{%" };
  },
};

export interface ShortcodeReader {
  /** An address by which a file of the site is linked. */
  linkTo: (written: string) => string;
  /** A field of the file. */
  field: (name: string) => string | undefined;
  note: TakeNote;
}

export function withoutShortcodes(text: string, signs: CommandSigns, reader: ShortcodeReader): string {
  const told = new Set<string>();
  return all(commandTree(text, signs));

  function all(parts: (string | Command)[]): string {
    return parts.map((part, at) => written(part, parts[at - 1])).join("");
  }

  function written(part: string | Command, before: string | Command | undefined): string {
    if (typeof part === "string") return part;
    const words = commandWords(part.words);
    if (/^(?:rel)?ref$/.test(part.name)) return reader.linkTo(words.named.get("path") ?? words.plain[0] ?? "");
    if (part.name === "param") return reader.field(words.plain[0] ?? "") ?? "";
    if (part.name === "highlight" || part.name === "code")
      return fenced((part.inner ?? []).map(asWritten).join(""), words.plain[0] ?? words.named.get("lang") ?? "");
    const address = part.inner ? undefined : commandAsAddress(words, before, reader.linkTo);
    if (address !== undefined) return address;
    const inner = part.inner && all(part.inner);
    const known = knownCommand({ name: part.name.toLowerCase(), words, inner }, reader.note);
    if (known !== undefined) return isInFigure(before) ? pictureOnly(known) : known;
    if (!told.has(part.name) && !/^rawhtml$|^raw$/.test(part.name))
      reader.note(
        inner === undefined
          ? `A shortcode, “${part.name}”, has no form here and was left out: ${part.written.slice(0, 100)}`
          : `A shortcode, “${part.name}”, has no form here: the text within it was kept.`,
      );
    told.add(part.name);
    return inner === undefined ? "" : titled(inner, namedWord(words, "title", "heading", "summary"));
  }
}

/** A picture of a figure that is written out in the text, with a caption of its own. */
const isInFigure = (before: string | Command | undefined): boolean =>
  typeof before === "string" && /<figure(?:\s[^<>]{0,200})?>\s{0,9}$/i.test(before.slice(-220));

const pictureOnly = (html: string): string => /^\s*<figure>(<img [^<>]*>)/.exec(html)?.[1] ?? html;

/** What stands in a command of several lines, with the title that the command is given over it. */
export const titled = (inner: string, title: string | undefined): string =>
  title === undefined || !inner.includes("\n") ? inner : `${block(`**${title.replaceAll("*", "")}**`)}${inner}`;
