/** Fields of the sources that say something and that nothing was made of: each is told once, with how many stories had it. */
import { apart } from "../apart.ts";
import type { SourceKind } from "../recognise.ts";

/** A field that has no place in an article. */
export interface LeftField {
  /** What its file was. */
  kind: SourceKind;
  field: string;
  /** How many stories had it. */
  count: number;
}

/** Names that are told; a file may be made of nothing else. */
const mostNames = 1000;

/** Letters of a name: where a text got among the fields, its first sentence is one. */
const longestName = 60;
const shortName = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName)}…` : name);

export class LeftFields {
  readonly #fields = new Map<string, LeftField>();

  /** @param names of one story */
  count(kind: SourceKind, names: readonly string[]): void {
    for (const field of new Set(names.map(shortName))) {
      const key = `${kind} ${field}`;
      const known = this.#fields.get(key);
      if (known) known.count++;
      else if (this.#fields.size < mostNames) this.#fields.set(apart(key), { kind, field: apart(field), count: 1 });
    }
  }

  get all(): LeftField[] {
    return [...this.#fields.values()];
  }
}
