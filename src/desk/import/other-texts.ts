/** Texts that newsrooms have and that are no stories as they stand: what each is, and what can be done. */

const table =
  "a table (CSV), which holds no stories that are read. Export the stories as a feed with full text, or write a Markdown file for each";

const beginnings: readonly (readonly [begins: RegExp, what: string])[] = [
  [/^BEGIN:V(?:CARD|CALENDAR)/i, "a list of addresses or dates, without stories"],
  [/^(?:#!|<\?php)/, "a program"],
  [/^%!PS/, "PostScript. Copy its text into a text file"],
  [/^\\documentclass|^\\begin\{/, "LaTeX, which is not read. Make Markdown of it: pandoc -t gfm"],
  [
    /^(?:--|\/\*)[^\n]{0,60}(?:SQL|dump)|^(?:CREATE TABLE|INSERT INTO|DROP TABLE)\b/i,
    "the dump of a database. Export the stories from the system itself: WordPress as WXR, Ghost and Drupal as JSON",
  ],
];

const endings: readonly (readonly [ends: RegExp, what: string])[] = [
  [/\.adoc$|\.asciidoc$/i, "AsciiDoc, which is not read. Make Markdown of it: pandoc -t gfm"],
  [/\.rst$/i, "reStructuredText, which is not read. Make Markdown of it: pandoc -t gfm"],
  [/\.org$/i, "an Org file, which is not read. Make Markdown of it: pandoc -t gfm"],
  [/\.textile$/i, "Textile, which is not read. Make Markdown of it: pandoc -f textile -t gfm"],
  [/\.(?:csv|tsv)$/i, table],
];

/** @param text from its first letter; @param name of the file. @returns undefined where it may be a story */
export function otherText(text: string, name: string): string | undefined {
  const beginning = text.slice(0, 20_000);
  const known = beginnings.find(([begins]) => begins.test(text))?.[1] ?? endings.find(([ends]) => ends.test(name))?.[1];
  if (known !== undefined) return known;
  return isTable(beginning) ? table : undefined;
}

const mailField =
  /^(?:return-path|received|delivered-to|mime-version|message-id|from|to|cc|subject|date|reply-to|content-type|x-[\w-]+):\s/i;

/** Fields of a letter stand in the first lines, two of them at least, and of those one that only a letter has. */
export function isMail(lines: readonly string[]): boolean {
  if (/^From [^\s@]{1,200}@[^\s@]{1,200} /.test(lines[0] ?? "")) return true;
  const end = lines.findIndex((line) => line.trim() === "");
  const fields = lines.slice(0, end === -1 ? 60 : end).filter((line) => mailField.test(line));
  return (
    mailField.test(lines[0] ?? "") &&
    fields.length >= 3 &&
    fields.some((field) => /^(?:received|message-id|mime-version|subject|return-path):/i.test(field))
  );
}

/** Each of the first lines has as many cells as the head of the table, whose names are short. */
function isTable(text: string): boolean {
  const rows = text
    .replace(/"[^"]*"/g, "x")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 6);
  const [head = ""] = rows;
  return [",", ";", "\t"].some((sign) => {
    const names = cells(head, sign);
    return (
      names.length > 2 &&
      rows.length > 1 &&
      names.every((name) => name.trim().length < 40 && !/^\s|[.!?]$/.test(name)) &&
      rows.every((row) => cells(row, sign).length === names.length)
    );
  });
}

const cells = (row: string, sign: string): string[] => row.split(sign);
