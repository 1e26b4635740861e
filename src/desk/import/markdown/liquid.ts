/** Commands of Liquid and Nunjucks as Jekyll, Hexo and Eleventy have them in posts: `{% name … %}` and `{{ what }}`. */
import { asWritten, commandTree, type Command, type CommandSigns } from "./command-tree.ts";
import { commandAsAddress } from "./address-command.ts";
import { commandWords, namedWord } from "./command-words.ts";
import { attributeText, fenced } from "./embed-html.ts";
import { knownCommand } from "./known-commands.ts";
import { titled, type ShortcodeReader } from "./hugo-shortcodes.ts";

const output = "{{";

const signs: CommandSigns = {
  openings: [
    ["{%", "%}"],
    [output, "}}"],
  ],
  read: (inside) => {
    const written = inside.replace(/^-/, "").replace(/-$/, "").trim();
    const [, end, name, words = ""] = /^(end)?([a-z]\w*)([^]*)$/.exec(written) ?? [];
    if (name === undefined)
      return /^["']/.test(written) ? { name: output, words: written, ends: false, alone: true } : undefined;
    if (/^[ \t]*(?:[.|[]|$)/.test(words) && /^(?:site|page|post|content|title|date|baseurl|url|absolute)/.test(name))
      return { name: output, words: written, ends: false, alone: true };
    return { name, words: words.trim(), ends: end === "end", alone: false };
  },
};

/** Commands that only say how a page is made: what stands in them is text. */
const ofTheMaker =
  /^(?:if|elsif|else|unless|for|break|continue|case|when|assign|capture|increment|decrement|cycle|tablerow|set|block|extends|import|macro)$/;

export interface LiquidReader extends ShortcodeReader {
  /** An address by which a post is linked, by the name of its file. */
  postNamed: (name: string) => string;
  /** The path that the site stands below. */
  base: string;
  /** The text with what its own values and conditions stand for; absent where the site keeps none. */
  filled?: (text: string) => string;
}

export function withoutLiquid(text: string, reader: LiquidReader): string {
  const told = new Set<string>();
  const { parts, raw } = rawApart(text);
  return all(commandTree(reader.filled?.(parts) ?? parts, signs)).replace(
    /\u0000(\d+)\u0000/g,
    (_, at: string) => raw[Number(at)] ?? "",
  );

  function all(tree: (string | Command)[]): string {
    return tree.map((part, at) => written(part, tree[at - 1])).join("");
  }

  function once(name: string, message: string): void {
    if (!told.has(name)) reader.note(message);
    told.add(name);
  }

  function written(part: string | Command, before: string | Command | undefined): string {
    if (typeof part === "string") return part;
    if (part.name === output) return valueOf(part);
    const words = commandWords(part.words);
    if (part.name === "highlight" || part.name === "codeblock" || part.name === "code")
      return part.inner ? fenced(part.inner.map(asWritten).join(""), words.plain[0] ?? "") : "";
    if (part.name === "comment") return "";
    if (part.name === "post_url" || part.name === "post_link") return reader.postNamed(words.plain[0] ?? "");
    // A path from the root of the site, wherever the post lies.
    if (part.name === "link") return reader.linkTo(`/${words.plain[0] ?? ""}`);
    if (part.name === "asset_path") return words.plain[0] ?? "";
    const [name, rest] = part.name.startsWith("include") ? included(part.words) : [part.name, part.words];
    const given = commandWords(rest);
    const address =
      part.inner || ofTheMaker.test(part.name) ? undefined : commandAsAddress(given, before, reader.linkTo);
    if (address !== undefined) return address;
    const inner = part.inner && all(part.inner);
    const known = knownCommand({ name: name.toLowerCase(), words: given, inner }, reader.note);
    if (known !== undefined) return known;
    if (ofTheMaker.test(part.name))
      once(
        "maker",
        `Commands of the site’s templates stood in the text (${part.written.slice(0, 60)}) and were left out.`,
      );
    else if (inner === undefined)
      once(name, `A command, “${name}”, has no form here and was left out: ${part.written.slice(0, 100)}`);
    else once(name, `A command, “${name}”, has no form here: the text within it was kept.`);
    return inner === undefined ? "" : titled(inner, namedWord(given, "title", "heading", "summary"));
  }

  /** A value that is put into the text: an address of the site, a field of the file. */
  function valueOf({ words, written: whole }: Command): string {
    const quoted = /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|prepend|url)\b/.exec(words)?.[1];
    if (quoted !== undefined) return reader.base + quoted;
    if (/^(?:site\.)?baseurl\b/.test(words)) return reader.base;
    if (/^(?:site\.)?url\b/.test(words)) return "";
    const field = /^page\.([\w-]+)\s*$/.exec(words)?.[1];
    const value = field === undefined ? undefined : reader.field(field);
    if (value !== undefined) return attributeText(value);
    once(whole, `A value of the site’s templates stood in the text and was left out: ${whole.slice(0, 100)}`);
    return "";
  }
}

/** `figure.html src="…"` by the name of the file that is included. */
function included(words: string): [name: string, rest: string] {
  const [, file = "", rest = ""] = /^\s*["']?([^\s"']+)["']?([^]*)$/.exec(words.slice(0, 4000)) ?? [];
  return [file.split("/").at(-1) ?? "", rest];
}

/** What is to be shown as it stands is taken out, and a number stands for it. */
function rawApart(text: string): { parts: string; raw: string[] } {
  const raw: string[] = [];
  const clean = text.replaceAll("\u0000", "");
  let parts = "";
  let last = 0;
  for (;;) {
    const opening = /\{%-?\s{0,9}raw\s{0,9}-?%\}/g;
    opening.lastIndex = last;
    const begins = opening.exec(clean);
    if (!begins) break;
    const from = begins.index + begins[0].length;
    const closing = /\{%-?\s{0,9}endraw\s{0,9}-?%\}/g;
    closing.lastIndex = from;
    const ends = closing.exec(clean);
    if (!ends) break;
    parts += `${clean.slice(last, begins.index)}\u0000${raw.push(clean.slice(from, ends.index)) - 1}\u0000`;
    last = ends.index + ends[0].length;
  }
  return { parts: parts + clean.slice(last), raw };
}
