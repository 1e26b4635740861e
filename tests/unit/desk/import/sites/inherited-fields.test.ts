/** Fields that a file has without saying them, as its own system gives them to it. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { Desk } from "../imported.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

/** What the articles say above their texts, by their headlines. */
async function fieldsOf(files: Record<string, string>): Promise<Record<string, string>> {
  desk.write(files);
  const { stories } = await desk.import(["site"]);
  return Object.fromEntries(
    stories.map(({ headline, file }) => [headline, desk.text(file).split("\n---\n", 1)[0]?.slice(4) ?? ""]),
  );
}

const story = (title: string, more = "") => `---\ntitle: ${title}\n${more}---\nThe harbour was quiet on Monday.\n`;

test("Jekyll: defaults of a folder and of a kind, the nearest before the farther, the file's own before both", async () => {
  const fields = await fieldsOf({
    "site/_config.yml": `url: https://x.example
defaults:
  - scope: { path: "" }
    values: { author: The Desk, section: Business }
  - scope: { path: "", type: posts }
    values: { authors: [Lena Okafor] }
  - scope: { path: "old/_posts" }
    values: { published: false, permalink: "/archive/:title/" }
  - scope: { path: "*/_posts", type: drafts }
    values: { author: Nobody }
`,
    "site/_posts/2020-01-02-one.md": story("One"),
    "site/_posts/2020-01-03-two.md": story("Two", "byline: Tomas Brandt\ncategory: World\n"),
    "site/old/_posts/2019-01-02-three.md": story("Three"),
    "site/older/_posts/2019-01-02-four.md": story("Four"),
  });
  expect(fields["One"]).toMatch(/^section: business$[^]*^authors: \[lena-okafor\]$/m);
  expect(fields["Two"]).toMatch(/^section: world$[^]*^authors: \[tomas-brandt\]$/m);
  expect(fields["Three"]).toMatch(/^draft: true$/m);
  expect(fields["Three"]).toContain("/archive/three");
  expect(fields["Four"]).not.toContain("draft");
});

test("Hugo: what a list hands down to its pages, from the configuration too, and to those alone that it is for", async () => {
  const fields = await fieldsOf({
    "site/hugo.yaml": `baseURL: https://x.example/
cascade:
  - target: { path: /press/** }
    author: The Desk
  - target: { kind: section }
    draft: true
`,
    "site/content/news/_index.md": "---\ntitle: News\ncascade:\n  author: Lena Okafor\n---\n",
    "site/content/news/one.md": story("One", "date: 2020-01-02\n"),
    "site/content/news/old/_index.md":
      "+++\ntitle = 'Old'\n[[cascade]]\ndraft = true\nauthor = 'Tomas Brandt'\n[cascade._target]\npath = '/news/old/t*'\n+++\n",
    "site/content/news/old/two.md": story("Two", "date: 2020-01-03\n"),
    "site/content/news/old/four.md": story("Four", "date: 2020-01-04\n"),
    "site/content/press/three.md": story("Three", "date: 2020-01-04\n"),
  });
  expect(fields["One"]).toMatch(/^authors: \[lena-okafor\]$/m);
  expect(fields["One"]).not.toContain("draft");
  expect(fields["Two"]).toMatch(/^authors: \[tomas-brandt\]$[^]*^draft: true$/m);
  expect(fields["Four"]).toMatch(/^authors: \[lena-okafor\]$/m);
  expect(fields["Four"]).not.toContain("draft");
  expect(fields["Three"]).toMatch(/^byline: The Desk$/m);
});

test("Eleventy: files of data beside a folder and a file, and addresses that are made of their names", async () => {
  desk.write({
    "site/.eleventy.js": "module.exports = {};\n",
    "site/posts/posts.json":
      '{ "author": "Lena Okafor", "tags": ["posts"], "section": "World", "permalink": "/{{ page.date | date: \'%Y/%m\' }}/{{ page.fileSlug }}/" }',
    "site/posts/2020-01-02-one.md": story("One", "date: 2020-01-02\ntags: [harbour]\n"),
    "site/posts/late/late.11tydata.json": '{ "draft": true }',
    "site/posts/late/two.md": story("Two", "date: 2020-01-03\npermalink: /{{ title | slugify }}/index.html\n"),
    "site/posts/late/two.json": '{ "author": "Tomas Brandt" }',
    "site/posts/late/three.md": story("Three", "date: 2020-01-03\npermalink: /{{ number }}/\n"),
    "site/posts/wire/wire.11tydata.js": "module.exports = { draft: true };\n",
  });
  const { stories, asides } = await desk.import(["site"]);
  const fields = (name: string) => desk.text(stories.find(({ headline }) => headline === name)?.file ?? "");
  expect(fields("One")).toMatch(/^topics: \[harbour\]$/m);
  expect(fields("One")).toMatch(/^authors: \[lena-okafor\]$/m);
  expect(fields("One")).toMatch(/^formerly: \[\/2020\/01\/one\]$/m);
  expect(fields("One")).not.toContain("draft");
  expect(fields("Two")).toMatch(/^authors: \[tomas-brandt\]$/m);
  expect(fields("Two")).toMatch(/^formerly: \[\/two\]$/m);
  expect(fields("Two")).toContain("draft: true");
  // What an address is made of is not known: none is made up.
  expect(fields("Three")).not.toContain("formerly");
  expect(asides.join("\n")).toContain("What programs say of stories is not read: posts/wire/wire.11tydata.js.");
});

test("Jekyll: a list of stories besides the posts is read, a list of anything else is of pages", async () => {
  const fields = await fieldsOf({
    "site/_config.yml":
      "url: https://x.example\npermalink: pretty\ncollections:\n  articles: { output: true }\n  reviews: { output: true, permalink: /r/:year/:name.html }\n  people: { output: true }\n  news: { output: false }\n",
    "site/_articles/port/one.md": story("One", "date: 2020-01-02\n"),
    "site/_reviews/2020-01-03-two.md": story("Two"),
    "site/_people/lena.md": story("Lena"),
    "site/_news/three.md": story("Three"),
  });
  expect(Object.keys(fields)).toEqual(["One", "Two"]);
  expect(fields["One"]).toMatch(/^formerly: \[\/articles\/port\/one\]$/m);
  expect(fields["Two"]).toMatch(/^formerly: \[\/r\/2020\/two\.html\]$/m);
});
