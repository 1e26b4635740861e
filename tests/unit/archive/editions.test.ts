/** Editions in the archive: each asks within its language, translations find one another, and wrong ones are told. */
import { describe, expect, test } from "vitest";
import { smallPaper } from "../../built-site.ts";
import { article, ids, story, testPaper } from "./newsroom.ts";

const settings = `${smallPaper}editions:\n  - { language: ar, name: الاختبار }\n  - { language: fr }\n`;

const stories = {
  "paper.yaml": settings,
  "authors/lena.md": "---\nname: Lena\nrole: Reporter\n---\nLives.\n",
  "authors/ar/lena.md": "---\nname: لينا\n---\n",
  "articles/2026/11/20-port.md": story({
    headline: "Port",
    published: "2026-11-20",
    topics: "[sea]",
    authors: "[lena]",
  }),
  "articles/2026/11/21-ferry.md": story({
    headline: "Ferry",
    published: "2026-11-21",
    topics: "[sea]",
    related: "[2026/11/20/port]",
  }),
  "articles/2026/11/22-ميناء.md": story({
    headline: "ميناء",
    published: "2026-11-22",
    topics: "[sea]",
    language: "ar",
    "translation-of": "2026/11/20/port",
    authors: "[lena]",
  }),
  "articles/2026/11/23-عبارة.md": story({
    headline: "عبّارة",
    published: "2026-11-23",
    topics: "[sea]",
    language: "ar",
    related: "[2026/11/20/port, 2026/11/21/ferry]",
  }),
  "articles/2026/11/23-bac.md": story({ headline: "Bac", published: "2026-11-23", language: "fr-CA" }),
  "articles/2026/11/24-puerto.md": story({ headline: "Puerto", published: "2026-11-24", language: "es" }),
};

test("lists hold the stories of their edition, and the first one's those of languages without", async () => {
  await testPaper(stories).open(({ archive }) => {
    expect(ids(archive.lists.newest("all", 9))).toEqual(["2026/11/24/puerto", "2026/11/21/ferry", "2026/11/20/port"]);
    expect(ids(archive.of("ar")?.lists.newest("topic:sea", 9) ?? [])).toEqual(["2026/11/23/عبارة", "2026/11/22/ميناء"]);
    expect(ids(archive.of("fr")?.lists.newest("all", 9) ?? [])).toEqual(["2026/11/23/bac"]);
    expect(archive.of("de")).toBeUndefined();
  });
});

test("what stands beside a story and comes after it is of its language; an editor's choice is its translation", async () => {
  await testPaper(stories).open(({ archive }) => {
    const arabic = archive.speaking("ar");
    const ferry = article(archive, "2026/11/23/عبارة");
    expect(ids(arabic.around.related(ferry, 5, []))).toEqual(["2026/11/22/ميناء"]);
    expect(arabic.around.next(ferry)?.record.id).toBe("2026/11/22/ميناء");
    expect(ids(archive.around.related(article(archive, "2026/11/21/ferry"), 1, []))).toEqual(["2026/11/20/port"]);
  });
});

test("an article and its translations find one another, from whichever of them is asked", async () => {
  await testPaper(stories).open(({ archive }) => {
    for (const id of ["2026/11/20/port", "2026/11/22/ميناء"]) {
      expect(
        Object.fromEntries(
          [...archive.stories.translations(article(archive, id))].map(([edition, record]) => [edition, record.id]),
        ),
      ).toEqual({ "": "2026/11/20/port", ar: "2026/11/22/ميناء" });
    }
    expect(archive.speaking("ar").stories.here("2026/11/20/port")?.id).toBe("2026/11/22/ميناء");
    expect(archive.speaking("fr").stories.here("2026/11/20/port")).toBeUndefined();
  });
});

test("a translation that is not out yet is not found", async () => {
  const held = {
    ...stories,
    "articles/2026/11/22-ميناء.md": story({
      published: "2026-11-22",
      language: "ar",
      "translation-of": "2026/11/20/port",
      draft: "true",
    }),
  };
  await testPaper(held).open(({ archive }) =>
    expect([...archive.stories.translations(article(archive, "2026/11/20/port")).keys()]).toEqual([""]),
  );
});

test("a writer has the name of the edition, or the first edition's; a page has its own or is not there", async () => {
  const paper = testPaper({
    ...stories,
    "pages/about.md": "---\ntitle: About\n---\n",
    "pages/fr/about.md": "---\ntitle: À propos\n---\n",
  });
  await paper.open(({ archive, problems }) => {
    expect(problems).toEqual([]);
    expect(archive.speaking("ar").entries.of("author", "lena")?.record).toMatchObject({ name: "لينا", language: "ar" });
    // The life of a writer is in English: only the name goes over.
    expect(archive.speaking("fr").entries.of("author", "lena")).toEqual({
      record: { id: "lena", file: "authors/lena.md", name: "Lena", language: "en" },
      blocks: [],
    });
    expect(archive.entries.ids("author")).toEqual(["lena"]);
    expect(archive.of("ar")?.entries.ids("author")).toEqual(["lena"]);
    expect(archive.of("fr")?.entries.ids("author")).toEqual([]);
    expect(archive.speaking("fr").entries.of("page", "about")?.record.name).toBe("À propos");
    expect(archive.speaking("ar").entries.of("page", "about")).toBeUndefined();
  });
});

test("an edition without a front page of its own has the first one's placing", async () => {
  const paper = testPaper({
    ...stories,
    "front.yaml": "lead: 2026/11/20/port\n",
    "front.fr.yaml": "lead: 2026/11/23/bac\n",
  });
  await paper.open(({ archive }) => {
    expect(archive.frontPlan().lead).toBe("2026/11/20/port");
    expect(archive.of("ar")?.frontPlan().lead).toBe("2026/11/20/port");
    expect(archive.of("fr")?.frontPlan().lead).toBe("2026/11/23/bac");
  });
  paper.delete("front.fr.yaml");
  await paper.open(({ archive }) => expect(archive.of("fr")?.frontPlan().lead).toBe("2026/11/20/port"));
});

test("an edition that the paper begins takes in the articles of its language, and gives them back when it ends", async () => {
  const paper = testPaper({ ...stories, "paper.yaml": smallPaper });
  paper.delete("authors/ar/lena.md");
  await paper.open(({ archive }) => expect(archive.lists.newest("all", 9)).toHaveLength(6));
  paper.write({ "paper.yaml": settings });
  await paper.open(({ archive }) => expect(archive.lists.newest("all", 9)).toHaveLength(3));
  paper.write({ "paper.yaml": smallPaper });
  await paper.open(({ archive }) => expect(archive.lists.newest("all", 9)).toHaveLength(6));
});

describe("a wrong translation is told", () => {
  const told = async (files: Record<string, string>) =>
    testPaper({ ...stories, ...files }).open(({ problems }) =>
      problems.map(({ file, rule, message }) => `${file.split("/").at(-1)} ${rule}: ${message}`),
    );
  const french = (of: string) => story({ language: "fr", "translation-of": of });

  test.each([
    [
      "of a translation",
      "2026/11/22/ميناء",
      "2026/11/22/ميناء is a translation itself. Name the article that it was translated from: 2026/11/20/port.",
    ],
    ["of itself", "2026/11/24/port-fr", "This article says that it is a translation of itself."],
    ["of an article in the same language", "2026/11/23/bac", "2026/11/23/bac is in the same language."],
  ])("%s", async (_what, of, said) =>
    expect((await told({ "articles/2026/11/24-port-fr.md": french(of) })).join("\n")).toContain(
      `24-port-fr.md translation: ${said}`,
    ),
  );

  test("the second into one language", async () => {
    expect(await told({ "articles/2026/11/24-port-fr.md": french("2026/11/20/port") })).toEqual([]);
    expect(
      (
        await told({
          "articles/2026/11/24-port-fr.md": french("2026/11/20/port"),
          "articles/2026/11/25-port-fr.md": french("2026/11/20/port"),
        })
      ).join(),
    ).toContain(
      "25-port-fr.md translation: 2026/11/20/port has a translation into the same language already: 2026/11/24/port-fr.",
    );
  });

  test("of no article", async () =>
    expect((await told({ "articles/2026/11/24-port-fr.md": french("2026/11/20/prot") })).join()).toContain(
      "article: There is no article at 2026/11/20/prot. Did you mean `2026/11/20/port`?",
    ));

  test("no more, once the original says its language", async () => {
    const paper = testPaper({
      "paper.yaml": settings,
      "articles/2026/11/20-a.md": story(),
      "articles/2026/11/21-b.md": story({ "translation-of": "2026/11/20/a" }),
    });
    await paper.open(({ problems }) => expect(problems.map(({ rule }) => rule)).toEqual(["translation"]));
    paper.write({ "articles/2026/11/20-a.md": story({ language: "fr" }) });
    await paper.open(({ problems }) => expect(problems).toEqual([]));
  });
});

test("links within an edition are checked by what stands there", async () => {
  const linking = (path: string) => ({ ...stories, "articles/2026/11/24-links.md": story({}, `[x](${path})`) });
  for (const path of [
    "/ar/",
    "/ar/world/",
    "/ar/topics/sea/",
    "/ar/authors/lena/",
    "/ar/archive/2026/11/22/",
    "/ar/feed.xml",
    "/fr/archive/",
    "/2026/11/22/%D9%85%D9%8A%D9%86%D8%A7%D8%A1/",
    "/2026/11/22/ميناء/",
  ]) {
    await testPaper(linking(path)).open(({ problems }) =>
      expect(
        problems.map(({ message }) => message),
        path,
      ).toEqual([]),
    );
  }
  for (const path of [
    "/ar/nothing/",
    "/fr/topics/sea/",
    "/ar/archive/2026/11/20/",
    "/de/world/",
    "/fr/authors/lena/",
  ]) {
    await testPaper(linking(path)).open(({ problems }) =>
      expect(
        problems.map(({ rule }) => rule),
        path,
      ).toEqual(["link"]),
    );
  }
});

test("settings that contradict one another are told at their place", async () => {
  const told = (editions: string) =>
    testPaper({ "paper.yaml": `${smallPaper}editions: ${editions}\n` })
      .open(() => "none")
      .catch((error: unknown) => String(error));
  expect(await told("[{ language: en }]")).toContain("an edition in “en” already");
  expect(await told("[{ language: ar }, { language: AR }]")).toContain("an edition in “AR” already");
  expect(await told("[{ language: fr, sections: [{ id: hom, name: X }] }]")).toContain("no section “hom”");
  expect(await told("[{ language: fr, numerals: arabic }]")).toContain("latn for 0–9");
});
