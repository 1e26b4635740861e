/** By what words a story is found. */
import { expect, test } from "vitest";
import { searchRecord } from "../../../../src/views/search/search-record.ts";
import { story, testPaper } from "../../archive/newsroom.ts";

test("a story is found by what its form says over its text", async () => {
  const paper = testPaper({
    "articles/2026/11/20-known.md": story(
      { kind: "explainer", points: '["The gate is shut.", It opens in May.]' },
      "Water rises.",
    ),
    "articles/2026/11/21-play.md": story({ kind: "review", review: "{ work: The Wind, type: book, by: Ada Holm }" }),
  });
  const found = (id: string) =>
    paper.open(({ archive }) => searchRecord(id, { archive, site: "https://test.example", preview: false })?.content);
  expect(await found("2026/11/20/known")).toBe("The gate is shut.\nIt opens in May.\nWater rises.");
  expect(await found("2026/11/21/play")).toBe("The Wind\nAda Holm\nText.");
});
