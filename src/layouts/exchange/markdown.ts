/** A story as Markdown (RFC 7763): what stands over its text as fields, in the order of the handbook, then the text. */
import { yamlListItem, yamlText } from "../../desk/source/yaml-text.ts";
import { takenApart, type Stretch } from "../../paper/wording/emphasis.ts";
import type { ExchangedStory } from "../../views/parts/exchanged-story.ts";
import type { FeedPicture } from "../../views/parts/feed.ts";
import { originOf } from "./origin-of.ts";
import { plainLine, plainPicture } from "./plain-line.ts";
import { lineMarkdown, textMarkdown } from "./text-markdown.ts";

export function markdown(story: ExchangedStory): string {
  const fields: readonly (readonly [name: string, written: string | undefined])[] = [
    ["headline", yamlText(inItalics(story.headline, story.italics?.headline))],
    ["summary", yamlText(inItalics(story.standfirst, story.italics?.standfirst))],
    ["section", yamlText(story.section.name)],
    ["topics", listOf(story.topics.map(({ id }) => id))],
    ["authors", listOf(story.authors.map(({ name }) => name))],
    ["byline", textOf(story.byline)],
    ["dateline", textOf(story.place)],
    ["published", story.published],
    ["updated", story.revised],
    ["kind", story.kind],
    ["sponsor", textOf(story.sponsor)],
    ["points", story.points?.map((point) => `\n  - ${yamlText(plainLine(point))}`).join("")],
    ["thread", textOf(story.thread?.id)],
    ["adds", textOf(story.thread?.adds && plainLine(story.thread.adds))],
    ["photo", story.lead && photoOf(plainPicture(story.lead))],
    ["audio", audioOf(story)],
    ["corrections", correctionsOf(story)],
    ["language", yamlText(story.language)],
    ["translation-of", textOf(story.original?.url)],
    ["canonical", yamlText(story.address)],
    ["paper", yamlText(story.paper.name)],
    ["licence", yamlText(story.paper.licence)],
  ];
  const written = fields.flatMap(([name, text]) =>
    text ? [`${name}:${text.startsWith("\n") ? "" : " "}${text}\n`] : [],
  );
  return `---\n${written.join("")}---\n\n${textMarkdown(story)}`;
}

const textOf = (text: string | undefined) => (text ? yamlText(text) : undefined);

const listOf = (names: readonly string[]) => (names.length > 0 ? `[${names.map(yamlListItem).join(", ")}]` : undefined);

/** As an editor writes it: a film's title between asterisks. */
const inItalics = (text: string, italics: readonly Stretch[] | undefined): string =>
  takenApart(text, italics)
    .map(({ words, italic }) => (italic ? `*${plainLine(words)}*` : plainLine(words)))
    .join("");

function photoOf({ url, alt, caption, credit }: FeedPicture): string {
  const lines = [
    ["file", url] as const,
    ["alt", alt] as const,
    ["caption", caption] as const,
    ["credit", credit] as const,
  ];
  return lines.flatMap(([name, text]) => (text ? [`\n  ${name}: ${yamlText(text)}`] : [])).join("");
}

/** The whole story, read aloud. */
function audioOf(story: ExchangedStory): string | undefined {
  const whole = story.blocks.find((block) => block.type === "recording" && block.whole);
  if (whole?.type !== "recording") return undefined;
  const by = whole.by ? `\n  by: ${yamlText(whole.by)}` : "";
  return `\n  src: ${yamlText(new URL(whole.path, originOf(story)).href)}${by}`;
}

const correctionsOf = (story: ExchangedStory): string =>
  story.corrections
    .map(({ at, ...said }) => `\n  - at: ${at.iso}\n    text: ${yamlText(lineMarkdown(said, originOf(story)))}`)
    .join("");
