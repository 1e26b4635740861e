import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { paperIn } from "../../../../src/archive/contents/paper-files.ts";
import { bringToNewest, formerProblems } from "../../../../src/desk/forms/former-forms.ts";
import { withIcon } from "../../../../src/desk/forms/icon-in-public.ts";
import type { Paper } from "../../../../src/paper/paper.ts";
import { smallPaper, writePaper } from "../../../built-site.ts";

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';

/** A paper that was made with 0.1.0, and has an icon of its own. */
function paperOfFormOne(settings = smallPaper): { content: string; icon: string; read: () => Paper } {
  const folder = mkdtempSync(join(tmpdir(), "dateline-form-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = join(folder, "content");
  const icon = join(folder, "public/icon.svg");
  writePaper(content, { "paper.yaml": settings });
  mkdirSync(join(folder, "public"));
  writeFileSync(icon, drawing);
  const read = () => {
    const found = paperIn(content);
    if ("problems" in found) throw new Error(found.problems.map(({ message }) => message).join("\n"));
    return found.paper;
  };
  return { content, icon, read };
}

test("an icon in its place of form 1 is the paper's, told, and moved by the fix", () => {
  const { content, icon, read } = paperOfFormOne();
  const before = read();
  expect(readFileSync(join(content, "brand", before.brand?.icon ?? ""), "utf8")).toBe(drawing);
  expect(formerProblems(before)).toMatchObject([
    { file: "../public/icon.svg", severity: "warning", rule: "former-form" },
  ]);
  expect(bringToNewest(before, content)).toEqual([
    "public/icon.svg lies at content/brand/icon.svg now, and paper.yaml names it under brand.",
  ]);
  expect(existsSync(icon)).toBe(false);
  const after = read();
  expect([after.format, after.brand?.icon, formerProblems(after), bringToNewest(after, content)]).toEqual([
    2,
    "icon.svg",
    [],
    [],
  ]);
  expect(readFileSync(join(content, "brand/icon.svg"), "utf8")).toBe(drawing);
  expect(after.brand).toEqual({ ...before.brand, icon: "icon.svg" });
});

test("a paper that names its icon, or says that it is of form 2, has none there", () => {
  for (const settings of [`${smallPaper}brand: { icon: own.svg }\n`, `${smallPaper}format: 2\n`])
    expect(formerProblems(paperOfFormOne(settings).read())).toEqual([]);
});

test("the fix leaves an icon alone that lies in the new place already", () => {
  const { content, icon, read } = paperOfFormOne();
  mkdirSync(join(content, "brand"));
  writeFileSync(join(content, "brand/icon.svg"), "another");
  expect(bringToNewest(read(), content)).toEqual([]);
  expect(existsSync(icon)).toBe(true);
});

test.each([
  ["a paper without a look", "name: A # kept", "name: A # kept\nbrand:\n  icon: icon.svg\nformat: 2\n"],
  [
    "a look of several lines, wherever it stands",
    "brand:\n    # dark by nature\n    look: dark\nname: A\nformat: 1\n",
    "brand:\n    # dark by nature\n    icon: icon.svg\n    look: dark\nname: A\nformat: 2\n",
  ],
  ["a look on one line", "brand: { look: dark }\n", "brand: { icon: icon.svg, look: dark }\nformat: 2\n"],
  ["an empty look", "brand: {}\n", "brand: { icon: icon.svg }\nformat: 2\n"],
])("what else stands in paper.yaml is left as it is: %s", (_, before, after) => {
  expect(withIcon(before)).toBe(after);
});
