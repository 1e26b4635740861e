/** The catalogues: every language says everything, with every form of a number that its speakers have. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cataloguesOf, missingIn } from "../../../../src/paper/words/catalogues.ts";
import { languages } from "../../../../src/paper/words/languages.ts";
import { messageFault } from "../../../../src/paper/words/message-fault.ts";
import { englishMessages, messagesIn } from "../../../../src/paper/words/messages.ts";
import { tagsOf } from "../../../../src/paper/words/nearest-tags.ts";
import { root } from "../../../built-site.ts";

const folder = join(root, "src/paper/words/languages");

test("every file is a language that is known, under its tag", () => {
  expect([...languages.keys()].sort()).toEqual(
    readdirSync(folder)
      .map((file) => file.replace(/\.json$/, ""))
      .sort(),
  );
  expect(Intl.getCanonicalLocales([...languages.keys()])).toEqual([...languages.keys()]);
});

describe.each([...languages])("%s", (tag, tree) => {
  const messages = messagesIn(tree);

  test("says all that English says, in its order, and nothing else", () => {
    expect(messages.map(([key]) => key)).toEqual([...englishMessages.keys()]);
    expect(missingIn(tag)).toBe(0);
  });

  test("every message can be said, and has nothing at its ends", () => {
    const faults = messages.flatMap(([key, message]) => {
      const fault = messageFault(message, englishMessages.get(key) ?? "", tag);
      return fault === undefined ? [] : [`${key}: ${fault}`];
    });
    expect(faults).toEqual([]);
    expect(messages.filter(([, message]) => message !== message.trim() || message === "")).toEqual([]);
  });

  test("is written with the signs of print", () => {
    // An apostrophe and quotation marks of a typewriter, and marks that turn the direction of what follows.
    expect(messages.filter(([, message]) => /['"\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(message))).toEqual([]);
  });

  test("says in its file who has read it", () => {
    const { "@note": note } = tree;
    if (!["en", "ar", "fr"].includes(tag)) expect(note).toMatch(/native editor/);
    expect(readFileSync(join(folder, `${tag}.json`), "utf8")).toMatch(/\n$/);
  });
});

test.each([
  ["pt", ["pt", "pt-Latn-BR", "pt-Latn", "pt-BR", "pt-PT"]],
  ["pt-AO", ["pt-AO", "pt-Latn-AO", "pt-Latn", "pt", "pt-PT"]],
  ["zh-TW", ["zh-TW", "zh-Hant-TW", "zh-Hant"]],
  ["zh", ["zh", "zh-Hans-CN", "zh-Hans", "zh-CN"]],
  ["sr-Latn", ["sr-Latn", "sr-Latn-RS", "sr-RS"]],
  ["ar-LB-u-nu-arab", ["ar-LB", "ar-Arab-LB", "ar-Arab", "ar"]],
  ["no", ["no", "no-Latn-NO", "no-Latn", "no-NO", "nb"]],
])("words for %s are looked for as %s", (language, tags) => {
  expect(tagsOf(language)).toEqual(tags);
});

test("a paper's own words go before ours, and the rest of its language stays", () => {
  const own = { fr: { home: "Accueil" }, tlh: { home: "DaH" } };
  expect(cataloguesOf("fr-CA", own).map(({ messages }) => messages.get("home"))).toEqual(["Accueil", "À la une"]);
  expect(missingIn("fr", own)).toBe(0);
  expect(missingIn("tlh", own)).toBe(englishMessages.size - 1);
  expect(missingIn("tlh")).toBe(englishMessages.size);
});

test.each([
  [
    "{count, plural, one {# story} other {# stories}}",
    "{count, plural, one {# haber} other {# haber}}",
    "tr",
    undefined,
  ],
  ["{count, plural, one {# story} other {# stories}}", "{count} haber", "tr", undefined],
  ["More in {name}", "Więcej: {nmae}", "pl", "Nothing called {nmae} is filled in here, but {name}."],
  ["More in {name}", "Więcej", "pl", "This leaves out {name}"],
  ["More in {name}", "Więcej {name", "pl", "Braces stand about what is filled in, and nothing else: {name}."],
  ["Menu", "Menu {x}", "pl", "Nothing is filled in here, and {x} would stand there as it is."],
  ["Menu", "<b onclick=x>Menu</b>", "pl", undefined],
  [
    "{count, plural, one {# story} other {# stories}}",
    "{count, plural, one {#} other {#}}",
    "pl",
    "few, many are missing",
  ],
  ["More in {name}", "{name, plural, one {#} few {#} many {#} other {#}}", "pl", "Write {name} alone"],
  ["More in {name}", "{name, date}", "pl", "Write {name} alone"],
  ["More in {name}", "{name, select, other {x}}", "pl", "Write {name} alone"],
])("of “%s” in other words: “%s” (%s)", (english, message, language, fault) => {
  const found = messageFault(message, english, language);
  if (fault === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(fault);
});
