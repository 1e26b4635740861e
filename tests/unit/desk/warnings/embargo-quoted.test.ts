import { expect, test } from "vitest";
import { inBody, inFields } from "./warned.ts";

test.each([
  ["EMBARGOED UNTIL 6am on Tuesday. Text.", ["1:1 «EMBARGOED UNTIL»"]],
  ["- a\n- Strictly embargoed until noon.", ["2:3 «Strictly embargoed until»"]],
  ["The report is under embargo.", ["1:15 «under embargo»"]],
  ["Text.\n\n*Embargo: until 06:00 GMT*", ["3:2 «Embargo: until»"]],
  ["He read it out (embargo till noon).", ["1:17 «embargo till»"]],
  ["The figures, strictly embargoed until 6 a.m., were read out.", ["1:14 «strictly embargoed until»"]],
  ["The list was sent out under embargo until Tuesday.", ["1:23 «under embargo until»"]],
  ["Embargoed for release at noon.", ["1:1 «Embargoed for release»"]],
  ["Not for publication before Tuesday.", ["1:1 «Not for publication before»"]],
])("%s", (body, expected) => expect(inBody("embargo-quoted", body)).toEqual(expected));

test("in French, in Arabic and in fields", () => {
  expect(inBody("embargo-quoted", "Sous embargo jusqu’à mardi.", "fr")).toHaveLength(1);
  expect(inBody("embargo-quoted", "محظور النشر حتى الثلاثاء", "ar")).toHaveLength(1);
  expect(inFields("embargo-quoted", "embargo: 2026-11-24 06:00").length).toBe(0);
});

test.each([
  "The oil embargo was lifted; an arms embargo until then unknown was not.",
  "The oil embargo was lifted, and the country embargoed grain.",
  "The council prolonged its arms embargo until 2030.",
  "It wants the embargo until Friday, and no longer.",
  "An embargo for ten years was the price.",
  "The island was under embargo until 2016.",
  "Grain was embargoed until the harvest.",
  "The trade embargo: until when?",
  "She spoke of the strict embargo until the war.",
])("let through, an embargo that is the news: %s", (body) => expect(inBody("embargo-quoted", body)).toEqual([]));

test("let through: the same in French, and articles without one", () => {
  expect(
    inBody("embargo-quoted", "Le pays est sous embargo depuis 1962, et un embargo jusqu’à la fin viendrait.", "fr"),
  ).toEqual([]);
  expect(inFields("embargo-quoted", "topics: [oil]")).toEqual([]);
});
