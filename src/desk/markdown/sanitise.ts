/** The last step before HTML is text: the sanitiser. Whatever else is asked of the text is answered here, of the tree that it leaves. */
import type { Element, Nodes, Root, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import rehypeSanitize from "rehype-sanitize";
import { unified } from "unified";
import type { PagesOnly, PlacedLink, Sanitised } from "../sanitised.ts";
import { allowList } from "./allow-list.ts";

const sanitiser = unified().use(rehypeSanitize, allowList).freeze();

/** Elements within a word or a line; all others stand apart from what is before and after them, a note's number too. */
const inLine: ReadonlySet<string> = new Set(["a", "bdi", "code", "del", "em", "span", "strong", "sub"]);

/** Elements whose words are a piece of their own. */
const pieces: ReadonlySet<string> = new Set(["p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "pre", "br"]);

/** What a style sheet or a script of the paper's pages asks for, and what tells screen readers of those. */
const pageProperties: ReadonlySet<string> = new Set([
  "ariaDescribedBy",
  "ariaLabel",
  "className",
  "dataFootnoteBackref",
  "dataFootnoteRef",
  "role",
  "tabIndex",
]);

/** What nodes say as HTML that is safe, its words, and where its links and the attributes for pages stand. */
export function sanitised(nodes: readonly RootContent[]): Sanitised {
  const tree = sanitiser.runSync({ type: "root", children: [...nodes] });
  const { ids, holders } = seen(tree);
  const { html, links, pagesOnly } = written(tree, holders);
  const before = html.length - html.trimStart().length;
  return {
    html: html.trim(),
    words: wordsOf(tree),
    links: before > 0 ? movedBack(links, before) : links,
    ids,
    pagesOnly: pagesOnly.map(({ from, to, ...rest }) => ({ ...rest, from: from - before, to: to - before })),
  };
}

/** The ids of a tree in their order, and the elements that are links or have attributes for pages, or hold such. */
function seen(tree: Root): { ids: string[]; holders: ReadonlySet<Nodes> } {
  const ids: string[] = [];
  const holders = new Set<Nodes>();
  const look = (node: Nodes): boolean => {
    if (node.type === "element" && typeof node.properties.id === "string") ids.push(node.properties.id);
    let holds = node.type === "element" && (isLink(node) || Object.keys(node.properties).some(isForPages));
    if ("children" in node) for (const child of node.children) holds = look(child) || holds;
    if (holds) holders.add(node);
    return holds;
  };
  look(tree);
  return { ids, holders };
}

const isForPages = (property: string): boolean => pageProperties.has(property);

const isLink = ({ tagName, properties }: Element): boolean => tagName === "a" && typeof properties.href === "string";

/** Writes what holds links or attributes for pages tag by tag, to see where they come to stand, and all else at once. */
function written(
  tree: Root,
  holders: ReadonlySet<Nodes>,
): { html: string; links: PlacedLink[]; pagesOnly: PagesOnly[] } {
  const links: PlacedLink[] = [];
  const pagesOnly: PagesOnly[] = [];
  let html = "";
  const write = (node: Nodes): void => {
    if (!holders.has(node) || !("children" in node)) {
      html += toHtml(node);
      return;
    }
    if (node.type !== "element") return node.children.forEach(write);
    const [end, from] = [`</${node.tagName}>`, html.length];
    const { start, own } = startOf(node, end);
    html += start;
    if (own < start.length) pagesOnly.push({ from: from + own - 1, to: html.length - 1, ...alignment(node) });
    const { href } = node.properties;
    const link = typeof href === "string" && isLink(node) ? placedLink(node, href, from, start) : undefined;
    if (link) links.push(link);
    node.children.forEach(write);
    if (link) link.closing = html.length;
    html += end;
  };
  write(tree);
  return { html, links, pagesOnly };
}

/**
 * An element's first tag: the address of a link comes first, what is for pages last.
 * @returns the tag, and how long it would be without what is for pages
 */
function startOf(node: Element, end: string): { start: string; own: number } {
  const { href, ...others } = node.properties;
  const entries = Object.entries(others);
  const everywhere = Object.fromEntries([
    ...(href === undefined ? [] : [["href", href] as const]),
    ...entries.filter(([name]) => !isForPages(name)),
  ]);
  const forPages = Object.fromEntries(entries.filter(([name]) => isForPages(name)));
  const tag = (properties: Element["properties"]) =>
    toHtml({ ...node, properties, children: [] }).slice(0, -end.length);
  return { start: tag({ ...everywhere, ...forPages }), own: tag(everywhere).length };
}

/** Which way a cell's text stands is a class on pages, which take no styles of an element's own. */
function alignment({ tagName, properties }: Element): Pick<PagesOnly, "elsewhere"> {
  const [way] = Array.isArray(properties.className) ? properties.className : [];
  return (tagName === "td" || tagName === "th") && way !== undefined ? { elsewhere: ` style="text-align:${way}"` } : {};
}

function placedLink({ properties }: Element, href: string, from: number, start: string): PlacedLink {
  const link = { href, from, opened: from + start.length, closing: from + start.length };
  const reference = "dataFootnoteBackref" in properties ? properties.ariaLabel : undefined;
  if (typeof reference !== "string") return link;
  // No value holds a quotation mark: this can be nothing but the attribute.
  const label = ' aria-label="';
  return { ...link, back: { reference, at: from + start.indexOf(label) + label.length } };
}

/** Places in a text of which white space was cut off before it. */
const movedBack = (links: readonly PlacedLink[], by: number): PlacedLink[] =>
  links.map(({ href, from, opened, closing, back }) => ({
    href,
    from: from - by,
    opened: opened - by,
    closing: closing - by,
    ...(back && { back: { ...back, at: back.at - by } }),
  }));

function wordsOf(tree: Root): string[] {
  const said: string[] = [""];
  const add = (words: string) => said.push((said.pop() ?? "") + words);
  const gather = (node: Nodes): void => {
    if (node.type === "text") return void add(node.value);
    if (!("children" in node)) return;
    const name = node.type === "element" ? node.tagName : "";
    const part = () => {
      if (pieces.has(name)) said.push("");
      else if (!inLine.has(name)) add(" ");
    };
    part();
    node.children.forEach(gather);
    part();
  };
  gather(tree);
  return said.map((words) => words.replace(/\s+/g, " ").trim()).filter((words) => words !== "");
}
