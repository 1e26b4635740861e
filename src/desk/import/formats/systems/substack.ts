/** An export of Substack: `posts.csv`, and beside it a file of HTML for each post. */
import { dirname, join } from "node:path";
import type { Element, ElementContent, RootContent } from "hast";
import { select } from "hast-util-select";
import { bytesOf } from "../../../../kept/read-whole.ts";
import { bodyOfHtml } from "../../html/body-of-html.ts";
import { fragmentTree } from "../../html/html-tree.ts";
import { wordsOfHtml } from "../../html/html-words.ts";
import { momentOf } from "../../moment-of.ts";
import { pagesLeftOut } from "../../pages-left-out.ts";
import { classesOf, textOf } from "../../pictures/picture-of-element.ts";
import { readOne } from "../../read-one.ts";
import type { SourceFile } from "../../source-file.ts";
import { emptyStory, type Aside, type Story, type TakeNote } from "../../story.ts";
import { rowsOf } from "../../addresses/address-list.ts";

/** The list of posts, by its name in an export. */
export const substackList = /(?:^|[/\\])posts\.csv$/i;

/** A post’s file of HTML, which is read with the list. */
export const substackPost = /(?:^|[/\\])posts[/\\]\d+(?:\.[^/\\]*)?\.html$/i;

/** Columns that say nothing to readers. */
const ofMail = new Set(["email_sent_at", "inbox_sent_at"]);

export async function* storiesOfSubstack(source: SourceFile): AsyncGenerator<Story | Aside> {
  const text = await source.text();
  if (text === undefined) {
    yield { aside: "A list of more than 64 MB is not read." };
    return;
  }
  const [head, ...rows] = rowsOf(text.replace(/^\uFEFF/, ""));
  const names = head?.cells.map((name) => name.toLowerCase()) ?? [];
  const pages: string[] = [];
  for (const { line, cells } of rows) {
    const fields = new Map(names.map((name, at) => [name, cells[at] ?? ""]));
    if (/^(?:page|thread|restack)$/.test(fields.get("type") ?? "")) pages.push(fields.get("title") ?? "");
    else yield readOne(line, () => storyOf(fields, line, source));
  }
  const left = pagesLeftOut(pages);
  if (left !== undefined) yield { aside: left };
}

const read = new Set([
  "post_id",
  "post_date",
  "is_published",
  "type",
  "audience",
  "title",
  "subtitle",
  "podcast_url",
  ...ofMail,
]);

function storyOf(fields: ReadonlyMap<string, string>, line: number, source: SourceFile): Story {
  const text = (name: string) => fields.get(name)?.trim() || undefined;
  const id = text("post_id") ?? "";
  const slug = /^\d+\.([^/\\]+)$/.exec(id)?.[1];
  const audience = text("audience");
  const isShown = /^(?:true|1|yes)$/i.test(text("is_published") ?? "");
  const isOpen = audience === undefined || audience === "everyone";
  const recording = text("podcast_url");
  return {
    ...emptyStory(`substack ${id}`, wordsOfHtml(text("title")) ?? ""),
    line,
    summary: wordsOfHtml(text("subtitle")),
    published: momentOf(text("post_date")),
    ...(!isShown || !isOpen ? { draft: true } : {}),
    ...(slug && { slug, formerly: [`/p/${slug}`] }),
    notes: [
      ...(isShown ? [] : ["It is not published there: it is a draft here."]),
      ...(isOpen ? [] : [`It was for ${audience} only: it is a draft here.`]),
      ...(recording ? [`A recording belongs to it and was left out: ${recording}`] : []),
    ],
    body: (note) => {
      const html = htmlOf(id, source.path);
      if (html === undefined)
        note(`Its text, posts/${id}.html, does not lie beside the list. Unpack the whole export.`);
      return { tree: bodyOfHtml(withoutButtons(fragmentTree(html ?? "").children, note), undefined, note) };
    },
    left: () => [...fields].filter(([name, value]) => value && !read.has(name)).map(([name]) => name),
  };
}

/** What asks readers to subscribe, to share or to comment stands in the text as its author put it there, and is no part of it. */
const asks = /\b(?:subscription-widget|subscribe-widget|paywall-jump|community-chat|install-substack-app-embed)\b/;
const asksByAddress = /\/subscribe\b|\/comments\b|[?&]action=share/;

function withoutButtons(nodes: readonly RootContent[], note: TakeNote): ElementContent[] {
  let left = 0;
  const kept = (parts: readonly RootContent[]): ElementContent[] =>
    parts.flatMap((part): ElementContent[] => {
      if (part.type === "doctype") return [];
      if (part.type !== "element") return [part];
      const isButton = /\bbutton-wrapper\b/.test(classesOf(part)) && asksByAddress.test(addressIn(part));
      if (!isButton && !asks.test(classesOf(part))) return [{ ...part, children: kept(part.children) }];
      left++;
      return [];
    });
  const rest = kept(nodes);
  if (left > 0)
    note(
      `${left === 1 ? "A button" : `${left} buttons`} to subscribe, to share or to comment ${left === 1 ? "was" : "were"} left out.`,
    );
  return rest;
}

const addressIn = (element: Element): string => textOf(select("a[href]", element)?.properties.href) ?? "";

function htmlOf(id: string, list: string): string | undefined {
  if (!/^[\w][\w.-]*$/.test(id)) return undefined;
  const folder = dirname(list);
  const bytes = bytesOf(join(folder, "posts", `${id}.html`)) ?? bytesOf(join(folder, `${id}.html`));
  return bytes?.toString("utf8");
}
