/** Who wrote a page and when, of the many ways in which pages say it: a name alone, and a day that is sure. */
import { expect, test } from "vitest";
import { Desk } from "../imported.ts";

const text =
  `<p>${"The crane at the quay of Auvery was taken down over the night, and nobody said why. ".repeat(6)}</p>`.repeat(
    2,
  );
const page = (around: string, head = "") =>
  `<!doctype html><html><head><title>The crane</title>${head}</head><body><article><h1>The crane</h1>${around}${text}</article><div class="related"><span class="byline">By Other One</span><span class="date">May 3, 2019</span></div></body></html>`;

async function imported(html: string) {
  using desk = disposable(new Desk({ "page.html": html }));
  const { stories } = await desk.held.import(["page.html"]);
  const written = desk.held.text(stories[0]?.file ?? "");
  return {
    byline: /^byline: (.*)$/m.exec(written)?.[1],
    published: /^draft: true$/m.test(written) ? undefined : /^published: (.*)$/m.exec(written)?.[1],
    photo: / file: (.*)$/m.exec(written)?.[1],
  };
}

const disposable = (held: Desk) => ({ held, [Symbol.dispose]: () => held.remove() });

type Row = [around: string, said: string | undefined, head?: string];

test.each<Row>([
  ['<div class="byline">by <a class="byauthor" href="/x/">Ann Roe</a><span>22 Dec 2016</span>651</div>', "Ann Roe"],
  ['<p class="byline">By Ann Roe Monday, May 3</p>', "Ann Roe"],
  ['<p class="byline">By: ANN ROE</p>', "Ann Roe", '<meta name="Author" content="Ann Roe">'],
  ['<p class="byline">Ann Roe Harbour reporter</p>', "Ann Roe", '<meta property="author" content="Ann Roe">'],
  ['<p class="author"><a href="/latest?author=ann">Ann Roe</a> 3 comments</p>', "Ann Roe"],
  ["", "Ann Roe", '<meta name="author" content="Von Ann Roe">'],
])("%s names %s", async (around, byline, head = "") => {
  expect((await imported(page(around, head))).byline).toBe(byline);
});

test("what stands beside the story signs nothing, but what stands above it does, if it is one name", async () => {
  expect((await imported(page(""))).byline).toBeUndefined();
  const above = (...names: string[]) =>
    page("").replace(
      "<article>",
      `${names.map((name) => `<span class="post-author">${name}</span>`).join(" ")}<article>`,
    );
  expect((await imported(above("Ann Roe", "ANN ROE"))).byline).toMatch(/^ann roe$/i);
});

test.each<Row>([
  ['<p class="post-date">Posted on May 4, 2015, at noon</p>', "2015-05-04 00:00"],
  ['<p id="pubTime">2016年10月4日07:17</p>', "2016-10-04 07:17"],
  ['<p class="date-and-time" title="2015-03-13T21:00:00+01:00">Friday</p>', "2015-03-13 21:00"],
  ['<p class="date">May 4, 2015</p><p class="date">May 5, 2015</p>', undefined],
  ['<p class="dateline">Updated May 4, 2015</p>', undefined],
  ["", "2020-11-11 12:00", '<meta name="publishDate" content="2020-11-11 12:00:00.000+0100">'],
])("%s says %s", async (around, published, head = "") => {
  expect((await imported(page(around, head))).published).toBe(published);
});

test("the picture that a page is shared with stands over the story, on a page that says no name of its site, too", async () => {
  const head = '<meta property="og:image" content="https://a.example/crane.jpg">';
  expect((await imported(page("", head))).photo).toBe("crane.jpg");
});
