/** Files that are written while the paper is read: the archive holds the old text or the new one, and the next time the last. */
import { spawn } from "node:child_process";
import { truncateSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { article as articleOf, story, testPaper, type TestPaper } from "./newsroom.ts";

const file = "articles/2026/11/24-port.md";
const headlineIn = (paper: TestPaper) => paper.open(({ archive }) => articleOf(archive, "2026/11/24/port").headline);

test("another text of the same length, with the time of the first, is read the next time", async () => {
  const paper = testPaper({ [file]: story({ headline: "First" }) });
  // A disk that counts in seconds, and one whose clock is ahead of this one's.
  for (const time of [Math.floor(Date.now() / 1000), Date.now() / 1000 + 3600]) {
    for (const headline of ["First", "Other", "Third"]) {
      paper.write({ [file]: story({ headline }) });
      utimesSync(join(paper.content, file), time, time);
      expect(await headlineIn(paper)).toBe(headline);
    }
  }
});

test("a file that is replaced while the paper is read: each time it is one of the texts, whole, and in the end the last", async () => {
  const paper = testPaper({ [file]: story({ headline: "Text 0" }, "Word 0. ".repeat(20_000)) });
  const beside = JSON.stringify(join(paper.folder, "beside.md"));
  const script = `import { renameSync, writeFileSync } from "node:fs"; for (let at = 1; at <= 12; at++) { writeFileSync(${beside}, ${JSON.stringify(story({ headline: "Text #" }, "BODY"))}.replace("BODY", "Word #. ".repeat(20_000)).replaceAll("#", at)); renameSync(${beside}, ${JSON.stringify(join(paper.content, file))}); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60); }`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: "inherit" });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = new Promise((resolve) => child.once("close", resolve));
  const seen: number[] = [];
  while (child.exitCode === null) {
    await new Promise((resolve) => setImmediate(resolve));
    const [headline, body, errors] = await paper.open(({ archive, problems }) => {
      const record = articleOf(archive, "2026/11/24/port");
      return [
        record.headline,
        JSON.stringify(archive.bodies.article(record.id)?.blocks),
        problems.filter(({ severity }) => severity === "error"),
      ] as const;
    });
    expect(errors).toEqual([]);
    const number = Number(headline.slice("Text ".length));
    seen.push(number);
    expect(new Set(body.match(/(?<=Word )\d+/g))).toEqual(new Set([String(number)]));
  }
  await ended;
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(await headlineIn(paper)).toBe("Text 12");
});

test("a text larger than any is told, and not read", async () => {
  const paper = testPaper({ [file]: story(), "articles/2026/11/25-film.md": story() });
  truncateSync(join(paper.content, "articles/2026/11/25-film.md"), 1_500_000_000);
  const told = await paper.open(({ problems }) =>
    problems
      .filter(({ severity }) => severity === "error")
      .map((problem) => `${problem.file} ${problem.rule}: ${problem.message}`),
  );
  expect(told).toEqual([
    "articles/2026/11/25-film.md too-much: This file has 1500 MB, and no text has. Is it a picture or a document under another name?",
  ]);
});
