/** An archive of which any byte is another: it is known as damaged, told, made again, and says what a clean one says. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { spawnSync } from "node:child_process";
import { damages, seeded } from "../kept/damages.ts";
import { ids, noon, story, TestPaper } from "./newsroom.ts";
import { root } from "../../built-site.ts";

const paper = new TestPaper(
  Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [
      `articles/2026/11/${String(1 + at).padStart(2, "0")}-story-${at}.md`,
      story({ headline: `Story ${at}`, topics: "[ports]" }, `Text ${at}. `.repeat(50)),
    ]),
  ),
);
afterAll(() => paper.remove());

/** All that the archive says of itself, but for when it was asked. */
function said(cache: string): string {
  const database = new DatabaseSync(join(cache, "archive.sqlite"), { readOnly: true });
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map((row) => String(row["name"]));
  const all = JSON.stringify(
    tables.map((table) => [
      table,
      database
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
  database.close();
  return all;
}

const open = async (cache: string) =>
  paper.open(({ remark, read, archive }) => ({ remark, read, ids: ids(archive.lists.newest("all", 3)) }), { cache });
const file = (cache: string, end = "") => join(cache, `archive.sqlite${end}`);
const copyOf = (cache: string) => {
  const copy = mkdtempSync(join(paper.folder, "copy-"));
  cpSync(cache, copy, { recursive: true, preserveTimestamps: true });
  return copy;
};

let clean: string;
beforeAll(async () => {
  await open(paper.cache);
  clean = said(paper.cache);
});

describe.each([
  ["", "the archive"],
  ["-seal", "its seal"],
])("%s", (end, name) => {
  test.each(damages)(`${name} %s is told, and the archive says what it said`, async (damageName, damage) => {
    const random = seeded(damageName.length);
    for (let time = 0; time < 2; time++) {
      const cache = copyOf(paper.cache);
      await open(cache);
      writeFileSync(join(cache, "other"), "another file's content ".repeat(30_000));
      damage(file(cache, end), random, [join(cache, "other")]);
      const { remark, read } = await open(cache);
      expect([remark, read]).toEqual([expect.stringContaining("made again"), 21]);
      expect(said(cache)).toBe(clean);
      expect(await open(cache)).toMatchObject({ remark: undefined, read: 0 });
      rmSync(cache, { recursive: true });
    }
  });
});

test("a byte changed inside a stored text, which SQLite does not notice, is found, whatever time the file is given", async () => {
  const cache = copyOf(paper.cache);
  await open(cache);
  const bytes = readFileSync(file(cache));
  const { atime, mtime } = statSync(file(cache));
  const at = bytes.indexOf("Text 7.");
  expect(at).toBeGreaterThan(0);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file(cache), bytes);
  utimesSync(file(cache), atime, mtime);
  const database = new DatabaseSync(file(cache), { readOnly: true });
  expect(database.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
  database.close();
  expect((await open(cache)).remark).toContain("made again");
  expect(said(cache)).toBe(clean);
});

test("an archive that was carried elsewhere is whole, and read through only once", async () => {
  const cache = copyOf(paper.cache);
  expect(await open(cache)).toMatchObject({ remark: undefined, read: 0 });
  const sealed = statSync(file(cache, "-seal"), { bigint: true }).mtimeNs;
  expect(await open(cache)).toMatchObject({ remark: undefined, read: 0 });
  expect(statSync(file(cache, "-seal"), { bigint: true }).mtimeNs).toBeGreaterThanOrEqual(sealed);
});

/** Opens the archive in a process of its own, which is killed while it is open; what it wrote stands in the log. */
function openAndBeKilled(cache: string, now: number): void {
  const program = `
    const { openArchive } = await import(${JSON.stringify(join(root, "src/archive/open-archive.ts"))});
    const { knownPages: pages } = await import(${JSON.stringify(join(root, "src/views/pages.ts"))});
    await openArchive({ pages, program: ${JSON.stringify(root)}, content: ${JSON.stringify(paper.content)}, cache: ${JSON.stringify(cache)}, now: ${now}, showHeld: false });
    process.kill(process.pid, "SIGKILL");`;
  const { signal, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  expect(signal, stderr).toBe("SIGKILL");
}

describe("a build that was killed", () => {
  let fromNothing: string;
  beforeAll(() => {
    fromNothing = mkdtempSync(join(paper.folder, "killed-"));
    openAndBeKilled(fromNothing, noon);
  });

  test("leaves an archive that goes on from where it was", async () => {
    const cache = copyOf(paper.cache);
    openAndBeKilled(cache, noon + 60);
    expect(statSync(file(cache, "-wal")).size).toBeGreaterThan(0);
    expect(await open(cache)).toMatchObject({ remark: undefined, read: 0 });
    expect(said(cache)).toBe(clean);
  });

  test.each(damages)(
    "and whose log or index of it is %s, too: it is read again, or made again",
    async (damageName, damage) => {
      const random = seeded(damageName.length);
      for (const end of damageName === "a folder" || damageName === "zeroed" ? ["-wal", "-shm"] : ["-wal"]) {
        // Everything stands in the log.
        const cache = copyOf(fromNothing);
        writeFileSync(join(cache, "other"), "another file's content ".repeat(3000));
        damage(file(cache, end), random, [join(cache, "other")]);
        await open(cache);
        expect(said(cache)).toBe(clean);
        expect(await open(cache)).toMatchObject({ remark: undefined, read: 0 });
        rmSync(cache, { recursive: true });
      }
    },
  );
});

test("an archive that holds what nobody wrote, under a seal that says otherwise, is made again too", async () => {
  const cache = copyOf(paper.cache);
  await open(cache);
  const database = new DatabaseSync(file(cache));
  database.exec("UPDATE problems SET found = '{'; UPDATE articles SET record = substr(record, 1, 20)");
  database.close();
  rmSync(file(cache, "-seal"));
  mkdirSync(join(cache, "elsewhere"));
  expect((await open(cache)).remark).toContain("made again");
  expect(said(cache)).toBe(clean);
});
