/** A paper in every language that Dateline has words for passes the check, and each story begins with the dateline of its language. */
import { expect, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { setDateline } from "../../../src/paper/wording/dateline.ts";
import { languagePaper, storyPath } from "../../languages/language-paper.ts";
import { stories } from "../../languages/language-stories.ts";
import { testPaper } from "./newsroom.ts";

const openingOf = (language: string, archive: Archive): string => {
  const [block] = archive.bodies.article(storyPath(language, "bridge").slice(1, -1))?.blocks ?? [];
  return block && "words" in block ? block.words.join(" ") : "";
};

test("three stories in each of the shipped languages have no fault, and their datelines are set", async () => {
  const others = Object.keys(stories).filter((language) => language !== "en");
  const paper = testPaper(languagePaper(["en", ...others]));
  const { faults, openings } = await paper.open(({ archive, problems }) => ({
    // A picture of no place and day is told, as it should be.
    faults: problems.filter(({ rule }) => rule !== "caption-incomplete"),
    openings: new Map(Object.keys(stories).map((language) => [language, openingOf(language, archive)])),
  }));
  expect(faults.map(({ file, rule, message }) => [file, rule, message])).toEqual([]);
  for (const [language, { place }] of Object.entries(stories))
    expect(
      openings.get(language)?.startsWith(setDateline(place, { style: "ap", standAlone: [], language })),
      language,
    ).toBe(true);
});
