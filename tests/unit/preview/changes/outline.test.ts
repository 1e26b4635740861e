import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differing, type OutlinePart } from "../../../../src/preview/changes/outline.ts";

/** Parts below each other, as high as they are long. */
function column(...texts: string[]): OutlinePart[] {
  let top = 0;
  return texts.map((seen) => ({ seen, top, bottom: (top += 10 * seen.length) }));
}

describe("where two outlines differ", () => {
  test("nowhere", () => {
    expect(differing(column("a", "bb"), column("a", "bb"))).toBeUndefined();
  });

  test("from the top of what is put in to the end of it, and by how much it moves the rest", () => {
    expect(differing(column("a", "bb", "c"), column("a", "new", "bb", "c"))).toEqual({ from: 10, to: 40, moved: 30 });
  });

  test("where the same thing stands elsewhere, from the higher of its two places", () => {
    const aside: OutlinePart = { seen: "centred", top: 5, bottom: 25 };
    expect(
      differing([...column("a", "bb"), aside], [...column("a", "bb", "cc"), { ...aside, top: 15, bottom: 35 }]),
    ).toEqual({ from: 5, to: 50, moved: 10 });
  });

  test("everywhere, where hardly anything is alike", () => {
    const many = (letter: string) =>
      Array.from({ length: 900 }, (_, at): OutlinePart => ({ seen: `${letter}${at}`, top: at, bottom: at + 1 }));
    expect(differing(many("a"), many("b"))).toEqual({ from: 0, to: 900, moved: 0 });
  });

  test("above it both are the same in the same places, below it they are the same", () => {
    const texts = fc.array(fc.constantFrom("a", "bb", "ccc", "dddd"), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (old, new_) => {
        const [before, after] = [column(...old), column(...new_)];
        const differ = differing(before, after);
        if (!differ) {
          expect(after).toEqual(before);
          return;
        }
        const above = (parts: readonly OutlinePart[]) => parts.filter(({ bottom }) => bottom <= differ.from);
        const below = (parts: readonly OutlinePart[]) =>
          parts.filter(({ top }) => top >= differ.to).map(({ seen }) => seen);
        expect(above(after)).toEqual(above(before));
        const [fewer, more] = [below(before), below(after)].sort((a, b) => a.length - b.length);
        expect(more?.slice(more.length - (fewer?.length ?? 0))).toEqual(fewer);
      }),
    );
  });
});
