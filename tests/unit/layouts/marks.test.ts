/** What is put into a page at its very end stands where a template left a mark, and nowhere else. */
import { expect, test } from "vitest";
import { HeldSheets } from "../../../src/layouts/held-sheets.ts";
import { pageSources } from "../../../src/layouts/inline-elements.ts";
import { slotMark, withSlots } from "../../../src/layouts/slots.ts";

test("an editor's words are no mark, whatever they look like", () => {
  const words = '<meta content="<!--slot:head--><!--slot-head--><!--sheet-0-->">';
  expect(withSlots(`${words}${slotMark("head")}${slotMark("foot")}`, { head: "<b>ours</b>" })).toBe(
    `${words}<b>ours</b>`,
  );
});

test("sheets come back in their places, as they would stand there, and are allowed by their hashes", () => {
  const sheets = new HeldSheets();
  const [first, second] = [sheets.hold("p{content:“$&”}"), sheets.hold("b{}")];
  const page = `<head>${second}${first}</head><p>é${first}</p>`;
  const sources = [...sheets.sources].sort();
  const whole = Buffer.from(sheets.putInto(page)).toString();
  expect(whole).toBe(
    "<head><style>b{}</style><style>p{content:“$&”}</style></head><p>é<style>p{content:“$&”}</style></p>",
  );
  expect(pageSources(whole, new Set()).styles).toEqual(sources);
  expect(() => sheets.putInto(slotMark("head"))).toThrow(/mark of nobody/);
});
