/** Archives: that other programs read them, and that the same files make the same bytes. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { expect, onTestFinished, test } from "vitest";
import { zipOf, type ZipFile } from "../../../src/kept/zip.ts";

const at = new Date("2026-11-24T10:05:30Z");
const files: ZipFile[] = [
  { name: "mimetype", bytes: Buffer.from("application/epub+zip"), how: "stored" },
  { name: "صورة/é.txt", bytes: Buffer.from("word ".repeat(500)), how: "deflated" },
  { name: "empty", bytes: Buffer.alloc(0), how: "deflated" },
];

test("what is in it is read back by another program, name by name and byte by byte", async () => {
  const read = await JSZip.loadAsync(zipOf(files, at), { checkCRC32: true });
  expect(Object.keys(read.files)).toEqual(files.map(({ name }) => name));
  for (const { name, bytes } of files) {
    const file = read.file(name);
    expect(await file?.async("nodebuffer"), name).toEqual(bytes);
    expect(file?.date, name).toEqual(at);
  }
});

test("the first file lies as it is at the beginning, where programs look for it, and what repeats itself is small", () => {
  const zip = zipOf(files, at);
  expect(zip.subarray(30, 58).toString()).toBe("mimetypeapplication/epub+zip");
  expect(zip.length).toBeLessThan(600);
});

test("the same files are the same bytes, whatever the hour; of years that the format does not know, the nearest is told", async () => {
  expect(zipOf(files, at).equals(zipOf(files, new Date(at)))).toBe(true);
  for (const [year, told] of [
    ["1894-03-01T00:00:00Z", 1980],
    ["2400-03-01T00:00:00Z", 2107],
  ] as const) {
    const read = await JSZip.loadAsync(zipOf(files, new Date(year)));
    expect(read.file("mimetype")?.date.getUTCFullYear()).toBe(told);
  }
});

test("unzip finds nothing wrong in it", ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-zip-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "a.zip"), zipOf(files, at));
  const { status, error, stdout } = spawnSync("unzip", ["-t", join(folder, "a.zip")], { encoding: "utf8" });
  if (error) return skip("no unzip here");
  expect(status, stdout).toBe(0);
});
