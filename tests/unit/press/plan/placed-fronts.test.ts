/** With a front of sixty places an edit prints as few pages as without one, and reads no list to its end. */
import { expect, test } from "vitest";
import { makePlan } from "../../../../src/press/plan/plan.ts";
import { smallPaper } from "../../../built-site.ts";
import { story, testPaper, type TestPaper } from "../../archive/newsroom.ts";

const day = (at: number) => String(1 + (at % 23)).padStart(2, "0");
const id = (at: number) => `2026/11/${day(at)}/story-${at}`;
const written = (at: number, fields: Record<string, string> = {}, body = "Text.") => ({
  [`articles/2026/11/${day(at)}-story-${at}.md`]: story(
    { headline: `Story ${at}`, published: `2026-11-${day(at)} 06:00`, topics: "[sea]", ...fields },
    body,
  ),
});
/** Sixty places, of which half have a story by hand, and half are filled by a rule. */
const places = `places:\n${Array.from({ length: 60 }, (_, at) =>
  at % 2 === 0
    ? `  - { layout: lead, stories: [{ story: ${id(at)} }] }\n`
    : `  - { layout: list, topic: sea, count: 1 }\n`,
).join("")}`;

/** The pages that are to be printed, apart from the machines' files, whose number no front changes. */
const planned = (paper: TestPaper): Promise<string[]> =>
  paper.open(async ({ archive, ledger }) => {
    const plan = await makePlan({ archive, site: archive.paper.site, preview: false }, ledger, "templates");
    ledger.published(
      plan.print.map(({ path, fingerprint }) => ({ path, fingerprint, pictures: [] })),
      plan.remove,
      {},
    );
    return plan.print.map(({ path }) => path).sort();
  });

/** What a word, a headline and a new story print. */
async function edits(front: Record<string, string>): Promise<string[][]> {
  const paper = testPaper({
    "paper.yaml": smallPaper,
    ...Object.fromEntries(Array.from({ length: 90 }, (_, at) => written(at)).flatMap((each) => Object.entries(each))),
    ...front,
  });
  await planned(paper);
  const printed = [];
  for (const edit of [
    written(4, {}, "Another word."),
    written(4, { headline: "Another headline" }, "Another word."),
    { "articles/2026/11/24-new.md": story({ headline: "New", topics: "[sea]" }) },
  ]) {
    paper.write(edit);
    printed.push(await planned(paper));
  }
  return printed;
}

test("one word, one headline and one new story print no page more than without it", async () => {
  const [without, placed] = [await edits({}), await edits({ "front.yaml": places })];
  const only = (paths: readonly string[] = [], others: readonly string[] = []) =>
    paths.filter((path) => !others.includes(path));
  // The story is placed by hand: what is said of it stands on the front page too.
  expect(placed.map((paths, at) => only(paths, without[at]))).toEqual([[], ["/"], []]);
  expect(without.map((paths, at) => only(paths, placed[at]))).toEqual([[], [], []]);
  expect(placed.map((paths) => paths.length)).toEqual([3, 14, 27]);
});
