/**
 * In paragraphs, headings and cells stands only what stands in a line. Other formats put blocks there, and marks within
 * the same marks; whoever writes Markdown would go through each of them twice, and through what is in it four times.
 */
import type {
  Delete,
  Emphasis,
  Heading,
  Link,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
  TableCell,
} from "mdast";
import type { TakeNote } from "../story.ts";

type Mark = Emphasis | Strong | Delete | Link;

/** Marks of one paragraph: that they close as they should is tried with each of them. */
const mostMarks = 300;

/** Where a paragraph ends that stood in another. */
const boundary = { type: "boundary" } as const;
type Part = Nodes | typeof boundary;

export function linesAlone(tree: Root, note: TakeNote): Root {
  return { ...tree, children: tree.children.flatMap((child) => blocksOf(child, note)).filter(isContent) };
}

/** A block, or what it has to be parted into. */
function blocksOf(node: Nodes, note: TakeNote): Nodes[] {
  if (node.type === "paragraph") return parted(node, note);
  if (node.type === "heading" || node.type === "tableCell") return [ofOneLine(node, note)];
  if (!("children" in node) || isInLine(node)) return [node];
  return [
    withChildren(
      node,
      node.children.flatMap((child: Nodes) => blocksOf(child, note)),
    ),
  ];
}

function parted(paragraph: Paragraph, note: TakeNote): Nodes[] {
  const blocks: Nodes[] = [];
  let line: Nodes[] = [];
  const end = () => {
    if (line.length > 0) blocks.push(withChildren(paragraph, counted(line, note)));
    line = [];
  };
  for (const part of partsOf(paragraph.children, new Set())) {
    if (part.type !== "boundary" && isInLine(part)) line.push(part);
    else {
      end();
      if (part.type !== "boundary") blocks.push(...blocksOf(part, note));
    }
  }
  end();
  return blocks;
}

function ofOneLine(node: Heading | TableCell, note: TakeNote): Nodes {
  const inLine = (nodes: readonly Nodes[], marks: ReadonlySet<string>): Nodes[] =>
    partsOf(nodes, marks).flatMap((part): Nodes[] =>
      part.type === "boundary"
        ? [space]
        : isInLine(part)
          ? [part]
          : "children" in part
            ? [space, ...inLine(part.children, marks), space]
            : "value" in part
              ? [{ type: "text", value: part.value }]
              : [],
    );
  return withChildren(node, counted(joined(inLine(node.children, new Set())), note));
}

const space: Nodes = { type: "text", value: " " };

/** Texts side by side as one, with no more than one space between, and none at the ends. */
function joined(nodes: readonly Nodes[]): Nodes[] {
  const whole: Nodes[] = [];
  /** Texts that stand side by side: one that grew with each of thousands would be written anew as often. */
  let texts: string[] = [];
  const end = () => {
    const value = texts.join("");
    if (value !== "") whole.push({ type: "text", value });
    texts = [];
  };
  for (const node of nodes) {
    if (node === space && (texts.length === 0 ? whole.length === 0 : texts.at(-1)?.endsWith(" "))) continue;
    if (node.type === "text") texts.push(node.value);
    else {
      end();
      whole.push(node);
    }
  }
  if (nodes.at(-1) === space) texts = [texts.join("").trimEnd()];
  end();
  return whole;
}

/** What stands in a line, each mark once, and the blocks between. @param within the marks around it */
function partsOf(nodes: readonly Nodes[], within: ReadonlySet<string>): Part[] {
  return nodes.flatMap((node): Part[] => {
    if (node.type === "paragraph") return [boundary, ...partsOf(node.children, within), boundary];
    if (!isMark(node)) return [node];
    if (within.has(node.type)) return partsOf(node.children, within);
    const parts: Part[] = [];
    let marked: Nodes[] = [];
    const end = () => {
      if (marked.length > 0) parts.push(withChildren(node, marked));
      marked = [];
    };
    for (const part of partsOf(node.children, new Set([...within, node.type]))) {
      if (part.type !== "boundary" && isInLine(part)) marked.push(part);
      else {
        end();
        parts.push(part);
      }
    }
    end();
    return parts;
  });
}

/** The same, or without marks where there are too many. */
function counted(line: Nodes[], note: TakeNote): Nodes[] {
  if (marksIn(line) <= mostMarks) return line;
  note(
    `More than ${mostMarks} stretches of one paragraph are bold, italic or struck out: it stands without these marks.`,
  );
  return joined(unmarked(line));
}

const marksIn = (nodes: readonly Nodes[]): number =>
  nodes.reduce((sum, node) => sum + (isMark(node) ? (node.type === "link" ? 0 : 1) + marksIn(node.children) : 0), 0);

const unmarked = (nodes: readonly Nodes[]): Nodes[] =>
  nodes.flatMap((node): Nodes[] => {
    if (!isMark(node)) return [node];
    const children = unmarked(node.children);
    return node.type === "link" ? [withChildren(node, children)] : children;
  });

const isMark = (node: Nodes): node is Mark =>
  node.type === "emphasis" || node.type === "strong" || node.type === "delete" || node.type === "link";

const inLine: ReadonlySet<string> = new Set<PhrasingContent["type"]>([
  "break",
  "delete",
  "emphasis",
  "footnoteReference",
  "image",
  "imageReference",
  "inlineCode",
  "link",
  "linkReference",
  "strong",
  "text",
]);
const isInLine = (node: Nodes): boolean => inLine.has(node.type);

const isContent = (node: Nodes): node is RootContent => node.type !== "root";

/** What takes the place of others may stand where they stood. */
function withChildren<N extends Nodes & { children: unknown[] }>(node: N, children: Nodes[]): N {
  return { ...node, children };
}
