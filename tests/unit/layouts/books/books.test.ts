/** Books of a day and of a thread, read back as programs read them: by EPUB 3.3's rules, and story by story. */
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import JSZip from "jszip";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { Archive } from "../../../../src/archive/archive.ts";
import { bookIn } from "../../../../src/layouts/templates.ts";
import type { PageKey } from "../../../../src/paper/page.ts";
import { lookAt } from "../../../../src/press/plan/look.ts";
import { bookBytes } from "../../../../src/press/print/books.ts";
import { allPages } from "../../../../src/views/pages.ts";
import { viewOf } from "../../../../src/views/view-of.ts";
import { root, smallPaper } from "../../../built-site.ts";
import { readXml, type XmlElement } from "../../../site/xml.ts";
import { story, testPaper } from "../../archive/newsroom.ts";

const photo = readFileSync(join(root, "content/photos/aurora.jpg"));
const site = "https://test.example";
const withBooks = `${smallPaper}exchange: [epub]\nsyndication: { keep-back: [Reuters] }\nai: { train: false }\n`;

function bytesOf(key: PageKey, archive: Archive): Buffer | undefined {
  const view = viewOf(key, { archive, site, preview: false });
  const book = view && bookIn(view);
  return book && bookBytes(book, (picture) => Buffer.from(picture));
}

/** The texts of a book by their names, and the names of its pictures; every document in it is well-formed. */
async function read(key: PageKey, archive: Archive) {
  const bytes = bytesOf(key, archive);
  if (!bytes) throw new Error("There is no such book.");
  expect(bytes.equals(bytesOf(key, archive) ?? Buffer.alloc(0))).toBe(true);
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files);
  const texts = new Map<string, string>();
  for (const name of names) if (!name.endsWith(".jpg")) texts.set(name, (await zip.file(name)?.async("string")) ?? "");
  for (const [name, text] of texts) if (/\.(?:xhtml|opf|xml)$/.test(name)) wellFormed(name, text);
  const opf = readXml(texts.get("book/package.opf") ?? "");
  return { names, texts, opf, text: (name: string) => texts.get(`book/${name}`) ?? "" };
}

function wellFormed(name: string, text: string): void {
  const parser = new SaxesParser({ xmlns: true, fileName: name });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
}

const all = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const said = (opf: XmlElement, property: string) =>
  all(opf, "meta")
    .filter(({ attributes }) => attributes["property"] === property)
    .map(({ text }) => text);

/** Addresses that one of a book's pages names in itself, as files of the book. */
const namedIn = (page: string, text: string) =>
  [...text.matchAll(/ (?:href|src)="([^"]+)"/g)]
    .map(([, address = ""]) => address)
    .filter((address) => !/^(?:https?|mailto):/.test(address))
    .map((address) => posix.join(posix.dirname(page), address.replace(/#.*$/, "") || posix.basename(page)));

const hostile = [
  "]]> & done",
  "</script><script>alert(1)</script>",
  "one\u2028two\u2029three",
  "left \u2067right\u2069 left",
  "👩‍👩‍👧‍👦 and 🏳️‍🌈 win",
  "word ".repeat(60).trim(),
];

const files = {
  "paper.yaml": `${withBooks}editions: [{ language: he, name: העיתון }]\n`,
  "photos/ours.jpg": photo,
  "photos/theirs.jpg": photo,
  "authors/lena.md": "---\nname: Lena Okafor\n---\n",
  "threads/port.md": "---\nname: The port\nsummary: It was closed.\n---\n",
  "articles/2026/11/23-wire.md": story({ headline: "Secret wire", published: "2026-11-23", byline: "Reuters" }),
  "articles/2026/11/24-draft.md": story({ headline: "Secret draft", draft: "true" }),
  ...Object.fromEntries(
    hostile.map((headline, at) => [
      `articles/2026/11/20-port-${at}.md`,
      story({
        headline: JSON.stringify(headline),
        summary: JSON.stringify(headline),
        published: `2026-11-20 06:${10 + at}`,
      }),
    ]),
  ),
  "articles/2026/11/22-begins.md": story({ headline: "It begins", published: "2026-11-22", thread: "port" }),
  "articles/2026/11/24-port.md": story(
    {
      headline: "'*Nightfall* sails'",
      authors: "[lena]",
      dateline: "Halden, Norway",
      thread: "port",
      photo: "{ file: ours.jpg, alt: A marsh, caption: The line (Una) }",
      corrections: "\n  - at: 2026-11-24 11:00\n    text: The talks were in *Halden*.",
    },
    'See [the port](/world/).[^1]\n\n![A quay](ours.jpg "Again (Una)")\n\n![Secret](theirs.jpg "Secret (Reuters)")\n\n| a | b |\n|---|--:|\n| 1<br> | 2 |\n\n[^1]: A note.',
  ),
  "articles/2026/11/24-שלום.md": story({ headline: "שלום", language: "he", published: "2026-11-24 05:00" }, "מילים."),
};

test("a day is a book by its sections: all that is in it is named, all that is named is in it, and what may not be passed on is not", async () => {
  await testPaper(files).open(
    async ({ archive }) => {
      const { names, texts, opf, text } = await read({ page: "day-book", day: "2026-11-24" }, archive);
      expect(names.slice(0, 2)).toEqual(["mimetype", "META-INF/container.xml"]);
      const manifest = all(opf, "item").map(({ attributes }) => attributes);
      const listed = manifest.map(({ href }) => `book/${href}`);
      expect(listed.sort()).toEqual(names.filter((name) => /^book\/(?!package)/.test(name)).sort());
      const pages = manifest.filter((item) => item["media-type"] === "application/xhtml+xml").map(({ id }) => id);
      expect(new Set(all(opf, "itemref").map(({ attributes }) => attributes["idref"]))).toEqual(new Set(pages));
      for (const [name, page] of texts)
        if (name.endsWith(".xhtml")) for (const file of namedIn(name, page)) expect(names, name).toContain(file);
      expect([...texts.values()].join()).not.toMatch(/secret/i);
      expect(names.filter((name) => name.endsWith(".jpg"))).toHaveLength(1);
      expect(said(opf, "dcterms:modified")).toEqual(["2026-11-24T10:00:00Z"]);
      expect(said(opf, "tdm:reservation")).toEqual(["1"]);
      expect(all(opf, "dc:identifier")[0]?.text).toBe(`${site}/archive/2026/11/24/2026-11-24.epub`);
      expect(all(opf, "spine")[0]?.attributes["page-progression-direction"]).toBe("ltr");
      expect(text("nav.xhtml")).toMatch(
        /<li><span>World<\/span>\n<ol>\n<li><a href="stories\/1.xhtml"[^>]*>Nightfall sails</,
      );
      expect(text("nav.xhtml")).toContain('epub:type="landmarks"');
      const chapter = text("stories/1.xhtml");
      expect(chapter).toContain("<h1><em>Nightfall</em> sails</h1>");
      expect(chapter).toContain("<p>By Lena Okafor</p>");
      expect(chapter).toContain("HALDEN, Norway —");
      expect(chapter).toContain('alt="A marsh"/><figcaption>The line (Una)</figcaption>');
      expect(chapter).toContain("<div>The talks were in <em>Halden</em>.</div>");
      expect(chapter).toContain(`<a href="${site}/world/">`);
      const [, note = ""] = /<a href="#([^"]+)"/.exec(chapter) ?? [];
      expect(chapter).toContain(` id="${note}"`);
    },
    { showHeld: true },
  );
});

test("a book from right to left is turned so, and says its language", async () => {
  await testPaper(files).open(async ({ archive }) => {
    const { opf, text } = await read({ page: "day-book", day: "2026-11-24", edition: "he" }, archive);
    expect(all(opf, "dc:language").map((each) => each.text)).toEqual(["he"]);
    expect(all(opf, "spine")[0]?.attributes["page-progression-direction"]).toBe("rtl");
    for (const page of ["nav.xhtml", "title.xhtml", "stories/1.xhtml"])
      expect(text(page)).toContain(' lang="he" xml:lang="he" dir="rtl">');
  });
});

test("a thread is a book from its beginning on", async () => {
  await testPaper(files).open(async ({ archive }) => {
    const { opf, text } = await read({ page: "thread-book", id: "port" }, archive);
    expect(all(opf, "dc:title")[0]?.text).toBe("The port — The Test");
    expect(all(opf, "dc:description")[0]?.text).toBe("It was closed.");
    const toc = readXml(text("nav.xhtml").replace("\n<!DOCTYPE html>", ""));
    expect(
      all(toc, "a")
        .slice(0, 2)
        .map((each) => each.text),
    ).toEqual(["It begins", "Nightfall sails"]);
  });
});

test("a headline is the same words in every part of a book, whatever is in it", async () => {
  await testPaper(files).open(async ({ archive }) => {
    const { text } = await read({ page: "day-book", day: "2026-11-20" }, archive);
    const element = (page: string) => readXml(text(page).replace("\n<!DOCTYPE html>", ""));
    for (const at of hostile.keys()) {
      const id = `2026/11/20/port-${at}`;
      const words = (archive.stories.card(id)?.headline ?? "").replace(/[\u2066-\u2069]/g, "");
      const place = hostile.length - at;
      const page = element(`stories/${place}.xhtml`);
      for (const name of ["h1", "title"])
        expect(all(page, name)[0]?.text.replace(/[\u2066-\u2069]/g, ""), `${name} ${at}`).toBe(words);
      expect(all(element("nav.xhtml"), "a")[place - 1]?.text).toBe(words);
    }
  });
});

test("only a paper that wants them has books, and a page leads to that of its stories where there is one", async () => {
  const booksIn = (archive: Archive) =>
    [...allPages(archive)].filter(
      (key) => (key.page === "day-book" || key.page === "thread-book") && bytesOf(key, archive) !== undefined,
    );
  const linkOn = (key: PageKey, archive: Archive) => {
    const view = viewOf(key, { archive, site, preview: false });
    return view && "book" in view ? view.book : undefined;
  };
  await testPaper({ ...files, "paper.yaml": smallPaper }).open(({ archive }) => {
    expect(booksIn(archive)).toEqual([]);
    expect(linkOn({ page: "archive", period: "2026-11-24" }, archive)).toBeUndefined();
  });
  await testPaper(files).open(({ archive }) => {
    expect(booksIn(archive)).toHaveLength(5);
    expect(linkOn({ page: "archive", period: "2026-11-24" }, archive)).toEqual({
      name: "EPUB",
      path: "/archive/2026/11/24/2026-11-24.epub",
    });
    expect(linkOn({ page: "archive", period: "2026-11-23" }, archive)).toBeUndefined();
    expect(linkOn({ page: "archive", period: "2026-11" }, archive)).toBeUndefined();
    expect(linkOn({ page: "list", list: "thread:port" }, archive)?.path).toBe("/threads/port/port.epub");
  });
});

test("a book reads the stories that are in it and no others: an edit elsewhere leaves it alone", async () => {
  await testPaper(files).open(({ archive }) => {
    const storiesRead = (key: PageKey) =>
      [...(lookAt(key, { archive, site, preview: false }, "").made?.reads.keys() ?? [])].filter((fact) =>
        fact.startsWith("article:"),
      );
    expect(storiesRead({ page: "day-book", day: "2026-11-22" })).toEqual(["article:2026/11/22/begins"]);
    expect(storiesRead({ page: "thread-book", id: "port" }).sort()).toEqual([
      "article:2026/11/22/begins",
      "article:2026/11/24/port",
    ]);
  });
});
