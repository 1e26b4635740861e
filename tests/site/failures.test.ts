/** What nobody foresaw, in every command: a sentence that says what to do, and a file for whoever looks after the program. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCommand, runSource, smallPaper, writePaper, type BuildResult } from "../built-site.ts";
import { pressSettings } from "../../src/press/settings.ts";
import { toldFailure } from "../../src/press/told-failure.ts";
import { story } from "../unit/archive/newsroom.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-failures-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [content, cache] = [join(folder, "content"), join(folder, "cache")];
writePaper(content, {
  "paper.yaml": smallPaper,
  "articles/2026/11/24-port.md": story({ headline: "Port" }, "Cranes."),
});
writePaper(folder, {
  "out/index.html": "<!doctype html>",
  "out/_astro/a.js": "",
  "page.html": `<article><h1>Port reopens</h1><p>${"Cranes work again. ".repeat(20)}</p></article>`,
});

/** Has something fail to which every command comes, as a fault in the program would. */
const planted = join(folder, "planted.mjs");
writeFileSync(
  planted,
  'import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module"; import { DatabaseSync } from "node:sqlite"; const fail = () => { throw new TypeError("planted"); }; DatabaseSync.prototype.exec = fail; fs.lstatSync = fail; syncBuiltinESMExports();\n',
);

const commands: readonly (readonly [name: string, options: readonly string[]])[] = [
  ["check", []],
  ["build", []],
  ["import", [join(folder, "page.html")]],
  ["new", ["Bridge reopens", "--section", "world"]],
  ["hosts", ["netlify"]],
  ["publish", ["--to", join(folder, "server")]],
];

const places = { DATELINE_CONTENT: content, DATELINE_OUT: join(folder, "out"), DATELINE_CACHE: cache };
/** As it is written, so that the file tells where in it something failed. */
const run = (
  name: string,
  options: readonly string[],
  more: Record<string, string>,
  node: readonly string[] = [],
): Promise<BuildResult> => runSource(name, { ...places, ...more }, options, node);

test.each(commands)("%s", async (name, options) => {
  const file = join(cache, "failure.txt");
  rmSync(file, { force: true });
  const { code, stderr } = await run(name, options, {}, ["--import", planted]);
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining(
      `Something went wrong that this program was not made for (TypeError: planted). Run it again; if that does not help, give ${file} to whoever looks after the program: it says where in it that was.\n`,
    ),
  ]);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(readFileSync(file, "utf8")).toMatch(
    new RegExp(`^\\d{4}-.*${name}\\.ts.*\\nNode v\\d+.*\\n\\nTypeError: planted\\n\\s+at `),
  );
});

test("where the disk takes no file, it is said at once", () => {
  const told = toldFailure(
    new TypeError("planted"),
    pressSettings({ DATELINE_CONTENT: join(folder, "content"), DATELINE_CACHE: planted }),
  );
  expect(told).toMatch(
    /\(TypeError: planted\)\. Run it again; if that does not help, give what follows to whoever looks after the program\.\n\n[^]*\n\s+at /,
  );
});

test.each(commands)(
  "%s: what is wrong in the environment or the command itself is a sentence, and exit code 2",
  async (name, options) => {
    const wrong = await runCommand(name, { ...places, DATELINE_NOW: "yesterday" }, options);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/^DATELINE_NOW: .*\n$/)]);
    const unknown = await runCommand(name, places, ["--unknown"]);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringMatching(/^There is no option --unknown\./)]);
    expect(unknown.stderr).not.toMatch(/^\s+at /m);
  },
);
