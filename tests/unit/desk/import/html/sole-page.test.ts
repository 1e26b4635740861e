/** A page that a story has to itself: which words are the story’s, who wrote it, when, and which picture stands over it. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { Desk } from "../imported.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

const sentence = (about: string) =>
  `The harbour of ${about} was shut at six, said the keeper, and nobody knew for how long. `;
const paragraph = (about: string) => `<p>${sentence(about).repeat(4)}</p>`;
const page = (body: string, head = "") =>
  `<!doctype html><html><head><title>Harbour shut | The Paper</title>${head}</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>${body}<footer>All rights reserved, and more words of the site itself.</footer></body></html>`;

async function imported(html: string) {
  const { stories, missing } = await desk.read(html, {}, "page.html");
  expect(stories).toHaveLength(1);
  const { file = "", headline, notes } = stories[0] ?? { notes: [], headline: "" };
  return { headline, notes, missing, body: desk.body(file), text: desk.text(file), record: desk.article(file).record };
}

test("text that lies in siblings, under classes that mean something else, is whole", async () => {
  const { body } = await imported(
    page(
      `<div id="content"><h1>Harbour shut</h1><div class="section">${paragraph("Halden")}${paragraph("Moss")}</div><div class="part-two">${paragraph("Larvik")}${paragraph("Risør")}</div></div>`,
    ),
  );
  for (const name of ["Halden", "Moss", "Larvik", "Risør"]) expect(body).toContain(name);
  expect(body).not.toContain("rights reserved");
});

test("a page without any mark of a story is read by what stands together on it", async () => {
  const text = [1, 2, 3, 4].map((each) => `${sentence(`pier ${each}`).repeat(3)}<br><br>`).join("");
  const { headline, body } = await imported(page(`<table><tr><td>${text}</td></tr></table>`));
  expect(headline).toBe("Harbour shut");
  for (const each of [1, 2, 3, 4]) expect(body).toContain(`pier ${each}`);
});

test("what machines are told goes before headings; a name is a name; a time counts wherever it stands", async () => {
  const { headline, text } = await imported(
    page(
      `<h1>The Paper</h1><article><h2>Most read</h2><div class="byline">By <a rel="author" href="/x">Mara Lind</a> Updated 3 hours ago</div>${paragraph("Halden").repeat(3)}</article><p><time datetime="2026-11-20T10:00:00+01:00">Friday</time></p>`,
      '<meta property="og:title" content="Harbour of Halden is shut">',
    ),
  );
  expect(headline).toBe("Harbour of Halden is shut");
  expect(text).toContain("byline: Mara Lind\n");
  expect(text).toContain("published: 2026-11-20 10:00\n");
});

test("a logo is not the lead, the lead stands once and has its caption, and no markup stands in its description", async () => {
  const { text, body, missing } = await imported(
    page(
      `<img src="/img/site-logo.png" width="400" alt="The Paper"><article><h1>Harbour shut</h1><figure><img src="https://cdn.example/w_800/quay-at-dawn-2026.jpg" alt="A <b>quay</b>"><figcaption>The quay. (EPA)</figcaption></figure><img src="https://cdn.example/w_400/quay-at-dawn-2026.jpg" alt="">${paragraph("Halden").repeat(4)}</article>`,
      '<meta property="og:image" content="https://cdn.example/w_1200/quay-at-dawn-2026.jpg">',
    ),
  );
  expect(text).toContain("photo:\n  file: quay-at-dawn-2026.jpg\n  alt: A quay\n  caption: The quay. (EPA)\n");
  expect(body).not.toContain("![");
  expect(missing).toEqual(["quay-at-dawn-2026.jpg"]);
});

const picture = '<img src="https://cdn.example/mara-lind-2026.jpg" width="1280" alt="">';
test.each([
  ["an address", `<address>${picture}<p>By Mara Lind</p></address>`, false],
  ["a byline", `<div class="byline">${picture}<p>By Mara Lind</p></div>`, false],
  ["a figure beside the name", `<div itemprop="author"><figure>${picture}</figure>Mara Lind</div>`, false],
  ["a picture by itself", `<div class="top">${picture}</div>`, true],
  ["a figure with its photographer", `<figure>${picture}<p class="byline">Mara Lind</p></figure>`, true],
])("%s: a picture stands over the story unless it is of who wrote it", async (_, beside, isLead) => {
  const text = paragraph("Halden").repeat(4);
  const { missing } = await imported(
    page(`<article><h1>Harbour shut</h1>${beside}<div class="article-text">${text}</div></article>`),
  );
  expect(missing).toEqual(isLead ? ["mara-lind-2026.jpg"] : []);
});

test("the way to print a story again is no loss; another foot is told", async () => {
  const text = `<div class="article-text">${paragraph("Halden").repeat(4)}<footer class="republish fine"><a href="republish/">Republish this story</a></footer><footer>A foot of its own</footer></div>`;
  const { notes, body } = await imported(page(`<article><h1>Harbour shut</h1>${text}</article>`));
  expect(notes.filter((note) => note.startsWith("Left out"))).toEqual(["Left out: “A foot of its own”"]);
  expect(body).not.toContain("Republish");
});

test("bytes that are UTF-8 are read so, whatever the page says", async () => {
  const { body } = await imported(
    page(`<article><h1>Harbour shut</h1>${paragraph("Risør").repeat(3)}</article>`, '<meta charset="gb2312">'),
  );
  expect(body).toContain("Risør");
});
