/** The file of a new article, from what is known of it. */
import type { ArticleKind } from "../paper/article.ts";
import { yamlListItem, yamlText } from "./yaml-text.ts";

export interface NewArticle {
  headline: string;
  /** Absent while nobody has written it. */
  summary?: string;
  section: string;
  topics: readonly string[];
  authors: readonly string[];
  byline?: string;
  dateline?: string;
  /** `YYYY-MM-DD HH:MM`, with an offset where one was given. */
  published: string;
  kind: ArticleKind;
  language?: string;
}

const summaryToCome = "Say in one or two sentences what happened and why it matters.";
const bodyToCome = "Write the story here. When it is ready, take the line with `draft` out, above.";

/** A draft: what is still to be written reaches no reader by mistake. */
export function newArticleText(article: NewArticle): string {
  const list = (names: readonly string[]) => `[${names.map(yamlListItem).join(", ")}]`;
  const fields: [name: string, written: string | undefined][] = [
    ["headline", yamlText(article.headline)],
    ["summary", yamlText(article.summary ?? summaryToCome)],
    ["section", yamlText(article.section)],
    ["topics", article.topics.length > 0 ? list(article.topics) : undefined],
    ["authors", article.authors.length > 0 ? list(article.authors) : undefined],
    ["byline", article.byline && yamlText(article.byline)],
    ["dateline", article.dateline && yamlText(article.dateline)],
    ["published", article.published],
    ["kind", article.kind === "news" ? undefined : article.kind],
    ["language", article.language && yamlText(article.language)],
    ["draft", "true"],
  ];
  return `---\n${fields.flatMap(([name, written]) => (written ? [`${name}: ${written}\n`] : [])).join("")}---\n${bodyToCome}\n`;
}
