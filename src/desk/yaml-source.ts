/** YAML as an editor wrote it: its value, and the place of every part of it. */
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document, type Node, type YAMLError } from "yaml";
import type { LineIndex } from "./line-index.ts";
import type { Place, Problem } from "./problem.ts";

type Path = readonly PropertyKey[];

export class YamlSource {
  readonly value: unknown;
  readonly problems: Problem[] = [];
  readonly #document: Document;
  readonly #lines: LineIndex;
  readonly #offset: number;
  readonly #length: number;

  /** @param offset where `text` begins in the file that `lines` counts */
  constructor(text: string, lines: LineIndex, offset = 0) {
    this.#lines = lines;
    this.#offset = offset;
    this.#length = text.length;
    this.#document = parseDocument(text, { prettyErrors: false, strict: true, uniqueKeys: true, version: "1.2" });
    for (const error of this.#document.errors) {
      const problem = this.#syntaxProblem(error);
      // One mistake makes a parser stumble over every word that follows it in the line.
      if (this.problems.at(-1)?.line !== problem.line) this.problems.push(problem);
    }
    if (this.problems.length > 0) return;
    const stray = strayAlias(this.#document);
    if (stray) {
      this.problems.push({ ...this.#place(stray[0], stray[1]), severity: "error", rule: "yaml", message: startsSpecially });
      return;
    }
    try {
      // Aliases that multiply themselves would fill the memory of the machine.
      this.value = this.#document.toJS({ maxAliasCount: 50 });
    } catch {
      this.problems.push({
        ...this.#place(0, 0),
        severity: "error",
        rule: "yaml",
        message: "The front matter repeats itself with & and * more often than any article needs. Write the values out.",
      });
    }
  }

  /** Texts that end at a number sign which was meant as part of them: `Bus #4 returns`. A remark has a space behind the sign. */
  cutShort(): Problem[] {
    const problems: Problem[] = [];
    if (!this.#document.contents) return problems;
    visit(this.#document, {
      Pair: (_key, pair) => {
        const { value } = pair;
        if (!isScalar(value) || value.type !== "PLAIN" || typeof value.value !== "string" || !value.comment || /^\s/.test(value.comment) || !value.range) return;
        const key = keyOf(pair.key) ?? "";
        problems.push({
          ...this.#place(value.range[1], value.range[1] + 1 + value.comment.length + 1),
          severity: "warning",
          rule: "cut-short",
          message: `Everything behind the # is left out: the text is “${value.value}”. Put it in quotation marks if the # belongs to it.`,
          suggestion: `${key}: "${value.value} #${value.comment}"`,
        });
      },
    });
    return problems;
  }

  /** Place of the value at a path, or of the nearest thing around it that exists. */
  placeOf(path: Path): Place {
    let node: unknown = this.#document.contents;
    let place = this.#place(0, 0);
    for (const step of path) {
      const next = isMap(node) ? node.items.find((item) => isPair(item) && keyOf(item.key) === String(step))?.value : isSeq(node) ? node.items[Number(step)] : undefined;
      const range = rangeOf(next);
      if (!range) break;
      place = this.#place(range[0], range[1]);
      node = next;
    }
    return place;
  }

  /** Place of a key in the map at a path. */
  placeOfKey(path: Path, key: string): Place {
    const node = path.length === 0 ? this.#document.contents : this.#document.getIn(path.map(String), true);
    const pair = isMap(node) ? node.items.find((item) => keyOf(item.key) === key) : undefined;
    const range = rangeOf(pair?.key);
    return range ? this.#place(range[0], range[1]) : this.placeOf(path);
  }

  #place(from: number, to: number): Place {
    return this.#lines.place(this.#offset + from, this.#offset + Math.min(to, this.#length));
  }

  #syntaxProblem(error: YAMLError): Problem {
    const [from, to] = error.pos;
    return { ...this.#place(from, Math.max(to, from + 1)), severity: "error", rule: "yaml", ...inPlainWords(error) };
  }
}

function keyOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function rangeOf(node: unknown): [number, number] | undefined {
  const held = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node satisfies Node) : undefined;
  return held?.range ? [held.range[0], held.range[1]] : undefined;
}

const startsSpecially = "A value that begins with * or & has a special meaning. Put it in quotation marks.";
const notClosed = "Something that was opened here is not closed: a quotation mark, or a bracket.";

/** The place of a `*name` that repeats something which nobody named: words in asterisks, most often. */
function strayAlias(document: Document): [number, number] | undefined {
  let stray: [number, number] | undefined;
  visit(document, {
    Alias: (_key, node) => {
      if (node.resolve(document)) return undefined;
      stray = rangeOf(node);
      return visit.BREAK;
    },
  });
  return stray;
}

/** The parser's message, said to someone who has never heard of YAML. */
function inPlainWords(error: YAMLError): { message: string; suggestion?: string } {
  switch (error.code) {
    case "DUPLICATE_KEY":
      return { message: "This field stands twice. Keep one of the two." };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return {
        message: "This line cannot be read. A value that contains a colon followed by a space must stand in quotation marks.",
        suggestion: 'headline: "Port strike: dockers reach deal"',
      };
    case "MISSING_CHAR":
      return { message: notClosed };
    case "TAB_AS_INDENT":
      return { message: "A tab stands at the start of this line. Indent with spaces: two for each step." };
    case "BAD_INDENT":
      // The parser looks for the end of an open bracket in the next line, and finds that line indented too little.
      if (/end with a [\]}]/.test(error.message)) return { message: notClosed };
      return { message: "This line is indented differently from its neighbours. Lines that belong together start in the same column." };
    case "UNEXPECTED_TOKEN":
      return { message: "Something stands here that does not belong: often a missing colon after the field’s name, or a missing quotation mark." };
    case "BAD_SCALAR_START":
      return { message: "A value cannot begin with this character. Put the value in quotation marks." };
    case "BAD_ALIAS":
      return { message: startsSpecially };
    default:
      return { message: `This cannot be read: ${error.message.replace(/\s+at line \d+.*$/s, "")}.` };
  }
}
