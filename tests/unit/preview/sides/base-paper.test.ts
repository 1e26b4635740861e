import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { layBasePaper } from "../../../../src/preview/sides/base-paper.ts";
import { pressSettings } from "../../../../src/press/settings.ts";
import { writePaper } from "../../../built-site.ts";
import { commitAll, git as gitIn } from "../../../repository.ts";

let folder = "";
const git = (...options: string[]) => gitIn(folder, ...options).trim();
const commit = (message: string) => commitAll(folder, message);
const settings = () => ({ ...pressSettings({ DATELINE_CONTENT: join(folder, "content") }), program: folder });
const lay = (ref: string) => layBasePaper(settings(), ref, join(folder, ".dateline/report/base"));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-base-"));
  git("init", "--quiet", "--initial-branch", "main");
  writePaper(folder, {
    ".gitignore": ".dateline/\nnode_modules/\n",
    "src/views/a.ts": "export {};\n",
    "content/paper.yaml": "name: A\n",
    "content/articles/2026/11/24-ünder way.md": "Old\n",
    "content/articles/2026/11/23-same.md": "Same\n",
  });
  commit("The paper");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the paper as it was: what changed is written, what did not is the same file", () => {
  writePaper(folder, {
    "content/articles/2026/11/24-ünder way.md": "New\n",
    "content/articles/2026/11/25-not-committed.md": "Draft\n",
  });
  const { content, root, commit: at } = lay("main");
  expect(readFileSync(join(content, "articles/2026/11/24-ünder way.md"), "utf8")).toBe("Old\n");
  expect(existsSync(join(content, "articles/2026/11/25-not-committed.md"))).toBe(false);
  const same = "articles/2026/11/23-same.md";
  expect(statSync(join(content, same)).ino).toBe(statSync(join(folder, "content", same)).ino);
  expect(at.subject).toBe("The paper");
  expect(root).toBeUndefined();
  expect(git("status", "--short").split("\n")).toHaveLength(2);
});

test("a file that was deleted is there again", () => {
  rmSync(join(folder, "content/articles/2026/11/23-same.md"));
  commit("Deleted");
  expect(readFileSync(join(lay("HEAD~1").content, "articles/2026/11/23-same.md"), "utf8")).toBe("Same\n");
});

test("what others published after the change began is not the change's doing", () => {
  git("checkout", "--quiet", "-b", "change");
  writePaper(folder, { "content/articles/2026/11/24-mine.md": "Mine\n" });
  commit("Mine");
  git("checkout", "--quiet", "main");
  writePaper(folder, { "content/articles/2026/11/24-theirs.md": "Theirs\n" });
  commit("Theirs");
  git("checkout", "--quiet", "change");
  const { content, commit: at } = lay("main");
  expect(existsSync(join(content, "articles/2026/11/24-theirs.md"))).toBe(false);
  expect(at.subject).toBe("The paper");
});

test("where the templates changed, the code as it was is there too", () => {
  writePaper(folder, { "src/views/a.ts": "export const a = 1;\n", "node_modules/there/package.json": "{}" });
  const { root } = lay("main");
  expect(readFileSync(join(root ?? "", "src/views/a.ts"), "utf8")).toBe("export {};\n");
  expect(existsSync(join(root ?? "", "node_modules/there/package.json"))).toBe(true);
});

test("what cannot be compared is told in a sentence", () => {
  expect(() => lay("no-such-branch")).toThrow("git knows no commit “no-such-branch”");
  expect(() => lay("--output=/tmp/x")).toThrow("git knows no commit");
  git("rm", "-r", "--quiet", "--cached", "content");
  git("commit", "--quiet", "-m", "No paper");
  expect(() => lay("HEAD")).toThrow("there was no folder content/");
  rmSync(join(folder, ".git"), { recursive: true });
  writeFileSync(join(folder, "x"), "");
  expect(() => lay("main")).toThrow("is in no git repository");
});
