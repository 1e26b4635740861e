import { afterEach, beforeEach, expect, test } from "vitest";
import { Desk } from "../imported.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

const post = (id: string, more: object) => ({
  id,
  uuid: `u${id}`,
  title: `Post ${id}`,
  slug: `post-${id}`,
  html: `<p>Words of ${id}.</p>`,
  type: "post",
  status: "published",
  visibility: "public",
  published_at: "2020-05-07T10:00:00.000Z",
  ...more,
});
const exported = JSON.stringify({
  db: [
    {
      meta: { exported_on: 1 },
      data: {
        posts: [
          post("1", {
            title: "The quay &amp; the crane",
            custom_excerpt: "In short.",
            feature_image: "__GHOST_URL__/content/images/quay.jpg",
            html: '<p>See <a href="__GHOST_URL__/post-2/">the other</a>.</p><figure class="kg-card kg-image-card"><img src="__GHOST_URL__/content/images/crane.jpg" alt="A crane at dawn"><figcaption>A crane. (EPA)</figcaption></figure>',
          }),
          post("2", {}),
          post("3", { status: "draft", published_at: null }),
          post("4", { visibility: "members" }),
          post("5", { type: "page" }),
          post("6", { html: null, lexical: "{}" }),
        ],
        posts_meta: [{ post_id: "1", feature_image_alt: "A quay", feature_image_caption: "The <i>quay</i>. (AP)" }],
        tags: [
          { id: "t1", name: "World", visibility: "public" },
          { id: "t2", name: "Harbour", visibility: "public" },
          { id: "t3", name: "#hidden", visibility: "internal" },
        ],
        users: [{ id: "a1", name: "Lena Okafor" }],
        posts_tags: [
          { post_id: "1", tag_id: "t2", sort_order: 1 },
          { post_id: "1", tag_id: "t1", sort_order: 0 },
          { post_id: "1", tag_id: "t3", sort_order: 2 },
        ],
        posts_authors: [{ post_id: "1", author_id: "a1" }],
      },
    },
  ],
});

test("posts come with their tags, writers and pictures; pages are told; what readers could not see is a draft", async () => {
  const { stories, asides, kinds, missing } = await desk.read(exported);
  expect(kinds).toEqual(["an export of Ghost"]);
  expect(stories.map(({ outcome }) => outcome)).toEqual(["written", "written", "written", "written", "empty"]);
  const [quay, other, draft, members] = stories.map(({ file }) => file);
  expect(desk.article(quay ?? "").record).toMatchObject({
    headline: "The quay & the crane",
    section: "world",
    topics: ["harbour"],
    authors: ["lena-okafor"],
    draft: false,
  });
  expect(desk.text(quay ?? "")).toContain("photo:\n  file: quay.jpg\n  alt: A quay\n  caption: The quay. (AP)\n");
  expect(desk.body(quay ?? "")).toBe(
    'See [the other](/2020/05/07/post-2/).\n\n![A crane at dawn](crane.jpg "A crane. (EPA)")',
  );
  expect(other).toBe("articles/2020/05/07-post-2.md");
  for (const file of [draft, members]) expect(desk.article(file ?? "").record.draft).toBe(true);
  expect(asides.join()).toContain("Post 5");
  expect(missing).toEqual(["crane.jpg", "quay.jpg"]);
});

test("an export of the first versions: times as numbers, Markdown, a picture of another name, its language", async () => {
  const old = {
    id: 7,
    uuid: "u7",
    title: "Old",
    slug: "old",
    markdown: "Words *of* it.",
    image: "/content/images/quay.jpg",
    page: 0,
    status: "published",
    language: "en_US",
    published_at: 1_426_078_349_156,
    codeinjection_head: "<script>",
  };
  const { stories, left } = await desk.read(JSON.stringify({ db: [{ data: { posts: [old] } }] }));
  const [file = ""] = stories.map((story) => story.file);
  expect(desk.article(file).record).toMatchObject({ draft: false, id: "2015/03/11/old" });
  expect(desk.text(file)).toContain("photo:\n  file: quay.jpg\n");
  expect(desk.body(file)).toBe("Words *of* it.");
  expect(left).toEqual({ codeinjection_head: 1 });
});

const run = (text: string, format = 0) => ({ type: "extended-text", text, format });
test.each([
  [
    "Lexical",
    {
      lexical: JSON.stringify({
        root: {
          children: [
            { type: "extended-heading", tag: "h2", children: [run("Head")] },
            {
              type: "paragraph",
              children: [
                run("Two "),
                run("bold", 1),
                { type: "link", url: "https://a.example/", children: [run(" there", 2)] },
              ],
            },
            { type: "list", listType: "number", children: [{ type: "listitem", children: [run("One")] }] },
            {
              type: "image",
              src: "__GHOST_URL__/content/images/crane.jpg",
              alt: "Steel at dawn",
              caption: "A <b>crane</b>. (EPA)",
            },
            { type: "codeblock", code: "a < b", language: "c" },
            { type: "paywall" },
            { type: "mystery" },
          ],
        },
      }),
    },
    '## Head\n\nTwo **bold** [*there*](https://a.example/)\n\n1. One\n\n![Steel at dawn](crane.jpg "A crane. (EPA)")\n\n```c\na < b\n```',
  ],
  [
    "mobiledoc",
    {
      mobiledoc: JSON.stringify({
        version: "0.3.1",
        atoms: [["soft-return", "", {}]],
        markups: [["strong"], ["a", ["rel", "nofollow", "href", "https://a.example/"]], ["a", ["rel", "nofollow"]]],
        cards: [
          ["markdown", { markdown: "From *Markdown*." }],
          ["bookmark", { url: "https://b.example/", metadata: { title: "B & C" } }],
          ["mystery", {}],
        ],
        sections: [
          [1, "h2", [[0, [], 0, "Head"]]],
          [
            1,
            "p",
            [
              [0, [], 0, "Two "],
              [0, [0], 1, "bold"],
              [1, [], 0, 0],
              [0, [1], 1, "there <b>"],
              [0, [2], 1, " nowhere"],
            ],
          ],
          [10, 0],
          [3, "ul", [[[0, [], 0, "One"]]]],
          [10, 1],
          [10, 2],
        ],
      }),
    },
    "## Head\n\nTwo **bold**\\\n[there \\<b>](https://a.example/) nowhere\n\nFrom *Markdown*.\n\n- One\n\n[B & C](https://b.example/)",
  ],
])("a post in the form of the editor alone, %s, is read from it", async (_, form, body) => {
  const { stories } = await desk.read(JSON.stringify({ data: { posts: [post("8", { html: null, ...form })] } }));
  expect(desk.body(stories[0]?.file ?? "")).toBe(body);
  expect(stories[0]?.notes.join()).toContain("“mystery”");
});

test("read again, nothing is new", async () => {
  await desk.read(exported);
  const { stories } = await desk.read(exported, { now: 1_900_000_000 });
  expect(new Set(stories.map(({ outcome }) => outcome))).toEqual(new Set(["unchanged", "empty"]));
});
