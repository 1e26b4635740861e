/** A list of old and new addresses from a spreadsheet: CSV with commas or semicolons, or tabs between the columns. */
import type { SourceFile } from "../source-file.ts";

export interface AddressRow {
  /** In the file, counted from 1. */
  line: number;
  from: string;
  to: string;
}

/** What columns are called in the first line, in the languages in which such lists are kept. */
const columnNames = {
  from: /^(?:old|from|source|before|former|redirect from|old[ _-]?(?:url|address|path)|source[ _-]?(?:url|path)|alt|alte adresse|von|ancienne?|origine|viejo|antigua|origen|oud|van|gammel|fra)$/i,
  to: /^(?:new|to|target|after|destination|redirect to|new[ _-]?(?:url|address|path)|target[ _-]?(?:url|path)|neu|neue adresse|nach|nouvelle?|nuevo|nueva|destino|nieuw|naar|ny|til)$/i,
};

/** @returns `refused`, a sentence, where it is no such list */
export async function addressList(source: SourceFile): Promise<AddressRow[] | { refused: string }> {
  const text = await source.text();
  if (text === undefined) return { refused: "This list is too large to be read." };
  const rows = rowsOf(text.replace(/^\uFEFF/, ""));
  const [first] = rows;
  if (!first) return { refused: "There is nothing in this list." };
  const isHeading = !first.cells.some(isAddress);
  const place = (pattern: RegExp, otherwise: number) => {
    const at = isHeading ? first.cells.findIndex((cell) => pattern.test(cell)) : -1;
    return at < 0 ? otherwise : at;
  };
  const from = place(columnNames.from, 0);
  const to = place(columnNames.to, from === 0 ? 1 : 0);
  const found = rows
    .slice(isHeading ? 1 : 0)
    .filter(({ cells }) => cells.some(Boolean))
    .map(({ line, cells }) => ({ line, from: cells[from] ?? "", to: cells[to] ?? "" }));
  if (!found.some((row) => row.from && row.to))
    return {
      refused:
        "This is no list of addresses: write the old one in the first column and the new one in the second, and save it as CSV.",
    };
  return found;
}

const isAddress = (cell: string): boolean => /[/?]/.test(cell);

export interface Row {
  line: number;
  cells: string[];
}

/** Which sign parts the columns: the one that the first line has most of, outside quotation marks. */
function signOf(text: string): string {
  const [line = ""] = text.replace(/"[^"]*"/g, "").split(/\r?\n|\r/, 1);
  const count = (sign: string) => line.split(sign).length - 1;
  const signs = ["\t", ";", ","];
  return signs.reduce((best, sign) => (count(sign) > count(best) ? sign : best), "\t");
}

/** RFC 4180, with any of the signs between columns, and any ends of lines. */
export function rowsOf(written: string): Row[] {
  // Excel says in a first line of its own which sign it has put.
  const [, told] = /^sep=(.)\r?\n/.exec(written) ?? [];
  const skipped = told === undefined ? 0 : 1;
  const text = told === undefined ? written : written.slice(written.indexOf("\n") + 1);
  const sign = told ?? signOf(text);
  const rows: Row[] = [];
  let line = 1 + skipped;
  let row: Row = { line, cells: [] };
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    row.cells.push(cell.trim());
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (row.cells.some(Boolean)) rows.push(row);
    row = { line, cells: [] };
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const isEnd = letter === "\n" || (letter === "\r" && text.charAt(at + 1) !== "\n");
    if (isEnd) line++;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else isQuoted = false;
    } else if (letter === '"' && cell.trim() === "") isQuoted = true;
    else if (letter === sign) endCell();
    else if (isEnd) endRow();
    else if (letter !== "\r") cell += letter;
  }
  endRow();
  return rows;
}
