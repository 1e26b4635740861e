/** Old addresses of imported stories, and lists of old and new addresses from spreadsheets. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formerlyIn, withFormerly } from "../../../../../src/desk/import/addresses/written-formerly.ts";
import { bytesOf } from "../../../../site/folders.ts";
import { Desk } from "../imported.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

const post = (headline: string, link: string, more = "") =>
  `<item><title>${headline}</title><link>${link}</link><pubDate>Tue, 24 Nov 2026 09:00:00 +0000</pubDate><description>&lt;p&gt;The text of it goes on for a while.&lt;/p&gt;</description>${more}</item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Old</title><link>https://old.example/</link>${items.join("")}</channel></rss>`;
const wordpress = (link: string, status = "publish") =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example</wp:base_blog_url><item><title>Dock strike ends</title><link>${link}</link><guid isPermaLink="false">https://old.example/?p=12</guid><content:encoded><![CDATA[<p>The text of it goes on for a while.</p>]]></content:encoded><wp:post_id>12</wp:post_id><wp:post_date>2026-11-24 09:00:00</wp:post_date><wp:post_name>dock-strike</wp:post_name><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`;

const formerly = (file: string) => formerlyIn(desk.text(file));
const fileOf = async (text: string, name = "source") => (await desk.read(text, {}, name)).stories[0]?.file ?? "";

describe("the old address of a story", () => {
  test.each([
    ["https://old.example/news/dock-strike/", ["news/dock-strike"]],
    ["https://old.example/News/Dock_Strike.aspx", ["News/Dock_Strike.aspx"]],
    ["https://old.example/2026/11/24/dock-strike.html", ["2026/11/24/dock-strike.html"]],
    ["https://old.example/2026/11/24/dock-strike/", []],
    ["https://old.example/h%C3%A4fen/streik", ["häfen/streik"]],
    ["https://old.example/", []],
    ["https://old.example/feed.xml", []],
    ["https://old.example/world/", []],
    ["https://old.example/photos/x", []],
    ["urn:x:1", []],
  ])("%s is kept as far as it can lead on", async (link, expected) => {
    expect(await fileOf(rss(post("Dock strike", link))).then(formerly)).toEqual(expected);
  });

  test("is a number where a site of WordPress has no others, if readers could know it", async () => {
    expect(await fileOf(wordpress("https://old.example/?p=12")).then(formerly)).toEqual(["?p=12"]);
    desk.remove();
    desk = new Desk();
    expect(await fileOf(wordpress("https://old.example/?p=12", "draft")).then(formerly)).toEqual([]);
    desk.remove();
    desk = new Desk();
    expect(await fileOf(wordpress("https://old.example/news/dock-strike/")).then(formerly)).toEqual([
      "news/dock-strike",
    ]);
  });

  test("leads to one story alone, also of another import, and to none that an editor gave it before", async () => {
    const first = await fileOf(rss(post("One", "https://old.example/x/one.html")), "a");
    desk.write({ "content/articles/2026/11/01-own.md": desk.text(first).replace("/x/one.html", "/x/Two.html") });
    const { stories } = await desk.read(
      rss(post("Other one", "https://old.example/X/One.html"), post("Two", "https://old.example/x/two.html")),
      {},
      "b",
    );
    expect(stories.map(({ file }) => formerly(file))).toEqual([[], []]);
    expect(formerly(first)).toEqual(["x/one.html"]);
  });
});

describe("a list of old and new addresses", () => {
  const list = (text: string | Uint8Array, files: string[] = []) => {
    desk.write({ "list.csv": text });
    return desk.import(files, { maps: [{ name: "list.csv", path: join(desk.folder, "list.csv") }] });
  };

  test.each([
    ["commas", "/a.html,/2026/11/24/one/\n"],
    ["semicolons, a heading and Windows' lines", 'Alt;Neu\r\n"/a.html";2026/11/24/one\r\n'],
    ["tabs", "/a.html\t/2026/11/24/one\n"],
    ["columns in another order", "No,new url,old url\n1,/2026/11/24/one/,/a.html\n"],
    ["whole addresses", "https://old.example/a.html,https://test.example/2026/11/24/one/\n"],
    ["the file's name", "/a.html,content/articles/2026/11/24-one.md\n"],
    ["what the article was before", "/a.html,https://old.example/news/one\n"],
    ["a mark before it, and Excel's first line", "\uFEFFsep=;\n/a.html;/2026/11/24/one/\n"],
  ])("with %s gives an article that is there its old one", async (_name, text) => {
    const file = await fileOf(rss(post("One", "https://old.example/news/one")));
    await list(text);
    expect(formerly(file)).toEqual(["news/one", "a.html"]);
  });

  test("in UTF-16, as Excel's Unicode text, is read", async () => {
    const file = await fileOf(rss(post("One", "https://old.example/news/one")));
    await list(Buffer.from("\uFEFF/ärzte\t/2026/11/24/one/\n", "utf16le"));
    expect(formerly(file)).toEqual(["news/one", "ärzte"]);
  });

  test("is part of the import: a second run, with it or without, changes nothing", async () => {
    desk.write({ source: rss(post("One", "https://old.example/news/one")) });
    const { stories } = await list("/a.html,https://old.example/news/one\n?p=3,/2026/11/24/one/\n", ["source"]);
    expect(formerly(stories[0]?.file ?? "")).toEqual(["news/one", "a.html", "?p=3"]);
    const before = bytesOf(desk.content);
    expect((await desk.import(["source"])).stories.map(({ outcome }) => outcome)).toEqual(["unchanged"]);
    expect((await list("/a.html,/2026/11/24/one/\n", ["source"])).stories[0]?.outcome).toBe("unchanged");
    expect(bytesOf(desk.content)).toEqual(before);
  });

  test("that comes later adds to what was imported, and to what an editor has changed; neither is told as changed by it", async () => {
    desk.write({
      source: rss(post("One", "https://old.example/news/one"), post("Two", "https://old.example/news/two")),
    });
    const { stories } = await desk.import(["source"]);
    const [one = "", two = ""] = stories.map(({ file }) => file);
    writeFileSync(join(desk.content, two), desk.text(two).replace("headline: Two", "headline: Two, edited"));
    await list("/a.html,/news/one\n/b.html,/news/two\n");
    expect([formerly(one), formerly(two)]).toEqual([
      ["news/one", "a.html"],
      ["news/two", "b.html"],
    ]);
    expect(desk.text(two)).toContain("headline: Two, edited");
    expect((await desk.import(["source"])).stories.map(({ outcome }) => outcome)).toEqual(["unchanged", "edited"]);
  });

  test("tells each line that leads nowhere, with its place", async () => {
    await fileOf(rss(post("One", "https://old.example/news/one"), post("Two", "https://old.example/news/two")));
    const { asides } = await list(
      "old,new\n/x,/no/such\n/news/two,/news/one\n/world/,/news/one\n/photos/x,/news/one\n/y,\n/2026/11/24/two/,/news/one\n",
    );
    expect(asides).toEqual([
      expect.stringContaining("/x: there is no article at /no/such"),
      expect.stringContaining("is an old address of articles/2026/11/24-two.md already"),
      expect.stringContaining("the paper has a page of its own there"),
      expect.stringContaining("put there by the program"),
      expect.stringContaining("One of its two addresses is missing"),
      expect.stringContaining("the paper has a page of its own there"),
    ]);
  });

  test.each([
    ["", /^There is nothing in this list\.$/],
    ["just words\nand more\n", /^This is no list of addresses: .*save it as CSV\.$/],
  ])("that is none is refused", async (text, why) => {
    expect((await list(text)).refused).toEqual([expect.stringMatching(why)]);
  });
});

test.each([
  ["---\nheadline: A\n---\nText.\n", "---\nheadline: A\nformerly: [/b]\n---\nText.\n"],
  ["---\r\nheadline: A\r\n---\r\nText.\r\n", "---\r\nheadline: A\r\nformerly: [/b]\r\n---\r\nText.\r\n"],
  ["---\nformerly: [/a]\ndraft: true\n---\n", "---\nformerly: [/a, /b]\ndraft: true\n---\n"],
  [
    "---\nformerly:\n  - /a\n  - 2026/11/24/x\ndraft: true\n---\n",
    "---\nformerly: [/a, 2026/11/24/x, /b]\ndraft: true\n---\n",
  ],
  ["---\nformerly: [\n  /a,\n]\ndraft: true\n---\n", "---\nformerly: [/a, /b]\ndraft: true\n---\n"],
])("an address is added to %j without touching anything else", (before, after) => {
  expect(withFormerly(before, ["b"])).toBe(after);
});
