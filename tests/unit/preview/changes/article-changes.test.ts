/** What the report tells of a story whose words changed. */
import { expect, test } from "vitest";
import { inWords } from "../../../../src/preview/field-words.ts";
import { textParts } from "../../../../src/preview/changes/article-text.ts";
import { viewOfKind } from "../../../../src/views/view-of.ts";
import { story, testPaper } from "../../archive/newsroom.ts";

const articleOf = (fields: Record<string, string>) =>
  testPaper({ "articles/2026/11/24-port.md": story(fields) }).open(({ archive }) =>
    viewOfKind(
      "article",
      { page: "article", id: "2026/11/24/port" },
      { archive, site: "https://test.example", preview: false },
    ),
  );

const changed = async (before: Record<string, string>, now: Record<string, string>) =>
  textParts(await articleOf(before), await articleOf(now)).filter((part) => part.before !== part.now);

test("tells what only the article's kind has, where that alone changed", async () => {
  expect(
    await changed(
      { kind: "explainer", points: "[Six died., The port is shut.]" },
      { kind: "explainer", points: "[Seven died., The port is shut.]" },
    ),
  ).toEqual([{ part: "points", before: "Six died.\n\nThe port is shut.", now: "Seven died.\n\nThe port is shut." }]);
  const review = (rating: number) => ({
    kind: "review",
    review: `{ type: film, work: Low Tide, by: Ann Lee, rating: ${rating} }`,
  });
  expect(await changed(review(3), review(4))).toEqual([
    { part: "review", before: "Low Tide, Ann Lee, 3 out of 5", now: "Low Tide, Ann Lee, 4 out of 5" },
  ]);
});

test("calls what changed on a front or on an author's page by words that editors know", () => {
  expect(inWords("front", ["top", "middle", "foot", "breaking"])).toEqual([
    "what is placed at the top",
    "what is placed in the middle",
    "what is placed at the foot",
    "the line of what has just happened",
  ]);
  expect(inWords("list", ["portrait", "expertise"])).toEqual(["the portrait", "what the author knows about"]);
});
