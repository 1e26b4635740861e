/** Every field of a source is kept or told: what nobody asked for is told once, with how many stories had it. */
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Desk, sample } from "../imported.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

/** All that an import has written or told. */
async function imported(text: string, name = "source") {
  const told = await desk.read(text, {}, name);
  const written = told.stories.flatMap(({ file }) => (file ? [desk.text(file)] : [])).join("\n");
  return {
    ...told,
    all: `${written}\n${told.stories.flatMap(({ notes }) => notes).join("\n")}\n${told.asides.join("\n")}`,
  };
}

describe.each([
  ["nitf.xml", ["head", "docdata", "body.head", "byline", "body.content", "block", "media", "body.end"]],
  ["wordpress.xml", ["item", "wp:postmeta"]],
  ["rss.xml", ["item", "media:content"]],
  ["atom.xml", ["entry", "author"]],
])("%s", (name, places) => {
  const text = readFileSync(sample(name), "utf8");

  test.each(places)("an element within %s that nobody knows is told, or its words are kept", async (place) => {
    const planted = text.replace(
      new RegExp(`(<${place.replace(".", "[.]")}(?:\\s[^>]*[^/])?>)`, "g"),
      "$1<dateline-planted>Planted words</dateline-planted>",
    );
    expect(planted).not.toBe(text);
    const { left, all } = await imported(planted);
    const told = Object.keys(left).some((field) => field.endsWith("dateline-planted"));
    expect(told || all.includes("Planted words"), JSON.stringify(left)).toBe(true);
  });

  test("an element that has attributes alone is told, too", async () => {
    const [place = ""] = places;
    const planted = text.replace(new RegExp(`(<${place}(?:\\s[^>]*[^/])?>)`, "g"), '$1<dateline-planted rank="7"/>');
    const { left } = await imported(planted);
    expect(Object.keys(left).some((field) => field.endsWith("dateline-planted"))).toBe(true);
  });
});

describe.each(["ninjs-2.json", "ninjs-3.json"])("%s", (name) => {
  const items = (): unknown => JSON.parse(readFileSync(sample(name), "utf8"));

  /** The same with a field more in each object, by its path. */
  function planted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(planted);
    if (value === null || typeof value !== "object") return value;
    return {
      ...Object.fromEntries(Object.entries(value).map(([key, held]) => [key, planted(held)])),
      plantedField: "7",
    };
  }

  test("a field that nobody knows is told, wherever it stands", async () => {
    const { left } = await imported(JSON.stringify(planted(items())));
    expect(Object.keys(left)).toEqual(expect.arrayContaining(["plantedfield", "subjects.plantedfield"]));
  });
});

test("of two elements of one name the one that nothing is made of is told", async () => {
  const { stories, left } = await imported(
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Old</title><item><title>One</title><guid>1</guid><description>&lt;p&gt;The text of it.&lt;/p&gt;</description><description>Another text.</description></item></channel></rss>',
  );
  expect(stories.map(({ outcome }) => outcome)).toEqual(["written"]);
  expect(left).toEqual({ description: 1 });
});

test("a field that nothing is made of is told, also one that is known to the format", async () => {
  const { left } = await imported(
    JSON.stringify([
      {
        uri: "urn:a",
        type: "text",
        headline: "A",
        body_text: "Text of it.",
        version: "3",
        profile: "x",
        urgency: 4,
        subject: [{ name: "Sea", code: "medtop:1", scheme: "medtop" }],
      },
      {
        uri: "urn:b",
        type: "text",
        headline: "B",
        body_text: "Text of it.",
        urgency: 4,
        extra: null,
        empty: [],
        no: false,
      },
    ]),
  );
  expect(left).toEqual({ version: 1, profile: 1, urgency: 2, "subject.code": 1, "subject.scheme": 1 });
});

test.each([
  ["YAML", "---\ntitle: A story\nrating: 5\nextra:\n  mood: grim\n---\nText of it.\n"],
  ["TOML", '+++\ntitle = "A story"\nrating = 5\n[extra]\nmood = "grim"\n+++\nText of it.\n'],
])("fields of Markdown in %s", async (_name, text) => {
  expect((await imported(text, "a.md")).left).toEqual({ rating: 1, "extra.mood": 1 });
});
