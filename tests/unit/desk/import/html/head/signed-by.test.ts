/** Who wrote a page and when, of the many ways in which pages say it: a name alone, and a day that is sure. */
import { expect, test } from "vitest";
import { seenTime } from "../../../../../../src/desk/import/html/head/seen-time.ts";
import { dayBySlashes } from "../../../../../../src/desk/import/html/head/slashed-day.ts";
import { fragmentTree } from "../../../../../../src/desk/import/html/html-tree.ts";
import { Desk } from "../../imported.ts";

const text =
  `<p>${"The crane at the quay of Auvery was taken down over the night, and nobody said why. ".repeat(6)}</p>`.repeat(
    2,
  );
const page = (around: string, head = "") =>
  `<!doctype html><html><head>${head}<title>The crane</title></head><body><article><h1>The crane</h1>${around}${text}</article><div class="related"><span class="byline">By Other One</span><span class="date">May 3, 2019</span></div></body></html>`;

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
  ['<p class="byline">Last Updated: January 7, 2025</p>', undefined],
  ['<h5 class="article-posted-date">2/26/2015 7:11 AM PST BY HARBOUR STAFF</h5>', "HARBOUR STAFF"],
  ['<div class="article__author">By Ann Roe</div>', "Ann Roe"],
  ['<p class="post-meta">May 4, 2015 by Ann Roe</p>', "Ann Roe"],
  ['<p class="post-meta">May 4, 2015, powered by wordpress</p>', undefined],
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
  // What says for programs who wrote it goes before what looks so.
  expect((await imported(above('<a rel="author">Ann Roe</a>', "Cy Loe"))).byline).toBe("Ann Roe");
});

test.each<Row>([
  ['<p class="post-date">Posted on May 4, 2015, at noon</p>', "2015-05-04 00:00"],
  ['<p id="pubTime">2016年10月4日07:17</p>', "2016-10-04 07:17"],
  ['<p class="date-and-time" title="2015-03-13T21:00:00+01:00">Friday</p>', "2015-03-13 21:00"],
  ['<p class="date">May 4, 2015</p><p class="date">May 5, 2015</p>', "2015-05-04 00:00"],
  ["<ul><li>Harbour</li><li>Sunday, May 4, 2015 @ 11:10 PM</li></ul>", "2015-05-04 00:00"],
  ['<p><span data-publishtime="1425913200851">3/09/15</span></p>', "2015-03-09 16:00"],
  ['<p data-updated-at="1425913200">3/09/15</p><p>May 4, 2015</p>', "2015-05-04 00:00"],
  ['<nav>May 4, 2015</nav><div class="teaser">May 5, 2015</div>', undefined],
  ["<p>AUVERY, May 4, 2015 /Wire/ -- The crane is gone.</p>", "2015-05-04 00:00"],
  ["", "2015-03-18 00:00", '<link rel="canonical" href="https://a.example/world/2015/mar/18/crane">'],
  ["", undefined, '<link rel="canonical" href="https://a.example/world/2015/13/18/crane">'],
  ["", "2017-12-07 00:00", "<title>The crane - 07.12.2017 - The Paper</title>"],
  [
    "",
    "2015-10-15 04:19:15",
    '<script type="application/ld+json"><![CDATA[{"@type":"NewsArticle","headline":"The crane","datePublished":"2015-10-15T02:19:15Z"}]]></script>',
  ],
  [
    "",
    "2015-10-15 04:19",
    '<script type="application/ld+json">/* <![CDATA[ */{"@type":"NewsArticle","headline":"The crane","datePublished":"2015-10-15T02:19:00Z"}/* ]]> */</script>',
  ],
  ['<p class="dateline">Updated May 4, 2015</p>', undefined],
  ['<p class="publish"><b>Dec</b> <b>28</b> <i>Sat</i> <i>2013</i> <i>00:28</i></p>', "2013-12-28 00:28"],
  ["", "2007-05-29 09:49", '<meta name="publish_date" content="05/29/2007 09:49:00">'],
  ["", "2020-11-11 12:00", '<meta name="publishDate" content="2020-11-11 12:00:00.000+0100">'],
])("%s says %s", async (around, published, head = "") => {
  expect((await imported(page(around, head))).published).toBe(published);
});

test.each([
  ["05/08/2014 07:01:00", "en-US", "2014-05-08 07:01:00"],
  ["05/08/2014", "en-GB", undefined],
  ["28/12/2013", undefined, "2013-12-28"],
  ["13/13/2013", "en-US", undefined],
  ["May 8", "en-US", undefined],
])("%s on a page in %s is %s", (written, language, day) => {
  expect(dayBySlashes(written, language)).toBe(day);
});

test("a day that is said in words and in figures, with an hour and without, is one day; two are none", () => {
  const said = (...days: string[]) => seenTime(fragmentTree(days.map((day) => `<p class="date">${day}</p>`).join("")));
  expect(said("May 4, 2015", "2015-05-04 08:30", "4 May 2015 9:15")).toBe("2015-05-04");
  expect(said("May 4, 2015", "2015-05-05")).toBeUndefined();
});

test("the picture that a page is shared with stands over the story, on a page that says no name of its site, too", async () => {
  const head = '<meta property="og:image" content="https://a.example/crane.jpg">';
  expect((await imported(page("", head))).photo).toBe("crane.jpg");
});

test.each([
  ["The crane | The Paper", "The crane"],
  ["The crane :: Harbour news ::", "The crane"],
  ["Harbour news hears of the crane - Harbour news", "Harbour news hears of the crane"],
  ["起重机昨夜消失_港口频道_海港网", "起重机昨夜消失"],
  ["A - B and the crane", "A - B and the crane"],
])("of “%s” the headline is “%s”", async (title, headline) => {
  using desk = disposable(
    new Desk({
      "page.html": `<!doctype html><html><head><title>${title}</title></head><body><h1>Harbour news</h1><div>${text}</div></body></html>`,
    }),
  );
  const { stories } = await desk.held.import(["page.html"]);
  expect(stories[0]?.headline).toBe(headline);
});

test("a small picture beside the text is no picture of the story", async () => {
  const around =
    '<figure><img src="https://a.example/c_fill,h_120,w_120/ann.jpg" alt=""></figure><figure><img src="https://a.example/w_800/crane.jpg" alt=""></figure>';
  expect((await imported(page(around))).photo).toBe("crane.jpg");
});
