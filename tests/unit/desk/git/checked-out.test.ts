/** Of which files git knows what is in them, without a file being read. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestsOf } from "../../../../src/desk/files/file-digests.ts";
import { checkedOut } from "../../../../src/desk/git/checked-out.ts";
import { git, startRepository } from "../../../repository.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "dateline-checked-out-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "paper/content", name), text);
};

test("files as they were committed, by the names that git has for their bytes; none that was changed, is new, or is not looked at", async () => {
  mkdirSync(join(folder, "paper/content"), { recursive: true });
  put({
    "same.md": "same",
    "آخر.md": "named otherwise",
    "later.md": "later",
    "edited.md": "as it was",
    "kept.md": "as it was",
    "gone.md": "gone",
    "staged.md": "as it was",
  });
  writeFileSync(join(folder, "beside.md"), "beside");
  symlinkSync("same.md", join(folder, "paper/content/link.md"));
  startRepository(folder);
  put({ "edited.md": "as it is!", "kept.md": "as it is!", "new.md": "new", "staged.md": "as it is!" });
  git(folder, "update-index", "--assume-unchanged", "paper/content/kept.md");
  git(folder, "add", "paper/content/staged.md");
  rmSync(join(folder, "paper/content/gone.md"));
  utimesSync(join(folder, "paper/content/later.md"), new Date(0), new Date(0));
  const blobs = await checkedOut(join(folder, "paper/content"));
  expect(new Map(blobs)).toEqual(
    new Map(
      // Of one with another time git would have to look, and here it is not asked to.
      [
        ["same.md", "same"],
        ["staged.md", "as it is!"],
        ["آخر.md", "named otherwise"],
      ].map(([name = "", text = ""]) => [name, digestsOf(Buffer.from(text)).blob] as const),
    ),
  );
  expect(git(folder, "rev-parse", "HEAD:paper/content/same.md").trim()).toBe(blobs?.get("same.md"));
});

test("nothing is known where there is no repository", async () => {
  expect(await checkedOut(folder)).toBeUndefined();
});

test("the digests of a file's bytes are SHA-256 and git's own", () => {
  const bytes = Buffer.from("Ærlig\r\n\0");
  expect(digestsOf(bytes)).toEqual({
    hash: createHash("sha256").update(bytes).digest("hex"),
    blob: createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex"),
  });
});
