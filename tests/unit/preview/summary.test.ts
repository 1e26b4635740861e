import { describe, expect, test } from "vitest";
import { redline } from "../../../src/paper/redline.ts";
import { summaryMark, summaryOf } from "../../../src/preview/summary.ts";
import { changedArticle, changedPage, hostile, report } from "./reports.ts";

test("a change of nothing says so", () => {
  const summary = summaryOf(report({ counts: { pages: 0, added: 0, changed: 0, removed: 0, redirected: 0, frameOnly: 0, forMachines: 0, lite: 0 } }));
  expect(summary.startsWith(summaryMark)).toBe(true);
  expect(summary).toContain("Nothing that the paper prints is different.");
});

test("a redline shows what was put in and taken out, with the words about it", () => {
  const before = `${"Long before. ".repeat(30)}The strike lasted eight days.${" Long after.".repeat(30)}`;
  const summary = summaryOf(report({ articles: [changedArticle({ parts: [{ part: "text", redline: redline(before, before.replace("eight", "nine")) }] })] }));
  expect(summary).toContain("The strike lasted <del>eight</del><ins>nine</ins> days.");
  expect(summary.match(/Long before/g)?.length).toBeLessThan(12);
});

test("pages are told by what changed; those that changed in their frame, and those for machines, are counted by kind", () => {
  const summary = summaryOf(report({
    counts: { pages: 33, added: 0, changed: 2, removed: 0, redirected: 1, frameOnly: 30, forMachines: 1, lite: 0 },
    pages: [
      changedPage(),
      changedPage({ path: "/2026/11/20/old/", title: "Moved", kind: "redirect", change: "redirected", to: "/2026/11/20/new/", what: [] }),
      ...Array.from({ length: 30 }, (_, at) => changedPage({ path: `/p${at}/`, kind: at < 29 ? "article" : "front", frameOnly: true, what: ["the navigation"] })),
      changedPage({ path: "/feed.xml", kind: "feed", forMachines: true }),
    ],
  }));
  expect(summary).toContain("[World](<https://pr-1.test.example/world/>) <code>/world/</code>: the stories listed");
  expect(summary).toContain("redirected to /2026/11/20/new/");
  expect(summary).toContain("Changed only around the text (the navigation): 29 stories and 1 front page.");
  expect(summary).toContain("For programs: 1 feed.");
});

describe("words that anyone may have written", () => {
  const summary = summaryOf(report({
    paper: hostile,
    articles: [changedArticle({ headline: hostile, parts: [{ part: "headline", redline: [{ kind: "inserted", text: hostile }] }] })],
    pages: [changedPage({ title: hostile, path: `/${hostile}/` })],
    findings: [{ of: "check", state: "new", severity: "error", where: hostile, message: hostile }],
    notes: [hostile],
  }));

  test("are no markup", () => {
    expect(summary.match(/<(?!(?:\/?(?:sub|code|ins|del|details|summary)|!-- dateline-report --|https:\/\/pr-1\.test\.example\/[^<>\s]*)>)/g) ?? []).toEqual([]);
    expect(summary).not.toMatch(/(?<!\\)\[x/);
  });

  test("call nobody, and turn nothing round", () => {
    expect(summary).not.toMatch(/@everyone|[^\\]#1|\u202e/);
  });
});

describe("the comment stays below 60 kB", () => {
  const long = "Ünïcödé 報道 ".repeat(4000);
  test.each([
    ["many stories with long redlines", report({ articles: Array.from({ length: 500 }, () => changedArticle({ headline: long, parts: [{ part: "text", redline: [{ kind: "inserted", text: long }, { kind: "deleted", text: long }] }, { part: "standfirst", redline: [{ kind: "kept", text: long }, { kind: "inserted", text: long }] }] })) })],
    ["many pages", report({ pages: Array.from({ length: 20_000 }, (_, at) => changedPage({ path: `/${at}/${"x".repeat(180)}/`, title: long.slice(0, 300) })), purge: Array.from({ length: 20_000 }, (_, at) => `https://test.example/${at}/${"x".repeat(400)}/`) })],
    ["many findings", report({ findings: Array.from({ length: 2000 }, () => ({ of: "check", state: "new", severity: "error", where: long, message: long })), notes: [long, long] })],
  ])("%s", (_name, of) => {
    const summary = summaryOf(of);
    expect(Buffer.byteLength(summary)).toBeLessThan(60_000);
    expect(summary.match(/<details>/g)?.length ?? 0).toBe(summary.match(/<\/details>/g)?.length ?? 0);
  });
});
