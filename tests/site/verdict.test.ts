/** The verdict of the check is the paper's alone: neither the machine's language nor its clock, the number of its cores nor the order of its files has a say. */
import { execFile } from "node:child_process";
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { filesBelow } from "../../src/desk/files/files-below.ts";
import { root, testNow } from "../built-site.ts";
import { bundledCommands } from "../bundled-commands.ts";
import { Workplace } from "./folders.ts";

const run = promisify(execFile);
const places = { copied: new Workplace(), backwards: new Workplace() };
const broken = join(root, "tests/site/broken/content");

beforeAll(() => {
  cpSync(broken, places.copied.content, { recursive: true });
  // Some disks list files in the order in which they came.
  for (const file of filesBelow(broken).reverse()) cpSync(join(broken, file), join(places.backwards.content, file));
});
afterAll(() => Object.values(places).forEach((place) => place.remove()));

async function verdict(place: Workplace, environment: Record<string, string>, before: string[] = []): Promise<string> {
  const [program, ...options] = [...before, process.execPath, await bundledCommands(root), "check", "--format", "json"];
  const env = {
    ...process.env,
    CI: "1",
    VITEST: undefined,
    DATELINE_NOW: testNow,
    DATELINE_CONTENT: place.content,
    DATELINE_OUT: place.out,
    DATELINE_CACHE: join(place.folder, `cache-${Object.values(environment).join("").replace(/\W/g, "")}`),
    ...environment,
  };
  const { stdout } = await run(program, options, { cwd: root, env, maxBuffer: 1e8 }).catch((error: unknown) =>
    z.object({ stdout: z.string() }).parse(error),
  );
  // How a folder is called from here depends on where both lie.
  return stdout.replace(/"[^" ]*\/content\//g, '"content/').replaceAll(place.content, "content");
}

test("anywhere, in any language, on one core, in any order", async () => {
  expect(readdirSync(places.backwards.content).length).toBeGreaterThan(3);
  const plain = await verdict(places.copied, { TZ: "UTC", LC_ALL: "C" });
  expect(plain.split('"severity"').length).toBeGreaterThan(80);
  expect(await verdict(places.copied, { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" })).toBe(
    plain,
  );
  expect(
    await verdict(
      places.copied,
      { TZ: "America/St_Johns", LC_ALL: "ar_EG.UTF-8" },
      process.platform === "linux" ? ["taskset", "-c", "0"] : [],
    ),
  ).toBe(plain);
  expect(await verdict(places.backwards, { TZ: "UTC", LC_ALL: "C" })).toBe(plain);
});
