/** The JSON that Ghost exports: posts with their tags and writers, which stand in lists beside one another. */
import { z } from "zod";
import { bodyOfHtml, wholeAddress } from "../html/body-of-html.ts";
import { wordsOfHtml } from "../html/html-words.ts";
import { momentOf } from "../moment-of.ts";
import { pagesLeftOut } from "../pages-left-out.ts";
import { readOne } from "../read-one.ts";
import type { SourceFile } from "../source-file.ts";
import { emptyStory, type Aside, type SourcePicture, type Story } from "../story.ts";

const text = z.string().optional().catch(undefined);
const id = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
const listOf = <S extends z.ZodType>(schema: S) =>
  z
    .array(schema.nullable().catch(null))
    .catch([])
    .default([])
    .transform((list) => list.flatMap((entry) => (entry === null ? [] : [entry])));

const post = z.object({
  id,
  uuid: text,
  title: text,
  slug: text,
  html: text,
  lexical: text,
  mobiledoc: text,
  feature_image: text,
  type: text,
  page: z.union([z.boolean(), z.number()]).optional().catch(undefined),
  status: text,
  visibility: text,
  locale: text,
  custom_excerpt: text,
  published_at: text,
  updated_at: text,
  author_id: id,
  canonical_url: text,
  email_only: z.unknown().optional(),
});
type Post = z.output<typeof post>;

const named = z.object({ id, name: text, visibility: text });
const link = z.object({ post_id: id, tag_id: id, author_id: id, sort_order: z.number().optional().catch(undefined) });
const words = z.object({ post_id: id, feature_image_alt: text, feature_image_caption: text });

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
  const isShown = each.status === "published" || each.status === "scheduled" || each.status === "sent";
  const isOpen = each.visibility === undefined || each.visibility === "public";
  const photo: SourcePicture | undefined = each.feature_image
    ? {
        source: wholeAddress(withoutHost(each.feature_image), site),
        alt: meta?.feature_image_alt,
        caption: wordsOfHtml(meta?.feature_image_caption),
      }
    : undefined;
  return {
    ...emptyStory(`ghost ${each.uuid ?? each.id ?? each.slug ?? ""}`, wordsOfHtml(each.title) ?? ""),
    summary: wordsOfHtml(each.custom_excerpt),
    authors,
    published,
    updated: momentOf(each.updated_at),
    categories,
    ...(each.locale && { language: each.locale }),
    ...(each.slug && { slug: each.slug, formerly: [`/${each.slug}/`], links: [`${site}/${each.slug}/`] }),
    ...(!isShown || !isOpen ? { draft: true } : {}),
    notes: [
      ...(isShown ? [] : [`Its status is “${each.status ?? "unknown"}”: it is a draft here.`]),
      ...(isOpen ? [] : [`It was for ${each.visibility ?? ""} only: it is a draft here.`]),
      ...(!each.html && (each.lexical ?? each.mobiledoc)
        ? ["Its text is there in the editor’s own form only: export it with its HTML."]
        : []),
    ],
    body: (note) => ({
      tree: bodyOfHtml(withoutHost(each.html ?? ""), each.slug ? `${site}/${each.slug}/` : undefined, note),
      ...(photo && { photo }),
    }),
  };
}

const withoutHost = (written: string): string => written.replaceAll(ownAddress, "");
