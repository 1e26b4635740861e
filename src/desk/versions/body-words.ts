/** The words of a body, as readers read them: without markup, without what only editors see, captions apart. */
import type { Nodes } from "mdast";
import { legible } from "../../paper/article.ts";
import type { BodyBlock, PictureBlock } from "../blocks.ts";
import { arrange } from "../markdown/arrange.ts";
import { BodyReport } from "../markdown/body-report.ts";
import { readMarkdown } from "../markdown/parse.ts";
import { setTypography } from "../markdown/smart-typography.ts";
import { setVerse } from "../markdown/verse.ts";

export interface BodyWords {
  paragraphs: string[];
  captions: string[];
}

/** Undefined where the body is more than any article has: nobody published that. */
export function bodyWords(body: string, language: string): BodyWords | undefined {
  const tree = readMarkdown(body);
  if ("message" in tree) return undefined;
  setVerse(tree, body);
  setTypography(tree, language);
  arrange(tree, body, { language }, new BodyReport("", body));
  const words: BodyWords = { paragraphs: [], captions: [] };
  collect(tree, words);
  return words;
}

function collect(node: Nodes, words: BodyWords): void {
  const add = (text: string | undefined) => {
    const line = inOneLine(text ?? "");
    if (line) words.paragraphs.push(line);
  };
  switch (node.type) {
    case "paragraph":
    case "heading":
      return add(inline(node));
    case "tableRow":
      return add(node.children.map((cell) => inOneLine(inline(cell))).join(" "));
    case "code":
      return add(node.value);
    case "newsBlock":
      addBlock(node.block, add, words);
      for (const child of node.children) collect(child, words);
      return;
    default:
      if ("children" in node) for (const child of node.children) collect(child, words);
  }
}

/** What a block says besides the text within it. */
function addBlock(block: BodyBlock, add: (text: string | undefined) => void, words: BodyWords): void {
  const { captions, lines } = saidBy(block);
  words.captions.push(...captions);
  lines.forEach(add);
}

function saidBy(block: BodyBlock): { captions: string[]; lines: (string | undefined)[] } {
  switch (block.type) {
    case "figure":
      return { captions: captionOf(block.picture), lines: [] };
    case "gallery":
      return { captions: block.pictures.flatMap(captionOf), lines: [] };
    case "fact-box":
    case "document":
      return { captions: [], lines: [block.title] };
    case "video":
    case "recording":
      return { captions: [], lines: [block.title, block.by] };
    case "pull-quote":
    case "post":
      return { captions: [], lines: [block.by] };
    case "prose":
    case "note":
    case "footnotes":
    case "contents":
    case "related":
    case "entry":
      return { captions: [], lines: [] };
  }
}

const captionOf = ({ caption, credit }: PictureBlock): string[] =>
  caption || credit ? [inOneLine([caption, credit && `(${credit})`].filter(Boolean).join(" "))] : [];

const inOneLine = (text: string): string => legible(text).replace(/\s+/g, " ").trim();

/** Text of a line: what is HTML is taken out of pages, a picture's alt text stands elsewhere. */
function inline(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return " ";
  return "children" in node ? node.children.map(inline).join("") : "";
}
