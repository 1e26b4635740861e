/**
 * Plain text as it is copied from pages: one story, or several, each with its headline and the caption of its picture,
 * which are often told twice; between them stands what a page shows around a story.
 */
import { createHash } from "node:crypto";
import { BeyondStory } from "./html/beyond-story.ts";
import { withCredit } from "./pictures/caption-and-credit.ts";
import { alike } from "./html/html-words.ts";
import { likeStory } from "./html/html-tree.ts";
import { momentOf } from "./moment-of.ts";
import { paragraphsOf } from "./html/paragraphs-of.ts";
import { readOne } from "./read-one.ts";
import type { SourceFile } from "./source-file.ts";
import { emptyStory, type Aside, type SourcePicture, type Story } from "./story.ts";

interface Line {
  text: string;
  number: number;
  /** Whether an empty line stands before it, and how many. */
  gap: number;
}

/** How many lines a headline's second time may be away from the first. */
const headReach = 30;
/** Lines of a text with many stories. */
const mostLines = 400_000;
/** Characters of a headline at most. */
const longestHeadline = 220;

export async function* storiesOfText(source: SourceFile): AsyncGenerator<Story | Aside> {
  const text = await source.text();
  if (text === undefined) {
    yield { aside: "A text of more than 64 MB is not read. Give it in parts." };
    return;
  }
  let breaks = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
    if (++breaks > mostLines)
      throw new BeyondStory(
        `It has more than ${mostLines} lines, which are the most that are read at once. Give it in parts.`,
      );
  const lines = linesOf(text);
  const starts = startsOf(lines);
  for (const [at, start] of starts.entries())
    yield readOne(lines[start]?.number, () => storyOf(lines.slice(start, starts[at + 1] ?? lines.length)));
  if (starts.length === 0) yield { aside: "No story was found in this text." };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 2;
  for (const [at, written] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .entries()) {
    const line = written.trim();
    if (line === "") gap++;
    else {
      lines.push({ text: line, number: at + 1, gap });
      gap = 0;
    }
  }
  return lines;
}

const rule = /^(?:-{3,}|={3,}|\*{3,}|_{3,}|#{3,}|(?:\* ){2,}\*)$/;
const endsLikeSentence = /[.!?…:;,"”»)]$/;

/**
 * Where stories begin. First sought are headlines that are told again below, with at least one other line between;
 * else rules across the text, or gaps of two empty lines before what looks like a headline.
 */
function startsOf(lines: readonly Line[]): number[] {
  if (lines.length === 0) return [];
  const twice: number[] = [];
  for (let at = 0; at < lines.length; at++) {
    const again = toldAgain(lines, at);
    if (again === undefined) continue;
    twice.push(at);
    at = again;
  }
  if (twice.length > 0) return twice[0] === 0 ? twice : [0, ...twice];
  const ruled = lines.flatMap(({ text }, at) => (rule.test(text) && at + 1 < lines.length ? [at + 1] : []));
  if (ruled.length > 0) return [0, ...ruled];
  const gapped = lines.flatMap((line, at) =>
    at > 0 && line.gap >= 2 && isHeadline(line) && (lines[at + 1]?.gap ?? 0) > 0 ? [at] : [],
  );
  return [0, ...gapped];
}

const isHeadline = ({ text }: Line): boolean =>
  text.length <= longestHeadline && !endsLikeSentence.test(text) && text.split(/\s+/).length > 2;

/** The last line of a story's head at which its headline stands again; undefined where this line is no such headline. */
function toldAgain(lines: readonly Line[], at: number): number | undefined {
  const line = lines[at];
  if (!line || line.gap === 0 || line.text.length > longestHeadline || lines[at + 1]?.text === line.text)
    return undefined;
  for (let next = at + 2; next < Math.min(lines.length, at + headReach); next++)
    if (lines[next]?.text === line.text) return next;
  return undefined;
}

const signed = /^(?:by|von|par|por|di)\s+(\p{Lu}[\p{L}\p{M} .,'’&-]{2,80})$/iu;

function storyOf(lines: readonly Line[]): Story {
  const [first] = lines;
  const headline = first?.text ?? "";
  const notes: string[] = [];
  const { head, body } = headAndBody(lines);
  const repeated = new Map<string, number>();
  for (const { text } of lines) repeated.set(text, (repeated.get(text) ?? 0) + 1);
  const told: { photo?: SourcePicture; published?: string; summary?: string; authors: string[] } = { authors: [] };
  const seen = new Set<string>([headline]);
  for (const { text, number } of head) {
    if (seen.has(text)) continue;
    seen.add(text);
    const moment = momentOf(text.replace(/^(?:published|updated|posted|date)\s*:?\s*/i, ""));
    const by = signed.exec(text)?.[1];
    const split = withCredit<SourcePicture>({ caption: text });
    if (moment) told.published ??= moment;
    else if (by) told.authors.push(by);
    else if (!told.photo && text.length > 25 && (split.credit || (repeated.get(text) ?? 0) > 1)) told.photo = split;
    else if (text.length > 40 && /\s/.test(text) && !told.summary) told.summary = text;
    else notes.push(`Line ${number} is not understood and was left out: “${text.slice(0, 80)}”`);
  }
  const text = body.map((line, at) => (at === 0 ? "" : line.gap > 0 ? "\n\n" : "\n") + line.text).join("");
  return {
    ...emptyStory(
      `text ${createHash("sha256")
        .update(alike(headline) + alike(text).slice(0, 1000))
        .digest("hex")
        .slice(0, 16)}`,
      headline,
    ),
    ...(first && { line: first.number }),
    summary: told.summary,
    authors: told.authors,
    published: told.published,
    notes,
    body: () => ({ tree: paragraphsOf(likeStory(text)), ...(told.photo && { photo: told.photo }) }),
  };
}

/** The head ends with the headline's second time and what is told again with it, or with lines that only a head has. */
function headAndBody(lines: readonly Line[]): { head: readonly Line[]; body: readonly Line[] } {
  const ofHead = ({ text }: Line) =>
    signed.test(text) ||
    momentOf(text) !== undefined ||
    (text.length <= 400 && withCredit<SourcePicture>({ caption: text }).credit !== undefined);
  const again = lines.slice(1, headReach).findIndex(({ text }) => text === lines[0]?.text) + 1;
  let end = again;
  const before = new Set(lines.slice(0, end + 1).map(({ text }) => text));
  for (let next = lines[end + 1]; next; next = lines[end + 1]) {
    const told = before.has(next.text) || lines[end + 2]?.text === next.text;
    if (!told && !ofHead(next)) break;
    before.add(next.text);
    end++;
  }
  const isText = ({ text }: Line) => !rule.test(text);
  return { head: lines.slice(1, end + 1).filter(isText), body: lines.slice(end + 1).filter(isText) };
}
