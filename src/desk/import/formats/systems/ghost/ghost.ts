/** The JSON that Ghost exports: posts with their tags and writers, which stand in lists beside one another. */
import { z } from "zod";
import { bodyOfHtml, wholeAddress } from "../../../html/body-of-html.ts";
import { wordsOfHtml } from "../../../html/html-words.ts";
import { momentOf } from "../../../moment-of.ts";
import { foreignHtml } from "../../../markdown/foreign-body.ts";
import { pagesLeftOut } from "../../../pages-left-out.ts";
import { readOne } from "../../../read-one.ts";
import type { SourceFile } from "../../../source-file.ts";
import { listOf, text } from "../../loose-json.ts";
import { editorHtml } from "./editor-html.ts";
import { emptyStory, type Aside, type SourcePicture, type Story, type TakeNote } from "../../../story.ts";

/** Milliseconds from 1970 that a date can have. */
const latest = 8_640_000_000_000_000;

const id = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);

/** A time in words, or in milliseconds since 1970 as the first versions have it. */
const time = z
  .union([
    z.string(),
    z
      .number()
      .min(-latest)
      .max(latest)
      .transform((milliseconds) => new Date(milliseconds).toISOString()),
  ])
  .optional()
  .catch(undefined);

const post = z.looseObject({
  id,
  uuid: text,
  title: text,
  slug: text,
  html: text,
  markdown: text,
  lexical: text,
  mobiledoc: text,
  feature_image: text,
  image: text,
  type: text,
  page: z.union([z.boolean(), z.number()]).optional().catch(undefined),
  status: text,
  visibility: text,
  locale: text,
  language: text,
  custom_excerpt: text,
  meta_description: text,
  published_at: time,
  updated_at: time,
  author_id: id,
});
type Post = z.output<typeof post>;

const named = z.object({ id, name: text, visibility: text });
const link = z.object({ post_id: id, tag_id: id, author_id: id, sort_order: z.number().optional().catch(undefined) });
const words = z.object({ post_id: id, feature_image_alt: text, feature_image_caption: text, meta_description: text });

const data = z.object({
  posts: listOf(post),
  posts_meta: listOf(words),
  tags: listOf(named),
  users: listOf(named),
  posts_tags: listOf(link),
  posts_authors: listOf(link),
  settings: listOf(z.object({ key: text, value: text })),
});

const whole = z.union([
  z.object({ db: z.array(z.object({ data })).min(1) }).transform(({ db }) => db.flatMap((each) => each.data)),
  z.object({ data }).transform((held) => [held.data]),
]);

/** What a Ghost export puts where the site's own address stands. */
const ownAddress = "__GHOST_URL__";
/** What stands there while it is read: links among its posts are known by it, and no other is ever written. */
const site = "https://ghost.invalid";

export async function* storiesOfGhost(source: SourceFile): AsyncGenerator<Story | Aside> {
  const json = await source.text();
  if (json === undefined) {
    yield { aside: "An export of more than 64 MB is not read. Export it in parts." };
    return;
  }
  let parsed;
  try {
    parsed = whole.safeParse(JSON.parse(json));
  } catch (error) {
    yield {
      aside: `This JSON cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : ""}`,
      lost: true,
    };
    return;
  }
  if (!parsed.success) {
    yield { aside: "This looks like an export of Ghost, but no posts are in it.", lost: true };
    return;
  }
  for (const held of parsed.data) yield* storiesIn(held);
}

function* storiesIn(held: z.output<typeof data>): Generator<Story | Aside> {
  const tags = new Map(held.tags.map((tag) => [tag.id, tag]));
  const users = new Map(held.users.map((user) => [user.id, user]));
  const tagsOf = grouped(held.posts_tags);
  const authorsOf = grouped(held.posts_authors);
  const metaOf = new Map(held.posts_meta.map((meta) => [meta.post_id, meta]));
  const pages: string[] = [];
  for (const each of held.posts) {
    if (each.type === "page" || each.page === true || each.page === 1) {
      pages.push(each.title ?? each.slug ?? "");
      continue;
    }
    const authors = (authorsOf.get(each.id) ?? [{ author_id: each.author_id }]).flatMap(
      ({ author_id }) => users.get(author_id)?.name ?? [],
    );
    const named = (tagsOf.get(each.id) ?? []).flatMap(({ tag_id }) => tags.get(tag_id) ?? []);
    // Those that begin with # are for programs.
    const categories = named.flatMap(({ name, visibility }) =>
      name === undefined || visibility === "internal" || name.startsWith("#") ? [] : [name],
    );
    yield readOne(undefined, () => storyOf(each, { authors, categories, meta: metaOf.get(each.id) }));
  }
  const left = pagesLeftOut(pages);
  if (left !== undefined) yield { aside: left };
}

function grouped(links: readonly z.output<typeof link>[]): Map<string | undefined, z.output<typeof link>[]> {
  const groups = new Map<string | undefined, z.output<typeof link>[]>();
  for (const each of [...links].sort((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0))) {
    const group = groups.get(each.post_id);
    if (group) group.push(each);
    else groups.set(each.post_id, [each]);
  }
  return groups;
}

function storyOf(
  each: Post,
  { authors, categories, meta }: { authors: string[]; categories: string[]; meta: z.output<typeof words> | undefined },
): Story {
  const published = momentOf(each.published_at);
  // What was sent by e-mail alone never stood on the site.
  const isShown = each.status === "published" || each.status === "scheduled";
  const isOpen = each.visibility === undefined || each.visibility === "public";
  const lead = each.feature_image || each.image;
  const photo: SourcePicture | undefined = lead
    ? {
        source: wholeAddress(withoutHost(lead), site),
        alt: meta?.feature_image_alt,
        caption: wordsOfHtml(meta?.feature_image_caption),
      }
    : undefined;
  return {
    ...emptyStory(`ghost ${each.uuid ?? each.id ?? each.slug ?? ""}`, wordsOfHtml(each.title) ?? ""),
    summary: [each.custom_excerpt, meta?.meta_description, each.meta_description].map(wordsOfHtml).find(Boolean),
    authors,
    published,
    updated: momentOf(each.updated_at),
    categories,
    language: each.locale ?? each.language,
    ...(each.slug && { slug: each.slug, formerly: [`/${each.slug}/`], links: [`${site}/${each.slug}/`] }),
    ...(!isShown || !isOpen ? { draft: true } : {}),
    notes: [
      ...(isShown ? [] : [`Its status is “${each.status ?? "unknown"}”: it is a draft here.`]),
      ...(isOpen ? [] : [`It was for ${each.visibility ?? ""} only: it is a draft here.`]),
    ],
    body: (note) => ({
      tree: bodyOfHtml(withoutHost(htmlOf(each, note)), each.slug ? `${site}/${each.slug}/` : undefined, note),
      ...(photo && { photo }),
    }),
    left: () => leftIn(each),
  };
}

/** Its HTML; that of the first versions’ Markdown, and of the editor’s own form, where no other is there. */
function htmlOf(each: Post, note: TakeNote): string {
  if (each.html) return each.html;
  return each.markdown ? foreignHtml(each.markdown, 1) : editorHtml(each, note);
}

/** Names of fields that say something and that nothing was made of. */
const leftIn = (each: Post): string[] =>
  Object.entries(each)
    .filter(([name, value]) => value && !Object.hasOwn(post.shape, name) && !ofTheSystem.has(name))
    .map(([name]) => name);

/** Fields that say who pressed which button, how a page is made, or the text once more. */
const ofTheSystem: ReadonlySet<string> = new Set(
  [
    ["comment_id", "plaintext", "featured", "created_at", "created_by", "updated_by", "published_by"],
    ["email_recipient_filter", "newsletter_id", "show_title_and_feature_image", "email_only", "amp"],
    ["custom_template", "meta_title", "og_image", "og_title", "og_description"],
    ["twitter_image", "twitter_title", "twitter_description"],
  ].flat(),
);

const withoutHost = (written: string): string => written.replaceAll(ownAddress, "");
