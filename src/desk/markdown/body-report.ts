/** Collects what a body refers to and what is wrong in it, each at its place. */
import { z } from "zod";
import { nearestName } from "../nearest-name.ts";
import type { Place, Problem } from "../problem.ts";
import type { RuleName } from "../rules.ts";
import type { Reference, ReferenceKind } from "../references.ts";

interface Positioned {
  position?: { start: { line: number; column: number }; end: { line: number; column: number } } | undefined;
}

export class BodyReport {
  readonly problems: Problem[] = [];
  readonly references: Reference[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  problem(node: Positioned, rule: RuleName, message: string, suggestion?: string): void {
    this.problems.push({ ...this.#place(node), severity: "error", rule, message, ...(suggestion && { suggestion }) });
  }

  reference(node: Positioned, kind: ReferenceKind, target: string): void {
    this.references.push({ ...this.#place(node), kind, target });
  }

  /** A directive's attributes, parsed; undefined where something is wrong with them, which has then been said. */
  attributes<S extends z.ZodObject>(schema: S, written: Record<string, string | null | undefined>, name: string, place: Positioned): z.output<S> | undefined {
    const result = schema.safeParse(written);
    if (result.success) return result.data;
    const known = Object.keys(schema.shape);
    for (const issue of result.error.issues) {
      if (issue.code === "unrecognized_keys") {
        for (const key of issue.keys) {
          const near = nearestName(key, known);
          this.problem(place, "directive", known.length === 0 ? `\`${name}\` takes nothing in braces; \`${key}\` is not read.` : `\`${name}\` has no \`${key}\`. ${near ? `Did you mean \`${near}\`?` : `It takes: ${known.join(", ")}.`}`, near);
        }
      } else if (issue.code === "invalid_type") this.problem(place, "directive", `\`${name}\` needs \`${String(issue.path[0])}\`.`, `{${String(issue.path[0])}="…"}`);
      else this.problem(place, "directive", `\`${String(issue.path[0])}\` of \`${name}\`: ${issue.message}`);
    }
    return undefined;
  }

  #place(node: Positioned): Place {
    const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    return { file: this.#file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }
}
