/** Links to a heading of another page are checked, and again when the headings there change. */
import { expect, test } from "vitest";
import { story, testPaper } from "./newsroom.ts";

const talks = "articles/2026/11/20-port-talks.md";
const from = (link: string) => ({ "articles/2026/11/24-port.md": story({}, `See [it](${link}).`) });
const deal = { [talks]: story({ published: "2026-11-20 06:30" }, "Text.\n\n## The deal\n\nMore.") };

test("an id that is there, one that is not, and a part of the page that is the paper's own", async () => {
  const paper = testPaper({ ...deal, ...from("/2026/11/20/port-talks/#the-deal") });
  await paper.open(({ problems }) => expect(problems).toEqual([]));
  paper.write(from("/2026/11/20/port-talks/#the-deals"));
  await paper.open(({ problems }) =>
    expect(problems).toMatchObject([
      {
        rule: "link",
        line: 7,
        message: "The page /2026/11/20/port-talks/ has no heading `#the-deals`. Did you mean `#the-deal`?",
        suggestion: "/2026/11/20/port-talks/#the-deal",
      },
    ]),
  );
  paper.write(from("/2026/11/20/port-talks/#corrections"));
  await paper.open(({ problems }) => expect(problems).toEqual([]));
  paper.write(from("20-port-talks.md#deal"));
  await paper.open(({ problems }) => expect(problems).toMatchObject([{ rule: "link", severity: "error" }]));
  paper.write(from("https://test.example/2026/11/20/port-talks/#deal"));
  await paper.open(({ problems }) => expect(problems).toMatchObject([{ rule: "link", severity: "error" }]));
});

test("a heading that is renamed leaves the links to it dead, and they are told", async () => {
  const paper = testPaper({ ...deal, ...from("/2026/11/20/port-talks/#the-deal") });
  await paper.open(() => undefined);
  paper.write({ [talks]: story({ published: "2026-11-20 06:30" }, "Text.\n\n## What was agreed\n\nMore.") });
  await paper.open(({ problems }) =>
    expect(problems).toMatchObject([{ file: "articles/2026/11/24-port.md", rule: "link" }]),
  );
  paper.write(deal);
  await paper.open(({ problems }) => expect(problems).toEqual([]));
});

test("a correction's link to a heading of its own article", async () => {
  const correction = (id: string) => ({
    [talks]: `---\nheadline: A\nsummary: B.\nsection: world\npublished: 2026-11-20\ncorrections:\n  - at: 2026-11-21\n    text: The sum [below](#${id}) was wrong.\n---\n## The deal\n\nText.\n`,
  });
  const paper = testPaper(correction("the-deal"));
  await paper.open(({ problems }) => expect(problems).toEqual([]));
  paper.write(correction("deal"));
  await paper.open(({ problems }) => expect(problems).toMatchObject([{ rule: "link", line: 8 }]));
});

test("a standing page's headings", async () => {
  const paper = testPaper({
    ...from("/about/#who-we-are"),
    "pages/about.md": "---\ntitle: About\n---\n## Who we are\n\nText.\n",
  });
  await paper.open(({ problems }) => expect(problems).toEqual([]));
  paper.write(from("/about/#who"));
  await paper.open(({ problems }) =>
    expect(problems).toMatchObject([{ rule: "link", file: "articles/2026/11/24-port.md" }]),
  );
});
