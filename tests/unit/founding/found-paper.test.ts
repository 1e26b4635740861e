/** The files of a founded paper: every field of paper.yaml is there to be filled in, and each host has what it needs. */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { foundPaper } from "../../../src/founding/found-paper.ts";
import { hosts, type FoundingOrder } from "../../../src/founding/founding-order.ts";
import { unwrittenLine } from "../../../src/desk/new-article.ts";
import { paperSchema } from "../../../src/paper/paper.ts";

const order: FoundingOrder = {
  name: "Nord: Süd & “Post” # 1",
  language: "de",
  timezone: "Europe/Oslo",
  site: "https://www.example.org",
  sections: [{ id: "welt", name: "Welt: alles" }],
  host: "github-pages",
  now: "2026-11-24 06:30",
  program: "^1.0.0",
};

test("paper.yaml says of every field what it is for, and is read as it was meant", () => {
  const text = foundPaper(order)["content/paper.yaml"] ?? "";
  for (const field of Object.keys(paperSchema.shape)) expect(text).toMatch(new RegExp(`^(?:# )?${field}:`, "m"));
  expect(paperSchema.parse(parse(text))).toMatchObject({
    name: order.name,
    sections: order.sections,
    timezone: "Europe/Oslo",
  });
});

test("what a newsroom is to write itself is in drafts, and nowhere else", () => {
  const files = Object.entries(foundPaper(order)).filter(([name]) =>
    /^content\/(?:articles|pages)\/.*\.md$/.test(name),
  );
  expect(files.length).toBeGreaterThan(4);
  for (const [name, text] of files)
    expect([name, /^draft: true$/m.test(text)]).toEqual([name, unwrittenLine(text) !== undefined]);
});

describe.each(hosts)("for %s", (host) => {
  const files = foundPaper({ ...order, host });

  test("workflows and pipelines are YAML, and call no command that the paper has not", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(files["package.json"] ?? ""));
    const jobs = Object.entries(files).filter(([name]) => /\.ya?ml$|\.sh$/.test(name) && !name.startsWith("content/"));
    expect(jobs.length).toBeGreaterThan(0);
    for (const [name, text] of jobs) {
      if (!name.endsWith(".sh")) expect(() => void parse(text), name).not.toThrow();
      for (const [, script = ""] of text.matchAll(/npm run (?:--silent )?([a-z-]+)/g))
        expect(Object.keys(scripts)).toContain(script);
    }
  });
});
