import { expect, test } from "vitest";
import { languageOfWords, readOwnWords } from "../../../src/desk/own-words.ts";
import { told } from "./article.ts";

const read = (text: string, language = "pl") =>
  readOwnWords(`words/${language}.yaml`, new TextEncoder().encode(text), language);

test("words are read by key, in groups as they are written", () => {
  const { words, problems } = read("home: Strona główna\nlive:\n  ended: Zapis relacji\n");
  expect(problems).toEqual([]);
  expect(words).toEqual({ home: "Strona główna", "live.ended": "Zapis relacji" });
  expect(read("").words).toEqual({});
});

test("what is wrong is told at its place, and the rest is said all the same", () => {
  const { words, problems } = read(
    'home: Strona główna\nmoreFrom: "Więcej: {nmae}"\nlive:\n  newUpdates: "{count, plural, one {#} other {#}}"\n',
  );
  expect(problems.map(told)).toEqual([
    "2:11-2:27 words: Nothing called {nmae} is filled in here, but {name}. English says “More from {name}”.",
    "4:15-4:51 words: Numbers have the forms one, few, many, other in “pl”, and few, many are missing here.",
  ]);
  expect(words).toEqual({ home: "Strona główna" });
});

test("a key that there is not, and a value that is no text", () => {
  expect(read("hoem: Strona\n").problems.map(told)).toEqual([
    expect.stringMatching(/^1:1-1:5 unknown-field: .*→ home$/),
  ]);
  expect(read("home: [a]\n").problems.map(told)).toEqual([expect.stringContaining("1:7-1:10 field-type: ")]);
  expect(read("constructor: x\n__proto__: y\n").problems.length).toBeGreaterThan(0);
});

test("a file is named by a language", () => {
  expect(["de.yaml", "pt-br.yaml", "zh-hant.yaml"].map(languageOfWords)).toEqual(["de", "pt-BR", "zh-Hant"]);
  expect(["german.yaml", "de.yml", "de", "../de.yaml", "constructor.yaml"].map(languageOfWords)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});
