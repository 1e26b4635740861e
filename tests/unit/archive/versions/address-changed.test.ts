/** Articles whose address changed since a commit: what is told of it, and what is not. */
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { smallPaper } from "../../../built-site.ts";
import { commitAll, git, startRepository } from "../../../repository.ts";
import { story, testPaper, type TestPaper } from "../newsroom.ts";

const old = "articles/2026/11/24-dock-strike.md";
const now = "articles/2026/11/24-port-strike.md";
const body =
  "The cranes stood still for nine days.\n\nOn the tenth they moved again, and the ships that had waited came in one by one.";
const strike = (fields: Readonly<Record<string, string>> = {}) =>
  story({ headline: "The strike", published: "2026-11-20 06:30", ...fields }, body);

/** A paper under git with one story in it. */
function repository(text = strike(), file = old): TestPaper {
  const paper = testPaper({
    [file]: text,
    "articles/2026/11/20-talks.md": story({ headline: "Talks", published: "2026-11-20" }),
  });
  startRepository(paper.folder);
  return paper;
}

const told = (paper: TestPaper, comparedWith = "HEAD") =>
  paper.open(
    ({ problems }) =>
      problems.map(
        ({ file, line, column, endColumn, severity, rule, suggestion }) =>
          `${file} ${line}:${column}-${endColumn} ${severity} ${rule} → ${suggestion}`,
      ),
    { comparedWith },
  );

const warning = [`${now} 2:1-1 warning address-changed → formerly: [2026/11/24/dock-strike]`];

describe("is told", () => {
  test("of a file that was renamed, whether git knows of it or not, until it is committed", async () => {
    const paper = repository();
    expect(await told(paper)).toEqual([]);
    paper.rename(old, now);
    expect(await told(paper)).toEqual(warning);
    git(paper.folder, "add", "--all");
    expect(await told(paper)).toEqual(warning);
    commitAll(paper.folder);
    expect(await told(paper)).toEqual([]);
    expect(await told(paper, "HEAD~1")).toEqual(warning);
  });

  test("of one that was written anew besides, and of one that went to another day", async () => {
    const paper = repository();
    paper.delete(old);
    paper.write({
      "articles/2026/12/01-strike.md": strike({
        headline: "The strike is over",
        updated: "2026-12-01",
        section: "home",
      }),
    });
    expect(await told(paper)).toEqual([
      "articles/2026/12/01-strike.md 2:1-1 warning address-changed → formerly: [2026/11/24/dock-strike]",
    ]);
  });

  test("beside the addresses that it had before, with a line that holds all of them", async () => {
    const paper = repository(strike({ formerly: "[2026/11/01/a, 2026/11/01/b]" }));
    paper.rename(old, now);
    expect(await told(paper)).toEqual([
      `${now} 6:26-38 warning address-changed → formerly: [2026/11/01/a, 2026/11/01/b, 2026/11/24/dock-strike]`,
    ]);
  });

  test("while the article cannot be read for another reason", async () => {
    const paper = repository();
    paper.rename(old, now);
    paper.write({ [now]: strike({ section: "wolrd" }) });
    expect(await told(paper)).toContain(warning[0]);
    paper.write({ [now]: strike({ section: "wolrd", formerly: "[2026/11/24/dock-strike]" }) });
    expect((await told(paper)).join()).not.toContain("address-changed");
  });

  test("of a name that changed in its capitals only, which goes back", async () => {
    const paper = repository(strike(), "articles/2026/11/24-Port-strike.md");
    paper.rename("articles/2026/11/24-Port-strike.md", now);
    expect(await told(paper)).toEqual([`${now} 1:1-1 warning address-changed → articles/2026/11/24-Port-strike.md`]);
  });

  test("of a branch, by what it changed itself", async () => {
    const paper = repository();
    git(paper.folder, "checkout", "--quiet", "-b", "proposal");
    paper.rename("articles/2026/11/20-talks.md", "articles/2026/11/20-first-talks.md");
    commitAll(paper.folder);
    git(paper.folder, "checkout", "--quiet", "main");
    paper.rename(old, now);
    commitAll(paper.folder);
    git(paper.folder, "checkout", "--quiet", "proposal");
    expect(await told(paper, "main")).toEqual([
      "articles/2026/11/20-first-talks.md 2:1-1 warning address-changed → formerly: [2026/11/20/talks]",
    ]);
  });
});

describe("is let through", () => {
  test.each([
    ["an address that the article names", { formerly: "[/2026/11/24/dock-strike/]" }],
    [
      "one for which the warning is switched off",
      { allow: "[{ rule: address-changed, reason: Nobody had the address. }]" },
    ],
  ])("%s", async (_name, fields) => {
    const paper = repository();
    paper.rename(old, now);
    paper.write({ [now]: strike(fields) });
    expect(await told(paper)).toEqual([]);
  });

  test("one that another article names, or has taken over", async () => {
    const paper = repository();
    paper.rename(old, now);
    paper.write({
      "articles/2026/11/20-talks.md": story({
        headline: "Talks",
        published: "2026-11-20",
        formerly: "[2026/11/24/dock-strike]",
      }),
    });
    expect(await told(paper)).toEqual([]);
    paper.write({
      "articles/2026/11/20-talks.md": story({ headline: "Talks", published: "2026-11-20" }),
      [old]: story(),
    });
    expect(await told(paper)).toEqual([]);
  });

  test.each([
    ["a draft", { draft: "true" }],
    ["what waits for its hour", { published: "2026-11-25 06:30" }],
    ["what waits for the end of its embargo", { embargo: "2026-11-25 06:30" }],
  ])("%s, whose address nobody knew", async (_name, fields) => {
    const paper = repository(strike(fields));
    paper.rename(old, now);
    expect((await told(paper)).join()).not.toContain("address-changed");
  });

  test("an article that was deleted, even where another one resembles it", async () => {
    const paper = repository();
    paper.delete(old);
    expect(await told(paper)).toEqual([]);
    paper.write({ [now]: strike({ headline: "Another strike", published: "2026-11-24 06:30" }) });
    expect(await told(paper)).toEqual([]);
  });

  test("a name that is only written otherwise: é in one character or in two", async () => {
    const paper = repository(strike(), "articles/2026/11/24-cafe\u0301.md");
    paper.rename("articles/2026/11/24-cafe\u0301.md", "articles/2026/11/24-caf\u00e9.md");
    expect(await told(paper)).toEqual([]);
  });

  test("everything, for a paper that switches it off", async () => {
    const paper = repository();
    paper.rename(old, now);
    paper.write({ "paper.yaml": smallPaper.replace("[dateline-missing]", "[dateline-missing, address-changed]") });
    expect(await told(paper)).toEqual([]);
  });
});

describe("where git does not know", () => {
  const compared = (paper: TestPaper, comparedWith: string) =>
    paper.open(({ compared, problems }) => [compared, problems.length], { comparedWith });

  test("nothing is said, and nothing fails: no repository, no commit, one that is not there, one that looks like an option", async () => {
    const paper = testPaper({ [now]: strike() });
    expect(await compared(paper, "HEAD")).toEqual([false, 0]);
    git(paper.folder, "init", "--quiet");
    expect(await compared(paper, "HEAD")).toEqual([false, 0]);
    commitAll(paper.folder);
    expect(await compared(paper, "HEAD")).toEqual([true, 0]);
    expect(await compared(paper, "origin/main")).toEqual([false, 0]);
    expect(await compared(paper, `--output=${paper.folder}/written`)).toEqual([false, 0]);
    expect(existsSync(join(paper.folder, "written"))).toBe(false);
  });

  test("nor in a shallow clone without what it comes from", async () => {
    const paper = repository();
    paper.rename(old, now);
    commitAll(paper.folder);
    const [base] = git(paper.folder, "rev-parse", "HEAD~1").split("\n");
    git(paper.folder, "clone", "--quiet", "--depth", "1", `file://${paper.folder}`, "clone");
    const shallow = testPaper();
    rmSync(shallow.content, { recursive: true });
    cpSync(join(paper.folder, "clone"), shallow.folder, { recursive: true });
    expect(await compared(shallow, base ?? "")).toEqual([false, 0]);
    expect(await compared(shallow, "HEAD")).toEqual([true, 0]);
  });

  test("the editor’s own index stays as it is", async () => {
    const paper = repository();
    paper.rename(old, now);
    const index = () => readFileSync(join(paper.folder, ".git/index")).toString("hex");
    const before = index();
    expect(await told(paper)).toEqual(warning);
    expect(index()).toBe(before);
  });
});
