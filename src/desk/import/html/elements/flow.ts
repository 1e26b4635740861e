/** Markdown that stands for an element: its blocks, its words, a directive around them. */
import type { Element, ElementContent } from "hast";
import { defaultHandlers, type Handle, type State } from "hast-util-to-mdast";
import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { TakeNote } from "../../story.ts";

/** What is known of the page that an element stands on. */
export interface SourcePage {
  /** Makes an address whole. */
  resolve: (url: string) => string;
  /** Is told of what has no place in an article. */
  note: TakeNote;
}

export type Flow = BlockContent | DefinitionContent;

export const usual = (name: "a" | "p" | "ul", state: State, element: Element): ReturnType<Handle> =>
  defaultHandlers[name](state, element);

export const flow = (state: State, element: Element): Flow[] => state.toFlow(state.all(element));

export function phrasing(state: State, element: Element): PhrasingContent[] {
  return flow(state, element).flatMap((child) => (child.type === "paragraph" ? child.children : []));
}

export const directive = (name: string, attributes: Record<string, string>, children: Flow[]): [ContainerDirective] => [
  { type: "containerDirective", name, attributes, children: children.filter(isBlock) },
];

const isBlock = (node: Flow): node is BlockContent => node.type !== "definition" && node.type !== "footnoteDefinition";

export const emphasised = (words: string): Paragraph[] =>
  words ? [{ type: "paragraph", children: [{ type: "emphasis", children: [{ type: "text", value: words }] }] }] : [];

/** An element without what stands somewhere in it. */
export function pruned(element: Element, goes: (child: Element) => boolean): Element {
  return {
    ...element,
    children: element.children.flatMap((child): ElementContent[] =>
      child.type !== "element" ? [child] : goes(child) ? [] : [pruned(child, goes)],
    ),
  };
}
