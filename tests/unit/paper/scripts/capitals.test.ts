import { expect, test } from "vitest";
import { inCapitals, withCapital } from "../../../../src/paper/scripts/capitals.ts";

test.each([
  ["tr", "İzmir’in kıyısı", "İZMİR’İN KIYISI"],
  ["az", "bakı və sumqayıt", "BAKI VƏ SUMQAYIT"],
  ["el", "Θεσσαλονίκη, Αθήνα", "ΘΕΣΣΑΛΟΝΙΚΗ, ΑΘΗΝΑ"],
  ["de", "Straße", "STRASSE"],
  ["ka", "თბილისი", "თბილისი"],
  ["ar", "هالدن", "هالدن"],
  ["lt", "Šiauliai", "ŠIAULIAI"],
])("in %s, %s is %s", (language, text, capitals) => {
  expect(inCapitals(text, language)).toBe(capitals);
});

test("a first letter is a capital by its language", () => {
  expect(withCapital("istanbul", "tr")).toBe("İstanbul");
  expect(withCapital("istanbul", "en")).toBe("Istanbul");
  expect(withCapital("თემა", "ka")).toBe("თემა");
  expect(withCapital("", "en")).toBe("");
});
