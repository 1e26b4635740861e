/** The languages of a page: its own and those of what stands on it. */
import { expect, test } from "vitest";
import { languagesIn } from "../../../src/layouts/languages-on.ts";

test("those of stories and names count, wherever they stand", () => {
  expect(
    languagesIn({
      cards: [{ headline: "Port", language: "ja" }, { related: { byline: [{ name: "נועה", language: "he" }] } }],
      language: "en",
      text: "lang",
      none: null,
    }).sort(),
  ).toEqual(["en", "he", "ja"]);
});
