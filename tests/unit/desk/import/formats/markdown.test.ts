/** Markdown of other systems: each file is one story, with its fields, its time and its pictures as its own system reads them. */
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Desk, type Imported } from "../imported.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

const files = ({ stories }: Imported) => stories.map(({ file }) => file);
const picture = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: "#357" } })
    .jpeg()
    .toBuffer();

describe("Jekyll", () => {
  const site = {
    "blog/_config.yml":
      "url: https://blog.example\nbaseurl: /b\ntimezone: America/New_York\npermalink: /:categories/:year/:month/:title.html\n",
    "blog/_posts/2020-05-07-quay-opens.md":
      '---\ntitle: "Quay opens: at last"\ncategories: world ports\ntags: [Harbour, labour]\nauthor: Lena Okafor\nlayout: post\nredirect_from: /old/quay/\n---\nThe *quay* opened.{: .lead}\n\n---\n\n## Later\n\nSee [the strike]({% post_url 2020-05-08-strike %}) and [all]({{ site.baseurl }}/about/).\n\n{% highlight ruby %}\nputs "<b>"\n\n---\n{% endhighlight %}\n',
    "blog/_posts/2020-05-08-strike.markdown":
      '---\ntitle: Strike\ndate: "2020-05-09 02:30:00"\nimage: /img/quay.jpg\n---\nThey struck.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nA note.[^1]\n\n[^1]: Of it.\n',
    "blog/_posts/2020-05-10-hidden.md": "---\ntitle: Hidden\npublished: false\n---\nNot yet.\n",
    "blog/_drafts/idea.md": "---\ntitle: An idea\n---\nSome day.\n",
    "blog/about.md": "---\ntitle: About\n---\nWe.\n",
  };

  test("posts are read whole, in order, with their times, and pages are told", async () => {
    desk.write({ ...site, "blog/img/quay.jpg": await picture() });
    const imported = await desk.import(["blog"]);
    expect(files(imported).sort()).toEqual([
      "articles/2020/05/07-quay-opens.md",
      // 02:30 in New York is half past eight in Oslo.
      "articles/2020/05/09-strike.md",
      "articles/2020/05/10-hidden.md",
      "articles/2026/11/24-idea.md",
    ]);
    const quay = desk.article("articles/2020/05/07-quay-opens.md");
    expect(quay.record).toMatchObject({
      headline: "Quay opens: at last",
      section: "world",
      topics: ["harbour", "labour", "ports"],
      authors: ["lena-okafor"],
    });
    expect(desk.body("articles/2020/05/07-quay-opens.md")).toBe(
      'The *quay* opened.\n\n---\n\n## Later\n\nSee [the strike](/2020/05/09/strike/) and [all](https://blog.example/b/about/).\n\n```ruby\nputs "<b>"\n\n---\n```',
    );
    expect(desk.text("articles/2020/05/09-strike.md")).toContain("published: 2020-05-09 08:30");
    expect(desk.text("articles/2020/05/09-strike.md")).toContain("file: quay.jpg");
    expect(desk.body("articles/2020/05/09-strike.md")).toBe(
      "They struck.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nA note.[^1]\n\n[^1]: Of it.",
    );
    for (const name of ["articles/2020/05/10-hidden.md", "articles/2026/11/24-idea.md"])
      expect(desk.text(name)).toContain("draft: true");
    expect(imported.asides.join()).toContain("about.md");
    expect(imported.missing).toEqual([]);
  });

  test("what a post asks of its site’s data, its conditions and loops are filled in; what nobody knows is told", async () => {
    desk.write({
      "blog/_config.yml": "url: https://blog.example\n",
      "blog/_data/releases.yml":
        "- version: 3.4.1\n  url: { gz: https://a.example/1.gz }\n- version: 1.10\n  url: { gz: https://a.example/2.gz }\n",
      "blog/en/_posts/2020-05-07-release.md":
        '---\ntitle: A release\nlang: en\n---\n{% assign release = site.data.releases | where: "version", "1.10" | first %}\n\nSee <{{ release.url.gz }}> of {{ release.version }}, {{ site.data.other.name }} and [that]({% link en/_posts/2020-05-08-next.md %}).\n\n{% for each in site.data.releases %}{% if each.version == "1.10" %}Here{% else %}There{% endif %} {{ each.version }}. {% endfor %}\n\n{% raw %}{{ shown }}{% endraw %} {% mystery %}\n',
      "blog/en/_posts/2020-05-08-next.md": "---\ntitle: Next\n---\nWords.\n",
    });
    const { stories } = await desk.import(["blog"]);
    const [release] = stories;
    expect(desk.body(release?.file ?? "")).toBe(
      "See <https://a.example/2.gz> of 1.10, and [that](/2020/05/08/next/).\n\nThere 3.4.1. Here 1.10.\n\n{{ shown }}",
    );
    // The folder of a language is no topic.
    expect(desk.article(release?.file ?? "").record.topics).toEqual([]);
    expect(release?.notes.join("\n")).toContain("{{ site.data.other.name }}");
    expect(release?.notes.join("\n")).toContain("“mystery”");
  });

  test("read again, nothing is new", async () => {
    desk.write(site);
    await desk.import(["blog"]);
    const { stories } = await desk.import(["blog"]);
    expect(new Set(stories.map(({ outcome }) => outcome))).toEqual(new Set(["unchanged"]));
  });
});

describe("Hugo", () => {
  test("fields in TOML, JSON and YAML, bundles with their pictures, shortcodes", async () => {
    desk.write({
      "site/hugo.toml": 'baseURL = "https://news.example/"\n[permalinks]\nworld = "/:year/:month/:slug/"\n',
      "site/content/world/port/index.md":
        '+++\ntitle = "The port"\ndate = 2021-03-04T10:00:00+01:00\nlastmod = 2021-03-05\ntags = ["quay"]\naliases = ["/port/", "/2019/03/04/old-port/", "/2021/03/06/quay/"]\nweight = 3\nrating = 5\n+++\nFirst words.\n\n{{< figure src="crane.jpg" alt="A crane" caption="A crane stands." attr="EPA" >}}\n\n{{< youtube dQw4w9WgXcQ >}}\n\n{{% notice %}}\nMind the *gap*.\n{{% /notice %}}\n\nSee [it]({{< relref "quay.md" >}}).\n\n{{< mystery "x" >}}\n\n{{</* figure src="shown.jpg" */>}}\n',
      "site/content/world/port/crane.jpg": await picture(),
      "site/content/world/quay.md": '{\n"title": "The quay",\n"date": "2021-03-06"\n}\nQuay words.\n',
      "site/content/world/late.md":
        "---\ntitle: Late\ndate: 2021-03-07\ndraft: true\nexpiryDate: 2022-01-01\n---\nLate words.\n",
      "site/content/world/_index.md": "---\ntitle: World\n---\n",
      "site/layouts/index.html": "<html>",
    });
    const imported = await desk.import(["site"]);
    expect(files(imported).sort()).toEqual([
      "articles/2021/03/04-port.md",
      "articles/2021/03/06-quay.md",
      "articles/2021/03/07-late.md",
    ]);
    const port = "articles/2021/03/04-port.md";
    expect(desk.text(port)).toMatch(/published: 2021-03-04 10:00\nupdated: 2021-03-05 00:00\n/);
    expect(desk.body(port)).toBe(
      'First words.\n\n![A crane](crane.jpg "A crane stands. (EPA)")\n\n::video{src="https://www.youtube.com/watch?v=dQw4w9WgXcQ" title="Video"}\n\n:::note\nMind the *gap*.\n:::\n\nSee [it](/2021/03/06/quay/).\n\n{{< figure src="shown.jpg" >}}',
    );
    const notes = imported.stories.find(({ file }) => file === port)?.notes.join("\n");
    expect(notes).toContain("“mystery”");
    expect(imported.left).toEqual({ rating: 1 });
    expect(desk.text("articles/2021/03/07-late.md")).toContain("draft: true");
    expect(imported.missing).toEqual([]);
    // An address that another article has now does not lead here, and a second run knows it as the first did.
    expect(desk.text(port)).toContain("formerly: [/2021/03/the-port, /port, 2019/03/04/old-port]\n");
    expect((await desk.import(["site"])).stories.map(({ outcome }) => outcome)).toEqual(Array(3).fill("unchanged"));
  });
});

test("shortcodes of folders, charts of other sites, a byline that says its writers again, and files within a bundle", async () => {
  desk.write({
    "site/hugo.toml": 'baseURL = "https://news.example/"\n',
    "site/content/news/one/index.md":
      '+++\ntitle = "One"\npublished = 2021-03-04\nimage = "/one.jpg"\nimage-description = "A hall"\nauthors = ["Ann Roe"]\nbyline = "Ann Roe of the Post and Ben Poe"\n+++\nFirst<i> words </i>here<b> </b>and <a href="https://a.example/"> there </a>.\n\n{{<featured/picture src="https://news.example/hall.jpg" description="The hall" credit="EPA">}}\n\n{{<datawrapper src="https://charts.example/7/" height="6">}}\n',
    "site/content/news/one/part.md": "---\ntitle: A part\n---\nOf it.\n",
    "site/content/news/one/table.html": "<p>Of it.</p>",
  });
  const { stories } = await desk.import(["site"]);
  expect(stories.map(({ file }) => file)).toEqual(["articles/2021/03/04-one.md"]);
  expect(desk.text("articles/2021/03/04-one.md")).toMatch(/byline: Ann Roe, Ben Poe\n[^]*alt: A hall\n/);
  expect(desk.body("articles/2021/03/04-one.md")).toBe(
    'First *words* here and [there](https://a.example/) .\n\n![The hall](hall.jpg "(EPA)")\n\n<https://charts.example/7/>',
  );
});

test("commands by what they look like and what they are given: pictures, words, recordings, addresses, titles", async () => {
  desk.write({
    "site/config/_default/hugo.toml": 'baseURL = "https://news.example/"\n',
    "site/config/_default/permalinks.toml": 'news = "/:year/:slug/"\n',
    "site/content/authors/aroe/_index.md": "---\ndisplay_name: Ann Roe\n---\n",
    "site/data/authors.yaml": "bpoe: { name: Ben Poe }\n",
    "site/content/news/one.md": `---
title: One
date: 2021-03-04
slug: first
authors: [aroe, bpoe]
---
First.

{{< legacy-img src="2014/hall.jpg" alt="Chairs" caption="The hall" >}}

{{< card image="quay.png" title="A quay" >}}

{{< quote-block text="Words that were said." cite="Cy Loe" >}}

## Sound and more {#sound .wide}

Heard.<figure>{{< legacy-img src="2014/crane.jpg" alt="Steel" >}}<figcaption>_A crane._</figcaption></figure>

{{< recording "/sound/one.mp3" >}}

See <a href="{{< tmp "two.md" >}}">it</a>, [the table]({{< legacy-file "2014/the table.pdf" >}}), [all of it]({{< ref "/topics/quay" >}}), [none]({{< ref "gone.md" >}}).

{{< asset-static file="slides.pptx" label="The slides" >}}

{{< accordion title="What is asked" >}}
One thing.
{{< /accordion >}}
`,
    "site/content/news/two.md": "---\ntitle: Two\ndate: 2021-03-05\n---\nMore.\n",
  });
  const { stories } = await desk.import(["site"]);
  const one = "articles/2021/03/04-first.md";
  expect(stories.map(({ file }) => file)).toContain(one);
  expect(stories.flatMap(({ notes }) => notes).join()).toContain("“none” (gone)");
  expect(desk.text(one)).toMatch(/byline: Ann Roe, Ben Poe\n[^]*formerly: \[\/2021\/first\]\n/);
  expect(desk.body(one)).toBe(
    'First.\n\n![Chairs](hall.jpg "The hall")\n\n![](quay.png "A quay")\n\n> Words that were said.\n>\n> — Cy Loe\n\n## Sound and more\n\nHeard.\n\n![Steel](crane.jpg "A crane.")\n\n[Audio](https://news.example/sound/one.mp3)\n\nSee [it](/2021/03/05/two/), [the table](https://news.example/2021/first/2014/the%20table.pdf), [all of it](https://news.example/topics/quay/), none.\n\n[The slides](https://news.example/2021/first/slides.pptx)\n\n**What is asked**\n\nOne thing.',
  );
});

test("Jekyll takes a time without an offset for Greenwich’s, in quotation marks for the site’s own; Eleventy prints nothing without an address", async () => {
  desk.write({
    "j/_config.yml": "url: https://j.example\ntimezone: America/New_York\n",
    "j/_data/people.yml": "- { id: aroe, name: Ann Roe }\n",
    "j/_posts/2020-01-02-a.md": "---\ntitle: A\ndate: 2020-01-02 03:00:00\nauthor: aroe\n---\nWords.\n",
    "j/_posts/2020-01-02-b.md": '---\ntitle: B\ndate: "2020-01-02 03:00:00"\n---\nWords.\n',
    "e/eleventy.config.js": "",
    "e/c.md": "---\ntitle: C\ndate: 2020-01-02\npermalink: false\n---\nWords.\n",
  });
  const { stories } = await desk.import(["j", "e"]);
  const times = stories.map(({ file }) => /published: (.*)/.exec(desk.text(file))?.[1]);
  expect(times).toEqual(["2020-01-02 04:00", "2020-01-02 09:00", "2020-01-02 00:00"]);
  expect(desk.text(stories[0]?.file ?? "")).toContain("byline: Ann Roe\n");
  // By the site's own clock it was still the day before.
  expect(desk.text(stories[0]?.file ?? "")).toContain("formerly: [2020/01/01/a.html]\n");
  expect(desk.text(stories[2]?.file ?? "")).toContain("draft: true");
});

test("fields are read as their own system reads them: lines within quotation marks and brackets at the margin, an hour’s offset of one digit", async () => {
  desk.write({
    "e/eleventy.config.js": "",
    "e/posts/quay.md": `---\ntitle: "The quay\nopens"\nsummary: 'It took\n\ntwo years.'\ntags: [harbour,${"\nlabour,".repeat(120)}\nlabour]\nauthors:\n- "Lena\nOkafor"\ndate: 2015-03-17 14:00:00 -4\n---\nIt opened.\n`,
    "e/posts/strike.md": '---\ntitle: "Strike\ndate: 2015-03-17\n---\nThey struck.\n',
    "e/posts/later.md":
      "---\ntitle: Later\ndate: 2015-03-18\n<p>A sentence that got among the fields, as one does that nobody set further in: x\n---\nOf [the quay](/2015/03/17/Quay/), and [again](/2015/03/17/QUAY).\n",
  });
  const imported = await desk.import(["e"]);
  expect(imported.stories.map(({ outcome }) => outcome)).toEqual(["written", "written", "refused"]);
  expect(imported.stories[2]?.notes.join()).toContain("Missing closing");
  const { record } = desk.article("articles/2015/03/17-quay.md");
  expect(record).toMatchObject({ headline: "The quay opens", authors: ["lena-okafor"], topics: ["harbour", "labour"] });
  expect(imported.left).toEqual({ "<p>A sentence that got among the fields, as one does that no…": 1 });
  // Elsewhere small and large letters were one address.
  expect(desk.body("articles/2015/03/18-later.md")).toBe(
    "Of [the quay](/2015/03/17/quay/), and [again](/2015/03/17/quay/).",
  );
  // Two in the afternoon in New York is seven in Oslo.
  expect(desk.text("articles/2015/03/17-quay.md")).toContain("published: 2015-03-17 19:00");
});

test("a recording is one of the paper’s where its file is in documents/, and a link else", async () => {
  const heard = (name: string) =>
    `<figure><audio src="https://a.example/sound/${name}"></audio><figcaption>The horn (Lena)</figcaption></figure>`;
  desk.write({
    "content/documents/horn.mp3": "ID3",
    "in/horn.md": `---\ntitle: Horn\ndate: 2020-05-07\n---\nIt blew.\n\n${heard("horn.mp3")}\n\n${heard("far.mp3")}\n\n${heard("tape.aiff")}\n\n<blockquote><p>Heard.</p>${heard("horn.mp3")}</blockquote>\n`,
  });
  const { stories } = await desk.import(["in"]);
  expect(desk.body("articles/2020/05/07-horn.md")).toBe(
    'It blew.\n\n::audio{src="horn.mp3" title="The horn" by="Lena"}\n\n[The horn](https://a.example/sound/far.mp3)\n\n[The horn](https://a.example/sound/tape.aiff)\n\n> Heard.\n>\n> [The horn](https://a.example/sound/horn.mp3)',
  );
  expect(stories[0]?.notes.join()).toContain("“far.mp3” is not in documents/");
  expect(stories[0]?.notes.join()).toContain("“tape.aiff” is none that browsers play");
  expect(stories[0]?.notes.join()).toContain("A recording stood in a list, a quotation or a box");
});

test("pages of a site that takes every file for one are no stories", async () => {
  desk.write({
    "e/eleventy.config.js": "",
    "e/content/pages/about.md": "---\ntitle: About\n---\nWe.\n",
    "e/content/pages/blog/quay.md": "---\ntitle: Quay\ndate: 2020-05-07\n---\nIt opened.\n",
    "a/astro.config.mjs": "",
    "a/src/pages/imprint.md": "---\ntitle: Imprint\n---\nWe.\n",
    "a/src/content/blog/strike.md": "---\ntitle: Strike\npubDate: 2020-05-08\n---\nThey struck.\n",
  });
  const imported = await desk.import(["e", "a"]);
  expect(files(imported).sort()).toEqual(["articles/2020/05/07-quay.md", "articles/2020/05/08-strike.md"]);
  expect(imported.asides.join()).toContain("pages/about.md");
  expect(imported.asides.join()).toContain("imprint.md");
});

test("a text that stands in a field, and a page within the page", async () => {
  desk.write({
    "site/hugo.toml": 'baseURL = "https://news.example/"\n',
    "site/content/letters/one.md":
      '+++\ntitle = "One"\ndate = 2021-03-04\nraw-content = "<style>p {}</style><p>First <b>words</b>.</p><p>More.</p>"\n+++\n',
    "site/content/news/two.md": `---\ntitle: Two\ndate: 2021-03-05\n---\nHere.\n\n{{<embed/raw srcdoc="&lt;p&gt;&lt;a href=&#34;https://a.example/&#34;&gt;All&lt;/a&gt; of it.&lt;/p&gt;${"&lt;p&gt;More.&lt;/p&gt;".repeat(300)}">}}\n`,
  });
  await desk.import(["site"]);
  expect(desk.body("articles/2021/03/04-one.md")).toBe("First **words**.\n\nMore.");
  expect(desk.body("articles/2021/03/05-two.md")).toMatch(
    /^Here\.\n\n\[All\]\(https:\/\/a\.example\/\) of it\.(?:\n\nMore\.){300}$/,
  );
});

test("a sign that is none, hit by mistake, stands in no text and keeps none out", async () => {
  desk.write({ "in/a.md": "---\ntitle: One\ndate: 2021-03-04\n---\nWords\b of it.\n" });
  const { stories } = await desk.import(["in/a.md"]);
  expect(desk.body(stories[0]?.file ?? "")).toBe("Words of it.");
});

test("a Zola site: fields in groups, the day of an address", async () => {
  desk.write({
    "z/config.toml": 'base_url = "https://z.example"\n',
    "z/content/list/index.md": '+++\ntitle = "A list"\ndate = 2019-02-04\n+++\nWords.\n',
    "z/content/list/whole.html": "<html><title>Whole</title><p>Sent as it is.</p></html>",
    "z/content/one.md":
      '+++\ntitle = "One"\npath = "inside/2019/02/03/One"\n[taxonomies]\ntags = ["a b"]\n+++\nWords {{ youtube(id="dQw4w9WgXcQ") }}\n\n{% quote(author="B") %}\nSaid.\n{% end %}\n',
  });
  const { stories } = await desk.import(["z"]);
  expect(stories.map(({ file }) => file)).toEqual(["articles/2019/02/04-list.md", "articles/2019/02/03-one.md"]);
  expect(desk.body("articles/2019/02/03-one.md")).toContain("> Said.\n>\n> — B");
  expect(desk.article("articles/2019/02/03-one.md").record.topics).toEqual(["a-b"]);
});

test("a vault: links and pictures by name, comments left out, notices in boxes", async () => {
  desk.write({
    "vault/.obsidian/app.json": "{}",
    "vault/Harbour news.md":
      "---\ndate: 2022-01-02\ntags: quay, crane\naliases: [The harbour]\npermalink: /news/Harbour/\nredirects: [/News/harbour, /news/port]\n---\n# Harbour news\n\nSee [[Old quay|the quay]] %%not this%% and [[Nowhere]].\n\n![[files/crane.jpg|A crane]]\n\n> [!note] Mind\n> The gap.\n\n| a | b |\n|---|---|\n| [[Old quay\\|quay]] | 2 |\n\n- [ ] open\n- [x] done\n",
    "vault/Old quay.md": "---\ndate: 2022-01-01\n---\nOld words.\n",
  });
  const { stories, missing } = await desk.import(["vault"]);
  expect(stories.map(({ headline }) => headline)).toEqual(["Harbour news", "Old quay"]);
  expect(desk.body(stories[0]?.file ?? "")).toBe(
    "See [the quay](/2022/01/01/old-quay/) and Nowhere.\n\n![A crane](crane.jpg)\n\n:::note\n**Mind**\n\nThe gap.\n:::\n\n| a | b |\n| - | - |\n| [quay](/2022/01/01/old-quay/) | 2 |\n\n- ☐ open\n- ☑ done",
  );
  // Of addresses that differ in capitals alone the check takes the second for a mistake.
  expect(desk.text(stories[0]?.file ?? "")).toContain("formerly: [/news/Harbour, /news/port]\n");
  expect(missing).toEqual(["crane.jpg"]);
});

test("a file by itself: raw HTML, a headline in the text, no time", async () => {
  const { stories, kinds } = await desk.read(
    "# A story\n\nWords with <b>weight</b> and a<br>break.\n\n<figure><img src='a.jpg' alt='A'><figcaption>Seen. (AP)</figcaption></figure>\n\nMore.\n\n---\n\nEnd.\n",
    {},
    "story.md",
  );
  expect(kinds).toEqual(["Markdown"]);
  expect(stories).toHaveLength(1);
  expect(stories[0]?.headline).toBe("A story");
  expect(desk.body(stories[0]?.file ?? "")).toBe(
    'Words with **weight** and a\\\nbreak.\n\n![A](a.jpg "Seen. (AP)")\n\nMore.\n\n---\n\nEnd.',
  );
  expect(desk.text(stories[0]?.file ?? "")).toContain("draft: true");
  expect(stories[0]?.notes.join()).toContain("it is a draft");
});

test.each([
  ["published: false", true],
  ["published: no", true],
  ["status: draft", true],
  ["visibility: members", true],
  ["draft: false", false],
  ["published: 2020-01-01", false],
])("%s: a draft is %s", async (field, isDraft) => {
  const { stories } = await desk.read(`---\ntitle: A title\ndate: 2020-01-01\n${field}\n---\nWords.\n`, {}, "a.md");
  expect(desk.text(stories[0]?.file ?? "").includes("draft: true")).toBe(isDraft);
});

test("what cannot be read is told with its line, and has no text is told and not written", async () => {
  desk.write({
    "in/a.md": "---\ntitle: Good: bad\ndate: [\n---\nWords.\n",
    "in/b.md": "---\ntitle: Empty\ndate: 2020-01-01\n---\n\n",
    "in/c.csv": "a,b\n1,2\n",
  });
  const { stories, asides } = await desk.import(["in"]);
  expect(stories.map(({ outcome }) => outcome)).toEqual(["refused", "empty"]);
  expect(stories[0]?.notes.join()).toMatch(/^Line \d: /);
  expect(asides.join()).toContain("1 other file");
});

test("nothing leads to a page that comes to nothing, and its name is free", async () => {
  desk.write({
    "site/hugo.toml": 'baseURL = "https://x.example/"\n',
    "site/content/news/a.md": "---\ntitle: A\ndate: 2020-01-02\n---\nGive [here](/news/give/), or [write](/news/b/).\n",
    "site/content/news/b.md": "---\ntitle: B\ndate: 2020-01-02\n---\nWrite.\n",
    "site/content/news/give.md":
      '---\ntitle: Give\ndate: 2020-01-02\n---\n{{< form "give" >}}\n<form action="/pay"><p>How much?</p></form>\n',
    "site/content/give.md": "---\ntitle: Give\ndate: 2020-01-02\n---\nWe are thankful.\n",
  });
  const { stories } = await desk.import(["site"]);
  expect(stories.map(({ headline, outcome, file }) => [headline, outcome, file])).toEqual([
    ["Give", "written", "articles/2020/01/02-give.md"],
    ["A", "written", "articles/2020/01/02-a.md"],
    ["B", "written", "articles/2020/01/02-b.md"],
    ["Give", "empty", ""],
  ]);
  expect(desk.body("articles/2020/01/02-a.md")).toBe(
    "Give [here](https://x.example/news/give/), or [write](/2020/01/02/b/).",
  );
});

test("boxes between lines of colons: a notice is a box, of anything else the text is kept, and colons that close nothing stay", async () => {
  const { stories } = await desk.read(
    [
      "---\ntitle: Boxes\ndate: 2020-01-02\n---",
      "Before.",
      ":::tip Bring a coat\nIt *rains*.\n\n```text\n:::note\n```\n\nStill.\n:::",
      '::: {.callout-note title="x"}\nOf a class.\n:::',
      ":::warning[Mind the gap]\nIn brackets.\n:::",
      "::::columns\n:::column\nOne.\n:::\n::::",
      "- A point\n\n  :::info\n  Within it.\n  :::",
      "After.",
      ":::",
    ].join("\n\n"),
    {},
    "boxes.md",
  );
  expect(desk.body(stories[0]?.file ?? "")).toBe(
    [
      "Before.",
      ":::note\n**Bring a coat**\n\nIt *rains*.\n\n```text\n:::note\n```\n\nStill.\n:::",
      ":::note\nOf a class.\n:::",
      ":::note\n**Mind the gap**\n\nIn brackets.\n:::",
      "One.",
      "- A point\n\n  Within it.",
      "After.",
      "\\:::",
    ].join("\n\n"),
  );
});

test("writers whom a file beside the stories tells of have their names", async () => {
  desk.write({
    "blog/authors.yml": "jdoe:\n  name: Jane Doe\n  url: https://x.example\n",
    "blog/2020-01-02-a.md": "---\ntitle: A\nauthors: [jdoe]\n---\nIt rained.\n",
  });
  const { stories } = await desk.import(["blog"]);
  expect(desk.text(stories[0]?.file ?? "")).toContain("byline: Jane Doe\n");
});

test("links in a folder are not followed", async () => {
  desk.write({ "in/a.md": "---\ntitle: One\ndate: 2020-01-01\n---\nWords.\n", "out/b.md": "# Two\n\nWords.\n" });
  mkdirSync(join(desk.folder, "in/sub"));
  symlinkSync(join(desk.folder, "out"), join(desk.folder, "in/sub/out"));
  symlinkSync(join(desk.folder, "out/b.md"), join(desk.folder, "in/b.md"));
  symlinkSync(join(desk.folder, "in"), join(desk.folder, "in/sub/round"));
  expect((await desk.import(["in"])).stories.map(({ headline }) => headline)).toEqual(["One"]);
});
