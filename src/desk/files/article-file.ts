/** The text of an article's file, for those that are written by the program: its fields in the order of the handbook, then its body. */
import type { ArticleKind } from "../../paper/article.ts";
import { yamlListItem, yamlText } from "../source/yaml-text.ts";
import { wholeCaption } from "../import/pictures/caption-and-credit.ts";

export interface ArticleFile {
  headline: string;
  summary: string;
  section: string;
  topics: readonly string[];
  authors: readonly string[];
  byline?: string;
  dateline?: string;
  /** Times as an editor writes them. */
  published: string;
  updated?: string;
  kind?: ArticleKind;
  thread?: string;
  adds?: string;
  photo?: { file: string; alt?: string; caption?: string; credit?: string };
  /** The whole article, read aloud: its file in documents/. */
  audio?: { src: string; by?: string | undefined };
  corrections?: readonly { at: string; text: string }[];
  language?: string;
  /** The id of the article that this is a translation of. */
  translationOf?: string;
  formerly?: readonly string[];
  embargo?: string;
  draft?: boolean;
  /** Markdown. */
  body: string;
}

export function articleFile(article: ArticleFile): string {
  const list = (names: readonly string[]) => (names.length > 0 ? `[${names.map(yamlListItem).join(", ")}]` : undefined);
  const one = (text: string | undefined) => (text ? yamlText(text) : undefined);
  const { photo } = article;
  const caption = photo && wholeCaption(photo);
  const fields: [name: string, written: string | undefined][] = [
    ["headline", one(article.headline)],
    ["summary", one(article.summary)],
    ["section", one(article.section)],
    ["topics", list(article.topics)],
    ["authors", list(article.authors)],
    ["byline", one(article.byline)],
    ["dateline", one(article.dateline)],
    ["published", article.published],
    ["updated", article.updated],
    ["kind", article.kind === "news" ? undefined : article.kind],
    ["thread", one(article.thread)],
    ["adds", one(article.adds)],
    [
      "photo",
      photo &&
        group([
          ["file", one(photo.file)],
          ["alt", one(photo.alt)],
          ["caption", one(caption)],
        ]),
    ],
    [
      "audio",
      article.audio &&
        group([
          ["src", one(article.audio.src)],
          ["by", one(article.audio.by)],
        ]),
    ],
    [
      "corrections",
      article.corrections?.map(({ at, text }) => `\n  - at: ${at}\n    text: ${yamlText(text)}`).join(""),
    ],
    ["language", one(article.language)],
    ["translation-of", one(article.translationOf)],
    ["formerly", list(article.formerly ?? [])],
    ["embargo", article.embargo],
    ["draft", article.draft ? "true" : undefined],
  ];
  const written = fields.flatMap(([name, text]) =>
    text ? [`${name}:${text.startsWith("\n") ? "" : " "}${text}\n`] : [],
  );
  return `---\n${written.join("")}---\n${article.body.replace(/^\n+|(?<!\n)\n+$/g, "")}\n`;
}

const group = (fields: [name: string, written: string | undefined][]): string =>
  fields.flatMap(([name, text]) => (text ? [`\n  ${name}: ${text}`] : [])).join("");
