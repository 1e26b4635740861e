/** Files that were made to hang an import or to fill the memory: each ends soon, with a sentence about itself and no trace. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { Desk } from "./imported.ts";
import { processorTime } from "../../processor-time.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

/** Characters: files of up to so many are what is promised. */
const large = 5_000_000;
const much = (text: string, length = large): string => text.repeat(Math.ceil(length / text.length));
const wordpress = (content: string): string =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>T</title><content:encoded><![CDATA[${content}]]></content:encoded></item></channel></rss>`;

const files: [what: string, text: () => string, said: RegExp][] = [
  ["JSON of a hundred thousand lists in one another", () => much("[", 100_000), /cannot be read/],
  ["JSON of a million empty items", () => `[${much("{},")}{}]`, /More than 2000 parts of this file are no stories/],
  [
    "JSON, an item to a line, that is no news",
    () => much('{"a":1}\n'),
    /More than 2000 parts of this file are no stories/,
  ],
  [
    "ninjs with a headline of five million parentheses",
    () => JSON.stringify({ uri: "1", headline: much("("), body_html: "<p>x</p>" }),
    /Its headline has 5000000 characters/,
  ],
  [
    "ninjs with a body nested a hundred thousand deep",
    () => JSON.stringify({ uri: "1", headline: "H", body_html: much("<b>", 300_000) }),
    /more than 40000 tags|more deeply than can be read/,
  ],
  ["HTML nested half a million deep", () => `<!doctype html><article>${much("<div>")}`, /more deeply than can be read/],
  [
    "HTML of a hundred thousand stories",
    () => `<!doctype html>${much("<article><h2>x</h2><p>y</p></article>")}`,
    /more than 40000 tags/,
  ],
  [
    "HTML of one paragraph",
    () => `<!doctype html><article><h1>H</h1><p>${much("word, ")}`,
    /Its text has \d+ characters/,
  ],
  [
    "HTML with four hundred thousand attributes in a tag",
    () => `<!doctype html><article><h1 ${Array.from({ length: 400_000 }, (_, at) => `a${at}="1"`).join(" ")}>H</h1>`,
    /more than 5000 attributes/,
  ],
  [
    "HTML with attributes that nothing parts",
    () => `<!doctype html><article><h1 ${Array.from({ length: 100_000 }, (_, at) => `a${at}=''`).join("")}>H</h1>`,
    /more than 5000 attributes/,
  ],
  [
    "HTML of stories in stories",
    () => `<!doctype html><body>${much("<article><h1>Headline</h1><p>Words. ", 140_000)}`,
    /more deeply than can be read/,
  ],
  [
    "HTML of bodies, asides and figures in one another",
    () =>
      `<!doctype html><body><article><h1>Headline</h1>${much(`${'<div class="article-body"><aside><figure><img src=a.jpg>'.repeat(30)}Words.${"</figure></aside></div>".repeat(30)}`, 500_000)}`,
    /^$/,
  ],
  [
    "ninjs with fifty thousand pictures of one name",
    () =>
      JSON.stringify({
        uri: "1",
        headline: "H",
        body_html: "x",
        associations: Array.from({ length: 50_000 }, (_, at) => ({
          type: "picture",
          uri: `p${at}`,
          renditions: { main: { href: `https://a.example/${at}/image.jpg` } },
        })),
      }),
    /50000 pictures/,
  ],
  [
    "XML nested a million deep",
    () => `<rss><channel><item>${much("<a>")}`,
    /stand in one another more than 10000 deep/,
  ],
  [
    "XML with an attribute of five million characters",
    () => `<rss><channel><item a="${much("x")}"/></channel></rss>`,
    /an attribute or a name has more characters/,
  ],
  [
    "XML with half a million attributes",
    () => `<rss><channel><item ${Array.from({ length: 400_000 }, (_, at) => `a${at}="1"`).join(" ")}/></channel></rss>`,
    /more than 5000 attributes/,
  ],
  ["XML with two million stray ampersands", () => `<rss><channel>${much("& ")}`, /more than 2000 places are no XML/],
  [
    "XML of a declaration that never ends",
    () => `<rss><channel><item><title>T</title></item><!a${much("\na", 300_000)}`,
    /Unclosed root tag|Unexpected end/,
  ],
  [
    "XML of declarations that it does not have",
    () => `<rss><channel>${much("<!aaaaaaaaaaaaaaaaaaaa>")}`,
    /A declaration that XML does not have/,
  ],
  [
    "XML of namespaces in one another",
    () => `<rss><channel><item>${Array.from({ length: 200_000 }, (_, at) => `<a xmlns:b${at}="c">`).join("")}`,
    /stand in one another more than 10000 deep/,
  ],
  [
    "XML of a million elements within a hundred namespaces",
    () => `<rss><channel>${Array.from({ length: 100 }, (_, at) => `<a xmlns:b${at}="c">`).join("")}${much("<x/>")}`,
    /more than 100000 elements on end are of no story/,
  ],
  [
    "XML of an entity that never ends",
    () => `<rss><channel><item><title>&${much("a")}`,
    /an attribute or a name has more characters/,
  ],
  [
    "XML of end tags, for each of which every open element is a fault",
    () => `<rss><channel><item><title>T</title><description>${much("<a><b>", 15_000)}${much("</p>", 60_000)}`,
    /more than 2000 places are no XML/,
  ],
  [
    "a feed of stories without headlines",
    () => `<rss><channel>${much("<item><title></title></item>")}</channel></rss>`,
    /It has no headline/,
  ],
  ["captions of WordPress that are never closed", () => wordpress(much("[caption]", 300_000)), /^$/],
  ["shortcodes and comments that are never closed", () => wordpress(much("[embed]<!-- wp:x   [x   ", 300_000)), /^$/],
  ["a text of lines that are told twice", () => much("a\na\n"), /more than 400000 lines/],
  ["a text of two hundred thousand lines that are told twice", () => much("a\na\n", 800_000), /^$/],
  ["a text of one line", () => `Headline\n\n${much("(")}`, /Its text has \d+ characters/],
  ["UTF-16 without its end", () => "\ufeffHeadline\n\nText\u0000", /./],
  ["zeros", () => much("\u0000"), /This is no text/],
];

/** Generous: the machine of a test is slow, and what hangs takes minutes. */
const patience = 20_000;

test.each(files)("%s", async (_what, text, said) => {
  const spent = processorTime();
  const { stories, asides, refused } = await desk.read(text());
  const all = [...refused, ...asides, ...stories.flatMap(({ notes }) => notes)];
  expect(spent()).toBeLessThan(patience);
  expect(all.join("\n")).not.toMatch(/a fault of the program|\n {4}at /);
  if (said.source !== "^$") expect(all.join("\n")).toMatch(said);
});
