import { spawnSync } from "node:child_process";
import { readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import exifr from "exifr";
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { makeRenditions } from "../../../../src/photos/renditions/make-renditions.ts";
import { renditionsAreThere } from "../../../../src/photos/renditions/renditions-there.ts";
import { renditionsOf, shapesOf, type Renditions } from "../../../../src/photos/renditions/recipe.ts";
import { xmpFacts } from "../../../../src/photos/metadata/xmp-facts.ts";
import { readXmp } from "../../../../src/photos/metadata/xmp-properties.ts";
import { factsOf, redSpot, scene, spotted, temporaryFolder, xmp } from "../pictures.ts";

const RIGHTS = {
  creator: "Lena <Okafor>",
  credit: "Reuters & ]]> Co",
  copyright: '© 2026 "Reuters"',
  sourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
};

const all = ({ avif, webp, jpeg, share }: Renditions): (typeof avif)[number][] => [
  ...avif,
  ...webp,
  ...jpeg,
  ...(share ? [share] : []),
];
const made = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((file) => /\.(avif|webp|jpg)$/.test(file)).sort();
const contents = async (folder: string): Promise<[string, string][]> =>
  Promise.all(
    (await made(folder)).map(async (file) => [file, (await readFile(join(folder, file))).toString("base64")]),
  );

describe("the files", () => {
  test("are exactly those that pages were planned with, in size and format", async () => {
    await using folder = await temporaryFolder();
    const source = join(folder.path, "port.jpg");
    await scene(1000, 667).jpeg().toFile(source);
    const facts = await factsOf(source);
    const cache = join(folder.path, "cache");
    const progress: [number, number][] = [];
    expect(
      await makeRenditions([{ source, name: "port.jpg", facts, rights: RIGHTS }], cache, (...step) =>
        progress.push(step),
      ),
    ).toEqual([]);

    const planned = all(renditionsOf("port.jpg", facts));
    expect(await made(cache)).toEqual(planned.map((each) => each.file).sort());
    for (const each of planned) {
      const { width, height, format, isProgressive } = await sharp(join(cache, each.file)).metadata();
      expect({ width, height, format }).toEqual({
        width: each.width,
        height: each.height,
        format: each.format === "avif" ? "heif" : each.format,
      });
      if (each.format === "jpeg") expect(isProgressive).toBe(true);
    }
    expect(progress.at(-1)).toEqual([planned.length, planned.length]);
    expect(progress.length).toBe(planned.length);
  });

  test("carry the rights, and nothing else of what the camera wrote", async () => {
    await using folder = await temporaryFolder();
    const source = join(folder.path, "secret.jpg");
    await scene(640, 400)
      .withIccProfile("p3")
      .withExif({
        IFD0: { Make: "SECRET-MAKE", ImageDescription: "SECRET-CAPTION" },
        IFD2: { BodySerialNumber: "SECRET-SERIAL" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "59/1 7/1 30/1", GPSAreaInformation: "SECRET-AREA" },
      })
      .withXmp(xmp("<photoshop:Instructions>SECRET-XMP</photoshop:Instructions>"))
      .jpeg()
      .toFile(source);
    expect((await readFile(source)).toString("latin1")).toContain("SECRET");
    const facts = await factsOf(source);
    const cache = join(folder.path, "cache");
    await makeRenditions([{ source, name: "a", facts, rights: RIGHTS }], cache);
    for (const { file } of all(renditionsOf("a", facts))) {
      const bytes = await readFile(join(cache, file));
      const metadata = await sharp(bytes).metadata();
      expect(metadata).not.toHaveProperty("exif");
      expect(metadata).not.toHaveProperty("iptc");
      expect(metadata).not.toHaveProperty("icc");
      expect(metadata.space).toBe("srgb");
      expect(bytes.toString("latin1")).not.toMatch(/SECRET|Exif\0/);
      expect(xmpFacts(readXmp(metadata.xmp ?? Buffer.alloc(0)))).toEqual(RIGHTS);
      // Another reader than ours finds them as well.
      if (file.endsWith(".jpg")) {
        const other: unknown = await exifr.parse(bytes, { xmp: true, gps: true, mergeOutput: false });
        expect(other).toMatchObject({ photoshop: { Credit: "Reuters &amp; ]]&gt; Co" } });
        expect(other).not.toHaveProperty("gps");
      }
    }
  });

  test("are upright and in sRGB", async () => {
    await using folder = await temporaryFolder();
    const source = join(folder.path, "turned.jpg");
    // Seen: 400 wide, 600 high, the spot at its upper right.
    const seen = await spotted(400, 600, 340, 60, 30);
    await seen
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .withIccProfile("p3", { attach: true })
      .jpeg({ quality: 95 })
      .toFile(source);
    const facts = await factsOf(source);
    expect(facts).toMatchObject({ width: 400, height: 600 });
    const cache = join(folder.path, "cache");
    await makeRenditions([{ source, name: "a", facts, rights: {} }], cache);
    for (const { file, width, height } of all(renditionsOf("a", facts))) {
      const metadata = await sharp(join(cache, file)).metadata();
      expect([metadata.width, metadata.height]).toEqual([width, height]);
      const spot = await redSpot(join(cache, file));
      expect(spot?.x).toBeCloseTo(0.85, 1);
      expect(spot?.y).toBeCloseTo(0.1, 1);
    }
  });

  test.each([
    ["wide", 1260, 420],
    ["square", 1300, 1300],
    ["tall", 640, 1280],
    ["small", 700, 500],
  ])("the share crop of a %s picture contains its focus", async (_name, width, height) => {
    await using folder = await temporaryFolder();
    for (const focus of [
      { x: 0.05, y: 0.1 },
      { x: 0.9, y: 0.9 },
    ]) {
      const source = join(folder.path, `a${focus.x}.png`);
      await (
        await spotted(width, height, Math.round(width * focus.x), Math.round(height * focus.y))
      )
        .png()
        .toFile(source);
      const facts = await factsOf(source);
      const cache = join(folder.path, "cache");
      expect(await makeRenditions([{ source, name: "a", facts, rights: {}, focus, shapes: true }], cache)).toEqual([]);
      const cut = [
        renditionsOf("a", facts, focus).share,
        ...shapesOf("a", facts, focus).map(({ rendition }) => rendition),
      ];
      expect(cut.length).toBe(4);
      for (const crop of cut) {
        const metadata = await sharp(join(cache, crop?.file ?? "")).metadata();
        expect([metadata.width, metadata.height]).toEqual([crop?.width, crop?.height]);
        expect(await redSpot(join(cache, crop?.file ?? "")), crop?.file).toBeDefined();
      }
    }
  });

  test("of transparent, grey, 16-bit, CMYK and tiny pictures are made too", async () => {
    await using folder = await temporaryFolder();
    const sources: Record<string, Sharp> = {
      "clear.png": sharp({
        create: { width: 50, height: 40, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } },
      }).png(),
      "grey.png": scene(50, 40).greyscale().png(),
      "deep.png": scene(50, 40).toColourspace("rgb16").png(),
      "print.jpg": scene(50, 40).toColourspace("cmyk").jpeg(),
      "dot.png": scene(1, 1).png(),
      "line.png": scene(2000, 3).png(),
      "palette.png": scene(50, 40).png({ palette: true }),
    };
    const wanted = [];
    for (const [file, picture] of Object.entries(sources)) {
      const source = join(folder.path, file);
      await picture.toFile(source);
      wanted.push({ source, name: file, facts: await factsOf(source), rights: RIGHTS });
    }
    const cache = join(folder.path, "cache");
    expect(await makeRenditions(wanted, cache)).toEqual([]);
    expect((await made(cache)).length).toBe(wanted.flatMap((each) => all(renditionsOf(each.name, each.facts))).length);
    // What was transparent is white in all of them.
    const [clear] = wanted;
    const renditions = renditionsOf("clear.png", clear?.facts ?? (await factsOf("")));
    const jpeg = await sharp(join(cache, renditions.jpeg[0]?.file ?? ""))
      .raw()
      .toBuffer();
    expect(jpeg[0]).toBeGreaterThan(250);
    expect((await sharp(join(cache, renditions.avif[0]?.file ?? "")).metadata()).hasAlpha).toBe(false);
  });
});

describe("making them again", () => {
  test("makes nothing twice, and gives the same bytes however they come to be made", async () => {
    await using folder = await temporaryFolder();
    const source = join(folder.path, "a.jpg");
    await scene(800, 500).jpeg().toFile(source);
    const facts = await factsOf(source);
    const wanted = [{ source, name: "a", facts, rights: RIGHTS }];
    const [one, other] = [join(folder.path, "one"), join(folder.path, "other")];
    await makeRenditions([...wanted, ...wanted], one);
    await makeRenditions(wanted, other);
    expect(await contents(other)).toEqual(await contents(one));

    let again = 0;
    await makeRenditions(wanted, one, () => again++);
    expect(again).toBe(0);

    // Only the missing one is made, and it is what it was.
    const [gone] = renditionsOf("a", facts).avif;
    await rm(join(one, gone?.file ?? ""));
    await makeRenditions(wanted, one, () => again++);
    expect(again).toBe(1);
    expect(await contents(one)).toEqual(await contents(other));
  });

  test("a corrected credit is in every rendition, as in a clean build", async () => {
    await using folder = await temporaryFolder();
    const source = join(folder.path, "a.jpg");
    await scene(700, 500).jpeg().toFile(source);
    const facts = await factsOf(source);
    const [kept, clean] = [join(folder.path, "kept"), join(folder.path, "clean")];
    await makeRenditions([{ source, name: "a", facts, rights: { credit: "Wrong" } }], kept);
    await makeRenditions([{ source, name: "a", facts, rights: RIGHTS }], kept);
    await makeRenditions([{ source, name: "a", facts, rights: RIGHTS }], clean);
    expect(await contents(kept)).toEqual(await contents(clean));
  });

  test("are there when each of them is, made with the same rights", async () => {
    await using folder = await temporaryFolder();
    const source = join(folder.path, "a.jpg");
    await scene(700, 500).jpeg().toFile(source);
    const facts = await factsOf(source);
    const wanted = [{ source, name: "a", facts, rights: RIGHTS }];
    const cache = join(folder.path, "cache");
    expect(renditionsAreThere([], cache)).toBe(true);
    expect(renditionsAreThere(wanted, cache)).toBe(false);
    await makeRenditions(wanted, cache);
    expect(renditionsAreThere(wanted, cache)).toBe(true);
    expect(renditionsAreThere([{ source, name: "a", facts, rights: { credit: "Wrong" } }], cache)).toBe(false);
    expect(renditionsAreThere([{ source, name: "a", facts, rights: RIGHTS, focus: { x: 0.5, y: 1 } }], cache)).toBe(
      false,
    );
    for (const file of await made(cache)) {
      await rm(join(cache, file));
      expect(renditionsAreThere(wanted, cache)).toBe(false);
      await makeRenditions(wanted, cache);
      expect(renditionsAreThere(wanted, cache)).toBe(true);
    }
  });

  test("another focus makes only another share crop", async () => {
    await using folder = await temporaryFolder();
    const source = join(folder.path, "a.jpg");
    await scene(700, 500).jpeg().toFile(source);
    const facts = await factsOf(source);
    const cache = join(folder.path, "cache");
    await makeRenditions([{ source, name: "a", facts, rights: RIGHTS }], cache);
    let count = 0;
    await makeRenditions([{ source, name: "a", facts, rights: RIGHTS, focus: { x: 0.5, y: 1 } }], cache, () => count++);
    expect(count).toBe(1);
  });

  test("a run that is killed leaves only whole renditions, and the next ends as a clean one", async () => {
    await using folder = await temporaryFolder();
    const source = join(folder.path, "a.jpg");
    await scene(700, 500).jpeg().toFile(source);
    const facts = await factsOf(source);
    const [killed, clean] = [join(folder.path, "killed"), join(folder.path, "clean")];
    const wanted = [{ source, name: "a", facts, rights: RIGHTS }];
    const room = new URL("../../../../src/photos/renditions/make-renditions.ts", import.meta.url).href;
    const script = `import { makeRenditions } from ${JSON.stringify(room)};
			await makeRenditions(${JSON.stringify(wanted)}, ${JSON.stringify(killed)}, (done) => { if (done === 3) process.kill(process.pid, 'SIGKILL'); });`;
    const child = spawnSync(process.execPath, ["--input-type=module-typescript", "--eval", script]);
    expect(child.signal).toBe("SIGKILL");
    const left = await made(killed);
    expect(left.length).toBeGreaterThan(0);
    await makeRenditions(wanted, clean);
    const whole = new Map(await contents(clean));
    for (const [file, bytes] of await contents(killed)) expect(bytes).toBe(whole.get(file));
    let again = 0;
    await makeRenditions(wanted, killed, () => again++);
    expect(again).toBe(whole.size - left.length);
    expect(await contents(killed)).toEqual(await contents(clean));
  });

  test("nothing half made stays: no temporary files, and old ones of killed runs go", async () => {
    await using folder = await temporaryFolder();
    const source = join(folder.path, "a.jpg");
    await scene(100, 80).jpeg().toFile(source);
    const facts = await factsOf(source);
    const cache = join(folder.path, "cache");
    await makeRenditions([], cache);
    await writeFile(join(cache, ".making-old"), "half");
    await writeFile(join(cache, ".making-new"), "half");
    await utimes(join(cache, ".making-old"), 1, 1);
    await makeRenditions([{ source, name: "a", facts, rights: RIGHTS }], cache);
    expect((await readdir(cache)).filter((file) => file.startsWith("."))).toEqual([".making-new"]);
    for (const file of await made(cache)) expect((await stat(join(cache, file))).size).toBeGreaterThan(0);
  });
});

test("pictures that have gone, changed or broken are faults; the others are made", async () => {
  await using folder = await temporaryFolder();
  const path = (file: string): string => join(folder.path, file);
  for (const file of ["good.jpg", "gone.jpg", "changed.jpg"]) await scene(100, 80).jpeg().toFile(path(file));
  const facts = await factsOf(path("good.jpg"));
  await writeFile(path("changed.jpg"), "something else");
  await rm(path("gone.jpg"));
  const cache = path("cache");
  const faults = await makeRenditions(
    ["gone.jpg", "changed.jpg", "good.jpg"].map((file) => ({ source: path(file), name: file, facts, rights: RIGHTS })),
    cache,
  );
  expect(faults).toEqual([
    { source: path("changed.jpg"), reason: expect.stringContaining("changed.jpg") },
    { source: path("gone.jpg"), reason: expect.stringContaining("gone.jpg") },
  ]);
  expect((await made(cache)).length).toBe(all(renditionsOf("good.jpg", facts)).length);
});
