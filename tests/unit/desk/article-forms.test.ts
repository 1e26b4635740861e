/** Kinds of article with forms of their own: what each asks for, and what is made of its text. */
import { describe, expect, test } from "vitest";
import { articleWith, onlyProblem } from "./article.ts";

const review = 'kind: review\nreview: { work: "\\"The Salt Line\\"", type: book, by: Hedda Strand, rating: 4.5 }';

describe("what belongs to a kind", () => {
  test("is kept with its words set", () => {
    expect(articleWith(review).converted?.record.review).toEqual({
      work: "“The Salt Line”",
      type: "book",
      by: "Hedda Strand",
      rating: 4.5,
      best: 5,
    });
    expect(
      articleWith("kind: obituary\nlife: { name: Ansel Viert, born: 1935-03-14, died: 2026-10-28 }").converted?.record
        .life,
    ).toEqual({ name: "Ansel Viert", born: "1935-03-14", died: "2026-10-28" });
    expect(articleWith('points: ["The gates are shut.", "\'Soon\', they say."]').converted?.record.points).toEqual([
      "The gates are shut.",
      "‘Soon’, they say.",
    ]);
  });

  test.each([
    [
      'review: { work: "The Salt Line", type: book }',
      "field-value: Only an article of the kind `review` has `review`. Leave it out, or write `kind: review`.",
    ],
    ["kind: review", "6:7-6:13 missing-field: An article of the kind `review` needs the field `review`. → review:"],
    ["kind: sponsored", "missing-field: An article of the kind `sponsored` needs the field `sponsor`."],
    ["sponsor: Halden Savings Bank", "Only an article of the kind `sponsored` has `sponsor`."],
    ["life: { name: A, born: 1935-03-14, died: 2026-10-28 }", "Only an article of the kind `obituary` has `life`."],
    [
      "kind: obituary\nlife: { name: A, born: 2026-10-28, died: 1935-03-14 }",
      "field-value: Nobody dies before being born: give the later day.",
    ],
    [
      "kind: review\nreview: { work: A, type: book, rating: 6 }",
      "field-value: The rating is above the best that there is, 5.",
    ],
    [
      "kind: sponsored\nsponsor: Bank\ntopics: [ports]",
      "field-value: A sponsored article stands among no news, and so it has no `topics`",
    ],
    ["kind: sponsored\nsponsor: Bank\nthread: strike", "and so it has no `thread`"],
  ])("is told where it is missing, or has no place: %s", (lines, message) => {
    expect(onlyProblem(articleWith(lines))).toContain(message);
  });
});

const blocks = (lines: string, body: string) => articleWith(lines, body).converted?.blocks;

test("a paragraph of an interview that is in bold is a question, and no other", () => {
  const body = "**Why?**\n\nBecause **it** is.\n\n- **Not this**";
  expect(blocks("kind: interview", body)).toMatchObject([
    {
      html: '<p class="question"><strong>Why?</strong></p>\n<p>Because <strong>it</strong> is.</p>\n<ul>\n<li><strong>Not this</strong></li>\n</ul>',
    },
  ]);
  expect(blocks("", "**Why?**")).toMatchObject([{ html: "<p><strong>Why?</strong></p>" }]);
});

test("links out of a sponsored article are told to search engines as paid for, those within the paper are not", () => {
  const body = "[Out](https://bank.example/), [in](/about/), [noted][1].\n\n[1]: https://bank.example/more";
  const [prose] = blocks("kind: sponsored\nsponsor: Bank", body) ?? [];
  expect(prose).toMatchObject({
    html: '<p><a href="https://bank.example/" rel="sponsored">Out</a>, <a href="/about/">in</a>, <a href="https://bank.example/more" rel="sponsored">noted</a>.</p>',
  });
  expect(blocks("", "[Out](https://bank.example/)")).toMatchObject([
    { html: '<p><a href="https://bank.example/">Out</a></p>' },
  ]);
});

test("an explainer with many headings has its contents before the first, unless its writer put them elsewhere", () => {
  const body = "Text.\n\n## One\n\n## Two\n\n## Three";
  const types = (lines: string, text: string) => blocks(lines, text)?.map(({ type }) => type);
  expect(types("kind: explainer", body)).toEqual(["prose", "contents", "prose"]);
  expect(types("kind: explainer", `${body}\n\n::contents`)).toEqual(["prose", "contents"]);
  expect(types("kind: explainer", "Text.\n\n## One\n\n## Two")).toEqual(["prose"]);
  expect(types("", body)).toEqual(["prose"]);
});

describe("another story within the text", () => {
  test("is named by its address, with or without slashes outside, and looked for", () => {
    const { converted, references } = articleWith("", '::related{article="/2026/11/20/port-talks/"}');
    expect(converted?.blocks).toEqual([{ type: "related", article: "2026/11/20/port-talks" }]);
    expect(references).toContainEqual(expect.objectContaining({ kind: "article", target: "2026/11/20/port-talks" }));
  });

  test("is told where it is no address", () => {
    expect(onlyProblem(articleWith("", '::related{article="port-talks"}'))).toContain(
      "Write the other article’s address",
    );
  });
});

test("a short headline and one for search engines are set as words are", () => {
  const { converted } = articleWith('short-headline: "\'Soon\'"\nweb-headline: "\\"Soon\\", say the dockers"');
  expect(converted?.record).toMatchObject({ shortHeadline: "‘Soon’", webHeadline: "“Soon”, say the dockers" });
});
