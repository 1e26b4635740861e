/** Forms that agencies and old systems give to what is otherwise well known. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { datelineIn } from "../../../../../src/desk/import/datelines/dateline-of.ts";
import { Desk } from "../imported.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

test.each([
  ["HALDEN, Norway (AP) _ The quay", "Halden, Norway", "AP"],
  ["NEW YORK--(BUSINESS WIRE)--The quay", "New York", "BUSINESS WIRE"],
  ["Berlin (dpa) - Der Kai", "Berlin", "dpa"],
  ["Frankfurt/Main (dpa/lhe) - Der Kai", "Frankfurt/Main", "dpa/lhe"],
  ["Wien, 24. Nov (APA) – Der Kai", "Wien", "APA"],
])("%s", (text, place, agency) => {
  expect(datelineIn(text, [])).toMatchObject({ place, agency });
});

test.each(["The minister (left) - seen here", "Apple (AAPL) - the shares", "Norway (see below) – and others"])(
  "%s is no dateline",
  (text) => {
    expect(datelineIn(text, [])).toBeUndefined();
  },
);

describe("Blogger", () => {
  const entry = (kind: string, more: string) =>
    `<entry><id>tag:${kind}</id>${kind.startsWith("http") ? `<category scheme="http://schemas.google.com/g/2005#kind" term="${kind}"/>` : `<b:type>${kind}</b:type>`}<title>${kind}</title><published>2020-05-07T10:00:00Z</published><content type="html">&lt;p&gt;Words.&lt;/p&gt;</content>${more}</entry>`;
  const feed = (...entries: string[]) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:b="http://schemas.google.com/blogger/2018" xmlns:ap="http://purl.org/atom/app#"><title>T</title>${entries.join("")}</feed>`;
  const kind = (name: string) => `http://schemas.google.com/blogger/2008/kind#${name}`;

  test("only posts are stories, and drafts stay drafts", async () => {
    const { stories, asides } = await desk.read(
      feed(
        entry(kind("template"), ""),
        entry(kind("settings"), ""),
        entry(kind("comment"), ""),
        entry(kind("comment"), ""),
        entry(kind("post"), '<category scheme="http://www.blogger.com/atom/ns#" term="Harbour"/>'),
        entry("DRAFT", ""),
        entry("POST", "<b:status>DRAFT</b:status><b:filename>/2020/05/old-quay.html</b:filename>"),
      ),
    );
    expect(stories.map(({ file }) => [desk.article(file).record.draft, desk.article(file).record.topics])).toEqual([
      [false, ["harbour"]],
      [true, []],
    ]);
    expect(stories[1]?.file).toBe("articles/2020/05/07-old-quay.md");
    expect(asides.join()).toContain("1 template, 1 settings, 2 comment");
  });

  test("a control of Atom makes a draft", async () => {
    const { stories } = await desk.read(feed(entry(kind("post"), "<ap:control><ap:draft>yes</ap:draft></ap:control>")));
    expect(desk.article(stories[0]?.file ?? "").record.draft).toBe(true);
  });
});

test("ninjs: what is named one by one, another name of the headline, and what is left out", async () => {
  const { stories } = await desk.read(
    JSON.stringify({
      uri: "1",
      type: "text",
      versioncreated: "2026-11-22T18:20:00Z",
      headline_main: "The quay",
      authors: [{ name: "Lena Okafor" }],
      slugline: "QUAY-SHUT",
      copyrightnotice: "© Agency",
      body_text: "Words.",
    }),
  );
  expect(stories[0]?.headline).toBe("The quay");
  expect(desk.article(stories[0]?.file ?? "").record.authors).toEqual(["lena-okafor"]);
  expect(stories[0]?.notes.join("\n")).toMatch(/“QUAY-SHUT”[^]*© Agency/);
});

test("an event, which has no text, is told and not written", async () => {
  const { stories } = await desk.read(JSON.stringify({ uri: "1", headline: "Talks", dates: { start: "2026-11-22" } }));
  expect(stories.map(({ outcome }) => outcome)).toEqual(["empty"]);
});

test("a server's warning before XML does not hide what it is", async () => {
  const { kinds, stories } = await desk.read(
    `Warning: Undefined variable $x in /var/www/feed.php on line 3\n<?xml version="1.0"?><rss version="2.0"><channel><item><title>The quay</title><guid>1</guid><pubDate>Sun, 22 Nov 2026 18:20:00 GMT</pubDate><description>Words of it.</description></item></channel></rss>`,
  );
  expect(kinds).toEqual(["a feed"]);
  expect(stories.map(({ headline }) => headline)).toEqual(["The quay"]);
});
