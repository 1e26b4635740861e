/** A paper founded in any language is checked without findings, before anything is written in it. */
import { expect, test } from "vitest";
import { foundPaper } from "../../../src/founding/found-paper.ts";
import type { FoundingOrder } from "../../../src/founding/founding-order.ts";
import { testPaper } from "../archive/newsroom.ts";

const order: Omit<FoundingOrder, "language"> = {
  name: "Halden Post",
  timezone: "Europe/Oslo",
  site: "https://www.example.org",
  sections: [{ id: "news", name: "News" }],
  host: "github-pages",
  now: "2026-11-24 06:30",
  program: "^1.0.0",
};

const contentOf = (language: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(foundPaper({ ...order, language })).flatMap(([file, text]) =>
      /^content\/(?!\.)(?:.*\.md|paper\.yaml)$/.test(file) ? [[file.slice("content/".length), text]] : [],
    ),
  );

// Those that have words to be founded with; some whose quotation marks are others than in the English words that stand in
// for theirs; with a region, in another script; and one that neither Dateline nor the Unicode Consortium has words for.
test.each("ar de en fr cs ka ja he ru ur de-AT pt sr-Cyrl zh-HK tlh".split(" "))("%s", async (language) => {
  const found = await testPaper(contentOf(language)).open(({ problems }) =>
    problems.map(({ file, rule, message }) => [file, rule, message]),
  );
  expect(found).toEqual([]);
});
