/** Exports of other systems: Arc XP, Drupal, Substack, Medium. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formerlyIn } from "../../../../../src/desk/import/addresses/written-formerly.ts";
import { Desk } from "../imported.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

const json = (value: unknown, name = "source.json") => desk.read(JSON.stringify(value), {}, name);

describe("Arc XP", () => {
  const story = {
    _id: "ABC",
    type: "story",
    version: "0.10.9",
    headlines: { basic: "Ferry line opens", mobile: "Ferry" },
    subheadlines: { basic: "Two boats a day, in any weather." },
    credits: {
      by: [
        { type: "author", name: "Lena Okafor" },
        { type: "author", name: "Una Ley" },
      ],
    },
    display_date: "2026-11-18T06:00:00Z",
    last_updated_date: "2026-11-18T09:30:00Z",
    created_date: "2026-11-17T06:00:00Z",
    canonical_url: "/news/2026/11/18/ferry-line/",
    source: { name: "Coast News", source_type: "wires" },
    taxonomy: { primary_section: { _id: "/business", name: "Business" }, tags: [{ text: "ferries", slug: "ferries" }] },
    promo_items: {
      basic: {
        type: "image",
        url: "https://img.example/small.jpg",
        alt_text: "A ferry at a quay.",
        caption: "The ferry, Port Sorrel, Auvery, November 17, 2026.",
        credits: { by: [{ name: "Una Ley" }], affiliation: [{ name: "Coast News" }] },
        additional_properties: { originalUrl: "https://img.example/ferry.jpg" },
      },
    },
    content_elements: [
      { type: "text", content: "The first ferry left <b>on time</b>." },
      { type: "header", level: 3, content: "The boats" },
      {
        type: "list",
        list_type: "ordered",
        items: [
          { type: "text", content: "North" },
          { type: "list", list_type: "unordered", items: [{ type: "text", content: "South" }] },
        ],
      },
      { type: "quote", content_elements: [{ type: "text", content: "It rolls." }], citation: { content: "Ida Sol" } },
      {
        type: "image",
        url: "https://img.example/deck.jpg",
        caption: "The deck, Port Sorrel, Auvery, November 17, 2026.",
        alt_text: "A wet deck.",
      },
      {
        type: "table",
        header: [{ content: "Boat" }, { content: "Year" }],
        rows: [[{ content: "North" }, { content: "1998" }]],
      },
      { type: "interstitial_link", url: "https://test.example/2026/11/01/old/", content: "An older story" },
      { type: "divider" },
      { type: "raw_html", content: "<p>Raw words.</p>" },
      { type: "video", canonical_url: "/video/1" },
      { type: "custom_embed", subtype: "quiz" },
    ],
    planning: { story_length: { word_count_actual: 12 } },
  };

  test("a story comes whole, with its picture, and what is left is told", async () => {
    const { stories, left } = await json(story);
    const file = stories[0]?.file ?? "";
    const notes = stories[0]?.notes ?? [];
    const { record } = desk.article(file);
    expect(record).toMatchObject({
      headline: "Ferry line opens",
      section: "business",
      topics: ["ferries"],
      photo: { alt: "A ferry at a quay.", credit: "Una Ley/Coast News" },
    });
    expect(desk.text(file)).toContain("published: 2026-11-18 07:00\nupdated: 2026-11-18 10:30\n");
    expect(formerlyIn(desk.text(file))).toEqual(["news/2026/11/18/ferry-line"]);
    expect(desk.body(file)).toBe(
      [
        "The first ferry left **on time**.",
        "## The boats",
        "1. North\n2. - South",
        "> It rolls.\n>\n> Ida Sol",
        '![A wet deck.](deck.jpg "The deck, Port Sorrel, Auvery, November 17, 2026.")',
        "| Boat | Year |\n| - | - |\n| North | 1998 |",
        "[An older story](https://test.example/2026/11/01/old/)",
        "---",
        "Raw words.",
      ].join("\n\n"),
    );
    expect(notes.join("\n")).toMatch(/“video”.*\/video\/1[^]*“custom_embed”/);
    expect(left).toEqual({ version: 1, planning: 1 });
  });

  test("an old address that cannot lead on is told", async () => {
    const { stories, unsettled } = await json({ ...story, canonical_url: "/photos/ferry-line/" });
    expect(formerlyIn(desk.text(stories[0]?.file ?? ""))).toEqual([]);
    expect(unsettled).toEqual(["/photos/ferry-line/"]);
  });

  test("a caption is HTML, and its words are read as such", async () => {
    const { stories } = await json({
      ...story,
      promo_items: {
        basic: {
          type: "image",
          url: "https://img.example/a.jpg",
          alt_text: "Nets.",
          caption: "Boats &amp; <i>nets</i>.",
        },
      },
    });
    expect(desk.article(stories[0]?.file ?? "").record.photo).toMatchObject({ caption: "Boats & nets." });
  });

  test("a list, what a search answers, and one that is not published", async () => {
    const other = { ...story, _id: "DEF", headlines: { basic: "Other" }, revision: { published: false } };
    const { stories } = await json({
      type: "results",
      content_elements: [story, other, { ...story, _id: "G", type: "gallery" }],
    });
    expect(stories.map(({ headline, outcome }) => `${headline} ${outcome}`)).toEqual([
      "Ferry line opens written",
      "Other written",
    ]);
    expect(desk.text(stories[1]?.file ?? "")).toContain("draft: true");
  });
});

describe("Drupal", () => {
  const answer = {
    jsonapi: { version: "1.0" },
    links: { self: { href: "https://old.example/jsonapi/node/article" } },
    data: [
      {
        type: "node--article",
        id: "u-1",
        attributes: {
          drupal_internal__nid: 12,
          langcode: "en",
          status: true,
          title: "Dock strike ends",
          created: "2026-11-18T06:00:00+00:00",
          changed: "2026-11-18T08:00:00+00:00",
          path: { alias: "/news/dock-strike", pid: 1, langcode: "en" },
          body: {
            value: "raw",
            format: "full_html",
            processed: '<p>The cranes move. <a href="/node/13">More</a>.</p>',
            summary: "After nine days.",
          },
          field_byline: "By Una Ley",
          field_mood: "glad",
        },
        relationships: {
          uid: { data: { type: "user--user", id: "w-1" } },
          field_image: {
            data: {
              type: "file--file",
              id: "f-1",
              meta: { alt: "Two cranes.", title: "The cranes, Port Sorrel, Auvery, November 17, 2026." },
            },
          },
          field_tags: { data: [{ type: "taxonomy_term--tags", id: "t-1" }] },
          field_section: { data: { type: "taxonomy_term--sections", id: "t-2" } },
          field_related: { data: [{ type: "node--article", id: "u-9" }] },
        },
      },
      {
        type: "node--article",
        id: "u-2",
        attributes: {
          drupal_internal__nid: 13,
          title: "Other",
          status: false,
          created: "2026-11-17T06:00:00+00:00",
          body: { processed: "<p>Text of it.</p>" },
        },
      },
      { type: "node--page", id: "u-3", attributes: { title: "About us" } },
    ],
    included: [
      { type: "user--user", id: "w-1", attributes: { display_name: "desk" } },
      {
        type: "file--file",
        id: "f-1",
        attributes: { uri: { value: "public://cranes.jpg", url: "/sites/default/files/cranes.jpg" } },
      },
      { type: "taxonomy_term--tags", id: "t-1", attributes: { name: "ports" } },
      { type: "taxonomy_term--sections", id: "t-2", attributes: { name: "Business" } },
    ],
  };

  test("nodes of JSON:API with what they include; drafts, pages and what is missing", async () => {
    const { stories, asides, left } = await json(answer);
    expect(stories.map(({ headline, outcome }) => `${headline} ${outcome}`)).toEqual([
      "Dock strike ends written",
      "Other written",
    ]);
    const [one = "", two = ""] = stories.map(({ file }) => file);
    expect(desk.article(one).record).toMatchObject({
      section: "business",
      topics: ["ports"],
      standfirst: "After nine days.",
      byline: "Una Ley",
      photo: { file: "cranes.jpg", alt: "Two cranes." },
    });
    expect(formerlyIn(desk.text(one))).toEqual(["news/dock-strike", "node/12"]);
    expect(desk.body(one)).toBe("The cranes move. [More](/2026/11/17/other/).");
    expect(desk.text(two)).toContain("draft: true");
    expect(asides.join()).toContain("About us");
    expect(stories[0]?.notes.join("\n")).toContain("?include=field_related");
    expect(left).toEqual({ field_mood: 1 });
  });

  test("an answer with more nodes than one text could have values is read", async () => {
    const fields = Object.fromEntries(Array.from({ length: 21_000 }, (_, at) => [`field_${at}`, ""]));
    const node = (id: string) => ({
      type: "node--article",
      id,
      attributes: {
        title: `Node ${id}`,
        created: "2026-11-18T06:00:00+00:00",
        body: { value: "<p>Text.</p>" },
        ...fields,
      },
    });
    const { stories, refused } = await json({ jsonapi: { version: "1.0" }, data: [node("a"), node("b")] });
    expect(refused).toEqual([]);
    expect(stories.map(({ headline, outcome }) => `${headline} ${outcome}`)).toEqual([
      "Node a written",
      "Node b written",
    ]);
  });

  test("nodes of the REST export", async () => {
    const { stories } = await json([
      {
        nid: [{ value: 4 }],
        uuid: [{ value: "u-4" }],
        type: [{ target_id: "article", target_type: "node_type" }],
        langcode: [{ value: "en" }],
        status: [{ value: true }],
        title: [{ value: "Salt harvest" }],
        created: [{ value: "1795000000" }],
        path: [{ alias: "/salt" }],
        body: [{ value: "<p>White fields.</p>", format: "basic_html", summary: "" }],
        field_image: [{ target_id: 2, alt: "A rake.", url: "https://old.example/sites/default/files/rake.jpg" }],
      },
    ]);
    const file = stories[0]?.file ?? "";
    expect(desk.article(file).record).toMatchObject({
      headline: "Salt harvest",
      photo: { file: "rake.jpg", alt: "A rake." },
    });
    expect(desk.body(file)).toBe("White fields.");
    expect(formerlyIn(desk.text(file))).toEqual(["salt", "node/4"]);
  });
});

describe("Substack", () => {
  const list = (...rows: string[]) =>
    `post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\r\n${rows.join("\r\n")}\r\n`;

  test("a folder: the list and the posts beside it are one export", async () => {
    desk.write({
      "export/posts.csv": list(
        '101.tide-gate,2026-11-18T06:00:00.000Z,true,x,x,newsletter,everyone,"The gate, again",Who pays for it,',
        "102.paid,2026-11-17T06:00:00.000Z,true,,,newsletter,only_paid,For some,,",
        "103.draft,,false,,,newsletter,everyone,Not yet,,",
        "104.gone,2026-11-16T06:00:00.000Z,true,,,podcast,everyone,A talk,,https://a.example/talk.mp3",
        "105.about,2026-11-15T06:00:00.000Z,true,,,page,everyone,About,,",
      ),
      "export/posts/101.tide-gate.html":
        '<p>The gate rose.</p><p class="button-wrapper"><a class="button" href="https://a.substack.com/subscribe?"><span>Sign up</span></a></p><p class="button-wrapper"><a class="button" href="https://tides.example/">Tides</a></p><div class="captioned-image-container"><figure><img src="https://img.example/gate.jpg" alt="A gate"><figcaption>The gate, Port Sorrel, Auvery, November 17, 2026.</figcaption></figure></div>',
      "export/posts/102.paid.html": "<p>Behind a wall.</p>",
      "export/posts/103.draft.html": "<p>To be written.</p>",
    });
    const { stories, asides, left } = await desk.import(["export"]);
    expect(stories.map(({ headline, outcome }) => `${headline}: ${outcome}`)).toEqual([
      "The gate, again: written",
      "For some: written",
      "Not yet: written",
      "A talk: empty",
    ]);
    const [one = "", paid = "", draft = ""] = stories.map(({ file }) => file);
    expect(formerlyIn(desk.text(one))).toEqual(["p/tide-gate"]);
    expect(desk.text(one)).not.toContain("draft");
    expect(desk.body(one)).toMatch(/^The gate rose\.\n\n\[Tides\]\(https:\/\/tides\.example\/\)/);
    expect(stories[0]?.notes.join()).toContain("A button to subscribe");
    expect(desk.text(paid)).toContain("draft: true");
    expect(desk.text(draft)).toContain("draft: true");
    expect(asides.join("\n")).toContain("About");
    expect(stories[3]?.notes.join("\n")).toMatch(/talk\.mp3[^]*Unpack the whole export/);
    expect(left).toEqual({});
  });

  test("no name of a post leads out of the folder", async () => {
    desk.write({
      "secret.html": "<p>Secret.</p>",
      "export/posts.csv": list("../../secret,2026-11-18T06:00:00.000Z,true,,,newsletter,everyone,A,,"),
    });
    expect((await desk.import(["export/posts.csv"])).stories[0]?.outcome).toBe("empty");
  });
});

describe("Medium", () => {
  const post = (time: string) =>
    `<!DOCTYPE html><html><head><title>Low water</title></head><body><article class="h-entry"><header><h1 class="p-name">Low water</h1></header><section data-field="subtitle" class="p-summary">What the ebb leaves.</section><section data-field="body" class="e-content"><section><div><h3 class="graf graf--h3 graf--title">Low water</h3><h4 class="graf graf--subtitle">What the ebb leaves.</h4><p class="graf graf--p">Boots, mostly.</p><figure class="graf graf--figure"><img class="graf-image" src="https://cdn.example/boot.jpg"><figcaption class="imageCaption">A boot, Port Sorrel, Auvery, November 17, 2026.</figcaption></figure><blockquote class="graf graf--blockquote">Left ones.</blockquote></div></section></section><footer><p>By <a href="https://medium.com/@una" class="p-author h-card">Una Ley</a>${time}.</p><p><a href="https://medium.com/@una/low-water-1a2b3c" class="p-canonical">Canonical link</a></p><p>Exported from <a href="https://medium.com">Medium</a></p></footer></article></body></html>`;

  test("a post comes with its line below the headline, told once; nothing of the footer is in it", async () => {
    const { stories } = await desk.read(
      post(
        ' on <a href="https://medium.com/p/1a2b3c"><time class="dt-published" datetime="2026-11-18T06:00:00.000Z">November 18, 2026</time></a>',
      ),
      {},
      "2026-11-18_Low-water-1a2b3c.html",
    );
    const file = stories[0]?.file ?? "";
    expect(desk.article(file).record).toMatchObject({
      headline: "Low water",
      standfirst: "What the ebb leaves.",
      byline: "Una Ley",
    });
    expect(desk.body(file)).toContain("Boots, mostly.");
    expect(desk.text(file)).not.toMatch(/Exported|Canonical|draft/);
    expect(desk.text(file).split("What the ebb leaves.")).toHaveLength(2);
  });

  test("a response that has no words of its own is told, and not written", async () => {
    const { stories } = await desk.read(
      '<!DOCTYPE html><html><head><title>Yes</title></head><body><article class="h-entry"><header><h1 class="p-name">Yes</h1></header><section data-field="body" class="e-content"><section><hr><div><h3 class="graf graf--title">Yes</h3></div></section></section></article></body></html>',
    );
    expect(stories.map(({ outcome }) => outcome)).toEqual(["empty"]);
  });

  test("a draft stays one", async () => {
    const { stories } = await desk.read(post(""), {}, "draft_Low-water-1a2b3c.html");
    expect(desk.text(stories[0]?.file ?? "")).toContain("draft: true");
  });
});
