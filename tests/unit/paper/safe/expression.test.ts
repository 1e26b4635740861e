import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { expression } from "../../../../src/paper/safe/expression.ts";

const source = join(import.meta.dirname, "../../../../src");

test("a text that is put in is looked for as it stands", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("", "u", "s"),
      (words, around, flags) => {
        const found = expression(flags)`^${words}$`;
        expect(found.test(words)).toBe(true);
        if (around !== "") expect(found.test(words + around)).toBe(false);
      },
    ),
  );
});

test("an expression that is put in stays one part", () => {
  expect(expression("")`^${/a|b/}c$`.test("a")).toBe(false);
  expect(expression("i")`^${/a|b/}c${"+"}$`.test("BC+")).toBe(true);
});

/** Whether a node is worked out once, when its file is loaded: not in a function, but for those that are called there and then. */
function atLoading(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent)
    if (ts.isFunctionLike(at) && !ts.isCallExpression(at.parent)) return false;
  return true;
}

test("no other place makes an expression of a text that comes later than the program", () => {
  const makers = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:ts|js|astro)$/.test(file) && file !== join("paper", "safe", "expression.ts"))
    .filter((file) => {
      const tree = ts.createSourceFile(file, readFileSync(join(source, file), "utf8"), ts.ScriptTarget.Latest, true);
      const makes = (node: ts.Node): boolean =>
        ((ts.isNewExpression(node) || ts.isCallExpression(node)) &&
          ts.isIdentifier(node.expression) &&
          node.expression.text === "RegExp" &&
          !atLoading(node)) ||
        (ts.forEachChild(node, makes) ?? false);
      return makes(tree);
    });
  expect(makers).toEqual([]);
});
