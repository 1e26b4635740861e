import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redline, type RedlinePassage } from "../../../../src/paper/wording/redline.ts";

/** As editors mark it: `[-gone-]` and `{+come+}`. */
const marked = (passages: readonly RedlinePassage[]) =>
  passages
    .map(({ kind, text }) => (kind === "kept" ? text : kind === "deleted" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

describe("a redline names what was taken out and what was put in", () => {
  test.each([
    ["The strike lasted nine days.", "The strike lasted eight days.", "The strike lasted [-nine-]{+eight+} days."],
    ["The port is open.", "The port is open again.", "The port is open{+ again+}."],
    ["It cost 1,200 kroner.", "It cost 1,300 kroner.", "It cost [-1,200-]{+1,300+} kroner."],
    ["First.\n\nSecond.", "First.\n\nBetween.\n\nSecond.", "First.\n\n{+Between.\n\n+}Second."],
    [
      "The mediator left at noon.",
      "The mediator stayed.\n\nThe pilots will vote.",
      "The mediator [-left at noon.-]{+stayed.\n\nThe pilots will vote.+}",
    ],
    [
      "One is here.\nTwo is gone.\nThree stays.",
      "Two was gone.\nThree stayed here.",
      "[-One is here.\n-]Two [-is-]{+was+} gone.\nThree [-stays-]{+stayed here+}.",
    ],
    ["", "All new.", "{+All new.+}"],
    ["All gone.", "", "[-All gone.-]"],
    ["The same.", "The same.", "The same."],
    ["", "", ""],
    ["أُغلق الميناء تسعة أيام.", "أُغلق الميناء ثمانية أيام.", "أُغلق الميناء [-تسعة-]{+ثمانية+} أيام."],
    ["港は九日間閉鎖された。", "港は八日間閉鎖された。", "港は[-九-]{+八+}日間閉鎖された。"],
  ])("%j → %j", (before, after, expected) => {
    expect(marked(redline(before, after))).toBe(expected);
  });

  test("a rewritten sentence is one change, not a word here and there", () => {
    expect(
      redline(
        "The crane operators of the east quay went home at noon.",
        "Some three hundred dockers met the mayor in the old hall.",
      ).length,
    ).toBeLessThanOrEqual(4);
  });

  test("what follows a change is compared again", () => {
    const [before, after] = [0, 1].map((change) =>
      Array.from(
        { length: 200 },
        (_, at) => `Paragraph ${at} stands as it stood${change && at % 50 === 0 ? ", now changed" : ""}.`,
      ).join("\n\n"),
    );
    expect(redline(before ?? "", after ?? "").filter(({ kind }) => kind === "inserted")).toHaveLength(4);
  });
});

describe("the law of redlines", () => {
  const word = fc.constantFrom(
    "port",
    "strike",
    "nine",
    " ",
    " ",
    " ",
    "\n\n",
    ".",
    ", ",
    "12",
    "ميناء",
    "港",
    "é",
    "\u{1f6a2}",
    "<b>",
  );
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(""));
  const without = (passages: readonly RedlinePassage[], kind: RedlinePassage["kind"]) =>
    passages
      .filter((passage) => passage.kind !== kind)
      .map((passage) => passage.text)
      .join("");

  test("both texts are in it, byte for byte, and nothing stands in it twice", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const passages = redline(before, after);
        expect(without(passages, "inserted")).toBe(before);
        expect(without(passages, "deleted")).toBe(after);
        for (const [at, { kind, text: said }] of passages.entries()) {
          expect(said).not.toBe("");
          expect(passages[at + 1]?.kind).not.toBe(kind);
          if (kind === "inserted") expect(passages[at + 1]?.kind).not.toBe("deleted");
        }
      }),
    );
  });

  test("texts that have nothing in common end too, and keep the law", () => {
    const many = (start: number) => Array.from({ length: 5000 }, (_, at) => `w${start + at}`).join(" ");
    const passages = redline(many(0), many(10_000));
    expect(without(passages, "inserted")).toBe(many(0));
    expect(without(passages, "deleted")).toBe(many(10_000));
  });
});
