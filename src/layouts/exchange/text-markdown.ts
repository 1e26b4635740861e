/** The text of a story as Markdown, in the form that the handbook teaches: what Markdown has no sign for stands in directives. */
import { fromHtml } from "hast-util-from-html";
import { defaultHandlers, toMdast, type Handle } from "hast-util-to-mdast";
import type { Element, ElementContent, Nodes } from "hast";
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { wholeCaption } from "../../desk/import/pictures/caption-and-credit.ts";
import { markdownOf } from "../../desk/import/html/markdown-of.ts";
import type { Sanitised } from "../../desk/sanitised.ts";
import type { BlockView } from "../../views/blocks/block.ts";
import type { ExchangedStory } from "../../views/parts/exchanged-story.ts";
import { pictureFile } from "../../views/parts/pictures/picture-file.ts";
import type { FigureView } from "../../views/parts/pictures/picture.ts";
import { classesOf } from "./classes-of.ts";
import { originOf } from "./origin-of.ts";
import { plainLine, plainPicture } from "./plain-line.ts";
import { wordsHtml } from "./text-html.ts";

export function textMarkdown(story: ExchangedStory): string {
  const origin = originOf(story);
  return markdownOf({
    type: "root",
    children: [
      ...blocksIn(story.blocks, origin),
      ...story.entries.flatMap(({ at, headline, blocks }): RootContent[] => [
        {
          type: "heading",
          depth: 2,
          children: [{ type: "text", value: `${at.iso.slice(0, 16).replace("T", " ")} ${plainLine(headline)}` }],
        },
        ...blocksIn(blocks, origin),
      ]),
    ],
  });
}

/** Words in one line, with what stands in italics in them, and links. */
export const lineMarkdown = (text: Sanitised, origin: string): string =>
  markdownOf(treeOf(text, origin)).trim().replace(/\n+/g, " ");

const blocksIn = (blocks: readonly BlockView[], origin: string): RootContent[] =>
  blocks.flatMap((block) => nodesOf(block, origin));

function nodesOf(block: BlockView, origin: string): RootContent[] {
  const text = (said: Sanitised) => treeOf(said, origin).children;
  const whole = (path: string) => new URL(path, origin).href;
  switch (block.type) {
    case "prose":
    case "footnotes":
      return text(block);
    case "figure":
      return pictureAlone(block.figure, origin);
    case "gallery":
      return [
        container(
          "gallery",
          {},
          block.figures.flatMap((figure) => pictureAlone(figure, origin)),
        ),
      ];
    case "pull-quote":
      return [container("pull-quote", { by: block.by }, text(block))];
    case "fact-box":
      return [container("fact-box", { title: block.title }, blocksIn(block.blocks, origin))];
    case "note":
      return [container("note", {}, text(block))];
    case "post":
      return [container("post", { url: block.url, by: block.by, at: block.at }, text(block))];
    case "video": {
      const poster = block.poster && pictureFile({ picture: block.poster }, origin)?.url;
      return [leaf("video", { src: block.src, title: block.title, by: block.by, poster })];
    }
    case "document":
      return [leaf("document", { file: whole(block.path), title: block.title })];
    case "recording":
      // The whole story is a field.
      if (block.whole) return [];
      return [
        leaf(block.kind === "film" ? "video" : "audio", {
          src: whole(block.path),
          title: block.title,
          by: block.by,
          poster: block.poster && pictureFile({ picture: block.poster }, origin)?.url,
        }),
      ];
    case "related": {
      const { path, headline } = block.card;
      const children = [{ type: "text" as const, value: plainLine(headline) }];
      return [{ type: "paragraph", children: [{ type: "link", url: whole(path), children }] }];
    }
    case "contents":
      return [leaf("contents", {})];
  }
}

function pictureAlone(figure: FigureView, origin: string): RootContent[] {
  const found = pictureFile(figure, origin);
  const file = found && plainPicture(found);
  return file
    ? [
        {
          type: "paragraph",
          children: [{ type: "image", url: file.url, alt: file.alt, title: wholeCaption(file) ?? null }],
        },
      ]
    : [];
}

type Attributes = Readonly<Record<string, string | undefined>>;

const given = (attributes: Attributes): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).flatMap(([name, value]) => (value ? [[name, value]] : [])));

const container = (name: string, attributes: Attributes, children: readonly RootContent[]): ContainerDirective => ({
  type: "containerDirective",
  name,
  attributes: given(attributes),
  children: children.filter(isFlow),
});

const leaf = (name: string, attributes: Attributes): LeafDirective => ({
  type: "leafDirective",
  name,
  attributes: given(attributes),
  children: [],
});

/** What a text is made of is blocks throughout. */
const isFlow = (node: RootContent): node is BlockContent | DefinitionContent =>
  !("value" in node && node.type === "text");

/** The tree of an editor's words; elements that Markdown has no sign for are what the paper's own signs make. */
function treeOf(text: Sanitised, origin: string): Root {
  const tree = toMdast(withSides(fromHtml(wordsHtml(text, origin), { fragment: true })), {
    document: true,
    handlers: { a, div, ol: notesList, sub: small, sup: small },
  });
  return tree.type === "root" ? tree : { type: "root", children: [] };
}

const noteName = (target: unknown): string => String(target).replace(/^#?fn-/, "");

/** References to notes, and the ways back, which readers of Markdown make themselves. */
const a: Handle = (state, element) => {
  if ("dataFootnoteBackref" in element.properties) return [];
  if (!("dataFootnoteRef" in element.properties)) return defaultHandlers.a(state, element);
  const name = noteName(element.properties.href);
  return { type: "footnoteReference", identifier: name, label: name };
};

const div: Handle = (state, element) => {
  const children = state.toFlow(state.all(element));
  return classesOf(element).includes("verse") ? [container("verse", {}, children)] : children;
};

/** The list of notes. */
export const notesList: Handle = (state, element) => {
  const items = element.children.filter((item): item is Element => item.type === "element");
  const isNotes = items.length > 0 && items.every(({ properties }) => properties.id?.startsWith("fn-"));
  if (!isNotes) return defaultHandlers.ol(state, element);
  return items.map((item) => {
    const name = noteName(item.properties.id);
    return {
      type: "footnoteDefinition" as const,
      identifier: name,
      label: name,
      children: state.toFlow(state.all(item)).filter(isFlow),
    };
  });
};

/** `CO~2~`, `m^2^`: signs of the paper's own. A note's number is no such sign. */
const small: Handle = (state, element) => {
  const children = state.all(element);
  const isNote = (child: ElementContent) => child.type === "element" && "dataFootnoteRef" in child.properties;
  if (element.children.some(isNote)) return children;
  return { type: "emphasis", data: { hName: element.tagName }, children: children.filter(isPhrasing) };
};

const isPhrasing = (node: { type: string }): node is PhrasingContent =>
  /^(?:text|emphasis|strong|delete|link|inlineCode|break)$/.test(node.type);

/** To which side the words of a cell stand is a class on pages; the writer of tables asks for an attribute. */
function withSides<N extends Nodes>(node: N): N {
  if (node.type === "element" && (node.tagName === "td" || node.tagName === "th")) {
    const [way] = classesOf(node);
    if (way === "center" || way === "end") node.properties.align = way === "center" ? "center" : "right";
  }
  if ("children" in node) node.children.forEach(withSides);
  return node;
}
