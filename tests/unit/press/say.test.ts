/** What commands say goes through one place, which takes only what a terminal and a runner can be told. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { printable, terminal } from "../../../src/desk/terminal-text.ts";
import { say, sayAside } from "../../../src/press/say.ts";
import { filesBelow } from "../../../src/desk/files/files-below.ts";

const source = fileURLToPath(new URL("../../../src", import.meta.url));

test("no other file of the program writes to the terminal", () => {
  const places = filesBelow(source).filter((file) => /\.(?:ts|js|astro)$/.test(file) && !file.startsWith("browser/"));
  const writing = places.filter((file) =>
    /\bconsole\.|process\.std(?:out|err)\.write|\.std(?:out|err)\b.*\bwrite\(|terminal\.write\(/.test(
      readFileSync(join(source, file), "utf8"),
    ),
  );
  // The one shows how far work has come, in words of its own; the other hands a picture on to the process that asked for it.
  expect(writing.sort()).toEqual([
    "commands/launcher.js",
    "photos/renditions/draw.ts",
    "press/progress.ts",
    "press/say.ts",
  ]);
});

test.each([
  ["say", say, process.stdout],
  ["sayAside", sayAside, process.stderr],
] as const)("%s: no line is an order to a runner", (_name, tell, stream) => {
  const written: string[] = [];
  const spy = vi.spyOn(stream, "write").mockImplementation((text) => written.push(String(text)) > 0);
  onTestFinished(() => spy.mockRestore());
  tell(
    terminal`${printable("::set-output name=x::y")}\n  ${printable("::error::")}\n12 │ ${printable("::video{src=x}")}\n`,
  );
  expect(written.join("")).toBe(": :set-output name=x::y\n  : :error::\n12 │ ::video{src=x}\n");
});
