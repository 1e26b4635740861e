/** What a paper adds to its pages from `templates/`: where it stands, what its pages may load for it, and which pages an edit of it prints. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { policyIn } from "../../src/hosting/hosts/page-policies.ts";
import { smallPaperWithLite } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf, differences, timesOf, Workplace } from "./folders.ts";

const place = new Workplace();
afterAll(() => place.remove());
const page = (path: string) => readFileSync(join(place.out, path), "utf8");

async function print(): Promise<string> {
  const { code, stdout, stderr } = await place.build();
  if (code !== 0) throw new Error(stdout + stderr);
  return stdout + stderr;
}

let told = "";
beforeAll(async () => {
  place.write({
    "paper.yaml": `${smallPaperWithLite.replace("https://test.example", "https://test.example/paper")}editions: [{ language: ar }]\n`,
    "articles/2026/11/24-port.md": story({ headline: "Port", formerly: "[2026/11/20/old-port]" }),
    "articles/2026/11/24-ferry.md": story({ headline: "Ferry" }),
    "articles/2026/11/24-mina.md": story({ headline: "الميناء", language: "ar" }),
    "../templates/head.html": '<script src="https://count.example/c.js" async></script>',
    "../templates/after-article.html": '<aside class="letter"><a href="/about-letter/">The letter</a></aside>',
    "../templates/foot.html":
      "<p class=\"own\">Printed on the quay.</p><script>document.querySelector('.own').dataset.ran = '1'</script>",
    "../templates/foot.ar.html": '<p class="own">طبعت على الرصيف.</p>',
    "../templates/paper.css": ".own { color: var(--soft); background: url(/quay.svg) }\n",
    "../public/quay.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "../public/about-letter/index.html": "<p>The letter",
  });
  told = await print();
});

test("the newsroom is told which host its readers are made to ask", () => {
  expect(told).toMatch(/templates\/head\.html:1:1 +warning +third-party/);
  expect(told).toContain("ask https://count.example for something");
});

test("each stands in its place, in each edition, below the path of the paper", () => {
  const article = page("2026/11/24/port/index.html");
  expect(article).toMatch(/<script src="https:\/\/count\.example\/c\.js" async><\/script>\s*<\/head>/);
  expect(article).toMatch(
    /class="article-text"[^]*<aside class="letter"><a href="\/paper\/about-letter\/">The letter<\/a><\/aside>/,
  );
  expect(article).toMatch(/<p class="own">Printed on the quay\.<\/p><script>[^<]*<\/script>\s*<\/footer>/);
  expect(article).toMatch(
    /<style>@layer own\{\.own\{color:var\(--soft\);background:url\(\/paper\/quay\.svg\)\}\}<\/style>/,
  );
  expect(page("index.html")).not.toContain('class="letter"');
  expect(page("index.html")).toContain("Printed on the quay");
  expect(page("2026/11/24/mina/index.html")).toMatch(/طبعت على الرصيف\.<\/p>\s*<\/footer>/);
  for (const file of ["lite/index.html", "lite/2026/11/24/port/index.html", "2026/11/20/old-port/index.html"])
    expect(page(file)).not.toMatch(/count\.example|on the quay|class="letter"|@layer own/);
});

test("a page may load what stands on it, and no more", () => {
  const policy = policyIn(page("2026/11/24/port/index.html"));
  expect(policy?.["script-src"]).toContain("https://count.example");
  expect(policy?.["connect-src"]).toEqual(["'self'", "https://count.example"]);
  const inline = (file: string) =>
    policyIn(page(file))?.["script-src"]?.filter((source) => source.startsWith("'sha256")).length ?? 0;
  // The first edition has a script at its foot, the Arabic one has none.
  expect(inline("index.html") - inline("ar/index.html")).toBe(1);
  expect(page("lite/index.html")).not.toContain("count.example");
});

test("an edit of one prints the pages that show it, as a clean build does", async () => {
  const before = { bytes: bytesOf(place.out), times: timesOf(place.out) };
  place.write({ "../templates/after-article.html": '<aside class="letter">No letter today</aside>' });
  const said = await print();
  expect(said).toContain("Printing 3 of");
  expect(differences(before.bytes, bytesOf(place.out)).filter((file) => file.endsWith(".html"))).toEqual([
    "2026/11/24/ferry/index.html",
    "2026/11/24/mina/index.html",
    "2026/11/24/port/index.html",
  ]);
  expect(differences(bytesOf(place.out), bytesOf(await place.cleanBuild("clean")))).toEqual([]);
});

test("a mistake in one is told at its place, and nothing is published", async () => {
  place.write({ "../templates/foot.html": "<div>\n  <p>Printed\n</div>\n", "../templates/sidebar.html": "<p>A</p>" });
  const { code, stderr } = await place.build();
  expect(code).toBe(1);
  expect(stderr).toMatch(/templates\/foot\.html:2:3 +error +template[^]*<p> does not end here/);
  expect(stderr).toMatch(
    /templates\/sidebar\.html:1:1 +error +template[^]*head\.html, after-article\.html, foot\.html/,
  );
  expect(page("index.html")).toContain("Printed on the quay");
});
