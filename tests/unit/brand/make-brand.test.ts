/** A paper's look, made from its settings and files: what is laid out with the pages, and what is refused at its place. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create } from "fontkitten";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { unpacked } from "../../../src/brand/faces/cut-face.ts";
import { makeFaces, type MadeFaces } from "../../../src/brand/faces/make-faces.ts";
import { makeLogo } from "../../../src/brand/marks/make-logo.ts";
import { makeBrand, type MadeBrand } from "../../../src/brand/make-brand.ts";
import { brandSchema } from "../../../src/paper/brand/brand.ts";
import { typefacesSchema } from "../../../src/paper/brand/typefaces.ts";
import { iconPaths } from "../../../src/paper/brand/icon-paths.ts";
import { root } from "../../built-site.ts";

const fonts = join(root, "src", "styles", "fonts");
const own = (name: string) => readFileSync(join(fonts, name));

const sourcesOf = (files: Record<string, Buffer>) => ({
  read: (file: string) => files[file.replace("brand/", "")],
  paper: root,
  fonts,
});

/** Makes the look of a paper, with these files in `content/brand/`. */
function made(brand: unknown, files: Record<string, Buffer> = {}, languages = ["en"], name = "The Test") {
  const settings = brand === undefined ? undefined : brandSchema.parse(brand);
  return makeBrand({ name, brand: settings, languages }, sourcesOf(files));
}

async function whole(...asked: Parameters<typeof made>): Promise<MadeBrand> {
  const found = await made(...asked);
  if ("faults" in found) throw new Error(JSON.stringify(found.faults));
  return found;
}

/** The typefaces alone, without drawing anything. */
async function faces(given: unknown, files: Record<string, Buffer> = {}, languages = ["en"]): Promise<MadeFaces> {
  const found = await makeFaces(typefacesSchema.parse(given), languages, sourcesOf(files));
  if (!found) throw new Error("These are the program's own faces.");
  return found;
}

/** The logo alone. */
const logo = (bytes: Buffer) =>
  makeLogo({ file: "logo.svg" }, { light: "#fdfdfb", dark: "#101417" }, sourcesOf({ "logo.svg": bytes }));

async function faults(...asked: Parameters<typeof made>): Promise<string[]> {
  const found = await made(...asked);
  return "faults" in found ? found.faults.map(({ at, message }) => `${at.join(".")}: ${message}`) : [];
}

const drawing = (inner: string, box = "0 0 40 10") =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${inner}</svg>`);
const triangle = '<path d="M0 0h9v9z"/>';

describe("a paper that says nothing of its look", () => {
  test("looks as the program does, and has icons and a picture to be shared with", async () => {
    const { view, files } = await whole(undefined);
    expect(view.css).toBe("");
    expect(view.fonts).toBeUndefined();
    const size = async (path: string) => {
      const { width, height, hasAlpha } = await sharp(files.get(path)).metadata();
      return [width, height, hasAlpha];
    };
    expect(await size(iconPaths.small)).toEqual([192, 192, expect.anything()]);
    expect(await size(iconPaths.large)).toEqual([512, 512, expect.anything()]);
    // What lies behind these is seen as black, or is cut into.
    expect(await size(iconPaths.touch)).toEqual([180, 180, false]);
    expect(await size(iconPaths.maskable)).toEqual([512, 512, false]);
    expect(files.get(iconPaths.drawing)?.toString()).toContain("#97135c");
    const ico = files.get(iconPaths.favicon) ?? Buffer.alloc(6);
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3]);
    // Each entry leads to a whole picture.
    for (const [at, side] of [16, 32, 48].entries()) {
      const [bytes, begins] = [ico.readUInt32LE(6 + 16 * at + 8), ico.readUInt32LE(6 + 16 * at + 12)];
      const { width } = await sharp(ico.subarray(begins, begins + bytes)).metadata();
      expect(width).toBe(side);
    }
    const share = files.get(view.share?.path.slice(1) ?? "");
    expect(await sharp(share).metadata()).toMatchObject({ width: 1200, height: 630, format: "png" });
  });

  test.each(["الصباح", "Østlandet", "Η Αυγή", "Вечерняя газета", "新聞", "!"])(
    "has a mark whatever its script: %s",
    async (name) => {
      const { files } = await whole(undefined, {}, ["en"], name);
      const { entropy } = await sharp(files.get(iconPaths.small)).stats();
      expect(entropy).toBeGreaterThan(0.1);
    },
  );
});

describe("typefaces", () => {
  test("of the device are named, and nothing is fetched", async () => {
    const { css, fonts: fetched, files, scripts } = await faces({ pairing: "system-sans" }, {}, ["en", "ar"]);
    expect([fetched, files.size, scripts]).toEqual([[], 0, ["Arab"]]);
    expect(css).not.toContain("@font-face");
    expect(css).toContain("--sans:system-ui");
  });

  test.each(["literata", "bitter", "schibsted", "noto"])("of %s are light, and stood in for", async (pairing) => {
    const { css, fonts: fetched, files } = await faces({ pairing });
    const sizes = fetched
      .filter(({ subset }) => subset === "latin")
      .map(({ path }) => files.get(path)?.length ?? Number.POSITIVE_INFINITY);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
    const adjusted = [...css.matchAll(/size-adjust:([\d.]+)%/g)].map(([, by]) => Number(by));
    expect(adjusted.length).toBeGreaterThan(3);
    expect(adjusted.filter((by) => by < 70 || by > 140)).toEqual([]);
  });

  test("of a package are cut to the letters of the paper's languages", async () => {
    const given = { text: "@fontsource-variable/noto-serif" };
    const subsets = ({ fonts: fetched }: MadeFaces) => [
      ...new Set(fetched.filter(({ path }) => path.includes("text-")).map(({ subset }) => subset)),
    ];
    const [english, russian] = [await faces(given), await faces(given, {}, ["ru"])];
    expect(subsets(english)).toEqual(["latin", "latin-ext"]);
    expect(subsets(russian)).toEqual(["latin", "latin-ext", "cyrillic"]);
    expect(russian.css).toContain("U+400-45F");
  });

  test("of the paper's own are called by what they are for, whatever they call themselves", async () => {
    const { css } = await faces({ headline: "own.woff2" }, { "own.woff2": own("libre-franklin.woff2") });
    expect(css).toContain('"Paper Headline"');
    expect(css).not.toContain("Franklin");
  });

  test("in Arabic take the place of the program's", async () => {
    const { css, scripts } = await faces({ text: "own.woff2" }, { "own.woff2": own("naskh.woff2") }, ["ar"]);
    expect(css).toMatch(/:lang\(ar\)[^}]*--text:"Paper Text"/);
    expect(scripts).toEqual(["Arab"]);
  });

  test("of an Azerbaijani paper have its schwa", async () => {
    const { css, fonts: fetched, files } = await faces({}, {}, ["az"]);
    const { path = "" } = fetched.find(({ subset }) => subset === "latin-ext") ?? {};
    expect(css).toContain("U+259");
    const font = create(await unpacked(files.get(path) ?? Buffer.from("")));
    expect("characterSet" in font && font.characterSet.includes(0x259)).toBe(true);
  });

  test("of a Vietnamese paper have its letters in one face", async () => {
    const { css, fonts: fetched } = await faces({}, {}, ["vi"]);
    expect(fetched.some(({ subset }) => subset === "vietnamese")).toBe(true);
    expect(css).toContain("U+1EA0-1EF9");
  });

  test("of a paper in Cyrillic or Greek letters that names none are the program's that have them", async () => {
    const { view, files } = await whole(undefined, {}, ["el", "en"]);
    expect([...new Set(view.fonts?.map(({ subset }) => subset))].sort()).toEqual(["greek", "latin", "latin-ext"]);
    expect([...files.keys()].some((path) => path.includes("text-greek"))).toBe(true);
    expect((await whole({ typefaces: { pairing: "system-serif" } }, {}, ["el"])).view.fonts).toEqual([]);
  });

  test("of one script beside the paper's others are fetched by its pages, and leave the others as they are", async () => {
    const typefaces = { scripts: { Arab: { text: "own.woff2" } } };
    const { view, files } = await whole({ typefaces }, { "own.woff2": own("naskh.woff2") }, ["en", "ar"]);
    expect([view.fonts, view.ownScripts]).toEqual([undefined, ["Arab"]]);
    expect(view.scriptFonts?.some(({ path }) => path.startsWith("/_astro/text-arab-arabic"))).toBe(true);
    expect(view.css).toMatch(/:lang\(ar\)[^}]*--text:"Paper text Arab"/);
    expect(view.css).not.toMatch(/:root\{--text/);
    for (const { path } of view.scriptFonts ?? []) expect(files.has(path.slice(1))).toBe(true);
  });

  test("of a script that have none of its letters, or are not installed, are told at their place", async () => {
    const latin = { "own.woff2": own("libre-franklin.woff2") };
    expect(await faults({ typefaces: { scripts: { Hebr: { text: "own.woff2" } } } }, latin)).toEqual([
      expect.stringMatching(/^brand\.typefaces\.scripts\.Hebr\.text: .*no letters of this script/),
    ]);
    expect(await faults({ typefaces: { scripts: { Deva: { text: "@fontsource/nobodys" } } } })).toEqual([
      expect.stringContaining("npm install @fontsource/nobodys"),
    ]);
    expect(() => brandSchema.parse({ typefaces: { scripts: { Jpan: { text: "own.woff2" } } } })).toThrow("Jpan");
  });

  const broken = own("naskh.woff2").subarray(0, 9000);
  const boastful = Buffer.from(own("naskh.woff2"));
  boastful.writeUInt32BE(0xf0000000, 16);
  test.each([
    ["is missing", undefined, "There is no file content/brand/own.woff2"],
    ["is no font", Buffer.from("</style><script>alert(1)</script>"), "is no WOFF2 font"],
    ["has 10 MB", Buffer.alloc(10_000_000), "10 MB"],
    ["is cut short", broken, "damaged or cut short"],
    ["would be larger than memory", boastful, "more than 30 MB"],
  ])("of the paper's own that %s is told at its place", async (_what, bytes, why) => {
    const [fault] = await faults({ typefaces: { sans: "own.woff2" } }, bytes ? { "own.woff2": bytes } : {});
    expect(fault).toMatch(/^brand\.typefaces\.sans: /);
    expect(fault).toContain(why);
  });

  test("that are not installed, or have no letters of the language, are told", async () => {
    expect(await faults({ typefaces: { text: "@fontsource/nobodys" } })).toEqual([
      expect.stringContaining("npm install @fontsource/nobodys"),
    ]);
    expect(() => brandSchema.parse({ typefaces: { text: "../../etc/passwd" } })).toThrow("Fontsource");
    expect(() => brandSchema.parse({ typefaces: { text: "@evil/font" } })).toThrow("Fontsource");
  });
});

describe("logos", () => {
  const view = async (bytes: Buffer) => (await logo(bytes)).light.view;

  test("that are small stand in the page, without what a policy would stop", async () => {
    const shown = await view(drawing(`<style>path{fill:red}</style>${triangle}`));
    expect(shown).toMatchObject({ svg: expect.stringContaining('fill="red"') });
    expect(JSON.stringify(shown)).not.toMatch(/style/);
  });

  test("that have no colour of their own have that of the text", async () => {
    expect(await view(drawing(triangle))).toMatchObject({ svg: expect.stringContaining('fill="currentColor"') });
  });

  test("that are large are files, of a known shape", async () => {
    const many = Array.from(
      { length: 400 },
      (_, at) => `<path fill="#c00" d="M${at % 99} ${(at * 7) % 10}h${(at % 9) + 1}.${at}v3.7z"/>`,
    );
    const { files, shape, light } = await logo(drawing(many.join(""), "0 0 100 10"));
    expect(light.view).toMatchObject({ path: `/${[...files.keys()][0]}` });
    expect(shape).toBe(10);
  });

  test("with rules that no attribute can say are files: no page would let their style sheet through", async () => {
    const style = "<style>.a{fill:#c00}@media (prefers-color-scheme:dark){.a{fill:#f99}}</style>";
    const shown = await view(drawing(`${style}<path class="a" d="M0 0h9v9z"/>`));
    expect(shown).toMatchObject({ path: expect.stringMatching(/^\/_astro\/logo-light\.\w+\.svg$/) });
  });

  test("20,000 pixels wide are as large as any other", async () => {
    const huge =
      '<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="5000"><path d="M0 0h20000v5000z"/></svg>';
    expect(await view(Buffer.from(huge))).toMatchObject({ svg: expect.stringContaining('width="192" height="48"') });
  });

  test.each([
    ["too wide", drawing(triangle, "0 0 900 10"), "times as wide"],
    ["black, on a dark ground", drawing('<path fill="#000" d="M0 0h9v9z"/>'), "dark: logo-dark.svg"],
    ["white, on a light ground", drawing('<path fill="#fff" d="M0 0h9v9z"/>'), "light ground"],
    ["with a script", drawing(`<script>1</script>${triangle}`), "with a script"],
  ])("%s are told", async (_what, bytes, why) => {
    const [fault] = await faults({ logo: { file: "logo.svg" } }, { "logo.svg": bytes });
    expect(fault).toMatch(/^brand\.logo\.file: /);
    expect(fault).toContain(why);
  });
});

test("an icon that is no square, and a picture that is none, or too small, are told together", async () => {
  const small = await sharp({ create: { width: 300, height: 200, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  const told = await faults(
    { icon: "icon.svg", share: "share.png" },
    { "icon.svg": drawing(triangle), "share.png": small },
  );
  expect(told).toEqual([
    expect.stringMatching(/^brand\.icon: .*wider than high/),
    expect.stringMatching(/^brand\.share: .*300 by 200/),
  ]);
});
