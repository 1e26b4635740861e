/**
 * Texts side by side are one from the beginning. Elements without a mark in Markdown leave them by the thousand, and the
 * converter would put each to the last by going through all that it has of the line.
 */
import { defaultNodeHandlers, type NodeHandle, type State } from "hast-util-to-mdast";
import type { Root } from "hast";
import type { RootContent } from "mdast";

/** The handler of a tree's root, which is asked before all others. */
export const joiningTexts: NodeHandle = (state, node: Root) => {
  const all: State["all"] = state.all.bind(state);
  state.all = (within) => joined(all(within));
  return defaultNodeHandlers.root(state, node);
};

function joined(nodes: readonly RootContent[]): RootContent[] {
  const whole: RootContent[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    if (node.type === "text" && last?.type === "text") last.value += node.value;
    else whole.push(node);
  }
  return whole;
}
