/** Sets quotes, apostrophes, dashes and ellipses of a body, across links, emphasis and code, as the language's printers do. */
import type { Nodes, Root, Text } from "mdast";
import { lineOf, partsOfLine, type Stretch } from "../../paper/wording/emphasis.ts";
import { isolatedParts } from "../../paper/wording/scripts-apart.ts";
import { hole } from "../typography/neighbours.ts";
import { setRun } from "../typography/set-run.ts";

/** Sets one line of plain text: a headline, a caption. */
export function setLine(text: string, language: string): string {
  return setRun([text], language)[0] ?? text;
}

/** Sets the words about a story, in which a title may stand in italics: what is printed, and where the italics are. */
export function setWords(written: string, language: string): { text: string; italics: Stretch[] } {
  return lineOf(isolatedParts(setRun(partsOfLine(written), language), language));
}

/** Sets all text of a tree but code; every paragraph, heading, cell and caption is a run of its own. */
export function setTypography(tree: Root, language: string): void {
  walk(tree, undefined, language);
}

/** The pieces of a run, and the nodes that those of them come from that are text. */
interface Run {
  pieces: string[];
  texts: Map<number, Text>;
}

const runs = new Set(["paragraph", "heading", "tableCell"]);

function walk(node: Nodes, run: Run | undefined, language: string): void {
  if (runs.has(node.type) && "children" in node) {
    const own: Run = { pieces: [], texts: new Map() };
    for (const child of node.children) walk(child, own, language);
    const set = setRun(own.pieces, language);
    for (const [at, text] of own.texts) text.value = set[at] ?? text.value;
  } else if (node.type === "text") {
    if (run) run.texts.set(run.pieces.push(node.value) - 1, node);
  } else if (node.type === "break" || (node.type === "html" && /^<br\b/i.test(node.value))) run?.pieces.push("\n");
  else if (node.type === "inlineCode") run?.pieces.push(hole);
  else if (node.type === "image" || node.type === "imageReference") {
    run?.pieces.push(hole);
    if ("title" in node && node.title) node.title = setLine(node.title, language);
    if (node.alt) node.alt = setLine(node.alt, language);
  } else if (node.type === "link" && isOwnAddress(node)) run?.pieces.push(hole);
  else if ("children" in node) for (const child of node.children) walk(child, run, language);
}

/** Whether a link shows the address that it leads to. */
function isOwnAddress({ url, children: [only, another] }: { url: string; children: readonly Nodes[] }): boolean {
  if (another || only?.type !== "text") return false;
  const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)/, "").replace(/\/$/, "");
  return bare(only.value) === bare(url);
}
