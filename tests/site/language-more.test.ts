/** A language more, that Dateline has no words for: one line in `paper.yaml`, a file of words, and content. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallPaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { Workplace } from "./folders.ts";
import { pageOf } from "./html.ts";

const place = new Workplace();
const text = (file: string) => readFileSync(join(place.out, file), "utf8");
const textsOf = (file: string, selector: string) =>
  pageOf(text(file))
    .all(selector)
    .map((found) => found.text);

beforeAll(() => {
  place.write({
    "paper.yaml": `${smallPaper}editions: [{ language: fo }, { language: tr }]\n`,
    "articles/2026/11/23-port.md": story({ headline: "Port", published: "2026-11-23 06:30", topics: "[sea]" }),
    "articles/2026/11/24-havn.md": story(
      {
        headline: "Semja í havnini",
        published: "2026-11-24 06:30",
        topics: "[sea]",
        language: "fo",
        "translation-of": "2026/11/23/port",
      },
      "Kranarnir arbeiða.",
    ),
    "articles/2026/11/24-liman.md": story(
      {
        headline: 'Limanda "anlaşma"',
        published: "2026-11-24 06:30",
        topics: "[sea]",
        language: "tr",
        "translation-of": "2026/11/23/port",
        dateline: "izmir, Türkiye",
      },
      "Vinçler çalışıyor.",
    ),
    "topics/fo/sea.md": "---\nname: Havið\n---\n",
    "topics/tr/sea.md": "---\nname: Deniz\n---\n",
  });
});
afterAll(() => place.remove());

test("without words the edition is printed, the check counts them, and a language that has words needs nothing", async () => {
  const { code, stdout } = await place.check();
  expect(code).toBe(0);
  expect(stdout).toContain("In “fo” pages say 220 of 220 things in English");
  expect(stdout).not.toContain("In “tr”");
  const built = await place.build();
  expect(built.code, built.stdout + built.stderr).toBe(0);
  expect(pageOf(text("fo/index.html")).one("html").attributes).toMatchObject({ lang: "fo", dir: "ltr" });
  expect(textsOf("fo/index.html", ".skip")).toContain("Skip to the story");
  expect(textsOf("tr/index.html", ".headline")).toContain("Limanda “anlaşma”");
  expect(textsOf("tr/index.html", "time")).toContain("24 Kasım 2026");
  expect(textsOf("2026/11/24/liman/index.html", ".dateline")[0]).toBe("İZMİR, Türkiye –");
  expect(textsOf("tr/topics/sea/index.html", "h1")).toEqual(["Deniz"]);
  expect(textsOf("index.html", ".editions a")).toEqual(["Føroyskt", "Türkçe"]);
  expect(text("2026/11/23/port/index.html")).toContain('hreflang="tr" href="https://test.example/2026/11/24/liman/"');
});

test("with a file of words it speaks its own language, on pages that were printed before too", async () => {
  place.write({
    "words/fo.yaml":
      'skipToStory: Far til greinina\nstories: "{count, plural, one {# grein} other {# greinir}}"\nlatest: <b>Nýtt</b>\n',
  });
  const { code, stdout, stderr } = await place.build();
  expect(code, stdout + stderr).toBe(0);
  expect(stdout + stderr).toContain("In “fo” pages say 217 of 220 things in English");
  expect(textsOf("fo/index.html", ".skip")).toContain("Far til greinina");
  expect(textsOf("2026/11/24/havn/index.html", ".skip")).toContain("Far til greinina");
  expect(pageOf(text("fo/topics/index.html")).source).toContain("1 grein");
  expect(textsOf("index.html", ".skip")).toContain("Skip to the story");
  // What an editor writes is text, on a page and in a feed.
  expect(text("fo/index.html")).not.toContain("<b>Nýtt");
});

test("words that are taken away again leave no trace", async () => {
  place.delete("words/fo.yaml");
  const { code, stdout, stderr } = await place.build();
  expect(code, stdout + stderr).toBe(0);
  expect(textsOf("fo/index.html", ".skip")).toContain("Skip to the story");
});

test("words that cannot be said stop the build, with their place", async () => {
  place.write({ "words/fo.yaml": 'moreFrom: "Meira úr {nmae}"\n' });
  const { code, stderr } = await place.build();
  expect(code).toBe(1);
  expect(stderr).toContain("words/fo.yaml:1:11");
  expect(textsOf("fo/index.html", ".skip")).toContain("Skip to the story");
});
