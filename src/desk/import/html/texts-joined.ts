/**
 * Texts side by side are one from the beginning. Elements without a mark in Markdown leave them by the thousand, and the
 * converter would put each to the last by going through all that it has of the line.
 */
import { defaultNodeHandlers, type NodeHandle, type State } from "hast-util-to-mdast";
import type { Root } from "hast";

/** The handler of a tree's root, which is asked before all others. */
export const joiningTexts: NodeHandle = (state, node: Root) => {
  const all: State["all"] = state.all.bind(state);
  state.all = (within) => joined(all(within));
  return defaultNodeHandlers.root(state, node);
};

/** Texts side by side as one. */
export function joined<N extends { type: string }>(nodes: readonly N[]): N[] {
  const whole: N[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    if (isText(node) && last && isText(last)) whole.splice(-1, 1, { ...last, value: last.value + node.value });
    else whole.push(node);
  }
  return whole;
}

const isText = <N extends { type: string }>(node: N): node is N & { type: "text"; value: string } =>
  node.type === "text" && "value" in node && typeof node.value === "string";
