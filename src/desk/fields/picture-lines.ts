/** What is known of a picture that was just copied in, what is missing, and how an article shows it. */
import { localeOf } from "../../paper/edition.ts";
import { captionOf } from "../../paper/wording/caption.ts";
import type { PhotoFacts } from "../../photos/metadata/photo-facts.ts";
import { hasDate, hasPlace } from "../warnings/caption-incomplete.ts";
import { yamlText } from "../source/yaml-text.ts";

export interface PictureLines {
  missing: ("caption" | "credit" | "place" | "date" | "alt")[];
  /** The picture as a paragraph of the body. */
  markdown: string;
  /** The picture as the one over the story. */
  fields: string;
}

/** @param written what the editor says of it, which goes before what the picture says of itself */
export function pictureLines(
  file: string,
  facts: PhotoFacts,
  written: { caption?: string; alt?: string },
  language: string,
): PictureLines {
  const dateWords = (day: string) =>
    new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" }).format(
      new Date(`${day}T00:00:00Z`),
    );
  const { text, credit } = captionOf(
    { ...(written.caption && { caption: inOneLine(written.caption) }) },
    facts,
    dateWords,
  );
  const alt = inOneLine(written.alt ?? facts.alt ?? "");
  const missing: PictureLines["missing"] = [];
  if (!text) missing.push("caption");
  if (!credit) missing.push("credit");
  if (!text || !hasPlace(text, language)) missing.push("place");
  if (!text || !hasDate(text, language)) missing.push("date");
  if (!alt) missing.push("alt");
  const caption = [text, credit && `(${credit})`].filter(Boolean).join(" ");
  return {
    missing,
    markdown: `![${backslashed(alt, /[\\[\]*_`<&!]/g)}](${file}${caption ? ` "${backslashed(caption, /[\\"&]/g)}"` : ""})`,
    fields: [
      "photo:",
      `  file: ${yamlText(file)}`,
      ...(alt ? [`  alt: ${yamlText(alt)}`] : []),
      ...(caption ? [`  caption: ${yamlText(caption)}`] : []),
    ].join("\n"),
  };
}

const inOneLine = (text: string) => text.replace(/\s+/g, " ").trim();
const backslashed = (text: string, signs: RegExp) => text.replace(signs, (sign) => `\\${sign}`);
