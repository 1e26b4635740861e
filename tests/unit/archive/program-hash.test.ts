/** The program's hash is that of its files as they are, and they are read only where they are others than before. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { codeHash } from "../../../src/archive/code-hash.ts";
import { hashOfProgram } from "../../../src/archive/program-hash.ts";

const places = ["src", "package.json"];
let program: string;

beforeEach(() => {
  program = mkdtempSync(join(tmpdir(), "dateline-program-"));
  mkdirSync(join(program, "src", "press"), { recursive: true });
  writeFileSync(join(program, "src", "press", "print.ts"), "one");
  writeFileSync(join(program, "src", "say.ts"), "two");
  writeFileSync(join(program, "package.json"), "{}");
  // Nobody can set the time at which a file was changed: the clock goes on instead.
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(program, { recursive: true });
});

const note = () => join(program, ".astro", "hashes.json");
const file = () => join(program, "src", "say.ts");

test("it is that of the files, known or not, and of another part another", () => {
  const first = hashOfProgram(program, places);
  expect(first).toBe(codeHash(program, places));
  expect(hashOfProgram(program, places)).toBe(first);
  expect(hashOfProgram(program, ["src"])).toBe(codeHash(program, ["src"]));
});

test("what is known is not read again", () => {
  const first = hashOfProgram(program, places);
  writeFileSync(note(), readFileSync(note(), "utf8").replace(first, "f".repeat(64)));
  expect(hashOfProgram(program, places)).toBe("f".repeat(64));
});

test.each([
  [
    "a letter changed, with its time set back",
    () => {
      writeFileSync(file(), "twa");
      utimesSync(file(), 1, 1);
    },
  ],
  ["a file more", () => writeFileSync(join(program, "src", "press", "more.ts"), "")],
  ["a file less", () => rmSync(file())],
] as const)("%s: another", (_, change) => {
  utimesSync(file(), 1, 1);
  const first = hashOfProgram(program, places);
  change();
  const second = hashOfProgram(program, places);
  expect(second).not.toBe(first);
  expect(second).toBe(codeHash(program, places));
});

test("what was written just now may be written again unseen, and is not known yet", () => {
  vi.setSystemTime(Date.now() - 60_000);
  hashOfProgram(program, places);
  expect(() => readFileSync(note())).toThrow("ENOENT");
});

test.each(["", "[]", "{", '{"a": 1}', "null"])("a note that holds %j is written anew", (text) => {
  const first = hashOfProgram(program, places);
  writeFileSync(note(), text);
  expect(hashOfProgram(program, places)).toBe(first);
  expect(readFileSync(note(), "utf8")).toContain(first);
});
