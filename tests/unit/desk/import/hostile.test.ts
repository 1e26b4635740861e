/** Files that were made to do harm do none: nothing is run, fetched, read or written but articles and the pictures beside them. */
import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { filesIn } from "../../../site/folders.ts";
import { yamlText } from "../../../../src/desk/source/yaml-text.ts";
import { readOne } from "../../../../src/desk/import/read-one.ts";
import { Desk } from "./imported.ts";
import { processorTime } from "../../processor-time.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

const rss = (item: string, doctype = "") =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title><item><title>A headline</title><guid>1</guid><pubDate>Sun, 22 Nov 2026 18:20:00 +0100</pubDate>${item}</item></channel></rss>`;
const encoded = (html: string) => rss(`<content:encoded><![CDATA[${html}]]></content:encoded>`);

describe("XML", () => {
  test("entities that read files or addresses are not read", async () => {
    desk.write({ "secret.txt": "the secret" });
    const path = join(desk.folder, "secret.txt");
    const { stories } = await desk.read(
      rss(
        "<description>before &xxe; after</description>",
        `<!DOCTYPE rss [<!ENTITY xxe SYSTEM "file://${path}"><!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>`,
      ),
    );
    expect(desk.text(stories[0]?.file ?? "")).not.toContain("the secret");
    expect(desk.text(stories[0]?.file ?? "")).toContain("before");
  });

  test("a bomb of entities stays small", async () => {
    const bombs = Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join("");
    const { stories, asides } = await desk.read(
      rss("<description>boom &a30;</description>", `<!DOCTYPE rss [<!ENTITY a0 "ha">${bombs}]>`),
    );
    expect(desk.text(stories[0]?.file ?? "").length).toBeLessThan(1000);
    expect(asides.join()).toContain("not well-formed");
  });

  test("what is not well-formed is told with its line, and the rest is read", async () => {
    const { stories, asides } = await desk.read(rss("\n<description>Fish & chips</description>") + "\n<more>");
    expect(stories).toHaveLength(1);
    expect(asides.length).toBeGreaterThan(0);
  });

  test("an item larger or deeper than any story is left out, and the next is read", async () => {
    const item = (inner: string, guid: string) =>
      `<item><title>Headline ${guid}</title><guid>${guid}</guid><description>${inner}</description></item>`;
    const deep = "<x>".repeat(5000) + "</x>".repeat(5000);
    const { stories, asides } = await desk.read(
      `<rss version="2.0"><channel>${item(deep, "deep")}${item("a".repeat(9_000_000), "large")}${item("Small.", "small")}</channel></rss>`,
    );
    expect(stories.map(({ headline }) => headline)).toEqual(["Headline small"]);
    expect(asides.filter((aside) => aside.includes("larger or more deeply nested"))).toHaveLength(2);
  });
});

describe("signs that cannot be seen", () => {
  // They are left out of what is written; where that came last, what they kept apart was a link, a box, an entry of a list.
  const words = [
    "[x](<\u0001javascript:alert(1)>)",
    "<\u0002irc://a.example>",
    "\u0001- item",
    "#\u0003 heading",
    ":\u0001:note",
    "*\u202aword*",
    "[\u0001^1]: note",
    "`\u0001code`",
    "1\u0002. one",
    "|a|\u0001\n|-|\u0002",
  ];

  test.each(words)("%j is text as it stands", async (text) => {
    const { stories } = await desk.read(
      JSON.stringify({ uri: "1", headline: "H", body_text: `Words.\n\n${text}\n\nWords.` }),
    );
    const { blocks } = desk.article(stories[0]?.file ?? "");
    expect(blocks.every(({ type }) => type === "prose")).toBe(true);
    const html = blocks.map((block) => (block.type === "prose" ? block.html : "")).join("");
    expect(html).not.toMatch(/<(?:a|ul|ol|h\d|em|code|aside|table|section)\b/);
    const signs = (written: string) => written.replace(/[^\p{L}\p{N}<>()[\]*#`|]/gu, "");
    expect(signs(html.replace(/<[^>]*>/g, "").replaceAll("&#x3C;", "<"))).toContain(signs(text));
  });
});

describe("names of pictures", () => {
  const sources = [
    "../../../../etc/passwd",
    "..\\..\\boot.ini",
    "file:///etc/passwd",
    "/etc/passwd",
    "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "a/../../b.jpg",
    "CON.jpg",
    "x.jpg\u0000.svg",
    ".htaccess",
    "//host/share.jpg",
    "javascript:alert(1)",
    "https://a.example/?file=../../x.png",
    `${"long".repeat(99)}.jpg`,
    "…/‮gpj.exe",
  ];

  test.each(sources)("%j becomes a plain name, and nothing outside is read", async (source) => {
    const { stories, missing } = await desk.read(
      rss(`<description>Text.</description><media:content url="${source.replace("\u0000", "")}" medium="image"/>`),
    );
    const { record } = desk.article(stories[0]?.file ?? "");
    if (record.photo) expect(record.photo.file).toMatch(/^[\p{L}\p{N}-]{1,80}\.(?:jpg|png|webp|avif|gif|svg|tiff?)$/u);
    expect(missing).toEqual(record.photo ? [record.photo.file] : []);
    expect(filesIn(desk.content).filter((file) => file.startsWith("photos/"))).toEqual([]);
  });

  test("a link beside the page that leads out of its folder is not followed", async () => {
    const outside = join(desk.folder, "private.jpg");
    desk.write({
      "private.jpg": await sharp({ create: { width: 90, height: 60, channels: 3, background: "#123" } })
        .jpeg()
        .toBuffer(),
    });
    mkdirSync(join(desk.folder, "saved"));
    symlinkSync(outside, join(desk.folder, "saved", "a.jpg"));
    symlinkSync(desk.folder, join(desk.folder, "saved", "up"));
    desk.write({
      "saved/page.html": `<article><h1>A headline of words</h1><p>${"Text of some length. ".repeat(12)}</p><img src="a.jpg"><p>x</p><img src="up/private.jpg"><p>x</p><img src="../private.jpg"></article>`,
    });
    await desk.import(["saved/page.html"]);
    expect(existsSync(join(desk.content, "photos")) ? readdirSync(join(desk.content, "photos")) : []).toEqual([]);
  });
});

describe("text", () => {
  test("scripts, handlers and their addresses leave no trace", async () => {
    const { stories } = await desk.read(
      encoded(
        `<p onclick="alert(1)">One <a href="javascript:alert(2)">two</a> <a href="data:text/html,<script>alert(3)</script>">three</a></p><script>alert(4)</script><style>p{}</style><svg onload=alert(5)></svg><iframe srcdoc="<script>alert(6)</script>"></iframe><iframe src="javascript:alert(7)"></iframe><video src="javascript:alert(8)"></video><img src=x onerror=alert(9)><object data="javascript:alert(10)"></object><template><script>alert(11)</script></template>`,
      ),
    );
    const text = desk.text(stories[0]?.file ?? "");
    expect(text).not.toMatch(/alert|javascript|onerror|<script/);
    expect(text).toContain("One two three");
    expect(stories[0]?.notes.filter((note) => note.includes("A link cannot be followed"))).toHaveLength(2);
  });

  test("what the check lets no link lead to is words here, or is mended where it says how", async () => {
    const { stories } = await desk.read(
      encoded(
        `<p>See <a href="http://127.0.0.1:4000/x">ours</a>, <a href="http://localhost/">theirs</a>, <a href="https://intranet/">no site</a>, <a href="tel:none">no number</a>, <a href="mailto:nobody">no mail</a>, <a href="mailto://desk@x.example">the desk</a>, <a href="https://me@x.example/y">a page</a> and <a href="https://x.example/">a site</a>.</p>`,
      ),
    );
    expect(desk.body(stories[0]?.file ?? "")).toBe(
      "See ours, theirs, no site, no number, no mail, [the desk](mailto:desk@x.example), [a page](https://x.example/y) and [a site](https://x.example/).",
    );
    expect(stories[0]?.notes.filter((note) => note.includes("A link cannot be followed"))).toHaveLength(5);
  });

  test("words that look like Markdown, YAML or HTML stay words", async () => {
    const words = [
      "# not a heading",
      "- not a list",
      "1. not one either",
      "> no quotation",
      "::: note",
      '::video{src="https://x.example" title="x"}',
      "![alt](../../etc/passwd)",
      "[x](javascript:alert(1))",
      "<script>alert(1)</script>",
      "---",
      "a | b | c",
      "[^1]: no note",
      "*stars* _lines_ `code` ~~gone~~",
      "&lt;b&gt; &amp;",
      "    indented",
    ];
    const { stories } = await desk.read(
      `A headline: with a "colon" & #4\n\n${words.map((word) => `${word} and more words so that this is text.`).join("\n\n")}`,
    );
    const file = stories[0]?.file ?? "";
    const { record, blocks } = desk.article(file);
    expect(record.headline).toBe("A headline: with a “colon” & #4");
    expect(blocks).toHaveLength(1);
    const html = blocks.map((block) => ("html" in block ? block.html : "")).join("");
    // A whole address that stands bare in a text is a link, as the handbook says.
    expect(new Set(html.match(/<\w+/g))).toEqual(new Set(["<p", "<a"]));
    expect(html.match(/href="[^"]*/g)).toEqual(['href="https://x.example']);
  });

  test("a page nested beyond reason is refused, and the next file is read", async () => {
    desk.write({
      deep: `<!doctype html><article><h1>Deep down</h1>${"<div>".repeat(200_000)}<p>${"Text. ".repeat(50)}</p></article>`,
      plain: "A headline\n\nText.",
    });
    const { stories, refused } = await desk.import(["deep", "plain"]);
    expect([...refused, ...stories.flatMap(({ notes }) => notes)].join()).toContain("more deeply than can be read");
    expect(stories.filter(({ outcome }) => outcome === "written").map(({ headline }) => headline)).toContain(
      "A headline",
    );
  });

  test("JSON that is no news, or reaches for an object's own parts", async () => {
    const { asides } = await desk.read(
      `[{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}, 7, null, {"uri": "x"}, {"associations": {"a": []}}]`,
    );
    expect(asides).toHaveLength(5);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    expect((await desk.read('{"uri": "x",\n "headline": }')).asides[0]).toContain("cannot be read");
  });
});

describe("a dateline that a source tells apart", () => {
  const ninjs = (located: string, text: string, at = 0) => ({
    uri: `urn:${at}`,
    headline: `Headline ${at}`,
    located,
    firstcreated: "2026-11-22T18:20:00Z",
    body_html: `<p>${text}</p>`,
  });

  test.each([
    "Halden (north",
    "(a+)+b",
    "Halden [",
    "a{2",
    "\\Halden",
    "*Halden",
    "\\p{L}+",
    "Halden | Oslo",
    "Halden$&",
  ])("%j is looked for as it stands, and taken off the text once", async (located) => {
    const { stories } = await desk.read(
      JSON.stringify([
        ninjs(located, `${located} (Reuters) — Ships were waiting.`),
        ninjs("Oslo", "OSLO — More ships.", 1),
      ]),
    );
    expect(stories.map(({ outcome }) => outcome)).toEqual(["written", "written"]);
    expect(desk.text(stories[0]?.file ?? "")).toContain(`dateline: ${yamlText(located)}\n`);
    expect(desk.body(stories[0]?.file ?? "")).toBe("Ships were waiting.");
  });

  test("words that would keep an expression busy for ever do not", async () => {
    const spent = processorTime();
    const { stories } = await desk.read(
      JSON.stringify([
        ninjs("(a+)+b", `${"a".repeat(5000)} and more`),
        ninjs("(\\s*)*x", `${" ".repeat(5000)}more`, 1),
      ]),
    );
    expect(stories).toHaveLength(2);
    expect(spent()).toBeLessThan(20_000);
  });

  test("a name that only begins a longer word, or names no place, takes nothing off", async () => {
    const { stories } = await desk.read(
      JSON.stringify([
        ninjs("Halden", "Haldenberg was quiet — until noon."),
        ninjs(", Norway", "It was quiet — until noon.", 1),
      ]),
    );
    expect(stories.map(({ file }) => desk.body(file))).toEqual([
      "Haldenberg was quiet — until noon.",
      "It was quiet — until noon.",
    ]);
  });
});

test("a story in which something unforeseen goes wrong is told with its line, and is no end of the others", () => {
  expect(
    readOne(7, () => {
      throw new TypeError("x is not a function\n    at y");
    }),
  ).toEqual({
    aside: expect.stringContaining("x is not a function. This is a fault of the program"),
    line: 7,
    lost: true,
  });
  const full = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
  expect(() =>
    readOne(7, () => {
      throw full;
    }),
  ).toThrow(full);
});

test("a headline of markup or of what cannot be seen is none: the story is told and not written", async () => {
  const headlines = ["<b></b>", "<b> </b>", "&#x202e;", "\u200b", "<br>&nbsp;<i></i>", "\u00ad\ufeff"];
  const { stories } = await desk.read(
    JSON.stringify(headlines.map((headline, at) => ({ uri: `urn:${at}`, headline, body_html: "<p>Text.</p>" }))),
  );
  expect(stories.map(({ outcome }) => outcome)).toEqual(headlines.map(() => "refused"));
  expect(filesIn(desk.content).filter((file) => file.startsWith("articles/"))).toEqual([]);
});

test("years that no address can have are no times, and links to pages that are nowhere are told", async () => {
  const { stories } = await desk.read(
    JSON.stringify(
      ["0000-01-01", "9999-12-31T23:59:59Z", "99999-01-01"].map((firstcreated, at) => ({
        uri: `urn:${at}`,
        headline: `Headline ${at}`,
        firstcreated,
        body_html: "<p>See <a href='/2026/11/24/nothing/'>this</a>.</p>",
      })),
    ),
  );
  for (const { file, notes } of stories) {
    expect(file).toMatch(/^articles\/2026\/11\/24-/);
    expect(notes.join()).toContain("It says no time of publication");
    expect(notes.join()).toContain("A link cannot be followed from elsewhere");
    expect(desk.body(file)).toBe("See this.");
  }
});

test("whatever HTML says, the article passes the check", async () => {
  const pieces = fc.array(
    fc.constantFrom(
      "<p>",
      "</p>",
      "<div>",
      "</div>",
      "<ul><li>",
      "</li></ul>",
      "<blockquote>",
      "</blockquote>",
      "<figure>",
      "</figure>",
      "<figcaption>",
      "</figcaption>",
      "<img src='a b.jpg' alt='x \"y\" [z]'>",
      "<img src='http://x.example/é.png'>",
      "<a href='/x'>",
      "<a href='javascript:1'>",
      "<a href='#n'>",
      "</a>",
      "<b>",
      "</b>",
      "<em>",
      "</em>",
      "<h1>",
      "</h1>",
      "<h4>",
      "</h4>",
      "<table><tr><td>",
      "</td></tr></table>",
      "<br>",
      "<hr>",
      "<iframe src='https://www.youtube.com/embed/abcdefghij'></iframe>",
      "<aside class='fact-box'>",
      "</aside>",
      "<div class='gallery'>",
      "<div role=note>",
      "<pre>",
      "</pre>",
      "<blockquote class='pullquote'>",
      "word ",
      "“Said,” ",
      "* ",
      "_a_ ",
      "| ",
      ":::",
      "::x{y}",
      "[1]: ",
      "<!-- wp:x -->",
      "[gallery]",
      "&nbsp;",
      "https://x.example/a_b ",
      "a@b.example ",
      "# ",
      "- ",
      "> ",
      "~~",
      "`",
    ),
    { maxLength: 40 },
  );
  // Many stories at once: to set up a paper for each takes longer than to import it.
  const stories = fc.array(pieces, { minLength: 25, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(stories, async (bodies) => {
      const own = new Desk();
      try {
        const items = bodies.map(
          (parts, at) =>
            `<item><title>Story ${at}</title><guid>${at}</guid><pubDate>Sun, 22 Nov 2026 18:20:00 GMT</pubDate><content:encoded><![CDATA[${parts.join("")}]]></content:encoded></item>`,
        );
        const { stories: told } = await own.read(
          `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${items.join("")}</channel></rss>`,
        );
        expect(told).toHaveLength(bodies.length);
        // Throws where the desk finds an error. What has no text is not written.
        for (const { file, outcome } of told) if (outcome !== "empty") own.article(file);
      } finally {
        own.remove();
      }
    }),
    { numRuns: 8 },
  );
});
