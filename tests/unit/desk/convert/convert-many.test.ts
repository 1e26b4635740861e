/** Many files go through threads, few do not; what comes out is the same. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { convertFile, type ConvertedFile, type MarkdownFile } from "../../../../src/desk/convert/convert-file.ts";
import { convertMany } from "../../../../src/desk/convert/convert-many.ts";
import type { ConversionSettings } from "../../../../src/desk/convert/conversion.ts";
import { readPaper } from "../../../../src/desk/settings.ts";
import { benchArticles, datelineMarkdown } from "../../../bench/articles.ts";
import { smallPaper } from "../../../built-site.ts";

// A little more than go through threads; their beginnings are enough.
const count = 450;
let folder: string;
const files: MarkdownFile[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-many-"));
  mkdirSync(join(folder, "articles", "2026", "11"), { recursive: true });
  for (const article of benchArticles(count)) {
    const file = `articles/2026/11/${article.id.slice(8).replace("/", "-")}.md`;
    writeFileSync(
      join(folder, file),
      datelineMarkdown({ ...article, body: article.body.split("\n\n").slice(0, 2).join("\n\n") }),
    );
    files.push({ file, kind: "article" });
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

function settings(): ConversionSettings {
  const read = readPaper(new TextEncoder().encode(smallPaper));
  if (!("paper" in read)) throw new Error("The small paper cannot be read.");
  return read.paper;
}

test("every file is converted once, as it would be alone", async () => {
  const converted: ConvertedFile[] = [];
  for await (const batch of convertMany(files, folder, settings())) converted.push(...batch);
  const sorted = converted.sort((a, b) => (a.file < b.file ? -1 : 1));
  expect(sorted).toEqual(
    [...files].sort((a, b) => (a.file < b.file ? -1 : 1)).map((file) => convertFile(file, folder, settings())),
  );
});

test("a file that has gone in the meantime is left out, and the others come", async () => {
  const converted: ConvertedFile[] = [];
  for await (const batch of convertMany(
    [...files, { file: "articles/2026/11/01-gone.md", kind: "article" }],
    folder,
    settings(),
  ))
    converted.push(...batch);
  expect(converted).toHaveLength(count);
});
