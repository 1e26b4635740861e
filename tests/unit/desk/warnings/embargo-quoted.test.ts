import { expect, test } from "vitest";
import { inBody, inFields } from "./warned.ts";

test.each([
  ["EMBARGOED UNTIL 6am on Tuesday. Text.", ["1:1 «EMBARGOED UNTIL»"]],
  ["- a\n- Strictly embargoed until noon.", ["2:3 «Strictly embargoed until»"]],
  ["The report is under embargo.", ["1:15 «under embargo»"]],
  ["Not for publication before Tuesday.", ["1:1 «Not for publication before»"]],
])("%s", (body, expected) => expect(inBody("embargo-quoted", body)).toEqual(expected));

test("in French, in Arabic and in fields", () => {
  expect(inBody("embargo-quoted", "Sous embargo jusqu’à mardi.", "fr")).toHaveLength(1);
  expect(inBody("embargo-quoted", "محظور النشر حتى الثلاثاء", "ar")).toHaveLength(1);
  expect(inFields("embargo-quoted", "embargo: 2026-11-24 06:00").length).toBe(0);
});

test("let through: embargoes that are the news, and articles without one", () => {
  expect(inBody("embargo-quoted", "The oil embargo was lifted; an arms embargo until then unknown was not.").length).toBe(1);
  expect(inBody("embargo-quoted", "The oil embargo was lifted, and the country embargoed grain.")).toEqual([]);
  expect(inFields("embargo-quoted", "topics: [oil]")).toEqual([]);
});
