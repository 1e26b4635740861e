import { expect, test } from "vitest";
import { directionOf, isLanguageTag } from "../../../src/paper/language.ts";

test.each(["ar", "ar-EG", "AR", "fa", "he", "ur-PK", "ps", "ckb", "az-Arab", "ku-Arab-IQ", "yi"])(
  "%s runs from right to left",
  (tag) => {
    expect(directionOf(tag)).toBe("rtl");
  },
);

test.each(["en", "nb-NO", "tr", "az", "az-Latn", "ar-Latn", "ku", "arn", "ja", "fr-CA"])(
  "%s runs from left to right",
  (tag) => {
    expect(directionOf(tag)).toBe("ltr");
  },
);

test.each(["en", "pt-BR", "zh-Hant-TW", "ar-u-nu-arab"])("%s is a language tag", (tag) => {
  expect(isLanguageTag(tag)).toBe(true);
});

test.each(["english", "arabic", "en_GB", "", "x", "en-", "12"])("%j is none", (tag) => {
  expect(isLanguageTag(tag)).toBe(false);
});
