import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { selectAll } from "hast-util-select";
import { expect, test } from "vitest";
import { Ancestry } from "../../../../../src/desk/import/html/ancestry.ts";

const tree = fromHtml("<main><section id=a><p id=b><b id=c>x</b></p></section><section id=d></section></main>", {
  fragment: true,
});
const ancestry = new Ancestry(tree);
const named = (id: string): Element =>
  selectAll(`#${id}`, tree)[0] ??
  (() => {
    throw new Error(id);
  })();
const ids = (elements: readonly Element[]) => elements.map(({ properties }) => properties.id);

test("an element stands in all that is above it, and in nothing else", () => {
  expect(ids(ancestry.above(named("c")).filter((parent) => parent.type === "element"))).toEqual(["b", "a", undefined]);
  expect(ancestry.within(named("a"), named("c"))).toBe(true);
  expect(ancestry.within(tree, named("d"))).toBe(true);
  expect(ancestry.within(named("d"), named("c"))).toBe(false);
  expect(ancestry.within(named("c"), named("c"))).toBe(false);
  expect(ancestry.within(undefined, named("c"))).toBe(false);
});

test("of elements in one another the outer ones are left", () => {
  expect(ids(ancestry.outermost([named("b"), named("c"), named("d")]))).toEqual(["b", "d"]);
});
