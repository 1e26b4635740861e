/** A file that others write is read as it was at one moment, and what is no file is not waited for. */
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { bytesOf, readWhole } from "../../../src/kept/read-whole.ts";

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "dateline-read-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a program that writes beside this one, until the test is over. */
async function meanwhile(script: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `import { appendFileSync, renameSync, truncateSync, writeFileSync } from "node:fs"; ${script}`,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  await new Promise((resolve) => child.stdout.once("data", resolve));
}

test("what is no file is told, and nobody waits for it", async () => {
  execFileSync("mkfifo", [at("pipe")]);
  mkdirSync(at("folder"));
  symlinkSync(at("pipe"), at("link"));
  symlinkSync(at("circle"), at("circle"));
  const server = createServer().listen(at("socket"));
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.close());
  for (const path of [at("pipe"), at("folder"), at("link"), at("socket"), "/dev/zero", "/dev/null", "/dev/tty"])
    expect(readWhole(path), path).toBe("no-file");
  expect(readWhole(at("circle"))).toBe("refused");
  for (const path of [at("none"), join(at("none"), "none")]) expect(readWhole(path)).toBe("missing");
  expect(bytesOf(at("pipe"))).toBeUndefined();
});

test("what may not be read, or is larger than it may be, is told", () => {
  writeFileSync(at("large"), "four");
  expect(readWhole(at("large"), 3)).toBe("too-large");
  expect(readWhole(at("large"), 4)).toEqual(Buffer.from("four"));
  writeFileSync(at("empty"), "");
  expect(readWhole(at("empty"))).toEqual(Buffer.alloc(0));
  truncateSync(at("large"), 3_000_000_000);
  expect(readWhole(at("large"))).toBe("too-large");
  rmSync(at("large"));
  chmodSync(at("empty"), 0);
  // Who runs the tests as the machine's owner may read everything.
  if (process.getuid?.() === 0) {
    chmodSync(folder, 0o755);
    process.seteuid?.(65_534);
    onTestFinished(() => process.seteuid?.(0));
  }
  expect(readWhole(at("empty"))).toBe("refused");
});

test("a file that grows without end is told, and not read without end", async () => {
  writeFileSync(at("log"), "");
  await meanwhile(
    `for (let first = true; ; first = false) { appendFileSync(${JSON.stringify(at("log"))}, "x".repeat(99)); if (first) console.log("begun"); }`,
  );
  // Where the machine lets its writer rest, it may be whole.
  const read = readWhole(at("log"));
  expect(read === "changing" || (typeof read !== "string" && read.length % 99 === 0)).toBe(true);
});

test("a file that is replaced all the while is read whole, as it was or as it is", async () => {
  const [file, beside] = [at("story.md"), at("story.md.new")];
  writeFileSync(file, "a".repeat(300_000));
  await meanwhile(
    `for (let letter = 0; ; letter = (letter + 1) % 26) { writeFileSync(${JSON.stringify(beside)}, String.fromCharCode(97 + letter).repeat(1 + letter * 20_000)); renameSync(${JSON.stringify(beside)}, ${JSON.stringify(file)}); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 90); if (letter === 1) console.log("begun"); }`,
  );
  for (let time = 0; time < 40; time++) {
    const text = bytesOf(file)?.toString() ?? "";
    expect(text.length).toBeGreaterThan(0);
    expect(text).toBe((text[0] ?? "").repeat(text.length));
  }
});

test("a file that is written over in its place is never read as half of two", async () => {
  const file = at("in-place.md");
  writeFileSync(file, "a".repeat(3_000_000));
  await meanwhile(
    `for (let letter = 0; ; letter = (letter + 1) % 26) { writeFileSync(${JSON.stringify(file)}, String.fromCharCode(97 + letter).repeat(3_000_000), { flag: "r+" }); if (letter === 1) console.log("begun"); }`,
  );
  for (let time = 0; time < 5; time++) {
    const read = readWhole(file);
    const letters = typeof read === "string" ? read : new Set(read);
    expect(letters === "changing" || (typeof letters !== "string" && letters.size === 1)).toBe(true);
  }
});
