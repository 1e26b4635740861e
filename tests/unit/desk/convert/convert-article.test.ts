import { describe, expect, test } from "vitest";
import { convertArticle } from "../../../../src/desk/convert/convert-article.ts";
import { convertEntry } from "../../../../src/desk/convert/convert-entry.ts";
import type { ConversionSettings } from "../../../../src/desk/convert/conversion.ts";
import { articleBut, articleWith, convert, file, onlyProblem, settings, told } from "../article.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a sound article", () => {
  test("becomes a record with its times as instants and its words set", () => {
    const { converted, problems } = articleWith(
      [
        "topics: [ports, labour, ports]",
        "byline: Reuters",
        "dateline: Halden, Norway",
        "updated: 2026-11-24 11:05",
        "corrections:",
        '  - { at: 2026-11-24 12:40, text: "It said *eight* days." }',
        "  - { at: 2026-11-24 12:30, text: First. }",
      ].join("\n"),
      '"Done," she said.',
    );
    expect(problems).toEqual([]);
    expect(converted?.record).toMatchObject({
      id: "2026/11/24/port-strike",
      headline: "Port strike ends",
      kind: "news",
      topics: ["ports", "labour"],
      dateline: "HALDEN, Norway —",
      place: "Halden, Norway",
      published: Date.parse("2026-11-24T05:30:00Z") / 1000,
      updated: Date.parse("2026-11-24T10:05:00Z") / 1000,
      appears: Date.parse("2026-11-24T05:30:00Z") / 1000,
      draft: false,
      opening: "“Done,” she said.",
      corrections: [{ html: "First." }, { html: "It said <em>eight</em> days." }],
    });
    expect(converted?.blocks).toMatchObject([
      { type: "prose", html: '<p><span class="dateline">HALDEN, Norway —</span> “Done,” she said.</p>' },
    ]);
  });

  test("appears when both its hour and its embargo have passed", () => {
    const appears = (embargo: string) => articleWith(`embargo: ${embargo}`).converted?.record.appears;
    expect(appears("2026-11-24 07:00")).toBe(Date.parse("2026-11-24T06:00:00Z") / 1000);
    expect(appears("2026-11-24 06:00")).toBe(Date.parse("2026-11-24T05:30:00Z") / 1000);
  });

  test("is set by its own language, not the paper's", () => {
    const { converted } = articleWith("language: ar\ndateline: طنجة، المغرب", '"نعم"');
    expect(converted?.blocks).toMatchObject([
      { type: "prose", html: '<p><span class="dateline">طنجة، المغرب —</span> «نعم»</p>' },
    ]);
  });

  test("gives the caption's credit a field of its own, unless one is written", () => {
    const photo = (more: string) =>
      articleWith(`photo:\n  file: a.jpg\n  caption: "The quay's cranes. (Reuters)"${more}`).converted?.record.photo;
    expect(photo("")).toEqual({ file: "a.jpg", caption: "The quay’s cranes.", credit: "Reuters" });
    expect(photo("\n  credit: EPA\n  focus: { x: 25, y: 0 }")).toEqual({
      file: "a.jpg",
      caption: "The quay’s cranes.",
      credit: "EPA",
      focus: { x: 0.25, y: 0 },
    });
  });
});

describe("links in a correction", () => {
  const written = (text: string) => articleWith(`corrections:\n  - at: 2026-11-24 12:00\n    text: ${text}`);

  test("are told at their own place, whichever way the text is written", () => {
    expect(onlyProblem(written("It lasted [nine](nine) days."))).toContain(
      "8:21-8:33 link: A link to a page of this paper begins with /",
    );
    expect(onlyProblem(written('"It \\"lasted\\" [nine](javascript:x) days."'))).toContain(
      "8:26-8:46 link: A link cannot begin with `javascript:`.",
    );
    expect(onlyProblem(written(">-\n      It lasted\n      [nine](//a.example) days."))).toContain(
      "10:7-10:26 link: Write the whole address",
    );
  });

  test("are noted, to be checked when all files are known", () => {
    const { problems, references } = written("See [the talks](/2026/11/20/port-talks/).");
    expect(problems).toEqual([]);
    expect(references).toMatchObject([
      {
        kind: "page",
        target: "/2026/11/20/port-talks/",
        line: 8,
        column: 15,
        endColumn: 51,
        named: { line: 8, column: 27, endColumn: 50 },
      },
    ]);
  });
});

describe("every violation is told at its place", () => {
  test.each([
    [
      "a field that does not exist",
      articleWith("sumary: Twice."),
      "6:1-6:7 unknown-field: There is no field `sumary`. Did you mean `summary`? → summary",
    ],
    [
      "in another case",
      articleWith("Topics: [ports]"),
      "6:1-6:7 unknown-field: There is no field `Topics`. Did you mean `topics`? → topics",
    ],
    [
      "within a group",
      articleWith("photo:\n  file: a.jpg\n  captoin: A quay."),
      "8:3-8:10 unknown-field: There is no field `captoin`. Did you mean `caption`? → caption",
    ],
    [
      "within a list",
      articleWith("corrections:\n  - at: 2026-11-24 12:00\n    text: Put right.\n    when: now"),
      "9:5-9:9 unknown-field: There is no field `when`. The fields are: at, text.",
    ],
    [
      "a field that is missing",
      articleBut("summary"),
      "2:1-2:1 missing-field: `summary` is missing: one or two sentences that stand under the headline. → summary: …",
    ],
    [
      "a missing field with an example",
      articleBut("published"),
      "2:1-2:1 missing-field: `published` is missing: when it appears, in the paper’s own time zone: 2026-11-24 06:30. → published: 2026-11-24 06:30",
    ],
    [
      "a group without what it needs",
      articleWith("photo:\n  alt: A quay."),
      "7:3-7:15 missing-field: `file` is missing: the picture’s file name in content/photos/. → file: …",
    ],
    [
      "a field without a value",
      articleBut("headline", "headline:"),
      "2:10-2:10 field-type: `headline` is empty. What belongs here: the headline, once; about 70 characters at most. → headline: …",
    ],
    [
      "a number for text",
      articleBut("headline", "headline: 1984"),
      '2:11-2:15 field-type: `headline` must be text, and this is a number. What belongs here: the headline, once; about 70 characters at most. → headline: "1984"',
    ],
    [
      "text for a list",
      articleWith("topics: ports"),
      "6:9-6:14 field-type: `topics` must be a list in square brackets, and this is text. What belongs here: what the story is about, as short names: [ports, labour]. → topics: [ports]",
    ],
    [
      "text for a switch",
      articleWith("draft: maybe"),
      "6:8-6:13 field-type: `draft` must be true or false, and this is text. What belongs here: true while nobody outside the newsroom may see it.",
    ],
    [
      "a list for a group",
      articleWith("photo: [a.jpg]"),
      "6:8-6:15 field-type: `photo` must be a group of fields, each on an indented line of its own, and this is a list. What belongs here: the picture over the story.",
    ],
    [
      "a text for a group in a list, where its first field is a time",
      articleWith("corrections: [The number was wrong.]"),
      "6:15-6:36 field-type: `corrections` must be a group of fields, each on an indented line of its own, and this is text. → corrections:\n  - text: The number was wrong.",
    ],
    [
      "a member of a list",
      articleWith("topics: [ports, 7]"),
      '6:17-6:18 field-type: `topics` must be text, and this is a number. → topics: "7"',
    ],
    [
      "a name with a space",
      articleWith("topics: [ports, night work]"),
      "6:17-6:27 field-value: `topics`: Write letters, digits and single hyphens, without spaces. → night-work",
    ],
    [
      "a group of fields for a choice",
      articleWith("kind: { news: yes }"),
      "6:7-6:20 field-value: `kind` must be one of news, analysis, opinion, interview, live, explainer, obituary, review, photo-essay, sponsored, and this is a group of fields.",
    ],
    [
      "a list for a choice",
      articleWith("kind: [{}]"),
      "6:7-6:11 field-value: `kind` must be one of news, analysis, opinion, interview, live, explainer, obituary, review, photo-essay, sponsored, and this is a list.",
    ],
    [
      "a choice that does not exist",
      articleWith("kind: analisys"),
      "6:7-6:15 field-value: “analisys” is not a value that `kind` can have: news, analysis, opinion, interview, live, explainer, obituary, review, photo-essay, sponsored. → analysis",
    ],
    [
      "a month that does not exist",
      articleBut("published", "published: 2026-13-01 06:30"),
      "5:12-5:28 date: There is no month 13: months go from 1 to 12.",
    ],
    [
      "a day that does not exist",
      articleBut("published", "published: 2026-11-31"),
      "5:12-5:22 date: There is no 31 November 2026: November has 30 days.",
    ],
    [
      "a date in another order",
      articleBut("published", "published: 24.11.2026"),
      "5:12-5:22 date: “24.11.2026” is not a date and time. Write year, month, day, hours and minutes in the form that stands below. → 2026-11-24",
    ],
    [
      "a date within a list",
      articleWith("corrections:\n  - at: 2026-02-30\n    text: Put right."),
      "7:9-7:19 date: There is no 30 February 2026: February has 28 days.",
    ],
    [
      "an offset that nobody has",
      articleBut("published", "published: 2026-11-24 06:30 +25:00"),
      "5:12-5:35 date: +25:00 is no offset from Greenwich: offsets go from -12:00 to +14:00.",
    ],
    [
      "a language by name",
      articleWith("language: arabic"),
      "6:11-6:17 field-value: `language`: This is no language tag. Examples: en, ar, fr, pt-BR.",
    ],
    [
      "another article by its headline",
      articleWith("related: [Port talks]"),
      "6:11-6:21 field-value: `related`: Write the other article’s address: year/month/day/name, as in 2026/11/24/port-strike.",
    ],
    [
      "another article by its whole address",
      articleWith("related: [https://paper.example/2026/11/20/port-talks/]"),
      "6:11-6:55 field-value: `related`: Write the other article’s address: year/month/day/name, as in 2026/11/24/port-strike. → 2026/11/20/port-talks",
    ],
    [
      "another article by its file",
      articleWith("translation-of: content/articles/2026/11/20-port-talks.md"),
      "6:17-6:58 field-value: `translation-of`: Write the other article’s address: year/month/day/name, as in 2026/11/24/port-strike. → 2026/11/20/port-talks",
    ],
    [
      "a section near another",
      articleBut("section", "section: wolrd"),
      "4:10-4:15 section: The paper has no section “wolrd”. Did you mean `world`? → world",
    ],
    [
      "a section that nobody has",
      articleBut("section", "section: gardening"),
      "4:10-4:19 section: The paper has no section “gardening”. Its sections are: world, home.",
    ],
    [
      "updated before it was published",
      articleWith("updated: 2026-11-24 06:00"),
      "6:10-6:26 updated: This article says that it was updated (2026-11-24 06:00) before it was published (2026-11-24 06:30). Leave `updated` out, or give the later time.",
    ],
    [
      "a field of a photo outside it",
      articleWith("alt: A quay."),
      "6:1-6:4 unknown-field: `alt` is a part of `photo`: it stands below `photo:`, on a line that begins with two spaces. → photo:\n  alt: A quay.",
    ],
    [
      "a point outside the picture",
      articleWith("photo:\n  file: a.jpg\n  focus: { x: 120, y: 0 }"),
      "8:15-8:18 field-value: `x` is at most 100, and this is 120. What belongs here: percent from the left edge.",
    ],
  ])("%s", (_what, conversion, problem) => {
    expect(onlyProblem(conversion)).toBe(problem);
    expect(conversion.converted).toBeUndefined();
  });

  test("all of them at once, in fields and body", () => {
    const { problems, references } = convert(
      "---\nheadline: Port\nsection: wrld\nauthors: [lena]\npublished: 2026-13-01\n---\n[A](javascript:x)\n",
    );
    expect(problems.map(({ line, rule }) => `${line} ${rule}`).sort()).toEqual([
      "2 missing-field",
      "3 section",
      "5 date",
      "7 link",
    ]);
    expect(references).toMatchObject([{ kind: "author", target: "lena", line: 4, column: 11, endColumn: 15 }]);
  });

  test("a file in the wrong place is told with an example", () => {
    const { problems } = convertArticle(
      "articles/24-port.md",
      bytes("---\nheadline: Port\nsummary: S.\nsection: home\npublished: 2026-11-24\n---\n"),
      settings,
    );
    expect(problems.map(told)).toEqual([
      expect.stringMatching(/^1:1-1:1 file-name: .* → articles\/2026\/11\/24-port-strike\.md$/),
    ]);
  });
});

describe("YAML that cannot be read is told in plain words", () => {
  test.each([
    [
      "headline: Strike: over",
      '2:11-2:12 yaml: This line cannot be read. A value that contains a colon followed by a space must stand in quotation marks. → headline: "Strike: over"',
    ],
    [
      "headline: Strike: over # 9pm",
      '2:11-2:12 yaml: This line cannot be read. A value that contains a colon followed by a space must stand in quotation marks. → headline: "Port strike: dockers reach deal"',
    ],
    [
      "headline: A\nheadline: B",
      "3:1-3:9 yaml: The field `headline` stands twice, here and above. Keep one of the two.",
    ],
    [
      'headline: "Over',
      '2:11-2:16 yaml: The quotation mark that opens here is not closed. Write it once more at the end of the text. → headline: "Over"',
    ],
    [
      "headline: 'Over\nsection: home",
      "2:11-2:16 yaml: The quotation mark that opens here is not closed. Write it once more at the end of the text. → headline: 'Over'",
    ],
    [
      'headline: "Star" sinks',
      "2:11-2:23 yaml: This value begins with a quotation mark, and goes on after the one that closes it. Put quotation marks of the other kind around the whole. → headline: '\"Star\" sinks'",
    ],
    [
      "topics: [ports, labour",
      "2:9-2:23 yaml: The bracket that opens here is not closed. Write ] where the list ends. → topics: [ports, labour]",
    ],
    [
      "topics: [ports,\n  labour",
      "2:9-2:16 yaml: The bracket that opens here is not closed. Write ] where the list ends.",
    ],
    [
      "section home\nheadline: A",
      "2:1-2:13 yaml: A colon is missing after the field’s name, `section`. → section: home",
    ],
    ["headline: A\nsection:home\nsummary: B", "3:1-3:13 yaml: A space is missing behind the colon. → section: home"],
    [
      "headline: A\nand B\nsummary: C",
      "3:1-3:6 yaml: This line is no field. If it is one, a colon is missing after its name; if it goes on with the line above, begin it with two spaces.",
    ],
    [
      "photo:\n  file: a.jpg\n   alt: A quay.",
      "4:4-4:16 yaml: This line begins further to the right than the one above it. Lines that belong together begin in the same column. →   alt: A quay.",
    ],
    [
      "photo: a.jpg\n  alt: A quay.",
      "3:3-3:15 yaml: This line stands below `photo` as a part of it, but a value stands behind `photo:` already. Put that value into a line of its own, or begin this line at the left. → photo:\n  file: a.jpg\n  alt: A quay.",
    ],
    ["photo:\n\tfile: a.jpg", "yaml: A tab stands at the start of this line. Indent with spaces: two for each step."],
    [
      "headline: *Star* sinks",
      '2:11-2:23 yaml: A value cannot begin with *, which has a meaning of its own there. Put the whole value in quotation marks. → headline: "*Star* sinks"',
    ],
    [
      "topics: [ports\nheadline: Port",
      "2:9-2:15 yaml: The bracket that opens here is not closed. Write ] where the list ends. → topics: [ports]",
    ],
    [
      "  headline: A\n section: home",
      "3:2-3:9 yaml: Something stands here that does not belong: often a missing colon after the field’s name, or a missing quotation mark.",
    ],
    [
      "headline: @port",
      '2:11-2:16 yaml: A value cannot begin with @, which has a meaning of its own there. Put the whole value in quotation marks. → headline: "@port"',
    ],
    [
      "headline: *port",
      '2:11-2:16 yaml: A value cannot begin with *, which has a meaning of its own there. Put the whole value in quotation marks. → headline: "*port"',
    ],
  ])("%j", (yaml, problem) => {
    const { problems } = convert(`---\n${yaml}\n---\nText.\n`);
    expect(problems.map(told)).toEqual([expect.stringContaining(problem)]);
    expect(problems[0]?.message).not.toMatch(/yaml|scalar|implicit|flow|alias/i);
  });

  test("fields that multiply themselves without end are refused", () => {
    const bomb = [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      ..."bcdefghi"
        .split("")
        .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[at]}`).join(", ")}]`),
    ].join("\n");
    expect(convert(`---\n${bomb}\n---\n`).problems).toMatchObject([{ rule: "yaml" }]);
  });
});

describe("authors, topics and pages", () => {
  test("have fields of their own", () => {
    const { converted } = convertEntry(
      "author",
      "authors/lena.md",
      bytes("---\nname: Lena O'Kafor\nrole: Reporter\n---\nShe writes."),
      settings,
    );
    expect(converted).toMatchObject({
      record: { id: "lena", file: "authors/lena.md", name: "Lena O’Kafor", role: "Reporter", language: "en" },
      blocks: [{ type: "prose", html: "<p>She writes.</p>" }],
    });
  });

  test("belong to an edition by their folder, and are set in its language", () => {
    const two = { ...settings, editions: [{ language: "fr" }] };
    const entry = (file: string, of: ConversionSettings = two) =>
      convertEntry("page", file, bytes('---\ntitle: "L\'eau"\n---\n"Oui"'), of);
    expect(entry("pages/fr/about.md").converted).toMatchObject({
      record: { id: "about", file: "pages/fr/about.md", name: "L’eau", language: "fr" },
      blocks: [{ type: "prose", html: "<p>«\u202fOui\u202f»</p>" }],
    });
    expect(entry("pages/de/about.md").problems).toMatchObject([
      { rule: "paper", message: expect.stringContaining("no edition “de”") },
    ]);
    expect(entry("pages/fr.md").problems).toMatchObject([{ rule: "file-name" }]);
    expect(entry("pages/fr.md", settings).problems).toEqual([]);
  });

  test("a page cannot take an address of the paper's own", () => {
    for (const id of ["archive", "world"]) {
      expect(convertEntry("page", `pages/${id}.md`, bytes("---\ntitle: T\n---\n"), settings).problems).toMatchObject([
        { rule: "file-name" },
      ]);
    }
    expect(convertEntry("page", "pages/about us.md", bytes("---\ntitle: T\n---\n"), settings).problems).toMatchObject([
      { rule: "file-name" },
    ]);
    expect(convertEntry("page", "pages/about.md", bytes("---\ntitle: T\n---\n"), settings).problems).toEqual([]);
  });

  test("what an article has and a page has not is told as unknown", () => {
    const { problems } = convertEntry("page", "pages/about.md", bytes("---\ntitle: T\nheadline: H\n---\n"), settings);
    expect(problems.map(told)).toEqual([
      "3:1-3:9 unknown-field: There is no field `headline`. It is called `title` here, which stands there already, or under another name besides: keep one of them.",
    ]);
  });
});

test("an article's own file is named in every problem", () => {
  expect(articleWith("sumary: x").problems.map((problem) => problem.file)).toEqual([file]);
});
