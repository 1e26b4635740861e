/** What was imported is noted in a list that people merge and disks damage: that is told, and no story is there twice for it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { filesBelow } from "../../../../src/desk/files/files-below.ts";
import { registerFile } from "../../../../src/desk/import/register.ts";
import { Desk, sample } from "./imported.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

const samples = ["wordpress.xml", "several.html", "unmarked.html", "two-stories.txt"];

/** What becomes of a line. */
const damages: readonly (readonly [name: string, damage: (line: string) => string])[] = [
  ["cut", (line) => line.slice(0, line.length / 2)],
  ["changed by one letter of its story", (line) => line.replace(/"(?:story|picture)":"/, "$&~")],
  ["changed by one letter of its file", (line) => line.replace(/"file":"(?:articles\/)?/, "$&~")],
  ["overwritten", (line) => "\0".repeat(line.length)],
  ["another list's", () => '{"imported":true}'],
];

const lines = () => readFileSync(join(desk.content, registerFile), "utf8").trimEnd().split("\n");
const articles = () => filesBelow(join(desk.content, "articles"));

describe.each(samples)("%s", (name) => {
  test.each(damages)("a line that is %s is told with its number, and nothing is there twice", async (_what, damage) => {
    await desk.import([sample(name)]);
    const before = articles();
    const whole = lines();
    for (const [at, line] of whole.entries()) {
      expect(damage(line)).not.toBe(line);
      writeFileSync(join(desk.content, registerFile), `${whole.with(at, damage(line)).join("\n")}\n`);
      // Later: a story without a time would be one of another day.
      const { damaged } = await desk.import([sample(name)], { now: 1_800_000_000 });
      expect(damaged, line).toEqual([
        expect.stringMatching(
          new RegExp(`^${at + 1}: This line is damaged: .* git checkout HEAD -- content/\\.imported\\.jsonl`),
        ),
      ]);
      expect(articles(), line).toEqual(before);
    }
    writeFileSync(join(desk.content, registerFile), `${whole.join("\n")}\n`);
    const { damaged, stories } = await desk.import([sample(name)]);
    expect([damaged, new Set(stories.map(({ outcome }) => outcome))]).toEqual([[], new Set(["unchanged"])]);
  });
});

test("of a list that is damaged throughout the first lines are told, and how many others there are", async () => {
  desk.write({ [`content/${registerFile}`]: "no list\n".repeat(500) });
  const { damaged } = await desk.import([sample("atom.xml")]);
  expect([damaged.length, damaged.at(-1)]).toEqual([11, "11: This line and 489 others are damaged, too."]);
});

test("the marks of a merge are told, and both sides count", async () => {
  await desk.import([sample("wordpress.xml")]);
  const [first = "", ...others] = lines();
  writeFileSync(
    join(desk.content, registerFile),
    ["<<<<<<< HEAD", first, "=======", ...others, ">>>>>>> theirs", ""].join("\n"),
  );
  const { damaged, stories } = await desk.import([sample("wordpress.xml")]);
  expect(damaged).toEqual(
    [1, 3, 3 + others.length + 1].map(
      (line) => `${line}: This is the mark of a merge. Delete these marks, and keep the lines of both sides.`,
    ),
  );
  expect(new Set(stories.map(({ outcome }) => outcome))).toEqual(new Set(["unchanged"]));
});

test("lines of older imports, which have no sum, count as they are", async () => {
  await desk.import([sample("wordpress.xml")]);
  writeFileSync(
    join(desk.content, registerFile),
    `${lines()
      .map((line) => line.replace(/,"sum":"[^"]*"/, ""))
      .join("\n")}\n`,
  );
  const { damaged, stories } = await desk.import([sample("wordpress.xml")]);
  expect([damaged, new Set(stories.map(({ outcome }) => outcome))]).toEqual([[], new Set(["unchanged"])]);
});
