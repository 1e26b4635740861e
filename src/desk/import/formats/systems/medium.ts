/** A post of Medium's export: a page whose parts are marked as microformats mark them. */
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Element, Nodes } from "hast";
import { select, selectAll } from "hast-util-select";
import { bodyOfHtml } from "../../html/body-of-html.ts";
import { pageTree } from "../../html/html-tree.ts";
import { wordsIn } from "../../html/html-words.ts";
import { momentOf } from "../../moment-of.ts";
import { textOf } from "../../pictures/picture-of-element.ts";
import { readOne } from "../../read-one.ts";
import type { SourceFile } from "../../source-file.ts";
import { emptyStory, type Aside, type Story } from "../../story.ts";

/** Of the folder of an export: whether a page lies beside the posts, which is a list of what somebody read or liked. */
export function besideMediumPosts(folder: string): (within: string) => boolean {
  const isExport = ["posts", "profile"].every((name) => existsSync(join(folder, name)));
  return (within) => isExport && /\.html$/i.test(within) && !within.startsWith("posts/");
}

export async function* storiesOfMedium(source: SourceFile): AsyncGenerator<Story | Aside> {
  const html = await source.text();
  if (html === undefined) {
    yield { aside: "A page of more than 64 MB is not read." };
    return;
  }
  yield readOne(undefined, () => storyOf(html, source));
}

function storyOf(html: string, source: SourceFile): Story {
  const page = pageTree(html);
  const headline = wordsOf(select(".p-name", page)) ?? wordsOf(select("title", page)) ?? "";
  const body = select('[data-field="body"], .e-content', page);
  const address = textOf(select("a.p-canonical", page)?.properties.href);
  const published = momentOf(textOf(select("time.dt-published", page)?.properties.dateTime));
  const name = basename(source.path);
  const isDraft = /^draft_/i.test(name) || published === undefined;
  return {
    ...emptyStory(`medium ${address ?? name}`, headline),
    summary: wordsOf(select('[data-field="subtitle"], .p-summary', page)),
    authors: selectAll(".p-author", page).flatMap((each) => wordsOf(each) ?? []),
    published,
    ...(isDraft ? { draft: true } : {}),
    ...(address && { address }),
    notes: isDraft ? ["It is a draft there, too."] : [],
    body: (note) => ({ tree: bodyOfHtml(body ? withoutTitles(body) : [], address, note) }),
  };
}

const wordsOf = (element: Element | undefined): string | undefined => (element && wordsIn(element).trim()) || undefined;

/** The headline and the line below it stand in the text once more. */
function withoutTitles(body: Element): Element["children"] {
  const titles = new Set<Nodes>([
    ...selectAll(".graf--title", body).slice(0, 1),
    ...selectAll(".graf--subtitle", body).slice(0, 1),
  ]);
  const kept = (element: Element): Element["children"] =>
    element.children
      .filter((child) => !titles.has(child))
      .map((child) => (child.type === "element" ? { ...child, children: kept(child) } : child));
  return kept(body);
}
