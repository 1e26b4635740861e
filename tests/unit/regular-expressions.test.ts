/** No regular expression of the program takes longer than its text is long: each is tried on long runs of what it looks for. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { threadTime } from "./processor-time.ts";

const source = join(import.meta.dirname, "../../src");

/** What is read there is bounded before: the number of characters in which it ends. All else may be of any length. */
const bounded: Record<string, number> = {
  "desk/import/datelines/dateline-of.ts": 160,
  "desk/import/html/body-of-html.ts": 60,
  "desk/import/moment-of.ts": 100,
  "desk/import/datelines/other-datelines.ts": 160,
  "desk/warnings/body/broken-paragraph.ts": 100,
  "desk/warnings/dateline.ts": 200,
  "desk/warnings/body/quotation-marks.ts": 60,
  "desk/warnings/alt-text.ts": 2000,
  "desk/warnings/caption-incomplete.ts": 2000,
};

/** These read the program's own templates and pages, in which `<` only begins a tag; or the names of its own files. */
const ofOurOwn = /^(?:commands|components|hosting|layouts|middleware|preview|press|views|browser\/offline|styles)\b/;

interface Literal {
  place: string;
  file: string;
  source: string;
  flags: string;
}

function literals(): Literal[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !ofOurOwn.test(file))
    .flatMap((file) => {
      const tree = ts.createSourceFile(file, readFileSync(join(source, file), "utf8"), ts.ScriptTarget.Latest);
      const found: Literal[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf("/");
          found.push({
            place: `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`,
            file,
            source: node.text.slice(1, end),
            flags: node.text.slice(end + 1),
          });
        }
        ts.forEachChild(node, visit);
      };
      visit(tree);
      return found;
    });
}

/** fast-check draws what is in a negated class from ASCII alone, and draws for ever where nothing of that is in it. */
const canBeDrawn = ({ source: written, flags }: Literal): boolean =>
  [...written.matchAll(/\[\^(?:\\.|[^\]\\])*\]/g)].every(([negated]) => {
    const one = new RegExp(negated, flags.replace(/[gy]/g, ""));
    return ascii.some((character) => one.test(character));
  });
const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));

/** Texts that an expression fits, as far as they can be made: without what it looks at before and behind. */
function fitting(literal: Literal): string[] {
  const { source: written, flags } = literal;
  if (!canBeDrawn(literal)) return [];
  try {
    return fc
      .sample(fc.stringMatching(new RegExp(withoutLooks(written), flags.replace(/[gyi]/g, ""))), {
        numRuns: 1,
        seed: 1,
      })
      .map((text) => text.slice(0, 60));
  } catch {
    return [];
  }
}

function withoutLooks(written: string): string {
  let bare = written;
  for (let at = bare.search(/\(\?<?[=!]/); at !== -1; at = bare.search(/\(\?<?[=!]/)) {
    let depth = 0;
    let end = at;
    for (let inClass = false; end < bare.length; end++) {
      if (bare[end] === "\\") end++;
      else if (bare[end] === "[") inClass = true;
      else if (bare[end] === "]") inClass = false;
      else if (!inClass && bare[end] === "(") depth++;
      else if (!inClass && bare[end] === ")" && --depth === 0) break;
    }
    bare = bare.slice(0, at) + bare.slice(end + 1);
  }
  return bare;
}

/** What long texts of newspapers, and those who would slow one down, have many of. */
const runs = [
  " ",
  "\t",
  "\n",
  "\u00a0",
  "a",
  "A",
  "0",
  "é",
  "ع",
  "\u0301",
  "-",
  "—",
  ".",
  ",",
  ":",
  "/",
  "#",
  "?",
  "(",
  ")",
  "[",
  '"',
  "'",
  "“",
  "«",
  "<",
  "[x ",
  "a ",
  "A, ",
  "1:",
  "<a ",
  "a@",
  "](",
  "\n\n ",
];
const length = 7500;
/** Milliseconds: what is linear takes less than one, what is quadratic twenty-five. */
const longest = 10;

/** Milliseconds that an expression takes for a text, as it is used: all matches, or the first. */
function timeOf(regex: RegExp, text: string): number {
  const spent = threadTime();
  regex.lastIndex = 0;
  if (regex.global) text.replace(regex, "");
  else regex.exec(text);
  return spent();
}

test("long runs of any kind take no expression longer than they are long", () => {
  const slow: string[] = [];
  const seen = new Set<string>();
  for (const literal of literals()) {
    if (seen.has(`${literal.source}/${literal.flags}`) || literal.file in bounded) continue;
    seen.add(`${literal.source}/${literal.flags}`);
    const regex = new RegExp(literal.source, literal.flags);
    const samples = fitting(literal);
    const beginnings = new Set([
      "",
      ...samples.flatMap((text) => [text.slice(0, Math.ceil(text.length / 2)), text.slice(0, -1)]),
    ]);
    const pumped = new Set([
      ...runs,
      ...samples
        .flatMap((text) => [text, text.slice(0, -1), text.slice(0, Math.ceil(text.length / 2))])
        .filter((text) => text !== ""),
    ]);
    const texts = [...beginnings].flatMap((beginning) => [...pumped].map((run) => ({ beginning, run })));
    // The first is enough; and twice, as the machine may have been busy with something else.
    const found = texts.find(({ beginning, run }) => {
      const text = `${beginning}${run.repeat(Math.ceil(length / run.length))}\u0001\n\u0001`;
      return timeOf(regex, text) > longest && Math.min(...[1, 2, 3].map(() => timeOf(regex, text))) > longest;
    });
    if (found)
      slow.push(`${literal.place} ${regex} after ${JSON.stringify(found.beginning)} with ${JSON.stringify(found.run)}`);
  }
  expect(seen.size).toBeGreaterThan(200);
  expect(slow).toEqual([]);
});

test("an expression of which no sample can be made is passed over, and does not hang this test", () => {
  const literal = (written: string, flags = "") => ({ place: "", file: "", source: written, flags });
  expect([fitting(literal("[^\\x00-\\x7f]+")), fitting(literal("a[^\\d\\P{Nd}]", "u"))]).toEqual([[], []]);
  expect(fitting(literal("^x[^\\]a]y$"))).toEqual([expect.stringMatching(/^x[^\]a]y$/)]);
});
