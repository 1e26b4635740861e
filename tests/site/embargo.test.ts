/** What readers may not see yet: nothing of it is in any byte of the paper, and when its hour comes it is there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallPaperWithLite } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { pageOf } from "./html.ts";
import { bytesOf, filesIn, Workplace } from "./folders.ts";

/** The words of an article that nobody else uses, in everything that it has. */
function held(word: string, fields: Record<string, string>): Record<string, string> {
  const name = word.toLowerCase();
  return {
    [`articles/2026/11/24-${name}-resigns.md`]: story(
      {
        headline: `${word}headline resigns`,
        summary: `${word}standfirst will be missed.`,
        published: "2026-11-24 06:30",
        topics: `[${name}-affair, ${name}-bare, harbour]`,
        authors: `[${name}-writer]`,
        dateline: `${word}place, Norway`,
        thread: "harbour",
        formerly: `[2026/11/20/${name}-former]`,
        photo: `{ file: ${name}-lead.jpg, alt: ${word}alt looks up., caption: "${word}caption. (${word}credit)" }`,
        corrections: `[{ at: 2026-11-24 07:00, text: ${word}correction. }]`,
        ...fields,
      },
      `${word}body said it.\n\n![${word}inner](${name}-inner.jpg "${word}second. (EPA)")\n\n::document{file="${name}-ledger.csv" title="${word}document"}`,
    ),
    [`authors/${name}-writer.md`]: `---\nname: ${word}writer\nrole: Editor\n---\nWrites.\n`,
    [`topics/${name}-affair.md`]: `---\nname: ${word}topic\n---\nAn affair.\n`,
    [`documents/${name}-ledger.csv`]: `${word}ledger\n`,
  };
}

const embargoed = held("Quillfeather", { embargo: "2026-11-25 09:00" });
const draft = held("Zorbling", { draft: "true" });

/** What other articles say of it: chosen, linked from the text, with its whole address, and placed on the front page. */
const links = (words: string[]) =>
  words
    .map((word) => word.toLowerCase())
    .map(
      (name) =>
        `[the affair](/2026/11/24/${name}-resigns/) and [its topic](/topics/${name}-affair/), [here](https://test.example/2026/11/24/${name}-resigns/?from=text#corrections)`,
    )
    .join(" and ");
const port = "articles/2026/11/23-port.md";
const others = (words: string[]) => ({
  "paper.yaml": smallPaperWithLite.replace("timezone", "pages: [about]\ntimezone"),
  "front.yaml": `seconds: [${words.map((word) => `2026/11/24/${word.toLowerCase()}-resigns`).join(", ")}]\n`,
  "pages/about.md": `---\ntitle: About\n---\nWe wrote ${links(words)}.\n`,
  "authors/lena.md": "---\nname: Lena\n---\nWrites.\n",
  [port]: story(
    {
      headline: "Port opens",
      published: "2026-11-23 06:30",
      thread: "harbour",
      topics: "[harbour]",
      authors: "[lena]",
      photo: "{ file: quay.jpg, alt: A quay., caption: Halden. (Reuters) }",
      related: `[${words.map((word) => `2026/11/24/${word.toLowerCase()}-resigns`).join(", ")}]`,
      corrections: `[{ at: 2026-11-23 09:00, text: "We got ${links(words)} wrong." }]`,
    },
    `After ${links(words)} it opens.`,
  ),
  "articles/2026/11/24-ferry.md": story({
    headline: "Ferry sails",
    published: "2026-11-24 08:00",
    topics: "[harbour]",
  }),
});
/** The same paper in a newsroom that never heard of them: in place of the links stand their words. */
const withoutLinks = (text: string) =>
  text
    .replace(/\[(the affair|its topic|here)\]\([^)]*\)/g, "$1")
    .replace(/^(?:related|seconds): .*$/m, (line) => `${line.split(":")[0]}: []`);

const picture = (background: string) =>
  sharp({ create: { width: 700, height: 467, channels: 3, background } })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>${background === "#8098a8" ? "Kari Vik" : background === "#804030" ? "Quillfeathercreator" : "Zorblingcreator"}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer();

/** Everything in a folder that is said anywhere: names of files, their bytes, and what compressed files hold. */
function allSaid(folder: string): string {
  const said: string[] = [];
  for (const file of [...filesIn(folder), ".changes.json"]) {
    const bytes = readFileSync(join(folder, file));
    said.push(file, decodeURI(file), bytes.toString("latin1"));
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) said.push(gunzipSync(bytes).toString("utf8"));
  }
  return said.join("\n").toLowerCase();
}

const place = new Workplace();
const unaware = new Workplace();

beforeAll(async () => {
  const photos: Record<string, Uint8Array> = { "photos/quay.jpg": await picture("#8098a8") };
  const secrets: Record<string, Uint8Array> = {};
  for (const [name, colour] of [
    ["quillfeather", "#804030"],
    ["zorbling", "#30a040"],
  ] as const)
    for (const which of ["lead", "inner"]) secrets[`photos/${name}-${which}.jpg`] = await picture(colour);
  place.write({ ...others(["Quillfeather", "Zorbling"]), ...photos, ...secrets, ...embargoed, ...draft });
  unaware.write({
    ...Object.fromEntries(
      Object.entries(others(["Quillfeather", "Zorbling"])).map(([file, text]) => [file, withoutLinks(text)]),
    ),
    ...photos,
  });
  for (const each of [place, unaware]) {
    const { code, stdout, stderr } = await each.build();
    expect(code, stdout + stderr).toBe(0);
  }
}, 120_000);
afterAll(() => {
  place.remove();
  unaware.remove();
});

describe("before its hour", () => {
  test("no byte of the paper has a word of an embargoed article or a draft, nor of what belongs to it alone", () => {
    const said = allSaid(place.out);
    for (const word of ["port opens", "kari vik"]) expect(said.includes(word), word).toBe(true);
    expect(said.includes("quillfeather")).toBe(false);
    expect(said.includes("zorbling")).toBe(false);
  });

  test("the paper is that of a newsroom that never heard of them, byte for byte", () => {
    expect(bytesOf(place.out)).toEqual(bytesOf(unaware.out));
  });

  test("the words of a link to it stand without the link", () => {
    expect(readFileSync(join(place.out, "2026/11/23/port/index.html"), "utf8")).toContain(
      "After the affair and its topic, here and the affair and its topic, here it opens.",
    );
  });

  test("the check says so of every such link", async () => {
    const { stdout } = await place.check("--format", "json");
    expect(stdout.match(/"rule": ?"link-held"/g)?.length).toBeGreaterThanOrEqual(4);
  });

  test("no public preview has a word of it; drafts are shown there and marked, but in no feed, sitemap or search", async () => {
    const preview = await place.cleanBuild("preview", { DATELINE_PREVIEW: "1" });
    expect(allSaid(preview).includes("quillfeather")).toBe(false);
    expect(
      pageOf(readFileSync(join(preview, "2026/11/24/zorbling-resigns/index.html"), "utf8")).one(".held").text,
    ).toBe("Draft: readers do not see this");
    expect(existsSync(join(preview, "topics/zorbling-bare/index.html"))).toBe(true);
    expect(forMachines(preview).includes("zorbling")).toBe(false);
  });

  test("in previews marked as the newsroom's own it is shown and marked, but in no feed, sitemap or search", async () => {
    place.write({ "paper.yaml": `${others([])["paper.yaml"]}preview: { embargoed: true }\n` });
    const preview = await place.cleanBuild("internal", { DATELINE_PREVIEW: "1" });
    place.write({ "paper.yaml": others([])["paper.yaml"] });
    expect(
      pageOf(readFileSync(join(preview, "2026/11/24/quillfeather-resigns/index.html"), "utf8")).one(".held").text,
    ).toMatch(/^Under embargo until November 25, 2026/);
    expect(readFileSync(join(preview, "2026/11/23/port/index.html"), "utf8")).toContain(
      '<a href="/2026/11/24/quillfeather-resigns/">the affair</a>',
    );
    expect(/quillfeather|zorbling/.test(forMachines(preview))).toBe(false);
  });

  test("the next build is due at its hour", async () => {
    expect((await place.build({}, "--next")).stdout).toBe("2026-11-25T09:00:00+01:00\n");
    const { code, stdout } = await place.build();
    expect(code).toBe(0);
    expect(stdout).toContain("0 of");
    expect(stdout).toContain("The next build is due on Wednesday, 25 November 2026 at 09:00, Europe/Oslo time");
  });
});

/** Feeds, sitemaps and the search index, decompressed. */
function forMachines(folder: string): string {
  const files = filesIn(folder).filter((file) => /\.xml$|^search\/.*(?<!\.html)$/.test(file));
  expect(files.length).toBeGreaterThan(10);
  return files
    .map((file) => readFileSync(join(folder, file)))
    .map((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8"))
    .join("\n")
    .toLowerCase();
}

describe("when its hour has come", () => {
  const after = { DATELINE_NOW: "2026-11-25T08:00:00Z" };

  beforeAll(async () => {
    const { code, stdout, stderr } = await place.build(after);
    expect(code, stdout + stderr).toBe(0);
  }, 60_000);

  test("it is there with its picture, topic, writer and document, and its links open", () => {
    const page = pageOf(readFileSync(join(place.out, "2026/11/24/quillfeather-resigns/index.html"), "utf8"));
    expect(page.one("h1").text).toBe("Quillfeatherheadline resigns");
    for (const path of [
      "topics/quillfeather-affair",
      "topics/quillfeather-bare",
      "authors/quillfeather-writer",
      "2026/11/20/quillfeather-former",
    ])
      expect(existsSync(join(place.out, path, "index.html")), path).toBe(true);
    expect(readFileSync(join(place.out, "documents/quillfeather-ledger.csv"), "utf8")).toBe("Quillfeatherledger\n");
    expect(
      filesIn(place.out).filter((file) => /^photos\/quillfeather-(lead|inner)-.*\.jpg$/.test(file)).length,
    ).toBeGreaterThan(1);
    const [article, about] = ["2026/11/23/port", "about"].map((path) =>
      readFileSync(join(place.out, path, "index.html"), "utf8"),
    );
    for (const text of [article, about])
      expect(text).toContain(
        '<a href="/2026/11/24/quillfeather-resigns/">the affair</a> and <a href="/topics/quillfeather-affair/">its topic</a>',
      );
    expect(allSaid(place.out).includes("zorbling")).toBe(false);
  });

  test("readers are told that it was published then, not before anyone could read it", () => {
    const page = pageOf(readFileSync(join(place.out, "2026/11/24/quillfeather-resigns/index.html"), "utf8"));
    expect(page.all(".times time")[0]?.attributes["datetime"]).toBe("2026-11-25T09:00:00+01:00");
    expect(readFileSync(join(place.out, "feed.xml"), "utf8")).toContain(
      "<pubDate>Wed, 25 Nov 2026 08:00:00 +0000</pubDate>",
    );
  });

  test("the folder is that of a build from nothing, and nothing more is due", async () => {
    expect(bytesOf(place.out)).toEqual(bytesOf(await place.cleanBuild("clean", after)));
    const { code, stdout } = await place.build(after, "--next");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "never\n" });
  });
});

test("a translation that waits is told of nowhere, neither by the story that it translates nor by its edition", async () => {
  const [waiting, without] = [new Workplace(), new Workplace()];
  const paper = {
    "paper.yaml": `${smallPaperWithLite}editions:\n  - { language: fr }\n`,
    [port]: story({ headline: "Port opens", published: "2026-11-23 06:30" }),
    "articles/2026/11/23-bac.md": story({ headline: "Le bac repart", published: "2026-11-23 08:00", language: "fr" }),
  };
  const translation = story(
    {
      headline: "Quillfeatherport rouvre",
      published: "2026-11-23 09:00",
      language: "fr",
      "translation-of": "2026/11/23/port",
      topics: "[quillfeather-sujet]",
      embargo: "2026-11-25 09:00",
    },
    "Quillfeathercorps.",
  );
  try {
    waiting.write({ ...paper, "articles/2026/11/23-quillfeather.md": translation });
    without.write(paper);
    for (const each of [waiting, without]) {
      const { code, stdout, stderr } = await each.build();
      expect(code, stdout + stderr).toBe(0);
    }
    expect(allSaid(waiting.out).includes("quillfeather")).toBe(false);
    expect(bytesOf(waiting.out)).toEqual(bytesOf(without.out));
    expect((await waiting.build({ DATELINE_NOW: "2026-11-25T08:00:00Z" })).code).toBe(0);
    expect(
      pageOf(readFileSync(join(waiting.out, "2026/11/23/port/index.html"), "utf8"))
        .all("link[hreflang=fr]")
        .map(({ attributes }) => attributes["href"]),
    ).toEqual(["https://test.example/2026/11/23/quillfeather/"]);
  } finally {
    waiting.remove();
    without.remove();
  }
});
