/** Translations stand about one original, in another language each: so every one of them is found from every other. */
import { articleIdOf } from "../../../paper/addresses/address.ts";
import { editionOf } from "../../../paper/edition.ts";
import { text, type Row } from "../../rows.ts";
import { noArticle } from "./article.ts";
import { hasFile, wrong, type Check } from "./checking.ts";

export const checkTranslation: Check = (reference, checking) => {
  const { target: original, file } = reference;
  if (!hasFile("article", original, checking)) return noArticle(reference, checking);
  const { statements, paper } = checking;
  const told = (message: string, suggestion?: string) => wrong(reference, { rule: "translation", message, suggestion });
  const record = (of: string) =>
    statements.get(
      "SELECT record ->> '$.language' AS language, record ->> '$.translationOf' AS original FROM articles WHERE id = ?",
      of,
    );
  const id = articleIdOf(file);
  const theirs = record(original);
  const language = id === undefined ? undefined : languageOf(record(id));
  if (id === undefined || language === undefined || !theirs) return undefined;
  if (original === id) return told("This article says that it is a translation of itself.");
  const further = theirs["original"];
  if (typeof further === "string")
    return told(
      `${original} is a translation itself. Name the article that it was translated from: ${further}.`,
      further,
    );
  const edition = editionOf(language, paper);
  if (editionOf(languageOf(theirs) ?? "", paper) === edition)
    return told(
      `${original} is in the same language. Say with \`language\` which one this article is in, or take \`translation-of\` out.`,
    );
  const others = statements.all(
    `SELECT id, record ->> '$.language' AS language FROM file_references AS said JOIN files ON files.file = said.file JOIN articles ON articles.id = files.target
     WHERE said.kind = 'translation' AND said.target = ? AND id < ? ORDER BY id`,
    original,
    id,
  );
  const other = others.find((row) => editionOf(languageOf(row) ?? "", paper) === edition);
  return (
    other &&
    told(
      `${original} has a translation into the same language already: ${text(other, "id")}. Readers of one edition are led to one article only.`,
    )
  );
};

const languageOf = (row: Row | undefined): string | undefined =>
  typeof row?.["language"] === "string" ? row["language"] : undefined;
