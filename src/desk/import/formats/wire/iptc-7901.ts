/**
 * IPTC 7901, the text transmission format of agencies' wires: between SOH and STX the heading, to ETX the text, then the
 * time of filing; one message in a file, or many in a row.
 */
import { isAgency } from "../../datelines/agencies.ts";
import { momentOf } from "../../moment-of.ts";
import { alike } from "../../html/html-words.ts";
import { likeStory } from "../../html/html-tree.ts";
import { paragraphsOf } from "../../html/paragraphs-of.ts";
import { readOne } from "../../read-one.ts";
import type { SourceFile } from "../../source-file.ts";
import { emptyStory, type Aside, type Story } from "../../story.ts";

/** Characters of one message: nothing of the wire has a tenth of them. */
const longestMessage = 500_000;

const [soh, stx, etx, eot] = ["\u0001", "\u0002", "\u0003", "\u0004"];

export async function* storiesOfWire(source: SourceFile): AsyncGenerator<Story | Aside> {
  const text = await source.text();
  if (text === undefined) {
    yield { aside: "A wire of more than 64 MB is not read. Give it in parts." };
    return;
  }
  let line = 1;
  for (const [at, message] of text.split(soh).entries()) {
    const begins = line;
    line += message.split("\n").length - 1;
    if (at > 0) yield readOne(begins, () => storyOf(message.slice(0, longestMessage), begins));
  }
}

/** Priorities at which a message stops the press. */
const urgent = /^[12bu]$/i;

function storyOf(message: string, line: number): Story | Aside {
  const [heading, rest] = parted(message, stx);
  if (rest === undefined) return { aside: "A message of the wire has no text.", line, lost: true };
  const [text, tail = ""] = parted(rest, etx);
  const [, source = "", number = "", priority = "", category = "", words = ""] =
    /^\s*([a-z]{2,8})\s*(\d{1,5})\s+(\S)\s+(\S{1,8})\s+(\d{0,5})/i.exec(heading) ?? [];
  const { headline, keyword, writers, body } = headOf(text);
  const filed = filedAt(tail.split(eot)[0] ?? "");
  return {
    ...emptyStory(`7901 ${source} ${number} ${filed ?? ""} ${alike(headline).slice(0, 80)}`, headline),
    line,
    ...(isAgency(source) && { agency: source.toLowerCase() === source ? source : source.toUpperCase() }),
    authors: writers,
    published: filed,
    categories: category ? [category] : [],
    notes: [
      ...(urgent.test(priority) ? [`It came with the priority ${priority}.`] : []),
      ...(source && !isAgency(source) ? [`Its source, “${source}”, is a code and no name, and was left out.`] : []),
      ...(keyword ? [`Its keyword line was left out: ${keyword}`] : []),
      ...(words ? [] : ["Its heading is not that of IPTC 7901: only its text was read."]),
    ],
    body: () => ({ tree: paragraphsOf(likeStory(body)) }),
  };
}

function parted(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** A line by itself that says who wrote the text. */
const signature = /^(?:By|Von|Par|Por|Di) (\p{L}[^.!?]{2,90})$/u;

/** Keywords, parted by strokes, stand in the first line of many; the headline follows; then comes the text. Below either who wrote it may stand. */
function headOf(written: string): { headline: string; keyword: string | undefined; writers: string[]; body: string } {
  const lines = written
    .replace(/\r+\n?/g, "\n")
    .split("\n")
    .map((each) =>
      each
        .replace(/[\u0000-\u0008\u000e-\u001f]/g, "")
        .trimEnd()
        .replace(/(?<![<=])[<=]+$/, ""),
    );
  const first = lines.findIndex((each) => each.trim() !== "");
  const rest = lines.slice(Math.max(0, first));
  const isKeyword = /^[^\s/]+\//.test(rest[0]?.trim() ?? "") && !/[.!?]$/.test(rest[0] ?? "");
  const keyword = isKeyword ? rest.shift()?.trim() : undefined;
  while (rest[0]?.trim() === "") rest.shift();
  const heading: string[] = [];
  // A headline may be broken; an indented line, or an empty one, begins the text.
  while (rest[0]?.trim() && heading.length < 3 && !(heading.length > 0 && /^\s/.test(rest[0]))) {
    heading.push(rest.shift()?.trim() ?? "");
    const next = rest.at(0);
    if (next !== undefined && /\((?:[a-z]{2,6}|[A-Z]{2,6})\)\s?[-–—]/.test(next)) break;
  }
  const [title = "", ...more] = heading;
  const isSignature = (line: string) => signature.test(line);
  const found = more.filter(isSignature);
  const at = rest.findIndex((line) => line.trim() !== "");
  const isAlone = rest[at + 1] === undefined || /^\s*$|^\s/.test(rest[at + 1] ?? "");
  if (isSignature(rest[at]?.trim() ?? "") && isAlone) found.push(rest.splice(at, 1)[0]?.trim() ?? "");
  return {
    headline: [title, ...more.filter((line) => !isSignature(line))].join(" "),
    keyword,
    writers: found.map((line) => signature.exec(line)?.[1] ?? ""),
    body: indentedParted(rest),
  };
}

/** An indented line begins a paragraph, as an empty one does. */
const indentedParted = (lines: readonly string[]): string =>
  lines.map((each) => (/^\s{2,}\S/.test(each) ? `\n${each.trim()}` : each)).join("\n");

const filing =
  /(\d{2})(\d{2})(\d{2})\s{0,9}([A-Z]{3,4})?\s{1,9}(jan|feb|mar|mrz|mär|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dec|dez)\p{L}{0,9}\.?\s{1,9}(\d{4}|\d{2})/iu;
const inEnglish: Readonly<Record<string, string>> = { mrz: "mar", mär: "mar", mai: "may", okt: "oct", dez: "dec" };

/** `241230 GMT Nov 26`: day, hour and minute, the zone where it is told, month and year. */
function filedAt(written: string): string | undefined {
  const match = filing.exec(written);
  if (!match) return undefined;
  const [, day = "", hour = "", minute = "", zone = "", month = "", year = ""] = match;
  const name = month.toLowerCase();
  return momentOf(
    `${day} ${inEnglish[name] ?? name} ${year.length === 2 ? centuryOf(year) + year : year} ${hour}:${minute} ${zone.toUpperCase()}`.trim(),
  );
}

/** As letters have it of years with two digits (RFC 5322, 4.3): agencies' archives begin before 2000. */
const centuryOf = (year: string): string => (Number(year) < 50 ? "20" : "19");
