/** YAML as an editor wrote it: its value, and the place of every part of it. */
import { Document, isMap, isPair, isScalar, isSeq, parseDocument, visit, type Scalar, type YAMLError } from "yaml";
import type { LineIndex } from "./line-index.ts";
import type { Fix, Place, Problem } from "../problem.ts";
import { WrittenValue } from "../fields/written-at.ts";
import { adviceOn, specialStart } from "./yaml-advice.ts";
import { documentOf, keyOf, rangeOf, strayAlias } from "./yaml-document.ts";
import { strangeNode, yamlTooMuch, type YamlFault } from "./yaml-limits.ts";
import { yamlText } from "./yaml-text.ts";
import { inPlainWords, tooDeep } from "./yaml-words.ts";

type Path = readonly PropertyKey[];

export class YamlSource {
  readonly value: unknown;
  readonly problems: Problem[] = [];
  /** Whether there is more than is read. */
  readonly tooMuch: boolean;
  readonly #document: Document;
  readonly #lines: LineIndex;
  readonly #offset: number;
  readonly #length: number;
  readonly #text: string;
  readonly #texts = new Map<Scalar, { begins: number; written: WrittenValue }>();

  /** @param offset where `text` begins in the file that `lines` counts */
  constructor(text: string, lines: LineIndex, offset = 0) {
    this.#lines = lines;
    this.#offset = offset;
    this.#length = text.length;
    this.#text = text;
    const much = yamlTooMuch(text);
    this.tooMuch = much !== undefined;
    // What is too much is not read: the document stays empty.
    const document = much ? undefined : documentOf(text);
    this.#document = document ?? new Document();
    if (!document)
      this.problems.push(
        much ? this.#faultProblem(much) : { ...this.#place(0, 0), severity: "error", rule: "yaml", message: tooDeep },
      );
    for (const [at, error] of this.#document.errors.entries()) {
      // Each word of a long line may be a mistake of its own.
      if (at >= mostAdvice && this.problems.at(-1)?.line === this.#place(error.pos[0], error.pos[0]).line) continue;
      const problem = this.#syntaxProblem(error, at < mostAdvice);
      // One mistake makes a parser stumble over every word that follows it in the line.
      if (this.problems.at(-1)?.line !== problem.line) this.problems.push(problem);
    }
    if (this.problems.length > 0) return;
    const strange = strangeNode(this.#document, text);
    if (strange) {
      this.problems.push(this.#faultProblem(strange));
      return;
    }
    const stray = strayAlias(this.#document);
    if (stray) {
      this.problems.push({
        ...this.#place(stray[0], stray[1]),
        severity: "error",
        rule: "yaml",
        message: specialStart("*"),
        ...this.#inMarks(stray),
      });
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
        message:
          "The front matter repeats itself with & and * more often than any article needs. Write the values out.",
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
        if (
          !isScalar(value) ||
          value.type !== "PLAIN" ||
          typeof value.value !== "string" ||
          !value.comment ||
          /^\s/.test(value.comment) ||
          !value.range
        )
          return;
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
      const next = isMap(node)
        ? node.items.find((item) => isPair(item) && keyOf(item.key) === String(step))?.value
        : isSeq(node)
          ? node.items[Number(step)]
          : undefined;
      const range = rangeOf(next);
      if (!range) break;
      place = this.#place(range[0], range[1]);
      node = next;
    }
    return place;
  }

  /** A text, number or truth value as it stands in the file, if it does so within one line. */
  scalarAt(path: Path): { place: Place; written: string } | undefined {
    const node =
      path.length === 0
        ? undefined
        : this.#document.getIn(
            path.map((step) => (typeof step === "number" ? step : String(step))),
            true,
          );
    const range = isScalar(node) && !node.anchor && !node.tag ? rangeOf(node) : undefined;
    const written = range && this.#text.slice(range[0], range[1]);
    return range && written && !written.includes("\n")
      ? { place: this.#place(range[0], range[1]), written }
      : undefined;
  }

  /** What stands at a path, as it is read. */
  valueAt(path: Path): unknown {
    const node: unknown = this.#document.getIn(path.map((step) => (typeof step === "number" ? step : String(step))));
    return isMap(node) || isSeq(node) ? node.toJSON() : node;
  }

  /** A text as it is read, with its line breaks and spaces. */
  textAt(path: Path): string | undefined {
    const value: unknown = this.#scalar(path)?.value;
    return typeof value === "string" ? value : undefined;
  }

  /** Place of a stretch of the text at a path, wherever its escapes and indents have moved it. */
  placeWithin(path: Path, from: number, to: number): Place {
    const node = this.#scalar(path);
    const text = node && this.#textOf(node);
    if (!text) return this.placeOf(path);
    const [start, end] = text.written.stretch(from, to);
    return this.#place(text.begins + start, text.begins + end);
  }

  /** A text and where it begins, behind what encloses it. */
  #textOf(node: Scalar): { begins: number; written: WrittenValue } | undefined {
    const known = this.#texts.get(node);
    if (known) return known;
    const range = rangeOf(node);
    if (typeof node.value !== "string" || !range) return undefined;
    const source = this.#text.slice(range[0], range[1]);
    // What encloses the text: a quotation mark, or the first line of a text that goes over several.
    const before =
      node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL"
        ? source.indexOf("\n") + 1
        : node.type === "PLAIN"
          ? 0
          : 1;
    const text = { begins: range[0] + before, written: new WrittenValue(source.slice(before), node.value) };
    this.#texts.set(node, text);
    return text;
  }

  #scalar(path: Path): Scalar | undefined {
    const node = this.#document.getIn(
      path.map((step) => (typeof step === "number" ? step : String(step))),
      true,
    );
    return isScalar(node) ? node : undefined;
  }

  /** Place of a key in the map at a path. */
  placeOfKey(path: Path, key: string): Place {
    const node = path.length === 0 ? this.#document.contents : this.#document.getIn(path.map(String), true);
    const pair = isMap(node) ? node.items.find((item) => keyOf(item.key) === key) : undefined;
    const range = rangeOf(pair?.key);
    return range ? this.#place(range[0], range[1]) : this.placeOf(path);
  }

  #faultProblem({ from, to, rule, message }: YamlFault): Problem {
    return { ...this.#place(from, to), severity: "error", rule, message };
  }

  #place(from: number, to: number): Place {
    return this.#lines.place(this.#offset + from, this.#offset + Math.min(to, this.#length));
  }

  #syntaxProblem(error: YAMLError, advised: boolean): Problem {
    const [from, to] = error.pos;
    const advice = advised && adviceOn(this.#text, from, error.code, error.message);
    if (advice)
      return {
        ...this.#place(advice.from, advice.to),
        severity: "error",
        rule: "yaml",
        message: advice.message,
        ...(advice.suggestion && { suggestion: advice.suggestion }),
      };
    return {
      ...this.#place(from, Math.max(to, from + 1)),
      severity: "error",
      rule: "yaml",
      ...inPlainWords(error),
      ...(advised && colonCodes.has(error.code) && this.#quoted(from)),
    };
  }

  /** The line of a value, with quotation marks around that. */
  #inMarks([from, to]: [number, number]): { suggestion?: string } {
    const start = this.#text.lastIndexOf("\n", from - 1) + 1;
    const key = /^\s*([\w-]+): *$/.exec(this.#text.slice(start, from))?.[1];
    return key === undefined ? {} : { suggestion: `${key}: ${yamlText(this.#text.slice(from, to))}` };
  }

  /** Words with a colon among them, put into quotation marks: where they fill their line, and nothing else is wrong with it. */
  #quoted(at: number): { suggestion: string; fix: Fix } | undefined {
    const start = this.#text.lastIndexOf("\n", at - 1) + 1;
    const [line = "", next = ""] = this.#text.slice(start).split("\n", 2);
    const match = /^(\s*(?:- +)?)([\w-]+)(: +)([\p{L}\p{N}\p{M}(¿¡“„«].*)$/u.exec(line.trimEnd());
    if (!match) return undefined;
    const [, indent = "", key = "", colon = "", words = ""] = match;
    // A line that is indented further goes on with this one; a remark would become part of the text.
    const goesOn = next.trim() !== "" && next.length - next.trimStart().length > indent.length;
    if (goesOn || words.includes(" #") || words.includes("\t")) return undefined;
    const text = yamlText(words);
    if (parseDocument(`${key}: ${text}`).errors.length > 0) return undefined;
    const from = start + indent.length + key.length + colon.length;
    return { suggestion: `${key}: ${text}`, fix: { from: this.#place(from, from + words.length), text } };
  }
}

/** A file of another kind altogether has thousands of errors: the first few are looked into. */
const mostAdvice = 20;

const colonCodes = new Set(["BLOCK_AS_IMPLICIT_KEY", "MULTILINE_IMPLICIT_KEY"]);
