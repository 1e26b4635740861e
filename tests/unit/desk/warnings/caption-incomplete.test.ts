import { expect, test } from "vitest";
import { incompleteCaption } from "../../../../src/desk/warnings/caption-incomplete.ts";

const missing = (caption: string | undefined, embedded = {}, language = "en", credit?: string) =>
  incompleteCaption({ ...(caption && { caption }), ...(credit && { credit }) }, embedded, language);

test.each([
  [
    "a date",
    "Idle cranes, Halden, Norway. (EPA)",
    "This caption has no date, and the picture’s own metadata do not give it either.",
    "Idle cranes, Halden, Norway, …. (EPA)",
  ],
  [
    "a credit",
    "Idle cranes, Halden, November 2026.",
    "This caption has no credit, and the picture’s own metadata do not give it either.",
    "Idle cranes, Halden, November 2026. (…)",
  ],
  [
    "a place",
    "Idle cranes in November. (EPA)",
    "This caption has no place, and the picture’s own metadata do not give it either.",
    "Idle cranes in November, …. (EPA)",
  ],
  [
    "all",
    "Idle cranes",
    "This caption has neither place, date nor credit, and the picture’s own metadata do not give them either.",
    "Idle cranes, …, …. (…)",
  ],
])("says what is missing: %s", (_what, caption, message, suggestion) =>
  expect(missing(caption)).toEqual({ message, suggestion }),
);

test("a picture without any caption", () => {
  expect(missing(undefined)).toMatchObject({ suggestion: "…, …, …. (…)" });
});

test("the picture's own metadata fill gaps, and what they know is suggested", () => {
  expect(missing(undefined, { caption: "Idle cranes, Halden, 2026.", credit: "EPA" })).toBeUndefined();
  expect(
    missing(undefined, { place: { city: "Halden", country: "Norway" }, created: "2026-11-23", creator: "Ann Lee" }),
  ).toBeUndefined();
  expect(
    missing("Idle cranes", { place: { city: "Halden", country: "Norway" }, created: "2026-11-23", creator: "Ann Lee" })
      ?.suggestion,
  ).toBe("Idle cranes, Halden, Norway, November 23, 2026. (Ann Lee)");
  expect(missing("Idle cranes, Halden, 2026.", {}, "en", "EPA")).toBeUndefined();
});

test.each([
  ["en", "Idle cranes at the port in Halden, Norway, November 23, 2026. (Reuters)"],
  ["en", "Cranes stand still in Halden last May. (Reuters)"],
  ["en", "Ann Lee in an undated photograph. (Lee family)"],
  ["en", "The Merrow in 1931. (Port of Halden (archive))"],
  ["fr", "Des grues à Halden en août. (AFP)"],
  ["ar", "رافعات متوقفة في هالدن، تشرين الثاني. (رويترز)"],
  ["ar", "رافعات متوقفة، ٢٠٢٦. (رويترز)"],
  ["fa", "جرثقیل‌ها در بندر، آبان ۱۴۰۵. (ایرنا)"],
  ["fa", "جرثقیل‌ها در بندر در آبان. (ایرنا)"],
  ["bn", "বন্দরে ক্রেন, ২০২৬। (এএফপি)"],
  ["th", "เครนที่ท่าเรือ ๒๕๖๙ (AFP)"],
  ["ja", "港のクレーン、2026年11月。（共同）"],
  ["nb", "Stille kraner i Halden 23. november. (NTB)"],
])("let through in %s: %s", (language, caption) => expect(missing(caption, {}, language)).toBeUndefined());

test.each([
  ["zh", "起重机停在港口。", "起重机停在港口，2026年11月3日。（…）"],
  ["ja", "港のクレーン。", "港のクレーン、2026年11月3日。（…）"],
  ["ur", "بندرگاہ پر کرینیں۔", "بندرگاہ پر کرینیں، 3 نومبر، 2026۔ (…)"],
  ["ar", "رافعات في الميناء.", "رافعات في الميناء، 3 نوفمبر 2026. (…)"],
  ["th", "เครนที่ท่าเรือ", "เครนที่ท่าเรือ, 3 พฤศจิกายน ค.ศ. 2026. (…)"],
  ["uk", "Крани в порту Халден.", "Крани в порту Халден, 3 листопада 2026 р. (…)"],
])("what is suggested ends as a sentence of its language does: %s", (language, caption, suggestion) => {
  expect(incompleteCaption({ caption }, { created: "2026-11-03" }, language)?.suggestion).toBe(suggestion);
});
