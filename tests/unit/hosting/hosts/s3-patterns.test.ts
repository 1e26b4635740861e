/** Files as the AWS command line is told of them: each that is meant, and none beside. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { s3Patterns } from "../../../../src/hosting/hosts/s3-patterns.ts";
import { fitsAwsPattern } from "../../../aws-pattern.ts";

const name = fc.oneof(
  fc.constantFrom(
    "index.html",
    "404.html",
    ".changes.json",
    "feed.json",
    "-x.html",
    "a[1].jpg",
    "what?.html",
    "-d/a.txt",
  ),
  fc
    .tuple(
      fc.constantFrom("", "photos/", "2026/11/", "search/en/", ".well-known/"),
      fc.stringMatching(/^[a-z*\][-]{1,5}$/),
    )
    .map(([folder, file]) => folder + file),
  fc
    .tuple(
      fc.constantFrom("", "photos/", "2026/11/", "documents/ميناء/"),
      fc.stringMatching(/^[a-z*?[\] .-]{1,6}$/),
      fc.constantFrom(".html", ".json", ".jpg", ".xml"),
    )
    .map((parts) => parts.join("")),
);

test("patterns fit what is meant, and nothing that lies beside it", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { maxLength: 40 }),
      fc.integer({ min: 0, max: 40 }),
      fc.boolean(),
      (all, cut, known) => {
        const [files, others] = [all.slice(0, cut), all.slice(cut)];
        const patterns = s3Patterns(files, known ? others : undefined);
        for (const file of files) expect(patterns.some((pattern) => fitsAwsPattern(pattern, file))).toBe(true);
        for (const other of others) expect(patterns.filter((pattern) => fitsAwsPattern(pattern, other))).toEqual([]);
        for (const pattern of patterns) expect(pattern).not.toMatch(/^-/);
      },
    ),
  );
});

test("a large paper is told in few", () => {
  const pages = Array.from({ length: 20_000 }, (_, at) => `2026/11/${at}/index.html`);
  const photos = Array.from({ length: 20_000 }, (_, at) => `photos/${at}.avif`);
  const others = [...photos, "feed.xml", "offline/worker.js"];
  expect(s3Patterns([...pages, "index.html"], others)).toEqual(["*.html"]);
  expect(s3Patterns(["_astro/a.js"], others)).toEqual(["_astro/*.js"]);
  expect(s3Patterns(["offline/a.js", "offline/b.js"], others)).toEqual(["offline/a.js", "offline/b.js"]);
});
