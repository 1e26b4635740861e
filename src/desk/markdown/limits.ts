/**
 * How much a body may ask of those who read it. No story comes near; a few kilobytes written to do harm (brackets
 * never closed, lists in lists, rows filled up to a thousand columns) would hold up the desk for minutes.
 */

/** Characters, a long novel; and lines. */
const longest = 500_000;
const mostLines = 20_000;
/** Addresses that become links by themselves. */
const mostAddresses = 5_000;
/** Marks of quotation or list at the start of one line, colons of a container, and columns of indentation before a list. */
const deepest = 20;
const widestIndent = 80;
/** Reading a paragraph takes time with the square of its marks: this many squares take about a second. */
const mostMarks = 3_000;
/** Cells of a table; short rows are filled up to its width. */
const mostCells = 30_000;

const manyContainers = new RegExp(`^[ \\t]*(?:(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))[ \\t]*){${deepest + 1}}`);
const separator = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/;
const listMark = /^([ \t]+)(?:[-*+]|\d{1,9}[.)])[ \t]/;
const manyColons = new RegExp(`^[ \\t>]*:{${deepest + 1}}`);
const mark = /[*_[\]<`~&"']/g;
/** A point of a list ends the paragraph before it; further in, the same signs may go on with one. */
const point = /^ {0,3}[-*+] +[^\s]/;

export interface TooMuch {
  line: number;
  message: string;
}

/** What is too much in a text, in words, with the line where it is; undefined where all is well. */
export function tooMuch(text: string): TooMuch | undefined {
  // Empty lines stand in the place of the fields, which have as many at most; more of them are the text's own.
  const before = Math.min(/^\n*/.exec(text)?.[0].length ?? 0, mostLines);
  if (text.length - before > longest)
    return {
      line: before + 1,
      message: `The text has ${text.length - before} characters; ${longest} are the most that are read. Make several articles of it.`,
    };
  const address = [...text.matchAll(/https?:\/\/|www\.|@/gi)].at(mostAddresses);
  if (address)
    return {
      line: text.slice(0, address.index).split("\n").length,
      message: `There are more than ${mostAddresses} addresses in this text. Make several articles of it, or offer them as a document.`,
    };
  const lines = text.split("\n");
  if (lines.length - before > mostLines)
    return {
      line: before + mostLines,
      message: `The text has ${lines.length - before} lines; ${mostLines} are the most that are read. Are there empty ones?`,
    };
  let squares = 0;
  let start = 0;
  let [marks, rows, columns] = [0, 0, 0];
  for (const [at, line] of lines.entries()) {
    const isEmpty = line.trim() === "";
    if (isEmpty || (point.test(line) && !separator.test(line))) {
      squares += marks * marks;
      [start, marks, rows, columns] = [isEmpty ? at + 1 : at, 0, 0, 0];
    }
    if (isEmpty) continue;
    const indent = listMark.exec(line)?.[1]?.replaceAll("\t", "    ").length ?? 0;
    if ((manyContainers.test(line) && !separator.test(line)) || manyColons.test(line) || indent > widestIndent) {
      return {
        line: at + 1,
        message:
          "Lists, quotations or boxes stand in one another here, more deeply than a page can show. Take some of them apart.",
      };
    }
    marks += line.match(mark)?.length ?? 0;
    rows++;
    columns = Math.max(columns, line.split("|").length - 1);
    if (squares + marks * marks > mostMarks * mostMarks) {
      return {
        line: start + 1,
        message: `There are more than ${mostMarks} of the characters * _ [ ] < & \` ~ " ' here without an empty line. Make several paragraphs of it.`,
      };
    }
    if (rows * columns > mostCells)
      return {
        line: start + 1,
        message: `This table has more than ${mostCells} cells. Offer it as a document instead: \`::document{file="table.csv" title="…"}\``,
      };
  }
  return undefined;
}
