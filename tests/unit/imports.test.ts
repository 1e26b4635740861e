/**
 * What files import: never one another in a circle, and never a room that is further on than their own. The linter's
 * `import/no-cycle` says the first of TypeScript alone; neither it nor dependency-cruiser reads what templates import.
 */
import { expect, test } from "vitest";
import { importGraph, sourceFiles as files } from "../import-graph.ts";

/** What each file imports of the others, types too. */
const imports = importGraph("written");

/** Files that import one another in a circle, as a way around it; none where there is no circle. */
function circle(from: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    way.push(file);
    for (const next of from.get(file) ?? []) {
      const found = visit(next);
      if (found.length > 0) return found;
    }
    way.pop();
    done.add(file);
    return [];
  };
  for (const file of from.keys()) {
    const found = visit(file);
    if (found.length > 0) return found;
  }
  return [];
}

test("a circle is found where there is one", () => {
  expect(
    circle(
      new Map([
        ["a", ["b"]],
        ["b", ["c", "d"]],
        ["c", []],
        ["d", ["b"]],
      ]),
    ),
  ).toEqual(["b", "d", "b"]);
  expect(
    circle(
      new Map([
        ["a", ["b", "c"]],
        ["b", ["c"]],
        ["c", []],
      ]),
    ),
  ).toEqual([]);
  expect(imports.get("views/view-of.ts")).toContain("views/kinds.ts");
  expect(imports.get("layouts/Page.astro")).toContain("components/frame/Head.astro");
  expect(imports.get("components/story/LiveBlog.astro")).toContain("browser/live-blog.ts");
});

test("no files import one another in a circle", () => {
  expect(circle(imports)).toEqual([]);
});

/** The rooms from first to last, each in its place; those of one place may ask one another. */
const places = [
  ["kept", "paper"],
  ["photos", "recordings", "brand"],
  ["desk"],
  ["archive"],
  ["views"],
  ["styles", "browser", "components", "layouts"],
  ["press"],
  ["pages", "middleware.ts"],
  ["hosting"],
  ["preview"],
  ["founding"],
  ["commands"],
];

const placeOf = (file: string): number => places.findIndex((rooms) => rooms.includes(file.split("/")[0] ?? ""));

test("a room knows those before it, and none after it", () => {
  expect([...new Set(files.filter((file) => placeOf(file) === -1))]).toEqual([]);
  const backwards = [...imports].flatMap(([file, targets]) =>
    targets.filter((target) => placeOf(target) > placeOf(file)).map((target) => `${file} imports ${target}`),
  );
  expect(backwards).toEqual([]);
});
