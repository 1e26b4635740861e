import { describe, expect, test } from "vitest";
import { descriptionOf, openingOf } from "../../../../src/views/parts/description.ts";

describe("what is told of a page elsewhere", () => {
  const holds = ["Port strike ends", "Ferry runs again", "A night on the ridge"];

  test.each([
    [
      "an editor's sentence stands alone",
      { own: "Reported from elsewhere, by people who went there.", name: "World", holds },
      "Reported from elsewhere, by people who went there.",
    ],
    [
      "a phrase goes on with what the page holds",
      { own: "Ships and yards.", name: "Business", holds },
      "Ships and yards. Port strike ends · Ferry runs again · A night on the ridge",
    ],
    ["a name does", { name: "World", holds }, "World: Port strike ends · Ferry runs again · A night on the ridge"],
    ["and stands alone where the page holds nothing", { name: "World", holds: [] }, "World"],
    [
      "Chinese says as much in half the letters",
      { own: "报道来自别处，由去过那里的人写成的国际新闻。", name: "国际", holds: ["港口罢工结束"] },
      "报道来自别处，由去过那里的人写成的国际新闻。",
    ],
  ])("%s", (_what, parts, expected) => expect(descriptionOf(parts, "en")).toBe(expected));

  test.each([
    ["ur", "جہاز اور بندرگاہ۔", "ہڑتال ختم"],
    ["hy", "Նավեր։", "Գործադուլն ավարտվեց"],
    ["am", "መርከቦች።", "አድማው አበቃ"],
    ["my", "သင်္ဘောများ။", "သပိတ်ပြီးဆုံး"],
  ])("a phrase that ends as one does in its language (%s) is followed by no colon", (language, own, headline) =>
    expect(descriptionOf({ own, name: "X", holds: [headline] }, language)).toBe(`${own} ${headline}`),
  );

  test("as many are told as there is room for, the first one whole", () => {
    const long = "A headline that is as long as headlines of our paper may ever be ".repeat(4).trim();
    expect(descriptionOf({ name: "World", holds: [long, "Two"] }, "en")).toBe(`World: ${long}`);
    expect(
      descriptionOf({ name: "World", holds: Array.from({ length: 50 }, (_, at) => `Story ${at}`) }, "en").length,
    ).toBeLessThanOrEqual(160);
  });

  test("names that run the other way keep to themselves", () => {
    expect(descriptionOf({ name: "World", holds: ["إضراب الميناء ينتهي"] }, "en")).toBe(
      "World: \u2068إضراب الميناء ينتهي\u2069",
    );
  });
});

test("a text is opened up to the end of a sentence, else of a word", () => {
  expect(openingOf("We are a paper of invented events. They are printed here.\n\nWrite to us.", "en")).toBe(
    "We are a paper of invented events. They are printed here. Write to us.",
  );
  const endless = openingOf("word ".repeat(100), "en");
  expect(endless).toMatch(/^word( word){29,}$/);
  expect(endless.length).toBeLessThanOrEqual(160);
});

test("of a word without an end no letter is cut in two", () => {
  expect(openingOf(`a${"𝔟".repeat(200)}`, "en").isWellFormed()).toBe(true);
});
