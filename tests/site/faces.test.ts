/** Every character that a page prints is in the faces that are declared for it: for one that is not, a browser looks for another face, and a line is set in two. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { create } from "fontkitten";
import { ELEMENT_NODE, parse, TEXT_NODE, type Node } from "ultrahtml";
import { expect, test } from "vitest";
import { scriptStyle } from "../../src/layouts/script-style.ts";
import { root, siteFolder } from "../built-site.ts";

interface Face {
  italic: boolean;
  /** Code points that it is declared for. */
  covers: (code: number) => boolean;
  has: Set<number>;
}

const styles = join(root, "src", "styles");

function declaredFaces(): Map<string, Face[]> {
  const families = new Map<string, Face[]>();
  const sheets = ["fonts-latin.css", "fonts-arabic.css"].map((file) => readFileSync(join(styles, file), "utf8"));
  for (const [, block = ""] of sheets.join("\n").matchAll(/@font-face \{([^}]*)\}/g)) {
    const said = (name: string) => new RegExp(`${name}: ([^;]+);`).exec(block)?.[1];
    const file = said("src")?.match(/url\("(.+?)"\)/)?.[1];
    if (file === undefined) continue;
    const ranges = (said("unicode-range") ?? "U+0-10FFFF").split(", ").map((range) =>
      range
        .slice(2)
        .split("-")
        .map((end) => Number.parseInt(end, 16)),
    );
    const font = create(readFileSync(join(styles, file)));
    const name = said("font-family")?.replaceAll('"', "") ?? "";
    families.set(name, [
      ...(families.get(name) ?? []),
      {
        italic: said("font-style") === "italic",
        covers: (code) => ranges.some(([from = 0, to = from]) => code >= from && code <= to),
        has: new Set("characterSet" in font ? font.characterSet : []),
      },
    ]);
  }
  return families;
}

const families = declaredFaces();

/** What a family sets a character in is the last face that is declared for it. */
const sets = (family: string, code: number): boolean =>
  families
    .get(family)
    ?.findLast(({ italic, covers }) => !italic && covers(code))
    ?.has.has(code) ?? false;

const familiesOf: Record<string, string[]> = {
  Latn: ["Newsreader", "Newsreader Headline", "Libre Franklin"],
  Arab: ["Noto Naskh Arabic", "Noto Sans Arabic"],
};

/** Fractions and the like are printed in text alone: see `cut-fonts.py`. Arrows are the device's own: no typeface of the paper's has any. */
const ofTextAlone = new Set("²³¹¼½¾ªº¶‰†¢¥±×÷„‚");
const ofTheDevice = new Set("←→↩");

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) =>
    name ? (named[name] ?? all) : String.fromCodePoint(Number.parseInt(hex ?? decimal ?? "", hex ? 16 : 10)),
  );

/** Characters of a page by the script of the language in which they stand. Code is set in the device's own faces. */
function charactersOf(source: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const walk = (node: Node, lang: string): void => {
    if (
      node.type === ELEMENT_NODE &&
      ["head", "script", "style", "template", "svg", "code", "pre", "kbd", "samp"].includes(node.name)
    )
      return;
    const own = node.type === ELEMENT_NODE ? (node.attributes["lang"] ?? lang) : lang;
    if (node.type === TEXT_NODE) {
      const script = new Intl.Locale(own).maximize().script ?? "";
      const characters = found.get(script) ?? new Set();
      for (const character of decoded(node.value)) characters.add(character);
      found.set(script, characters);
    }
    const within: readonly Node[] = "children" in node ? node.children : [];
    for (const child of within) walk(child, own);
  };
  const page: Node = parse(source);
  walk(page, "und");
  return found;
}

function lackingIn(script: string, characters: Iterable<string>): string[] {
  return [...characters]
    .filter((character) => !/[\t\n\r]/.test(character) && !ofTheDevice.has(character))
    .flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const wanted = familiesOf[script]?.slice(0, ofTextAlone.has(character) ? 1 : undefined) ?? [];
      return wanted
        .filter((family) => !sets(family, code))
        .map((family) => `${family} has no ${character} U+${code.toString(16).padStart(4, "0")}`);
    });
}

const pages = globSync("**/*.html", { cwd: siteFolder, exclude: (name) => name === "lite" || name === "desk" });
const editions = Map.groupBy(
  pages,
  (file) => /<html[^>]* lang="?([\w-]+)/.exec(readFileSync(join(siteFolder, file), "utf8"))?.[1] ?? "",
);

test("there are pages in each edition", () => {
  expect(
    [...editions]
      .map(([lang, files]) => [lang, files.length > 30] as const)
      .filter(([lang]) => lang)
      .sort(([a], [b]) => a.localeCompare(b)),
  ).toEqual([
    ["ar", true],
    ["en", true],
    ["fr", true],
  ]);
});

for (const [lang, files] of editions) {
  test(`what pages print is in the faces that are declared for it: ${lang}`, () => {
    const lacking = new Map<string, string>();
    for (const file of files) {
      for (const [script, characters] of charactersOf(readFileSync(join(siteFolder, file), "utf8")))
        for (const fault of lackingIn(script, characters)) lacking.set(fault, file);
    }
    expect([...lacking].map(([fault, file]) => `${fault}: ${file}`)).toEqual([]);
  });
}

test("what style sheets print is in the faces, too", () => {
  const sheets = globSync("**/*.css", { cwd: styles }).map((file) => readFileSync(join(styles, file), "utf8"));
  const printed = [...sheets, scriptStyle(["en", "fr", "ar"])].flatMap((sheet) => [
    ...sheet.matchAll(/(?:content|quotes|--letters?): ?([^;}]+)[;}]/g),
  ]);
  const characters = new Set(
    printed.flatMap(([, value = ""]) =>
      [...value.matchAll(/"([^"]*)"/g)].flatMap(([, text = ""]) => [
        ...text.replace(/\\([0-9a-f]+) ?/gi, (_all, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
      ]),
    ),
  );
  expect(characters.size).toBeGreaterThan(10);
  const arabic = [...characters].filter((character) => /\p{Script=Arabic}/u.test(character));
  expect([
    ...lackingIn("Arab", arabic),
    ...lackingIn(
      "Latn",
      [...characters].filter((character) => !arabic.includes(character)),
    ),
  ]).toEqual([]);
});

test("no face that has a space lacks the others, or the hyphens and invisible characters that go with it", () => {
  const whole = [...families].flatMap(([family, faces]) =>
    faces.filter(({ has }) => has.has(0x20)).map(({ has }) => ({ family, has })),
  );
  expect(whole.length).toBeGreaterThan(5);
  const wanted = [
    0xa0, 0xad, 0x2009, 0x200a, 0x200b, 0x200c, 0x200e, 0x200f, 0x2010, 0x2011, 0x202f, 0x2060, 0x2066, 0x2067, 0x2068,
    0x2069,
  ];
  expect(
    whole.flatMap(({ family, has }) =>
      wanted.filter((code) => !has.has(code)).map((code) => `${family} has no U+${code.toString(16)}`),
    ),
  ).toEqual([]);
});
