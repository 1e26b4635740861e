/** What is made anew where the program changes: two lists name the files that it depends on, and none that matters is missing. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readsContent } from "../../../../src/archive/open-archive.ts";
import { setsPages } from "../../../../src/press/plan/plan.ts";
import { root } from "../../../built-site.ts";
import { importGraph, sourceFiles } from "../../../import-graph.ts";

const graph = importGraph("running");

/** All that some files import, and what these import, and so on. */
function everythingBehind(files: readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const target of graph.get(file) ?? []) follow(target);
  };
  for (const file of files) follow(file);
  return [...found];
}

const within = (file: string, places: readonly string[]) =>
  places.some((place) => `src/${file}` === place || `src/${file}`.startsWith(`${place}/`));
const missing = (files: readonly string[], ...lists: (readonly string[])[]) =>
  everythingBehind(files).filter((file) => !within(file, lists.flat()));
const below = (...folders: string[]) => sourceFiles.filter((file) => folders.some((folder) => file.startsWith(folder)));

/** How pages and what they need come from one thread or program to another: no byte of them is made there. */
const carriers = ["press/plan/context-elsewhere.ts", "press/print/handover.ts", "press/print/lite-worker.ts"];

test("imports are followed: through others, to threads, and not for types alone", () => {
  expect(everythingBehind(["pages/[...path].astro"])).toContain("components/frame/Head.astro");
  expect(everythingBehind(["archive/open-archive.ts"])).toContainEqual(
    expect.stringMatching(/^desk\/.*convert-worker\.ts$/),
  );
  expect(everythingBehind(["press/print/handover.ts"])).not.toContain("views/kinds.ts");
});

test("every place that is listed is there", () => {
  expect([...setsPages, ...readsContent].filter((place) => !existsSync(join(root, place)))).toEqual([]);
});

test("what reads the content folder has everything read anew where it changes", () => {
  expect(missing(["archive/open-archive.ts"], readsContent)).toEqual([]);
});

test("what sets pages has them printed anew where it changes", () => {
  const setting = below(
    "pages/",
    "layouts/",
    "components/",
    "browser/",
    "middleware.ts",
    "press/program/bare",
    "press/program/inline",
  );
  expect(missing(setting, setsPages).filter((file) => !carriers.includes(file))).toEqual([]);
});

test("what says what is on pages has them made anew, or read anew, where it changes", () => {
  const saying = ["views/view-of.ts", "press/print/lite-pages.ts", "press/search/search-files.ts"];
  expect(missing(saying, setsPages, readsContent).filter((file) => !carriers.includes(file))).toEqual([]);
});
