/** Sites in several languages: which one a story is in, where it stood, and which stories are the same one. */
import { afterEach, describe, expect, test } from "vitest";
import { Desk } from "../imported.ts";

const editions = "editions: [{ language: de }, { language: pt-BR }]\n";
const desks: Desk[] = [];
afterEach(() => desks.splice(0).forEach((desk) => desk.remove()));

/** A paper in English with editions in German and Portuguese, and what it imports. */
async function imported(files: Record<string, string>, settings = editions) {
  const desk = new Desk(files, settings);
  desks.push(desk);
  const { stories, apart } = await desk.import(["site"]);
  const fields = Object.fromEntries(
    stories.map(({ headline, file }) => [headline, (desk.text(file).split("\n---\n", 1)[0] ?? "").split("\n")]),
  );
  return { fields, apart };
}

const story = (title: string, more = "") =>
  `---\ntitle: ${title}\ndate: 2020-01-02\n${more}---\nThe harbour was quiet on Monday.\n`;

describe("Hugo", () => {
  test("a folder for each language: where a story stood, its section, and its translations", async () => {
    const { fields, apart } = await imported({
      "site/config/_default/hugo.toml":
        'baseURL = "https://x.example/"\ndefaultContentLanguage = "en"\n[permalinks]\nworld = "/:year/:slug/"\n[uglyURLs]\nworld = true\n',
      "site/config/_default/languages.en.toml": 'contentDir = "content/en"\n',
      "site/config/_default/languages.de.toml": 'contentDir = "content/de"\nlocale = "de-DE"\n',
      "site/config/_default/languages.pt-br.toml": 'contentDir = "content/pt"\n',
      "site/config/_default/languages.ja.toml": 'contentDir = "content/ja"\n',
      "site/content/en/world/harbour.md": story("Harbour"),
      "site/content/de/world/harbour.md": story("Hafen"),
      "site/content/pt/world/harbour.md": story("Porto", "slug: porto\n"),
      "site/content/ja/world/harbour.md": story("港"),
      "site/content/de/business/only.md": story("Allein"),
    });
    expect(fields["Harbour"]).toEqual(expect.arrayContaining(["section: world", "formerly: [/2020/harbour.html]"]));
    expect(fields["Harbour"]?.join()).not.toMatch(/language|translation-of/);
    expect(fields["Hafen"]).toEqual(
      expect.arrayContaining(["language: de", "translation-of: 2020/01/02/harbour", "formerly: [/de/2020/hafen.html]"]),
    );
    expect(fields["Porto"]).toEqual(
      expect.arrayContaining([
        "language: pt-BR",
        "translation-of: 2020/01/02/harbour",
        "formerly: [/pt-br/2020/porto.html]",
      ]),
    );
    // Readers of the first edition would find two.
    expect(fields["港"]).toContain("language: ja");
    expect(fields["港"]?.join()).not.toContain("translation-of");
    expect(fields["Allein"]).toEqual(expect.arrayContaining(["language: de", "section: business"]));
    expect(fields["Allein"]?.join()).not.toContain("translation-of");
    expect(apart).toEqual([["ja", 1]]);
  });

  test("a language in the file's name, and stories that a key holds together", async () => {
    const { fields } = await imported({
      "site/hugo.toml":
        'baseURL = "https://x.example/"\ndefaultContentLanguage = "de"\ndefaultContentLanguageInSubdir = true\n[languages.de]\n[languages.en]\nbaseURL = "https://en.example/"\n',
      "site/content/world/hafen.md": story("Hafen"),
      "site/content/world/hafen.en.md": story("Harbour"),
      "site/content/world/brief.md": story("Brief", "translationKey: letter\n"),
      "site/content/world/note/index.en.md": story("Letter", "translationKey: letter\n"),
    });
    // What stood at another host cannot be told from it by its path.
    expect(fields["Harbour"]?.join()).not.toMatch(/language|translation-of/);
    expect(fields["Hafen"]).toEqual(
      expect.arrayContaining(["translation-of: 2020/01/02/hafen", "formerly: [/de/world/hafen]"]),
    );
    expect(fields["Brief"]).toContain("translation-of: 2020/01/02/note");
  });
});

test("Zola: a language in the file's name", async () => {
  const { fields } = await imported({
    "site/zola.toml": 'base_url = "https://x.example"\ndefault_language = "en"\n[languages.de]\n',
    "site/content/world/harbour.md": "+++\ntitle = 'Harbour'\ndate = 2020-01-02\n+++\nThe harbour was quiet.\n",
    "site/content/world/harbour.de.md": "+++\ntitle = 'Hafen'\ndate = 2020-01-02\n+++\nDer Hafen war ruhig.\n",
  });
  expect(fields["Hafen"]).toEqual(
    expect.arrayContaining(["language: de", "translation-of: 2020/01/02/harbour", "formerly: [/de/world/harbour]"]),
  );
});

describe("Jekyll, Eleventy and Astro", () => {
  test("folders beside one another that are named for languages and hold the same stories", async () => {
    const { fields } = await imported({
      "site/astro.config.mjs": "export default {};\n",
      "site/src/content/blog/en/harbour.md": story("Harbour"),
      "site/src/content/blog/de/harbour.md": story("Hafen"),
      "site/src/content/blog/de/alone.md": story("Allein"),
      "site/src/content/news/uk/leeds.md": story("Leeds"),
      "site/src/content/news/eu/bilbao.md": story("Bilbao"),
    });
    expect(fields["Hafen"]).toEqual(expect.arrayContaining(["language: de", "translation-of: 2020/01/02/harbour"]));
    expect(fields["Allein"]).toContain("language: de");
    // Ukrainian and Basque are languages, too: nothing stands there twice.
    for (const name of ["Leeds", "Bilbao"]) expect(fields[name]?.join()).not.toContain("language");
  });

  test("a language that the file says, in the folder of its posts; such a folder is no section", async () => {
    const { fields } = await imported({
      "site/_config.yml": "url: https://x.example\npermalink: pretty\n",
      "site/en/news/_posts/2020-01-02-harbour.md": story("Harbour", "lang: en\n"),
      "site/pt_br/news/_posts/2020-01-02-harbour.md": story("Porto", "lang: pt_br\n"),
      "site/_posts/2020-01-02-brief.md": story("Brief", "lang: de\nref: letter\n"),
      "site/_posts/2020-01-03-letter.md": story("Letter", "lang: en\nref: letter\n"),
    });
    expect(fields["Porto"]).toEqual(
      expect.arrayContaining([
        "language: pt-BR",
        "translation-of: 2020/01/02/harbour",
        "formerly: [/pt_br/news/2020/01/02/harbour]",
      ]),
    );
    expect(fields["Brief"]).toContain("translation-of: 2020/01/02/letter");
  });
});

test("WordPress with Polylang: the terms by which it keeps languages and translations, in any order", async () => {
  const item = (title: string, id: number, language: string) => `<item><title>${title}</title>
<link>https://x.example/${language}/${id}-${title.toLowerCase()}/</link><guid>https://x.example/?p=${id}</guid>
<content:encoded><![CDATA[<p>The harbour was quiet.</p>]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2020-01-02 10:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="language" nicename="${language}"><![CDATA[A language]]></category>
<category domain="post_translations" nicename="pll_5f"><![CDATA[pll_5f]]></category></item>`;
  const desk = new Desk({}, editions);
  desks.push(desk);
  const { stories } = await desk.read(
    `<?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://x.example</link><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>${item("Minato", 3, "ja")}${item("Hafen", 2, "de")}${item("Harbour", 1, "en")}</channel></rss>`,
  );
  expect(stories.flatMap(({ notes }) => notes).join()).not.toContain("Terms of another kind");
  expect(desk.text(stories[1]?.file ?? "")).toMatch(/^language: de\ntranslation-of: 2020\/01\/02\/1-harbour$/m);
});

test("Drupal: a translation is another story than the node that it is one of", async () => {
  const node = (title: string, language: string, isFirst: boolean) => ({
    nid: [{ value: 7 }],
    uuid: [{ value: "8a7b" }],
    langcode: [{ value: language }],
    default_langcode: [{ value: isFirst }],
    type: [{ target_id: "article" }],
    title: [{ value: title }],
    status: [{ value: true }],
    created: [{ value: "2020-01-02T10:00:00+00:00" }],
    path: [{ alias: "/harbour", langcode: language }],
    body: [{ value: "<p>The harbour was quiet.</p>", format: "basic_html" }],
  });
  const desk = new Desk({}, editions);
  desks.push(desk);
  const { stories } = await desk.read(
    JSON.stringify([node("Harbour", "en", true), node("Hafen", "de", false)]),
    {},
    "nodes.json",
  );
  expect(stories.map(({ outcome, headline }) => [outcome, headline])).toEqual([
    ["written", "Harbour"],
    ["written", "Hafen"],
  ]);
  expect(desk.text(stories[1]?.file ?? "")).toMatch(/^language: de\ntranslation-of: 2020\/01\/02\/harbour$/m);
  expect(desk.text(stories[1]?.file ?? "")).toContain("/de/harbour");
});
