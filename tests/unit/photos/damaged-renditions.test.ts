/** Renditions that were kept and are not what was made: known as such, and made again; and those of one picture under many names. */
import { copyFile, cp, mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { makeRenditions } from "../../../src/photos/renditions/make-renditions.ts";
import type { WantedRenditions } from "../../../src/photos/renditions/wanted-renditions.ts";
import { renditionsAreThere } from "../../../src/photos/renditions/renditions-there.ts";
import { factsOf, scene, temporaryFolder } from "./pictures.ts";
import { damages, seeded } from "../kept/damages.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let wanted: WantedRenditions[];
let clean: string;

const renditions = async (cache: string): Promise<[string, string][]> =>
  Promise.all(
    (await readdir(cache))
      .filter((file) => /\.(avif|webp|jpg)$/.test(file))
      .sort()
      .map(async (file) => [file, (await readFile(join(cache, file))).toString("base64")]),
  );

async function pictureNamed(file: string, from?: string): Promise<WantedRenditions> {
  const source = join(folder.path, file);
  if (from) await copyFile(join(folder.path, from), source);
  else await scene(230, 150).jpeg().toFile(source);
  return { source, name: file, facts: await factsOf(source), rights: { credit: "Reuters" } };
}

beforeAll(async () => {
  folder = await temporaryFolder();
  wanted = [await pictureNamed("a.jpg"), await pictureNamed("b.jpg")];
  clean = join(folder.path, "clean");
  expect(await makeRenditions(wanted, clean)).toEqual([]);
});
afterAll(() => folder[Symbol.asyncDispose]());

describe.each(damages)("what is %s", (name, damage) => {
  test.each([
    ["a rendition", /\.(avif|webp|jpg)$/],
    ["their record", /\.rights$/],
  ])("%s: it is made again, told, and as it was", async (_, kind) => {
    const random = seeded(name.length);
    const files = (await readdir(clean)).filter((file) => kind.test(file)).sort();
    for (const file of files.slice(0, 4)) {
      const cache = join(folder.path, `${name} ${file}`);
      await cp(clean, cache, { recursive: true });
      // Stamps of the copy are remembered, as after a build.
      expect(renditionsAreThere(wanted, cache)).toBe(true);
      damage(
        join(cache, file),
        random,
        files.map((each) => join(cache, each)),
      );
      expect(renditionsAreThere(wanted, cache)).toBe(false);
      const told: string[] = [];
      expect(await makeRenditions(wanted, cache, undefined, (damaged) => told.push(...damaged))).toEqual([]);
      if (kind.test("x.jpg")) expect(told).toEqual([file]);
      else expect(told.length).toBeGreaterThan(0);
      expect(await renditions(cache)).toEqual(await renditions(clean));
      expect(renditionsAreThere(wanted, cache)).toBe(true);
    }
  });
});

test("a byte changed by someone who sets the file's time back is found too", async () => {
  const cache = join(folder.path, "set back");
  await cp(clean, cache, { recursive: true });
  const [first = ""] = (await readdir(cache)).filter((file) => file.endsWith(".avif"));
  await utimes(join(cache, first), 1, 1);
  expect(renditionsAreThere(wanted, cache)).toBe(true);
  const bytes = await readFile(join(cache, first));
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  await writeFile(join(cache, first), bytes);
  await utimes(join(cache, first), 1, 1);
  expect(renditionsAreThere(wanted, cache)).toBe(false);
});

test("a folder of renditions that has become a file is made anew", async () => {
  const cache = join(folder.path, "a file");
  await writeFile(cache, "no folder");
  expect(await makeRenditions(wanted, cache)).toEqual([]);
  expect(await renditions(cache)).toEqual(await renditions(clean));
});

describe("one picture under many names", () => {
  /** How many pictures sharp decodes and encodes. */
  async function worked(work: () => Promise<unknown>): Promise<number> {
    const making = vi.spyOn(sharp.prototype, "toBuffer");
    await work();
    const count = making.mock.calls.length;
    making.mockRestore();
    return count;
  }

  test("is made once, in one run and over several, and each name has the same bytes", async () => {
    const copies = [
      wanted[0],
      ...(await Promise.all(Array.from({ length: 5 }, (_, at) => pictureNamed(`copy-${at}.jpg`, "a.jpg")))),
    ].filter((each) => each !== undefined);
    const [once, together, later] = ["once", "together", "later"].map((each) => join(folder.path, each));
    if (!once || !together || !later) throw new Error("no folders");
    await mkdir(later);
    const alone = await worked(() => makeRenditions(copies.slice(0, 1), once));
    expect(alone).toBeGreaterThan(0);
    expect(await worked(() => makeRenditions(copies, together))).toBe(alone);
    await makeRenditions(copies.slice(0, 1), later);
    expect(await worked(() => makeRenditions(copies, later))).toBe(0);
    expect(await renditions(later)).toEqual(await renditions(together));
    const byContent = Map.groupBy(await renditions(together), ([file]) => file.replace(/^(?:a|copy-\d)-/, ""));
    expect(
      [...byContent.values()].map((files) => [files.length, new Set(files.map(([, bytes]) => bytes)).size]),
    ).toEqual([...byContent].map(() => [copies.length, 1]));
  });

  test("takes nothing over from a name whose renditions are damaged", async () => {
    const cache = join(folder.path, "taken over");
    await cp(clean, cache, { recursive: true });
    for (const file of (await readdir(cache)).filter((each) => /^a-.*\.(avif|webp|jpg)$/.test(each)))
      await writeFile(join(cache, file), "damaged");
    const copy = await pictureNamed("copy.jpg", "a.jpg");
    expect(await makeRenditions([copy], cache)).toEqual([]);
    const bytes = new Map(await renditions(clean));
    for (const [file, made] of await renditions(cache))
      if (file.startsWith("copy-")) expect(made).toBe(bytes.get(file.replace("copy-", "a-")));
    await rm(cache, { recursive: true });
  });
});
