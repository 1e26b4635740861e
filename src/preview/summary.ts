/** `summary.md`: the report as a comment on a pull request. It stays below 60 kB whatever the change is. */
import type { RedlinePassage } from "../paper/wording/redline.ts";
import { countedKinds, whenSeen, spokenList, liteWords, momentWords, verdict } from "./told.ts";
import type { ReportFinding, Report, ReportArticle, ReportPage } from "./report-schema.ts";

/** Bytes; GitHub takes 65,536 letters. */
const longest = 59_000;

/** Entries that each part tells; the others are counted. */
const most = { findings: 30, articles: 25, schedule: 30, pages: 60 } as const;
/** Letters of an article's redlines, and of what stayed on each side of a change. */
const redlineLength = 2400;
const context = 90;

/** By this line a comment is found again, to be brought up to date. */
export const summaryMark = "<!-- dateline-report -->";

export function summaryOf(report: Report): string {
  const parts = [
    head(report),
    list("Worse than before", report.findings, { limit: most.findings, line: findingLine }),
    list("Stories", report.articles, {
      limit: most.articles,
      line: (article) => articleLines(article, report.timezone),
      between: "\n\n",
    }),
    scheduled(report),
    pages(report),
    purge(report),
    notes(report),
  ].filter(Boolean);
  return cut(`${parts.join("\n\n")}\n`);
}

function head(report: Report): string {
  const { base, now } = report;
  return [
    summaryMark,
    `## What this change does to ${text(report.paper)}`,
    report.counts.pages === 0 && report.findings.length === 0
      ? "Nothing that the paper prints is different."
      : verdict(report).map(text).join(" "),
    `<sub>${text(short(now.hash))}${now.uncommitted ? " and what is not committed yet" : ""}, compared with ${text(short(base.hash))} (${text(base.subject)}). Redlines in full, and pictures of pages before and after, are in the report’s <code>index.html</code>.</sub>`,
  ].join("\n\n");
}

function list<T>(
  heading: string,
  items: readonly T[],
  { limit, line, between = "\n" }: { limit: number; line: (item: T) => string; between?: string },
): string {
  if (items.length === 0) return "";
  const more = items.length > limit ? `${between}…and ${(items.length - limit).toLocaleString("en")} more.` : "";
  return `### ${heading}\n\n${items.slice(0, limit).map(line).join(between)}${more}`;
}

function findingLine({ of, severity, where, message, state, preview }: ReportFinding): string {
  return `- ${severity === "error" ? "**Error**" : "Warning"} (${of}${state === "worse" ? ", worse" : ""}) ${preview ? link(where, preview) : `<code>${text(where)}</code>`}: ${text(shortened(message, 300))}`;
}

function articleLines(article: ReportArticle, timezone: string): string {
  const { headline, change, preview, from, held } = article;
  const facts = [change, ...(from ? [`moved from ${from}`] : []), ...(held ? [whenSeen(held, timezone)] : [])];
  const title = `**${preview ? link(headline, preview) : text(headline)}** — ${text(facts.join("; "))}`;
  if (change !== "changed") return title;
  let left = redlineLength;
  const lines = article.parts.flatMap(({ part, redline }) => {
    const line = `  - ${part}: ${marked(redline, left)}`;
    left -= line.length;
    return left > -redlineLength ? [line] : [];
  });
  return `${title}\n\n${lines.length > 0 ? lines.join("\n") : "  - its words are the same"}`;
}

/** A redline with what stayed cut down to the words about each change. */
function marked(passages: readonly RedlinePassage[], letters: number): string {
  let left = Math.max(letters, 200);
  const pieces: string[] = [];
  for (const [at, { kind, text: words }] of passages.entries()) {
    if (left <= 0) {
      pieces.push("…");
      break;
    }
    const shown = kind === "kept" ? kept(words, at > 0, at < passages.length - 1) : shortened(words, left);
    left -= shown.length;
    const written = text(shown.replace(/(?<!\s)\s*\n\s*/g, " ¶ "));
    pieces.push(kind === "kept" ? written : kind === "inserted" ? `<ins>${written}</ins>` : `<del>${written}</del>`);
  }
  return pieces.join("");
}

function kept(words: string, before: boolean, after: boolean): string {
  const letters = [...words];
  if (before && after)
    return letters.length <= 2 * context
      ? words
      : `${letters.slice(0, context).join("")} … ${letters.slice(-context).join("")}`;
  if (letters.length <= context) return words;
  return before ? `${letters.slice(0, context).join("")} …` : `… ${letters.slice(-context).join("")}`;
}

function scheduled({ schedule, timezone }: Report): string {
  const touched = schedule.filter(({ change }) => change !== "same");
  const waiting = schedule.length - touched.length;
  const line = ({ headline, preview, appears, was, reason }: Report["schedule"][number]) =>
    `- ${preview ? link(headline, preview) : text(headline)}: ${appears ? text(momentWords(appears, timezone)) : "a draft, without a time"}${reason === "embargoed" ? " (embargo)" : ""}${was ? ` (it was ${text(momentWords(was, timezone))})` : ""}`;
  const told = list("When stories appear", touched, { limit: most.schedule, line });
  return told && waiting > 0 ? `${told}\n\n${waiting.toLocaleString("en")} more wait as before.` : told;
}

function pages(report: Report): string {
  const { pages: all } = report;
  const seen = all.filter(({ frameOnly, forMachines }) => !frameOnly && !forMachines);
  const frame = all.filter(({ frameOnly }) => frameOnly);
  const machines = all.filter(({ forMachines, frameOnly }) => forMachines && !frameOnly);
  const told = list("Pages", seen, { limit: most.pages, line: pageLine });
  const groups = [
    ...(frame.length > 0
      ? [
          `Changed only around the text (${spokenList([...new Set(frame.flatMap(({ what }) => what))].slice(0, 6))}): ${countedKinds(frame)}.`,
        ]
      : []),
    ...(machines.length > 0 ? [`For programs: ${countedKinds(machines)}.`] : []),
    ...[liteWords(report)].filter(Boolean),
  ]
    .map(text)
    .join("\n\n");
  return [told || (groups ? "### Pages" : ""), groups].filter(Boolean).join("\n\n");
}

function pageLine({ path, title, change, what, to, preview }: ReportPage): string {
  const name = preview ? link(title, preview) : text(title);
  const why = change === "redirected" ? `redirected to ${to ?? ""}` : change === "changed" ? spokenList(what) : change;
  return `- ${name} <code>${text(path)}</code>: ${text(why)}`;
}

function purge({ purge: addresses }: Report): string {
  if (addresses.length === 0) return "";
  const shown = addresses
    .slice(0, 100)
    .map((address) => `- <code>${text(address)}</code>`)
    .join("\n");
  const more =
    addresses.length > 100
      ? `\n- …and ${(addresses.length - 100).toLocaleString("en")} more, in <code>report.json</code>`
      : "";
  return `<details><summary>Purged from caches at publication: ${addresses.length.toLocaleString("en")}</summary>\n\n${shown}${more}\n\n</details>`;
}

const notes = ({ notes: all }: Report): string => all.map((note) => `> ${text(note)}`).join("\n>\n");

const short = (hash: string): string => hash.slice(0, 9);

const shortened = (words: string, letters: number): string =>
  [...words].length <= letters ? words : `${[...words].slice(0, letters).join("")}…`;

/**
 * Words that no writer of Markdown meant as Markdown: nothing in them links, formats, mentions a person or an issue,
 * or begins a block. Forges look for addresses, mentions and issues in what Markdown has left of a text, where no backslash
 * is any more: an invisible character (U+2060) holds these apart.
 */
function text(words: string): string {
  return words
    .replace(/(?!\s)[\p{Cc}\u202a-\u202e]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/@|:(?=\/\/|\w+:)|www(?=\.)|[#!%$&](?=\d)|\bGH-(?=\d)/gi, "$&\u2060")
    .replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign)
    .replace(/[\\`*_[\]#|~$]/g, "\\$&")
    .replace(/^( ?)([-+=])/, "$1\\$2")
    .replace(/^( ?\d+)([.)])/, "$1\\$2");
}

const link = (words: string, address: string): string =>
  `[${text(words)}](<${address.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;

/** What is too long ends at a line, with open elements closed. */
function cut(summary: string): string {
  if (Buffer.byteLength(summary) <= longest) return summary;
  const lines = summary.split("\n");
  let bytes = 0;
  const end = lines.findIndex((line) => (bytes += Buffer.byteLength(line) + 1) > longest - 400);
  const whole = lines.slice(0, end).join("\n");
  const open = (whole.match(/<details>/g)?.length ?? 0) > (whole.match(/<\/details>/g)?.length ?? 0);
  return `${whole}${open ? "\n\n</details>" : ""}\n\n…The rest is in the report’s <code>index.html</code>.\n`;
}
