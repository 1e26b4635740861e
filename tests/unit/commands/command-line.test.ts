/** What is written after a command is read to the letter: what is not known is refused, with what was meant. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { HelpAsked, Misunderstanding, readCommand } from "../../../src/commands/line/command-line.ts";
import { buildOptions } from "../../../src/commands/line/build-options.ts";
import { root } from "../../built-site.ts";
import { bundledCommands } from "../../bundled-commands.ts";

const refused = (...words: string[]): string => {
  try {
    buildOptions(words);
  } catch (error) {
    if (error instanceof Misunderstanding) return error.message;
    throw error;
  }
  return "taken";
};

describe("a build", () => {
  test("its options", () => {
    expect(buildOptions([])).toEqual({ wants: "release", slices: [], against: "edition", tellsAll: false });
    expect(buildOptions(["--all", "--slice", "2/8"])).toEqual({
      wants: "slice",
      slice: { number: 2, of: 8 },
      tellsAll: true,
    });
    expect(buildOptions(["--merge", "a", "b", "--merge", "c"])).toEqual({
      wants: "release",
      slices: expect.toSatisfy((slices: string[]) => slices.toSorted().join() === "a,b,c"),
      against: "edition",
      tellsAll: false,
    });
    expect(buildOptions(["--changes", "--merge", "a"])).toMatchObject({
      wants: "release",
      slices: ["a"],
      against: "known",
    });
    expect(buildOptions(["--whole"])).toMatchObject({ wants: "release", against: "nothing" });
    expect(buildOptions(["--explain=/world/"])).toMatchObject({ wants: "explanation", of: "/world/" });
    expect(buildOptions(["--next"])).toEqual({ wants: "next" });
  });

  test.each([
    [["--silce", "2/8"], "There is no option --silce. Did you mean --slice?"],
    [
      ["--frobnicate"],
      "There is no option --frobnicate. The options of npm run build are: --all, --next, --explain, --slice, --changes, --whole, --merge.",
    ],
    [["-a"], "There is no option -a. "],
    [["--slice"], "--slice is followed by something: --slice 2/8"],
    [["--slice", "--all"], "--slice is followed by something: --slice 2/8"],
    [["--slice", "9/8"], "--slice is followed by which slice of how many: --slice 2/8"],
    [["--slice", "two"], "--slice is followed by which slice of how many: --slice 2/8"],
    [["--merge"], "--merge is followed by something: --merge slice-1 slice-2"],
    [["--all=yes"], "--all is written alone, without “yes”."],
    [
      ["--slice", "1/2", "--merge", "a"],
      "--slice and --merge do not go together: each asks for another thing. Write one of them.",
    ],
    [["--explain", "/", "--slice", "1/2"], "--explain and --slice do not go together"],
    [["--next", "--merge", "a", "b"], "--next and --merge do not go together"],
    [["--changes", "--whole"], "--changes and --whole do not go together"],
    [["--slice", "1/2", "--changes"], "--changes and --slice do not go together"],
    [["/world/"], "npm run build takes nothing but options, and “/world/” is none."],
  ])("%s", (words, message) => {
    expect(refused(...words)).toContain(message);
  });

  test("ends with 2 where an option is not known, before anything is read", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, "src/commands/build.ts"), "--silce", "2/8"],
      { encoding: "utf8", env: { ...process.env, DATELINE_CONTENT: "/nowhere" } },
    );
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Did you mean --slice?");
  });
});

/** Files of the commands that package.json calls. */
const commands = Object.values(
  z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).scripts,
).flatMap((script) => /\bsrc\/(commands\/[\w-]+\.ts)$/.exec(script)?.[1] ?? []);

test("every file of the commands that is called by package.json is listed", () => {
  expect(commands).toEqual(expect.arrayContaining(["commands/build.ts", "commands/dev.ts", "commands/schemas.ts"]));
});

test.each(commands)("%s tells of itself, and of nothing else", async (command) => {
  const run = (...words: string[]) => spawnSync(process.execPath, words, { encoding: "utf8" });
  // As it is in the package, but for the command that packs that: from its source each takes three times as long to begin.
  const from =
    command === "commands/pack.ts"
      ? [join(root, "src", command)]
      : [await bundledCommands(root), basename(command, ".ts")];
  const help = run(...from, "--help");
  expect([help.status, help.stderr]).toEqual([0, ""]);
  expect(help.stdout).toMatch(/^(?:npm (?:run )?|dateline )[a-z-]+.*\n[A-Z].+\.\n\n(?: {2}--[a-z-]+.*\n)+$/);
  expect(help.stdout.trimEnd()).toMatch(/ {2}--help +tells this$/);
  expect(run(...from, "--nothing-like-it")).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("There is no option --nothing-like-it."),
  });
});

test("every option is told of, with what follows it", () => {
  const line = {
    command: "npm run it",
    says: "Does it.",
    takes: "FILE",
    options: {
      long: { type: "string", value: "WORDS", says: "how long" },
      dry: { type: "boolean", says: "nothing is written" },
    },
  } as const;
  expect(() => readCommand(line, ["x", "--help"])).toThrow(HelpAsked);
  expect(() => readCommand(line, ["x", "--help"])).toThrow(
    "npm run it -- FILE\nDoes it.\n\n  --long WORDS  how long\n  --dry         nothing is written\n  --help        tells this",
  );
  expect(readCommand(line, ["a", "b", "--dry"])).toMatchObject({ positionals: ["a", "b"], values: { dry: true } });
});
