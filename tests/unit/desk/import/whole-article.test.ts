/** An import that is killed at any instant leaves each article whole and known, or not there; the next one goes on. */
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bytesOf } from "../../../site/folders.ts";
import { Desk, sample } from "./imported.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

const source = sample("rss.xml");
const register = () => join(desk.content, ".imported.jsonl");

/** What a whole import leaves, and its list up to each article's line with the article that comes next. */
async function wholeImport() {
  const { stories } = await desk.import([source]);
  const whole = bytesOf(desk.content);
  const lines = readFileSync(register(), "utf8").split("\n");
  return { whole, lines, files: stories.map(({ file }) => file) };
}

const hidden = (file: string) => join(desk.content, dirname(file), `.${basename(file)}.importing`);

test.each([
  ["before the list knows of it", false, false],
  ["when the list knows of it, and it has no name yet", true, false],
  ["when it has its name", true, true],
])("killed %s", async (_, known, named) => {
  const { whole, lines, files } = await wholeImport();
  expect(files.length).toBeGreaterThan(1);
  for (const [at, file] of files.entries()) {
    const line = lines.findIndex((text) => text.includes(`"file":"${file}"`));
    writeFileSync(
      register(),
      lines
        .slice(0, line + (known ? 1 : 0))
        .map((text) => `${text}\n`)
        .join(""),
    );
    for (const later of files.slice(at)) {
      const path = join(desk.content, later);
      if (later === file) {
        rmSync(hidden(file), { force: true });
        linkSync(path, hidden(file));
        if (!named) rmSync(path);
      } else rmSync(path);
    }
    await desk.import([source]);
    expect(bytesOf(desk.content), file).toEqual(whole);
  }
});

test("what was cut off while it was written is written anew", async () => {
  const { whole, lines, files } = await wholeImport();
  const [first = ""] = files;
  writeFileSync(hidden(first), readFileSync(join(desk.content, first)).subarray(0, 20));
  for (const file of files) rmSync(join(desk.content, file));
  const line = lines.findIndex((text) => text.includes(`"file":"${first}"`));
  writeFileSync(
    register(),
    lines
      .slice(0, line)
      .map((text) => `${text}\n`)
      .join(""),
  );
  await desk.import([source]);
  expect(bytesOf(desk.content)).toEqual(whole);
});

test("an article that was deleted since does not come back, and one that an editor wrote meanwhile stays", async () => {
  const { files } = await wholeImport();
  const last = files.at(-1) ?? "";
  const path = join(desk.content, last);
  linkSync(path, hidden(last));
  writeFileSync(`${path}.new`, "Mine.");
  rmSync(path);
  linkSync(`${path}.new`, path);
  await desk.import([source]);
  expect(readFileSync(path, "utf8")).toBe("Mine.");
  rmSync(path);
  await desk.import([source]);
  expect(readdirSync(dirname(path)).filter((name) => name.includes(basename(last)))).toEqual([`${basename(last)}.new`]);
});
