/** The catalogues: what does not compile, and that every language says every number as its speakers do. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogues } from "../../../../src/views/words/catalogues.ts";
import type { Words } from "../../../../src/views/words/catalogue.ts";
import { catalogueOf, wordsFor } from "../../../../src/views/words/words.ts";
import { root } from "../../../built-site.ts";

const folder = join(root, "src/views/words");
const english = ts.sys.readFile(join(folder, "en.ts")) ?? "";

/** Catalogues that are spoilt in one way each, with what the compiler says of them. */
const spoilt: [what: string, spoil: (text: string) => string, said: string][] = [
  ["a missing message", (text) => text.replace(/^ {2}home: .*\n/m, ""), "Property 'home' is missing"],
  [
    "a missing word within a group",
    (text) => text.replace(/^ {4}obituary: .*\n/m, ""),
    "Property 'obituary' is missing",
  ],
  [
    "an unknown message",
    (text) => text.replace("  home:", '  hom: "x",\n  home:'),
    "'hom' does not exist in type 'Words'",
  ],
  [
    "a message without its number",
    (text) => text.replace(/ {2}stories: .*/, '  stories: "stories",'),
    "Type 'string' is not assignable to type '(count: number) => string'",
  ],
  [
    "a message that takes something else",
    (text) => text.replace(/ {2}page: .*/, "  page: (name: string) => name,"),
    "Type '(name: string) => string' is not assignable",
  ],
  [
    "a message that is no text",
    (text) => text.replace(/ {2}home: .*/, "  home: 4,"),
    "Type 'number' is not assignable to type 'string'",
  ],
];

const forms = (text: string) =>
  `import { counted } from "./counted.ts";\nexport default counted<"zero" | "one" | "two" | "few" | "many">("ar")({ ${text} });`;
const allForms = 'zero: "-", one: "#", two: "#", few: "#", many: "#", other: "#"';

describe("a catalogue", () => {
  const texts: Record<string, string> = {
    whole: english,
    ...Object.fromEntries(spoilt.map(([what, spoil]) => [what, spoil(english)])),
    "all forms": forms(allForms),
    "a form too few": forms(allForms.replace('two: "#", ', "")),
    "a form too many": forms(`${allForms}, lots: "#"`),
  };
  const complaints = new Map<string, string>();

  /** All in one program: what takes long is reading the types of everything else. */
  beforeAll(() => {
    const files = new Map(Object.keys(texts).map((what, at) => [join(folder, `test${at}.ts`), what]));
    const config = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)).config,
      ts.sys,
      root,
    );
    const options: ts.CompilerOptions = { ...config.options, noEmit: true };
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, ...rest) =>
      files.has(name)
        ? ts.createSourceFile(name, texts[files.get(name) ?? ""] ?? "", ts.ScriptTarget.Latest)
        : read(name, ...rest);
    const program = ts.createProgram([...files.keys()], options, host);
    for (const [file, what] of files)
      complaints.set(
        what,
        ts
          .getPreEmitDiagnostics(program, program.getSourceFile(file))
          .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))
          .join("\n"),
      );
  });

  test("compiles when it is whole", () => expect(complaints.get("whole")).toBe(""));

  test.each(spoilt)("does not compile with %s", (what, _spoil, said) => {
    expect(texts[what]).not.toBe(english);
    expect(complaints.get(what)).toContain(said);
  });

  test("does not compile without a form of a number that its language needs", () => {
    expect(complaints.get("all forms")).toBe("");
    expect(complaints.get("a form too few")).toContain("Property 'two' is missing");
    expect(complaints.get("a form too many")).toContain("'lots' does not exist");
  });
});

test("is found by its file's name, and by nothing else", () => {
  const files = readdirSync(folder)
    .filter((file) => /^[a-z]{2,3}(-\w+)*\.ts$/.test(file))
    .map((file) => file.replace(".ts", ""));
  expect([...catalogues().keys()].sort()).toEqual(files.sort());
  expect(catalogueOf("ar-LB-u-nu-arab")).toBe(catalogues().get("ar"));
  expect(catalogueOf("tlh")).toBeUndefined();
  expect(wordsFor("tlh").home).toBe(wordsFor("en").home);
});

/** The shape of a catalogue: what is a text, and what takes how many values. */
const shape = (words: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(words).map(([name, message]: [string, unknown]) => [
      name,
      typeof message === "function"
        ? message.length
        : typeof message === "object" && message !== null
          ? shape(message)
          : typeof message,
    ]),
  );

describe.each([...catalogues()])("%s", (tag, words: Words) => {
  test("says all that English says, and nothing is empty", () => {
    expect(Object.keys(shape(words)).sort()).toEqual(Object.keys(shape(wordsFor("en"))).sort());
    for (const message of Object.values(words)) if (typeof message === "string") expect(message.trim()).not.toBe("");
  });

  test("has a form for every number, and says the number where the form does not", () => {
    const rules = new Intl.PluralRules(tag);
    const { pluralCategories } = rules.resolvedOptions();
    const said = new Map<string, Set<string>>();
    for (let count = 0; count <= 120; count++) {
      const text = words.stories(count);
      expect(text).not.toMatch(/#|undefined/);
      const form = text.replace(String(count), "#");
      const category = rules.select(count);
      said.set(category, (said.get(category) ?? new Set()).add(form));
    }
    for (const [category, forms] of said) expect([...forms], `${tag}: ${category}`).toHaveLength(1);
    expect(said.size).toBeGreaterThanOrEqual(Math.min(2, pluralCategories.length));
  });
});

test("Arabic counts stories in six ways", () => {
  const { stories } = wordsFor("ar-u-nu-latn");
  expect([0, 1, 2, 3, 11, 100, 103].map(stories)).toEqual([
    "لا مقالات",
    "مقال واحد",
    "مقالان",
    "3 مقالات",
    "11 مقالاً",
    "100 مقال",
    "103 مقالات",
  ]);
});

test("numbers are set in the numerals that are asked for, and what is no number of the message stays", () => {
  expect(wordsFor("ar-u-nu-arab").stories(23)).toBe("٢٣ مقالاً");
  expect(wordsFor("ar-MA").stories(23)).toBe("23 مقالاً");
  expect(wordsFor("ar-u-nu-arab").page(12345)).toBe("الصفحة ١٢٬٣٤٥");
  expect(wordsFor("fr").stories(18400)).toBe("18\u202f400 articles");
  expect(wordsFor("en").stories(1234)).toBe("1234 stories");
  expect(wordsFor("ar-u-nu-arab").videoFrom("cdn12.example")).toContain("cdn12.example");
});
