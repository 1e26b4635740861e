/** What the check says in another language than English. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/desk/problem.ts";
import { rules } from "../../../src/desk/rules.ts";
import { countedWords, summary, tell } from "../../../src/desk/tell.ts";
import { unpainted } from "../../../src/desk/terminal-text.ts";
import english from "../../../src/desk/words/languages/en.json" with { type: "json" };
import { MessageForm } from "../../../src/desk/words/message-form.ts";
import { messageWords, Spoken } from "../../../src/desk/words/spoken.ts";
import { messageFault } from "../../../src/paper/words/message-fault.ts";
import { root } from "../../built-site.ts";

/** Every message that the collection of mistakes brings about. */
const told = (() => {
  const lines = readFileSync(join(root, "tests/site/broken/expected.txt"), "utf8").split("\n");
  return [
    ...new Set(
      lines.flatMap((line, at) =>
        /^\S.*:\d+:\d+ {2}(?:error|warning) {2}/.test(line) ? [(lines[at + 1] ?? "").replace(/^\s+│ /, "")] : [],
      ),
    ),
  ];
})();

describe.each([...messageWords])("%s", (language, { frame, messages }) => {
  test("says all that stands around messages, and every message that the collection of mistakes brings about", () => {
    expect(told.length).toBeGreaterThan(100);
    const spoken = new Spoken(language);
    const inEnglish = told.filter((message) => spoken.say(message) === message);
    expect(inEnglish).toEqual([]);
    expect(Object.keys(frame)).toEqual(Object.keys(english.frame));
  });

  test("says why each rule matters", () => {
    const spoken = new Spoken(language);
    expect(Object.values(rules).filter((why) => spoken.say(why) === why)).toEqual([]);
  });

  test("every message can be said in the place of the English one", () => {
    const faults = Object.entries({ ...frame, ...messages }).flatMap(([key, message]) => {
      const said = Object.entries(english.frame).find(([name]) => name === key)?.[1] ?? key;
      const fault = messageFault(message, said, language);
      return fault === undefined ? [] : [`${key}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  test("is written with the signs of print", () => {
    const plain = [...Object.values(frame), ...Object.values(messages)].map((text) => text.replace(/'[{}]'/g, ""));
    expect(plain.filter((text) => /['"]/.test(text))).toEqual([]);
  });
});

test.each([
  [
    "The paper has no section “wolrd”. Did you mean `world`?",
    "Die Zeitung hat kein Ressort „wolrd“. Meinten Sie `world`?",
  ],
  ["There is no 31 April 2026: April has 30 days.", "Den 31. April 2026 gibt es nicht: Der April hat 30 Tage."],
  [
    "`draft` must be true or false, and this is text. What belongs here: true while nobody outside the newsroom may see it.",
    "In `draft` gehört true oder false, und dies ist Text. Hierher gehört: true, solange niemand außerhalb der Redaktion den Artikel sehen darf.",
  ],
  [
    "There is no file content/brand/a.png. Put it there, or write the name of one that is.",
    "Eine Datei content/brand/a.png gibt es nicht. Legen Sie sie dorthin, oder schreiben Sie den Namen einer, die es gibt.",
  ],
  ["Nothing called {x} is filled in here, but {name}.", "Hier wird nichts eingesetzt, das {x} heißt, sondern {name}."],
])("“%s”", (message, said) => {
  expect(new Spoken("de-AT").say(message)).toBe(said);
});

test("a message without other words is told in English, whole, and counted", () => {
  const spoken = new Spoken("de");
  for (const message of [
    "Nobody has put this into German.",
    "There is no author “x”. Nobody has put this into German.",
    "`draft` must be something new, and this is text.",
  ])
    expect(spoken.say(message)).toBe(message);
  expect(spoken.inEnglish).toBe(3);
});

test("a language without words is English", () => {
  for (const language of ["en-GB", "tlh", undefined]) {
    const spoken = new Spoken(language);
    expect([spoken.language, spoken.say("Is it the same?"), spoken.frame("why")]).toEqual([
      "en",
      "Is it the same?",
      "Why:",
    ]);
    expect(spoken.inEnglish).toBe(0);
  }
});

test("a problem is told in German; how bad it is and by which rule stands there as programs read it", () => {
  const problem: Problem = {
    file: "articles/2026/11/24-port.md",
    line: 3,
    column: 10,
    endLine: 3,
    endColumn: 15,
    severity: "error",
    rule: "section",
    message: "The paper has no section “wolrd”. Did you mean `world`?",
    suggestion: "world",
  };
  const spoken = new Spoken("de");
  expect(String(tell([problem], () => "section: wolrd", "content", { paint: unpainted, spoken }))).toBe(
    `content/articles/2026/11/24-port.md:3:10  error  section
  │ Die Zeitung hat kein Ressort „wolrd“. Meinten Sie \`world\`?
3 │ section: wolrd
  │          ^^^^^
  │ Schreiben Sie: world
  │ Warum: Ein Artikel steht in einem der Ressorts der Zeitung.
`,
  );
  const found = {
    errors: [problem],
    touched: [],
    newest: [],
    counted: new Map([["photo-unused", 1200] as const]),
    files: 2,
  };
  expect(String(summary(found, spoken))).toBe("1 Fehler und 1.200 Warnungen in 2 Dateien");
  expect(String(countedWords(found.counted, spoken))).toContain("1.200 weitere Warnungen werden hier nicht genannt");
});

test("the form of a message holds what is filled in, and no other message", () => {
  const form = new MessageForm("{one} is not {two}: {one}.");
  expect(form.filledIn("A is not B: A.")).toEqual({ one: "A", two: "B" });
  for (const other of ["A is not B: C.", "A is B: A.", " is not B: .", "A is not : A.", "A is not B: A"])
    expect(form.filledIn(other), other).toBeUndefined();
});
