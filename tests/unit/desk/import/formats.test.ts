/** Each format, in the form that its standard or its program gives it: what becomes of every field. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Desk, sample, type Imported } from "./imported.ts";

const desks: Desk[] = [];
afterAll(() => desks.forEach((desk) => desk.remove()));

function deskFor(name: string): { desk: Desk; imported: () => Promise<Imported> } {
  const desk = new Desk();
  desks.push(desk);
  return { desk, imported: () => desk.import([sample(name)], { sections: { named: new Map() } }) };
}

describe("a WordPress export", () => {
  const { desk, imported } = deskFor("wordpress.xml");
  let told: Imported;
  beforeAll(async () => void (told = await imported()));

  test("its posts become articles at their old addresses, drafts stay drafts", () => {
    expect(told.kinds).toEqual(["a WordPress export"]);
    expect(told.stories.map(({ file }) => file)).toEqual([
      "articles/2026/11/21-herring-fleet-stays-in.md",
      "articles/2026/11/20-fuel-price.md",
      "articles/2026/11/22-not-ready-yet.md",
    ]);
    expect(told.stories.map(({ file }) => desk.article(file).record.draft)).toEqual([false, false, true]);
  });

  test("fields: excerpt, writer by login, categories and tags, times in Greenwich's hours, featured picture with the library's words", () => {
    const { record } = desk.article("articles/2026/11/21-herring-fleet-stays-in.md");
    expect(record).toMatchObject({
      headline: "Herring fleet stays in: “not a krone in it”",
      standfirst: "Diesel at two marks keeps 40 boats at their moorings.",
      section: "world",
      topics: ["eu-quotas", "fishing", "trade"],
      authors: ["lena-okafor"],
      place: "Ostrey, Auvery",
      published: Date.UTC(2026, 10, 21, 5, 30) / 1000,
      updated: Date.UTC(2026, 10, 21, 8, 0) / 1000,
      photo: {
        file: "boats.jpg",
        alt: "Small boats lie side by side in the rain.",
        caption: "Boats at their moorings, Ostrey, Auvery, November 20, 2026.",
        credit: "EPA",
      },
    });
    expect(desk.text("topics/eu-quotas.md")).toBe("---\nname: EU quotas\n---\n");
    expect(told.topics).toEqual(["eu-quotas"]);
  });

  test("blocks of the block editor, a link to another post, and no trace of the editor's comments", () => {
    expect(desk.body("articles/2026/11/21-herring-fleet-stays-in.md"))
      .toBe(`The herring fleet did not sail on Saturday, and [the price of fuel](/2026/11/20/fuel-price/) was the reason that every skipper gave.

![Green nets in a heap.](nets.jpg "Nets lie folded on the quay, Ostrey, Auvery, November 20, 2026. (EPA)")

## What a litre costs

| Port | Marks |
| - | - |
| Ostrey | 2.10 |
| Halmouth | 1.95 |

*Prices of Friday*

:::pull-quote{by="Odd Hagen, skipper"}
There is not a krone in it.
:::

::video{src="https://www.youtube.com/watch?v=abc123XYZ_-" title="The fleet at its moorings." by="Port of Ostrey"}

:::gallery
![A rope on a bollard](a.jpg "A rope, Ostrey, November 20, 2026. (EPA)")

![A gull on a mast](b.jpg)
:::`);
  });

  test("the classic editor's paragraphs and shortcodes", () => {
    expect(desk.body("articles/2026/11/20-fuel-price.md"))
      .toBe(`Diesel rose to 2.10 marks on Friday [sic], the harbour office said.\\
It had been 1.80.

![](pump.jpg "The pump at the end of the quay, Ostrey, November 20, 2026. (Courier)")

:::gallery
![Small boats lie side by side in the rain.](boats.jpg "Boats at their moorings, Ostrey, Auvery, November 20, 2026. (EPA)")

![Green nets in a heap.](nets.jpg)
:::

Nobody was seen to smile.`);
  });

  test("what was not taken is told", () => {
    expect(told.stories[0]?.notes).toEqual([
      "A reader’s comment was left out.",
      "A block of WordPress, “jetpack/subscriptions”, holds no text of its own and was left out.",
    ]);
    expect(told.stories[1]?.notes.join("\n")).toMatch(
      /\[ninja_form\][^]*no section “Harbour”[^]*“Courier staff” is none of the paper’s authors/,
    );
    expect(told.asides).toEqual([
      "An item of the kind “page” is no article and was left out: “About us”",
      "Items that are no articles were passed over: 1 nav_menu_item.",
    ]);
    expect(told.missing.toSorted()).toEqual(["a.jpg", "b.jpg", "boats.jpg", "nets.jpg", "pump.jpg"]);
  });
});

describe("RSS with Media RSS and full text", () => {
  const { desk, imported } = deskFor("rss.xml");
  let told: Imported;
  beforeAll(async () => void (told = await imported()));

  test("every field", () => {
    const { record, blocks } = desk.article("articles/2026/11/22-lifeboat-home.md");
    expect(record).toMatchObject({
      headline: "Lifeboat & crew home after 30 hours",
      standfirst: "Six people were taken off a drifting trawler.",
      section: "world",
      topics: ["sea"],
      authors: ["lena-okafor"],
      place: "Ostrey, Auvery",
      published: Date.UTC(2026, 10, 22, 17, 20) / 1000,
      photo: {
        file: "lifeboat.jpg",
        caption: "The lifeboat enters the harbour, Ostrey, Auvery, November 22, 2026.",
        credit: "Jon Vik/EPA",
      },
    });
    expect(JSON.stringify(blocks)).toContain('<a href=\\"https://courier.example/news/storm.html\\">The storm</a>');
    expect(JSON.stringify(blocks)).not.toContain("alert");
    expect(told.stories[0]?.notes).toEqual([
      "A recording belongs to it and was left out: https://courier.example/lifeboat.mp3",
    ]);
  });

  test("a feed without the text is told as one", () => {
    expect(desk.article("articles/2026/11/23-teaser.md").record).toMatchObject({
      byline: "Courier staff",
      photo: { file: "teaser.png" },
    });
    expect(told.stories[1]?.notes[0]).toBe(
      "The feed does not give the full text: its summary is all that was written.",
    );
  });
});

test("Atom with XHTML", async () => {
  const { desk, imported } = deskFor("atom.xml");
  const { stories } = await imported();
  expect(stories.map(({ notes }) => notes)).toEqual([[]]);
  expect(desk.article("articles/2026/11/23-bridge-and-tunnel.md").record).toMatchObject({
    headline: "Bridge & tunnel: both shut",
    standfirst: "Wind closed the bridge and water the tunnel.",
    section: "home",
    topics: ["transport"],
    authors: ["lena-okafor"],
    published: Date.UTC(2026, 10, 23, 6) / 1000,
    updated: Date.UTC(2026, 10, 23, 7, 15) / 1000,
    photo: { file: "bridge.jpg" },
  });
  expect(desk.body("articles/2026/11/23-bridge-and-tunnel.md")).toBe(
    "Nobody could leave the island on Monday.\n\n- The bridge was shut at six.\n- The tunnel was shut at *seven*.",
  );
});

test("NITF", async () => {
  const { desk, imported } = deskFor("nitf.xml");
  const { stories, missing } = await imported();
  const file = "articles/2026/11/19-salt-harvest-begins-by-lamplight.md";
  expect(desk.article(file).record).toMatchObject({
    headline: "Salt harvest begins by lamplight",
    standfirst: "Workers on the pans of Varnhem start at two in the morning, when the crust is hardest.",
    section: "business",
    topics: ["salt", "night-work", "agriculture"],
    authors: ["tomas-brandt"],
    place: "Varnhem, Auvery",
    kind: "analysis",
    published: Date.UTC(2026, 10, 19, 5, 30) / 1000,
    photo: {
      file: "salt.jpg",
      alt: "A man rakes a white field under a lamp.",
      caption: "A raker on the pans, Varnhem, Auvery, November 18, 2026.",
      credit: "Una Ley/Coast News",
    },
  });
  expect(desk.body(file)).toBe(`The first salt of the winter was raked on Thursday by Ida Sol and eleven others.

They are paid by the barrow\u00a0— 40 a night is good.

## Why at night

“By day it melts,” said Ms Sol of Varnhem Salt.

![](barrow.jpg "A barrow, Varnhem, Auvery, November 18, 2026. (Coast News)")

- Length of the pans: 3 km
- Barrows: 40

| Year | Tonnes |
| - | - |
| 2025 | 410 |`);
  expect(missing.toSorted()).toEqual(["barrow.jpg", "salt.jpg"]);
  expect(stories[0]?.notes).toEqual([
    "A note to editors: Adds a quotation in the third paragraph",
    "The byline's “Business reporter” has no field of its own, and was left out.",
    "Left out after the end: “Edited by the night desk”",
    "Something of the kind “video” stood in the text and was left out: “The rakers at work”.",
  ]);
});

test("ninjs 2", async () => {
  const { desk, imported } = deskFor("ninjs-2.json");
  const { stories, missing } = await imported();
  const file = "articles/2026/11/18-pilot-boats-go-electric-quiet.md";
  expect(desk.article(file).record).toMatchObject({
    headline: "Pilot boats go electric & quiet",
    standfirst: "Halmouth replaces three diesel boats.",
    topics: ["ports"],
    authors: ["lena-okafor"],
    byline: "Jo Strand",
    place: "Halmouth, Auvery",
    // It was under embargo, so readers are told its hour.
    published: Date.UTC(2026, 10, 18, 11) / 1000,
    embargo: Date.UTC(2026, 10, 18, 11) / 1000,
    photo: {
      file: "pilot-boat.jpg",
      caption: "An electric pilot boat, Halmouth, Auvery, November 17, 2026.",
      credit: "Una Ley/Coast News",
    },
  });
  expect(desk.text(file)).toMatch(/^published: 2026-11-18 0[56]:00[^]*^updated: 2026-11-18 0[67]:30/m);
  // The headline stands once, and the richer of the two bodies was taken.
  expect(desk.body(file)).toBe(
    "Three boats that make no sound took the pilots out on Wednesday.\n\nThey cost 4 million marks.",
  );
  expect(missing).toEqual(["pilot-boat.jpg"]);
  expect(stories[0]?.notes.join("\n")).toMatch(/Picture to follow[^]*Nils Berg[^]*Electric pilots[^]*“video”/);
});

test("ninjs 3, several items in a list", async () => {
  const { desk, imported } = deskFor("ninjs-3.json");
  const { stories, asides } = await imported();
  expect(stories).toHaveLength(1);
  expect(desk.article("articles/2026/11/17-harbour-clock-stops-for-the-third-time.md").record).toMatchObject({
    byline: "Coast News",
    place: "Port Sorrel",
    kind: "analysis",
    draft: true,
    photo: { file: "clock.jpg", caption: "The clock, Port Sorrel, Auvery, November 17, 2026.", credit: "Coast News" },
  });
  expect(stories[0]?.notes[0]).toBe("Its status is “withheld”.");
  expect(asides).toEqual(["An item is of the kind “picture” and no text: http://agency.example/pictures/9"]);
});

describe("a page", () => {
  test("with several stories is taken apart; pictures are the largest of their sizes", async () => {
    const { desk, imported } = deskFor("several.html");
    const { stories, missing } = await imported();
    expect(stories.map(({ headline }) => headline)).toEqual([
      "Kelp forest returns to the sound",
      "Quay lamps to burn all night",
    ]);
    expect(desk.article("articles/2026/11/16-kelp.md").record).toMatchObject({
      authors: ["lena-okafor"],
      place: "Ostrey, Auvery",
      published: Date.UTC(2026, 10, 16, 7) / 1000,
      photo: {
        file: "kelp-forest-large.jpg",
        alt: "Brown fronds reach for the light.",
        caption: "Kelp off Tarn Head, Auvery, November 14, 2026.",
        credit: "Una Ley",
      },
    });
    expect(desk.article("articles/2026/11/16-quay.md").record.byline).toBe("Courier staff");
    expect(desk.body("articles/2026/11/16-kelp.md")).toContain(
      "[the counting](https://courier.example/briefs/counting.html)",
    );
    expect(desk.body("articles/2026/11/16-kelp.md")).not.toContain("newsletter");
    expect(stories[0]?.notes).toContain("Left out: “More Subscribe to our newsletter.”");
    expect(missing).toEqual(["kelp-forest-large.jpg"]);
  });

  test("that marks nothing: the text is found by its weight", async () => {
    const { desk, imported } = deskFor("unmarked.html");
    const { stories, missing } = await imported();
    expect(stories.map(({ headline }) => headline)).toEqual(["Old ferry sold for scrap"]);
    const file = stories[0]?.file ?? "";
    expect(desk.article(file).record).toMatchObject({
      standfirst: "The Kittiwake ends on a beach.",
      byline: "Saga Vik",
    });
    expect(desk.body(file)).toMatch(
      /^The Kittiwake, which[^]*!\[A rusting ship on a beach\]\(ferry\.png\)[^]*pays the pilot\.$/,
    );
    expect(missing).toEqual(["ferry.png"]);
  });
});

test("plain text: two stories, captions once, what stood around them told, the broken sentence mended", async () => {
  const { desk, imported } = deskFor("two-stories.txt");
  const { stories, missing } = await imported();
  expect(stories.map(({ headline }) => headline)).toEqual([
    "Harbour Master Retires After Forty Winters",
    "Island School Finds a Teacher",
  ]);
  const [first, second] = stories.map(({ file }) => file);
  expect(desk.article(first ?? "").record.photo).toMatchObject({
    caption: "Per Holt stands on the outer mole at dawn, Ostrey, Auvery, November 3, 2026.",
    credit: "Coast News",
  });
  expect(desk.text(first ?? "").split("Per Holt stands")).toHaveLength(2);
  expect(desk.body(first ?? "")).toBe(
    "The harbour master of Ostrey, Per Holt, put his cap on the hook for the last time on Tuesday.\n\n“I shall miss the wind,” he said. “Nothing else.”\n\nHe is followed by [his deputy] Una Berg.",
  );
  expect(desk.body(second ?? "")).toContain("and reported in October that Nobody had answered.\n\nThen");
  expect(stories[0]?.notes.slice(0, 2)).toEqual([
    "Line 5 is not understood and was left out: “AA”",
    "Line 6 is not understood and was left out: “16”",
  ]);
  expect(stories[1]?.notes.join("\n")).toContain("A sentence was broken over two paragraphs, and was made whole");
  expect(missing).toHaveLength(2);
});

test("a post that only shows pictures which are told of after it is one, and a post with nothing in it is none", async () => {
  const item = (more: string) =>
    `<item><wp:status>publish</wp:status><wp:post_date_gmt>2020-01-02 10:00:00</wp:post_date_gmt>${more}</item>`;
  const desk = new Desk();
  desks.push(desk);
  const { stories } = await desk.read(
    `<?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://x.example</link><wp:wxr_version>1.2</wp:wxr_version>${item(
      '<title>Shown</title><link>https://x.example/shown/</link><content:encoded><![CDATA[[gallery ids="7,8"]]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type>',
    )}${item(
      "<title>Nothing</title><link>https://x.example/nothing/</link><content:encoded><![CDATA[]]></content:encoded><wp:post_id>2</wp:post_id><wp:post_type>post</wp:post_type>",
    )}${[7, 8]
      .map((id) =>
        item(
          `<title>P</title><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://x.example/${id}.jpg</wp:attachment_url>`,
        ),
      )
      .join("")}</channel></rss>`,
  );
  expect(stories.map(({ headline, outcome }) => [headline, outcome])).toEqual([
    ["Shown", "written"],
    ["Nothing", "empty"],
  ]);
  expect(desk.body(stories[0]?.file ?? "")).toContain("7.jpg");
});
