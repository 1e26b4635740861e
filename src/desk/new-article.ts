/** The file of a new article, from what is known of it. */
import { articleFile, type ArticleFile } from "./files/article-file.ts";

/** A new article; its summary is absent while nobody has written it. */
export interface NewArticle extends Omit<ArticleFile, "summary" | "body" | "draft"> {
  summary?: string;
}

export const summaryToCome = "Say in one or two sentences what happened and why it matters.";
export const bodyToCome = "Write the story here. When it is ready, take the line with `draft` out, above.";

/** @param published as an editor writes it: the first entry is of that minute */
const liveBodyToCome = (published: string): string =>
  `Write here what has happened so far. When it is ready, take the line with \`draft\` out, above.\n\n## ${/\d{1,2}:\d{2}/.exec(published)?.[0] ?? "00:00"} Headline of the first entry\n\nWrite the entry here.`;

/** Lines of a new article's body that say what is to be written there. */
const toCome = new Set(
  [bodyToCome, ...liveBodyToCome("").split("\n")].filter(Boolean).map((row) => row.replace(/^## \d\d:\d\d /, "")),
);

/** With it a line begins that says what is to be written in its place. */
export const toWrite = "✎";

/** The first line of a body that is still as a new article or a founded paper has it; counted from 1. */
export function unwrittenLine(body: string): { line: number; text: string } | undefined {
  const rows = body.split("\n");
  const at = rows.findIndex(
    (row) => row.trim().startsWith(toWrite) || toCome.has(row.trim().replace(/^## \d{1,2}:\d\d /, "")),
  );
  return at === -1 ? undefined : { line: at + 1, text: rows[at] ?? "" };
}

/** A draft: what is still to be written reaches no reader by mistake. */
export const newArticleText = (article: NewArticle): string =>
  articleFile({
    ...article,
    summary: article.summary ?? summaryToCome,
    draft: true,
    body: article.kind === "live" ? liveBodyToCome(article.published) : bodyToCome,
  });
