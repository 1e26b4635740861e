/** What a disk refuses, in words. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { ImportRegister, registerFile } from "../../../src/desk/import/register.ts";
import { diskTrouble, isDiskTrouble } from "../../../src/kept/disk-trouble.ts";
import { digestOf, stampOf, wholeStamp } from "../../../src/kept/kept-file.ts";
import { writeNewFile } from "../../../src/kept/write-whole.ts";
import { diskRefused } from "../../../src/press/disk-refused.ts";
import { pressSettings } from "../../../src/press/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-kept-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const failed = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: refused, write`), { code, ...more });

describe("the sentence", () => {
  test.each([
    ["ENOSPC", /^The disk that holds \/srv\/paper\/a\.html is full: [\d.]+ MB of [\d.]+ MB are free\.$/],
    ["EDQUOT", /^The disk that holds \/srv\/paper\/a\.html has no more room for this user: a quota is used up\.$/],
    ["EROFS", /^The disk that holds \/srv\/paper\/a\.html is read-only\.$/],
    ["EFBIG", /^The disk that holds \/srv\/paper\/a\.html takes no file as large as this/],
    ["EACCES", /^\/srv\/paper\/a\.html may not be read or written by this user\.$/],
    ["EMFILE", /^This process may not open as many files as it needs\. Raise the limit/],
    ["EIO", /^\/srv\/paper\/a\.html cannot be read or written/],
  ])("of %s", (code, sentence) => {
    expect(diskTrouble(failed(code, { path: "/srv/paper/a.html" }), "/elsewhere")).toMatch(sentence);
    expect(diskTrouble(failed(code), "/srv/paper/a.html")).toMatch(sentence);
  });

  test("is made of the words alone where they come from another process", () => {
    expect(diskTrouble(new Error("Astro failed:\n  ENOSPC: no space left on device, write"), folder)).toMatch(
      /is full: /,
    );
  });

  test("is made of SQLite’s own codes", () => {
    const file = join(folder, "a.sqlite");
    new DatabaseSync(file).exec("PRAGMA page_size = 512; CREATE TABLE t (x)");
    const database = new DatabaseSync(file);
    database.exec("PRAGMA max_page_count = 4");
    let full: unknown;
    try {
      database.exec("INSERT INTO t SELECT randomblob(4000)");
    } catch (error) {
      full = error;
    }
    database.close();
    expect(diskTrouble(full, folder)).toMatch(/^The disk that holds .* is full: /);
  });

  test("says how much room a paper takes", () => {
    const content = join(folder, "content");
    const settings = pressSettings({ DATELINE_CONTENT: content });
    expect(diskRefused(failed("ENOSPC"), settings)).toMatch(
      /are free\. A paper of 0 articles and 0 pictures takes about 40 MB there\.$/,
    );
    expect(diskRefused(failed("EROFS"), settings)).toMatch(/is read-only\.$/);
  });

  test.each([[new Error("A template failed.")], [failed("ERR_INVALID_ARG_TYPE")], ["ENOSPC: no error"], [undefined]])(
    "there is none of what is no disk’s fault: %s",
    (error) => {
      expect(isDiskTrouble(error)).toBe(false);
      expect(diskTrouble(error, "/")).toBeUndefined();
    },
  );
});

describe("a kept file", () => {
  test("is read only where its stamp is another", () => {
    const file = join(folder, "kept");
    writeFileSync(file, "kept");
    const kept = { size: 4, digest: digestOf(Buffer.from("kept")) };
    const stamp = wholeStamp(file, kept);
    expect(stamp).toBe(stampOf(file));
    // With its stamp a file is believed, whatever digest is asked of it: it has not been read.
    expect(wholeStamp(file, { ...kept, digest: "another", stamp })).toBe(stamp);
    writeFileSync(file, "Kept");
    expect(wholeStamp(file, { ...kept, stamp })).toBeUndefined();
    expect(wholeStamp(join(folder, "none"), kept)).toBeUndefined();
    expect(wholeStamp(folder, kept)).toBeUndefined();
  });
});

describe("an editor’s file", () => {
  test("is never written over, and what cannot be written leaves nothing", () => {
    const file = join(folder, "story.md");
    writeNewFile(file, "mine");
    expect(() => writeNewFile(file, "yours")).toThrow(/EEXIST/);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test("what an import notes after a line that was cut off is a line of its own", () => {
    writeFileSync(join(folder, registerFile), '{"story":"a","file":"a.md","hash":"1"}\n{"story":"b","fi');
    const ledger = new ImportRegister(folder, { writes: true });
    ledger.keepStory("c", { file: "c.md", hash: "3" });
    ledger.close();
    const again = new ImportRegister(folder, { writes: false });
    expect(["a", "b", "c"].map((key) => again.story(key)?.file)).toEqual(["a.md", undefined, "c.md"]);
  });
});
