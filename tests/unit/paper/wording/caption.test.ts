import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { captionOf, shownCaption, splitCaption } from "../../../../src/paper/wording/caption.ts";

describe("a caption is told apart from its credit", () => {
  test.each([
    ["Idle cranes in Halden, November 23, 2026. (Reuters)", "Idle cranes in Halden, November 23, 2026.", "Reuters"],
    ["Idle cranes in Halden (Reuters).", "Idle cranes in Halden", "Reuters"],
    ["The quay (left) at dawn. (NTB / Kari Vik (pool))", "The quay (left) at dawn.", "NTB / Kari Vik (pool)"],
    ["Lorries\n  queue at\tthe gate.  ( EPA )", "Lorries queue at the gate.", "EPA"],
    ["空の埠頭。（ロイター）", "空の埠頭。", "ロイター"],
  ])("%j", (caption, text, credit) => {
    expect(splitCaption(caption)).toEqual({ text, credit });
  });

  test("without parentheses at the end there is no credit", () => {
    expect(splitCaption("The quay (left) at dawn.")).toEqual({ text: "The quay (left) at dawn." });
  });

  test.each([
    "Una Berg (left) and Leif Amory (right).",
    "Una Berg (second from left) with the crew (standing)",
    "Kari Vik (à gauche) et Una Berg (à droite).",
    "Der Kai (links) und die Brücke (rechts)",
    "لينا (يمين) وكريم (يسار).",
  ])("where somebody stands is no credit: %s", (caption) => {
    expect(splitCaption(caption)).toEqual({ text: caption });
    expect(splitCaption(`${caption} (EPA)`)).toEqual({ text: caption, credit: "EPA" });
  });

  test("where the credit is told beside it, only parentheses behind the last sentence, or with the same words, are a credit", () => {
    expect(splitCaption("Una Berg (left) and Leif Amory (right).", "EPA")).toEqual({
      text: "Una Berg (left) and Leif Amory (right).",
      credit: "EPA",
    });
    expect(splitCaption("The quay as it was (1998)", "EPA")).toEqual({
      text: "The quay as it was (1998)",
      credit: "EPA",
    });
    expect(splitCaption("The quay at dawn. (AP)", "EPA")).toEqual({ text: "The quay at dawn.", credit: "EPA" });
    expect(splitCaption("The quay at dawn (EPA)", "EPA")).toEqual({ text: "The quay at dawn", credit: "EPA" });
  });

  test("a caption may be nothing but a credit, or nothing", () => {
    expect(splitCaption("(Reuters)")).toEqual({ credit: "Reuters" });
    expect(splitCaption("  ")).toEqual({});
    expect(splitCaption("A quay. ()")).toEqual({ text: "A quay." });
  });

  test("parentheses that were never opened hold no credit", () => {
    expect(splitCaption("A quay at dawn :)")).toEqual({ text: "A quay at dawn :)" });
  });

  test("whatever is put in parentheses at the end comes back as the credit", () => {
    const words = fc
      .stringMatching(/^[A-Za-zæøå ,/]{1,30}$/)
      .map((text) => text.trim().replace(/\s+/g, " "))
      .filter(Boolean);
    fc.assert(
      fc.property(words, words, (text, credit) => {
        expect(splitCaption(`${text}. (${credit})`)).toEqual({ text: `${text}.`, credit });
      }),
    );
  });
});

describe("what the article leaves out is taken from the picture", () => {
  const embedded = { caption: "Embedded words.", credit: "Embedded agency" };
  const days = (day: string) => `on ${day}`;

  test("the article's own words come first", () => {
    expect(captionOf({ caption: "Own words. (AP)" }, embedded, days)).toEqual({ text: "Own words.", credit: "AP" });
    expect(captionOf({ caption: "Own words. (AP)", credit: "EPA" }, embedded, days)).toEqual({
      text: "Own words.",
      credit: "EPA",
    });
  });

  test("caption and credit are filled one by one", () => {
    expect(captionOf({ caption: "Own words." }, embedded, days)).toEqual({
      text: "Own words.",
      credit: "Embedded agency",
    });
    expect(captionOf({ credit: "EPA" }, embedded, days)).toEqual({ text: "Embedded words.", credit: "EPA" });
    expect(captionOf({}, {}, days)).toEqual({});
  });

  test("what was told apart once is not taken apart again", () => {
    expect(shownCaption({ text: "The quay (as it was)", credit: "EPA" }, {}, days)).toEqual({
      text: "The quay (as it was)",
      credit: "EPA",
    });
    expect(shownCaption({ text: "The quay (as it was)" }, {}, days)).toEqual({ text: "The quay (as it was)" });
  });

  test("a credit at the end of the picture's own caption is not said twice", () => {
    expect(captionOf({}, { caption: "A quay. (Reuters)", credit: "Reuters" }, days)).toEqual({
      text: "A quay.",
      credit: "Reuters",
    });
    expect(captionOf({}, { caption: "A quay. (Reuters)" }, days)).toEqual({ text: "A quay.", credit: "Reuters" });
  });

  test("where there is no caption at all, place and date make one, and the creator the credit", () => {
    const bare = { place: { city: "Halden", country: "Norway" }, created: "2026-11-22", creator: "A. Picturemaker" };
    expect(captionOf({}, bare, days)).toEqual({ text: "Halden, Norway, on 2026-11-22.", credit: "A. Picturemaker" });
    expect(captionOf({}, { created: "2026-11-22" }, days)).toEqual({});
  });
});
