/** The words of an old version, and whether two versions say the same, which is mostly told without reading them whole. */
import { legible } from "../../paper/article.ts";
import { sameWords, type ArticleWords } from "../../paper/wording/article-words.ts";
import { setDateline } from "../../paper/wording/dateline.ts";
import type { ConversionSettings } from "../convert/conversion.ts";
import { setLine, setWords } from "../markdown/smart-typography.ts";
import { bodyWords } from "./body-words.ts";
import type { ToldFields, Version } from "./version.ts";

type Settings = Pick<ConversionSettings, "language" | "dateline">;

const gap = "\n\n";

/** Undefined where the version cannot be read. */
export function toldWords({ fields, body }: Version, settings: Settings): ArticleWords | undefined {
  const language = fields?.language ?? settings.language;
  const words = fields && bodyWords(body, language);
  if (!words) return undefined;
  const { body: dateline, captions, ...told } = fieldWords(fields, settings);
  const [first = "", ...rest] = words.paragraphs;
  return {
    ...told,
    body: [dateline ? `${dateline} ${first}` : first, ...rest].join(gap),
    captions: [captions, ...words.captions].filter(Boolean).join(gap),
  };
}

/** The words in the fields; of the body only the dateline that opens it, of the captions only the one over the story. */
function fieldWords(
  { headline, summary = "", photo, corrections, dateline, byline, authors, language: own }: ToldFields,
  settings: Settings,
): ArticleWords {
  const language = own ?? settings.language;
  const line = (text: string) => setLine(legible(text).replace(/\s+/g, " ").trim(), language);
  const words = (text: string) => setWords(legible(text).replace(/\s+/g, " ").trim(), language).text;
  const caption = line(photo?.caption ?? "");
  const credit = photo?.credit && `(${line(photo.credit)})`;
  return {
    headline: words(headline),
    standfirst: words(summary),
    body: dateline?.trim()
      ? setDateline(
          dateline,
          { style: settings.dateline.style, standAlone: settings.dateline["stand-alone"], language },
          authors.length === 0 ? byline : undefined,
        )
      : "",
    captions: [caption, credit].filter(Boolean).join(" "),
    corrections: corrections
      .map(({ text }) => bodyWords(text, language)?.paragraphs.join(" ") ?? "")
      .filter(Boolean)
      .join(gap),
  };
}

/** Whether two versions say the same to readers. One that cannot be read says nothing. */
export function saySame(a: Version, b: Version, settings: Settings): boolean {
  if (a.fields && b.fields) {
    if (a.fields !== b.fields && !sameWords(fieldWords(a.fields, settings), fieldWords(b.fields, settings)))
      return false;
    const language = a.fields.language ?? settings.language;
    if (language === (b.fields.language ?? settings.language) && differPlainly(a.body, b.body, language)) return false;
    if (a.body === b.body) return true;
  }
  const [one, other] = [toldWords(a, settings), toldWords(b, settings)];
  return one === other || (one !== undefined && other !== undefined && sameWords(one, other));
}

/** Words and punctuation that are nothing but that in Markdown. */
const plainParagraph = /^[\p{L}\p{N}\p{M} \n,.;:!?'’‘"“”«»„()%€$£–—-]*$/u;

/** What makes more than a paragraph of a line: code, a list, a rule or a heading. */
const lineStart = /^(?: {4}|\t|[^\S\n]*(?:[-+]|\d+[.)]))/m;

/** What may give a paragraph a meaning from outside it: HTML, code, blocks, notes and named links. */
const farReaching = /[<`~]|:::|\]:|\[\^/;

/** Whether the paragraphs in which two bodies differ are plain text, and not the same: then nothing need be parsed. */
function differPlainly(a: string, b: string, language: string): boolean {
  if (a === b || farReaching.test(a) || farReaching.test(b)) return false;
  const [old, now] = [a, b].map((body) => body.split(/\n[ \t]*\n/));
  if (!old || !now) return false;
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [gone, come] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  if (![...gone, ...come].every((paragraph) => plainParagraph.test(paragraph) && !lineStart.test(paragraph)))
    return false;
  const said = (paragraphs: readonly string[]) =>
    paragraphs
      .map((paragraph) => setLine(paragraph.replace(/\s+/g, " ").trim(), language))
      .filter(Boolean)
      .join(" ");
  return said(gone) !== said(come);
}
