/** A thread that is spelled almost like another's is told, and only then. */
import { expect, test } from "vitest";
import { story, testPaper, type TestPaper } from "./newsroom.ts";

const part = (thread: string, day: string) =>
  story({ headline: `Day ${day}`, published: `2026-11-${day} 06:30`, thread });

/** What is told of a paper's threads after these files are written: the articles, and what to write instead. */
async function told(paper: TestPaper, files: Record<string, string>): Promise<string[]> {
  paper.write(files);
  return paper.open(({ problems }) =>
    problems.flatMap(({ rule, file, suggestion }) => (rule === "thread" ? [`${file}: ${suggestion}`] : [])),
  );
}

const parts = {
  "articles/2026/11/20-walkout.md": part("port-strike", "20"),
  "articles/2026/11/21-talks.md": part("port-strike", "21"),
};

test("a part under another spelling is told, with the thread that others have", async () => {
  const paper = testPaper();
  expect(await told(paper, { ...parts, "articles/2026/11/22-deal.md": part("port-strke", "22") })).toEqual([
    "articles/2026/11/22-deal.md: port-strike",
  ]);
});

test("it is told no more when it is put right, or another story has the name too", async () => {
  const paper = testPaper();
  await told(paper, { ...parts, "articles/2026/11/22-deal.md": part("port-strke", "22") });
  expect(await told(paper, { "articles/2026/11/23-work.md": part("port-strke", "23") })).toEqual([]);
  expect(await told(paper, { "articles/2026/11/23-work.md": part("port-strike", "23") })).toEqual([
    "articles/2026/11/22-deal.md: port-strike",
  ]);
  expect(await told(paper, { "articles/2026/11/22-deal.md": part("port-strike", "22") })).toEqual([]);
});

test("the first part of a thread, a thread with a file, and short names are let through", async () => {
  const paper = testPaper();
  expect(await told(paper, { ...parts, "articles/2026/11/22-other.md": part("harbour-code", "22") })).toEqual([]);
  expect(
    await told(paper, {
      "threads/port-strikes.md": "---\nname: Other strikes\n---\n",
      "articles/2026/11/22-other.md": part("port-strikes", "22"),
    }),
  ).toEqual([]);
  expect(
    await told(paper, {
      "articles/2026/11/18-a.md": part("g20", "18"),
      "articles/2026/11/19-b.md": part("g20", "19"),
      "articles/2026/11/22-other.md": part("g7", "22"),
    }),
  ).toEqual([]);
});
