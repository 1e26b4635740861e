import { describe, expect, test } from "vitest";
import { changeBetween, type ArticleWords } from "../../../../src/paper/wording/article-words.ts";

const words = (of: Partial<ArticleWords> = {}): ArticleWords => ({
  headline: "Port opens",
  standfirst: "Cranes start.",
  body: "One.\n\nTwo.\n\nThree.",
  captions: "",
  corrections: "",
  ...of,
});
const told = (before: Partial<ArticleWords>, after: Partial<ArticleWords>) => {
  const { substance, parts } = changeBetween(words(before), words(after));
  return [
    substance,
    ...parts.map(
      ({ part, paragraphs }) =>
        `${part}: ${paragraphs.map((paragraph) => paragraph.map(({ kind, text }) => (kind === "kept" ? text : kind === "deleted" ? `[-${text}-]` : `{+${text}+}`)).join("")).join(" ¶ ")}`,
    ),
  ];
};

describe("a change of an article", () => {
  test("shows only the parts and paragraphs that changed", () => {
    expect(told({}, { headline: "Port shuts", body: "One.\n\nTwo more.\n\nThree." })).toEqual([
      "substantial",
      "headline: Port [-opens-]{+shuts+}",
      "body: Two{+ more+}.",
    ]);
  });

  test("is small only where all of it is", () => {
    expect(told({ standfirst: "Cranes startt." }, {})[0]).toBe("small");
    expect(told({ standfirst: "Cranes startt.", captions: "9 ships" }, { captions: "8 ships" })[0]).toBe("substantial");
  });

  test("cuts what goes over several paragraphs", () => {
    expect(told({ body: "One." }, {})).toEqual(["substantial", "body: {+Two.+} ¶ {+Three.+}"]);
    expect(told({}, { body: "" })).toEqual(["substantial", "body: [-One.-] ¶ [-Two.-] ¶ [-Three.-]"]);
  });

  test("is none where only paragraphs are broken otherwise", () => {
    expect(told({}, { body: "One. Two.\n\nThree." })).toEqual(["none"]);
  });
});
