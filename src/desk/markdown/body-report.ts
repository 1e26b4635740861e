/** Collects what a body refers to and what is wrong in it, each at its place. */
import { z } from "zod";
import { LineIndex } from "../source/line-index.ts";
import { nearestName } from "../nearest-name.ts";
import type { Place, Problem } from "../problem.ts";
import type { RuleName } from "../rules.ts";
import type { Reference, ReferenceKind } from "../references.ts";
import { directiveExamples, isDirectiveName } from "./directives.ts";

const exampleOf = (name: string): string | undefined => (isDirectiveName(name) ? directiveExamples[name] : undefined);

interface Positioned {
  position?: { start: Point; end: Point } | undefined;
}

interface Point {
  line: number;
  column: number;
  offset?: number | undefined;
}

type PlaceWithin = (from: number, to: number) => Place;

export class BodyReport {
  readonly problems: Problem[] = [];
  readonly references: Reference[] = [];
  readonly #file: string;
  readonly #body: string;
  readonly #placeWithin: PlaceWithin | undefined;
  #lines: LineIndex | undefined;

  /**
   * @param body the Markdown that the nodes were parsed from
   * @param placeWithin where a stretch of it stands in the file, if its lines are not the file's own
   */
  constructor(file: string, body: string, placeWithin?: PlaceWithin) {
    this.#file = file;
    this.#body = body;
    this.#placeWithin = placeWithin;
  }

  problem(node: Positioned, rule: RuleName, message: string, suggestion?: string): void {
    this.problems.push({ ...this.#place(node), severity: "error", rule, message, ...(suggestion && { suggestion }) });
  }

  /** @param written how the target stands in the text, if that may be replaced by itself */
  reference(
    node: Positioned,
    kind: ReferenceKind,
    target: string,
    { written, ...more }: Pick<Reference, "picture" | "fragment"> & { written?: string | undefined } = {},
  ): void {
    const named = written ? this.#stretchOf(written, node) : undefined;
    this.references.push({ ...this.#place(node), kind, target, ...(named && { named }), ...more });
  }

  /** A directive's attributes, parsed; undefined where something is wrong with them, which has then been said. */
  attributes<S extends z.ZodObject>(
    schema: S,
    written: Record<string, string | null | undefined>,
    name: string,
    place: Positioned,
  ): z.output<S> | undefined {
    const result = schema.safeParse(written);
    if (result.success) return result.data;
    const known = Object.keys(schema.shape);
    for (const issue of result.error.issues) {
      if (issue.code === "unrecognized_keys") {
        for (const key of issue.keys) {
          const near = nearestName(key, known);
          this.problem(
            place,
            "directive",
            known.length === 0
              ? `\`${name}\` takes nothing in braces; \`${key}\` is not read.`
              : `\`${name}\` has no \`${key}\`. ${near ? `Did you mean \`${near}\`?` : `It takes: ${known.join(", ")}.`}`,
            near ?? exampleOf(name),
          );
        }
      } else if (issue.code === "invalid_type")
        this.problem(
          place,
          "directive",
          `\`${name}\` needs \`${String(issue.path[0])}\`, in braces directly behind its name.`,
          exampleOf(name),
        );
      else if (issue.code === "custom" && typeof issue.params?.["written"] === "string") {
        const at = this.#stretchOf(issue.params["written"], place) ?? this.#place(place);
        this.problems.push({
          ...at,
          severity: "error",
          rule: "directive",
          message: `\`${String(issue.path[0])}\` of \`${name}\`: ${issue.message}`,
          suggestion: String(issue.params["suggestion"] ?? exampleOf(name)),
        });
      } else
        this.problem(
          place,
          "directive",
          `\`${String(issue.path[0])}\` of \`${name}\`: ${issue.message}${issue.code === "custom" && issue.params?.["rule"] === "date" ? " Write year-month-day, as in 2026-11-24." : ""}`,
        );
    }
    return undefined;
  }

  /** Where a name stands within a node: known if it stands there once, or once where a link's address begins. */
  #stretchOf(written: string, node: Positioned): Place | undefined {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) return undefined;
    const source = this.#body.slice(start, end);
    const once = (text: string) => (source.split(text).length === 2 ? source.indexOf(text) : -1);
    const address = once(`](${written}`);
    const at = address === -1 ? once(written) : address + 2;
    if (at === -1) return undefined;
    const [from, to] = [start + at, start + at + written.length];
    return this.#placeWithin?.(from, to) ?? (this.#lines ??= new LineIndex(this.#file, this.#body)).place(from, to);
  }

  #place(node: Positioned): Place {
    const { start, end }: { start: Point; end: Point } = node.position ?? {
      start: { line: 1, column: 1 },
      end: { line: 1, column: 1 },
    };
    if (this.#placeWithin) return this.#placeWithin(start.offset ?? 0, end.offset ?? 0);
    return { file: this.#file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }
}
