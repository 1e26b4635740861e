/** The whole way of a body: Markdown, typography, blocks, links, HTML, and last the sanitiser. */
import type { Element, ElementContent, Root as HastRoot, RootContent as HastContent } from "hast";
import type { Paragraph, Root } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { legible, type ArticleKind } from "../../paper/article.ts";
import type { Block, BodyBlock } from "../blocks.ts";
import type { Problem } from "../problem.ts";
import type { Reference } from "../references.ts";
import { unsaid, type Sanitised } from "../sanitised.ts";
import { bodyWarnings } from "../warnings/body/body-warnings.ts";
import { arrange } from "./arrange.ts";
import { BodyReport } from "./body-report.ts";
import { isolate } from "./isolate.ts";
import { fillContents } from "./contents-list.ts";
import { giveHeadingIds } from "./heading-ids.ts";
import { checkLinks } from "./links/links.ts";
import { gatherEntries, readEntryHeadings, type LiveSettings } from "./live-entries.ts";
import { newsBlockElement, type NewsBlock } from "./news-block.ts";
import { readMarkdown } from "./parse.ts";
import { sanitised } from "./sanitise.ts";
import { setForm } from "./set-form.ts";
import { setTypography } from "./smart-typography.ts";
import { setVerse } from "./verse.ts";
import { walkElements } from "./walk.ts";

/** What a body is read with. */
export interface BodyOptions {
  file: string;
  language: string;
  site?: string;
  dateline?: string;
  embargo?: boolean;
  live?: LiveSettings;
  /** Of an article: some kinds are set in forms of their own. */
  kind?: ArticleKind;
}

export interface Body {
  blocks: BodyBlock[];
  /** The first paragraph, as plain text, without the dateline. */
  opening: string;
  references: Reference[];
  problems: Problem[];
}

const toElements = unified()
  .use(remarkRehype, {
    clobberPrefix: "",
    // The page’s own words are put about it where it is shown: the desk knows no catalogue.
    footnoteBackLabel: (reference, again) => `${reference + 1}${again > 1 ? `-${again}` : ""}`,
    handlers: {
      newsBlock: (state: { all: (node: NewsBlock) => ElementContent[] }, node: NewsBlock) =>
        newsBlockElement(node, state.all(node)),
    },
  })
  .freeze();

/**
 * Converts a body.
 * @param body Markdown whose lines have the numbers of the file's own
 * @param article `dateline` opens the first paragraph, already in house style; a `live` one has entries
 */
export function convertBody(body: string, article: BodyOptions): Body {
  const report = new BodyReport(article.file, body);
  const tree = readMarkdown(body);
  if ("message" in tree) {
    report.problem(
      { position: { start: { line: tree.line, column: 1 }, end: { line: tree.line, column: 1 } } },
      "too-much",
      tree.message,
    );
    return { blocks: [], opening: "", references: report.references, problems: report.problems };
  }
  setVerse(tree, body);
  report.problems.push(...bodyWarnings(tree, body, article));
  const entries = article.live && readEntryHeadings(tree, article.live, report);
  const ids = giveHeadingIds(tree, article.language, entries);
  setTypography(tree, article.language);
  checkLinks(tree, article, report, ids);
  arrange(tree, body, article, report);
  if (article.kind) setForm(tree, article.kind, article);
  fillContents(tree, report);
  if (entries) gatherEntries(tree, entries);
  const first = tree.children.find((child): child is Paragraph => child.type === "paragraph");
  const opening = first
    ? legible(plainText(first, { includeImageAlt: false }))
        .replace(/\s+/g, " ")
        .trim()
    : "";
  // A live blog without a summary begins with an entry, which need not come from where the article is dated.
  if (article.dateline && (first || !entries)) openWith(article.dateline, first, tree);
  const elements = toElements.runSync(tree);
  isolate(elements, article.language);
  return { blocks: blocksOf(finished(elements)), opening, references: report.references, problems: report.problems };
}

function openWith(dateline: string, first: Paragraph | undefined, tree: Root): void {
  const paragraph: Paragraph = first ?? { type: "paragraph", children: [] };
  if (!first) tree.children.unshift(paragraph);
  paragraph.children.unshift(
    {
      type: "emphasis",
      data: { hName: "span", hProperties: { className: ["dateline"] } },
      children: [{ type: "text", value: dateline }],
    },
    // What stands in brackets of a full width has its room in them.
    ...(/[】）]$/.test(dateline) ? [] : [{ type: "text" as const, value: " " }]),
  );
}

/** Wide tables scroll by themselves, from the keyboard too; header cells say what they head; one `h1` is the headline. */
function finished(root: HastRoot): HastContent[] {
  walkElements(root, (node, parent, at) => {
    if (node.type !== "element") return;
    if (node.tagName === "h1") node.tagName = "h2";
    if (node.tagName === "th") node.properties.scope = "col";
    if (node.tagName === "th" || node.tagName === "td") alignByClass(node);
    if (node.tagName === "table" && parent && "children" in parent) {
      parent.children[at] = {
        type: "element",
        tagName: "div",
        properties: { className: ["table-scroll"], role: "region", tabIndex: 0, ariaLabel: headersOf(node) },
        children: [node],
      };
    }
  });
  return root.children;
}

/** HTML knows `align` no more (HTML, 16.2, “Non-conforming features”); a column of figures ends where a line does, whichever way that runs. */
function alignByClass({ properties }: Element): void {
  const { align } = properties;
  delete properties.align;
  if (align === "right" || align === "center") properties.className = [align === "right" ? "end" : align];
}

/** A table that scrolls is a region, and a region has a name: what the table's columns are. */
function headersOf(table: Element): string {
  const headers: string[] = [];
  walkElements(table, (node) => {
    if (node.type === "element" && node.tagName === "th") headers.push(textOf(node));
  });
  return headers.filter(Boolean).join(", ") || "…";
}

const textOf = (node: HastContent): string =>
  node.type === "text" ? node.value : "children" in node ? node.children.map(textOf).join("") : "";

/** Takes a list of nodes apart at the blocks; what lies between them is prose. */
function blocksOf(nodes: readonly HastContent[]): BodyBlock[] {
  const blocks: BodyBlock[] = [];
  let run: HastContent[] = [];
  const endRun = () => {
    const text = sanitised(run);
    if (text.html) blocks.push({ type: "prose", ...text });
    run = [];
  };
  for (const node of nodes) {
    const block = node.type === "element" ? node.data?.block : undefined;
    if (node.type === "element" && block) {
      endRun();
      blocks.push(filled(block, node.children));
    } else if (node.type === "element" && "dataFootnotes" in node.properties) {
      endRun();
      blocks.push({
        type: "footnotes",
        ...sanitised(node.children.filter((child) => child.type !== "element" || child.tagName !== "h2")),
      });
    } else run.push(node);
  }
  endRun();
  return blocks;
}

function filled(block: BodyBlock, children: ElementContent[]): BodyBlock {
  switch (block.type) {
    case "fact-box":
    case "entry":
      return { ...block, blocks: blocksOf(children).filter((inner): inner is Block => inner.type !== "entry") };
    case "prose":
    case "pull-quote":
    case "note":
    case "footnotes":
    case "post":
      return { ...block, ...sanitised(children) };
    case "figure":
    case "gallery":
    case "video":
    case "document":
    case "recording":
    case "contents":
    case "related":
      return block;
  }
}

/**
 * A line or two of Markdown in front matter (a correction), without blocks.
 * @param report is told of its links
 */
export function convertNote(
  text: string,
  { file, language, site }: { file: string; language: string; site?: string },
  report: BodyReport,
): Sanitised {
  const tree = readMarkdown(text);
  if ("message" in tree) {
    report.problem(
      { position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: text.length } } },
      "too-much",
      tree.message,
    );
    return unsaid;
  }
  setTypography(tree, language);
  checkLinks(tree, { file, language, site }, report);
  const elements = toElements.runSync(tree);
  isolate(elements, language);
  const { children } = elements;
  const [only] = children;
  return sanitised(
    children.length === 1 && only?.type === "element" && only.tagName === "p" ? only.children : children,
  );
}
