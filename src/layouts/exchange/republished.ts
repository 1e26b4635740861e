/**
 * A story as others print it again: the same words in three forms, each with its byline, the pictures that may be passed on,
 * what was corrected, and where it came from. Text and Markdown are made of the HTML.
 */
import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { defaultHandlers, toMdast, type Handle } from "hast-util-to-mdast";
import { toText } from "hast-util-to-text";
import { markdownOf } from "../../desk/import/html/markdown-of.ts";
import type { RepublishView } from "../../views/kinds/republish.ts";
import { withPictures } from "../../views/parts/passed-on.ts";
import { wordsFor } from "../../views/words/words.ts";
import { inItalics } from "../in-italics.ts";
import { xml, type Markup } from "../xml.ts";
import { plainLine } from "./plain-line.ts";
import { storyBody } from "./story-body.ts";
import { notesList } from "./text-markdown.ts";

type Republished = Pick<RepublishView, "story" | "source" | "licence">;
type Story = RepublishView["story"];

export function republishedHtml({ story, ...from }: Republished): string {
  const { language, direction, headline, standfirst, italics } = story;
  return plainLine(
    xml`<article lang="${language}" dir="${direction}">
<h1>${inItalics(headline, italics?.headline)}</h1>
<p>${inItalics(standfirst, italics?.standfirst)}</p>
${byline(story)}`.xml +
      storyBody(story) +
      xml`
<hr>
${foot(story, from)}
</article>
`.xml,
  );
}

export function republishedMarkdown(republished: Republished): string {
  const tree = toMdast(fromHtml(republishedHtml(republished), { fragment: true }), {
    document: true,
    handlers: { a: noteReference, ol: notesList },
  });
  return tree.type === "root" ? markdownOf(tree) : "";
}

/** References to notes, and the ways back, which readers of Markdown make themselves. */
const noteReference: Handle = (state, element) => {
  const href = element.properties.href ?? "";
  if (isWayBack(href)) return [];
  const [, name] = /^#fn-(.+)$/.exec(href) ?? [];
  return name === undefined
    ? defaultHandlers.a(state, element)
    : { type: "footnoteReference", identifier: name, label: name };
};

const isWayBack = (href: string): boolean => href.startsWith("#fnref-");

/** A text leads nowhere: ways back from notes are signs without a meaning there. */
function withoutWaysBack<N extends Nodes>(node: N): N {
  if (!("children" in node)) return node;
  const children = node.children.filter(
    (child) => child.type !== "element" || child.tagName !== "a" || !isWayBack(child.properties.href ?? ""),
  );
  return { ...node, children: children.map(withoutWaysBack) };
}

/** Without pictures and their captions, which say what is not to be seen. */
export function republishedText({ story, ...from }: Republished): string {
  const { leadFigure: _lead, ...rest } = story;
  const bare = (blocks: Story["blocks"]) => withPictures(blocks, () => false);
  const words = {
    ...rest,
    blocks: bare(story.blocks),
    entries: story.entries.map((entry) => ({ ...entry, blocks: bare(entry.blocks) })),
  };
  const html = republishedHtml({ story: words, ...from });
  const { address } = story;
  return `${toText(withoutWaysBack(fromHtml(html, { fragment: true })))}\n\n${address}\n${from.licence.url}\n`;
}

const byline = ({ signed, language }: Story): Markup =>
  signed ? xml`<p>${wordsFor(language).by} ${signed}</p>\n` : xml``;

const foot = ({ address, paper }: Story, { source, licence }: Pick<Republished, "source" | "licence">): Markup =>
  xml`<p><a href="${address}">${source}</a></p>
<p>${paper.licence}<br><a href="${licence.url}" rel="license">${licence.name}</a></p>`;
