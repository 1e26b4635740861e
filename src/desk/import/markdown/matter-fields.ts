/** Fields of another system, asked for by all the names that they may have, and which of them nobody asked for. */
import { isUnreadField } from "../../fields/brought-fields.ts";
import { isGroup, type Brought } from "./brought-matter.ts";

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

export class MatterFields {
  readonly #values = new Map<string, { name: string; value: Brought }>();
  readonly #read = new Set<string>();

  /** @param within names of groups whose fields count as fields of the file, if it has none of that name */
  constructor(fields: Readonly<Record<string, Brought>>, within: readonly string[] = []) {
    for (const [name, value] of Object.entries(fields))
      if (!within.includes(name) || !isGroup(value)) this.#values.set(plain(name), { name, value });
    for (const name of within) {
      const group = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (!isGroup(group)) continue;
      for (const [own, value] of Object.entries(group))
        if (!this.#values.has(plain(own))) this.#values.set(plain(own), { name: `${name}.${own}`, value });
    }
  }

  /** The first that is there, whatever it is. @param names in small letters, without hyphens */
  value(...names: readonly string[]): Brought | undefined {
    for (const name of names) {
      const held = this.#values.get(name);
      if (held === undefined || isEmpty(held.value)) continue;
      this.#read.add(name);
      return held.value;
    }
    return undefined;
  }

  /** Whether a field says yes or no; undefined where it says neither. */
  truth(name: string): boolean | undefined {
    const said = truthOf(this.#values.get(name)?.value);
    if (said !== undefined) this.#read.add(name);
    return said;
  }

  /** The first that is there as words. */
  text(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const held = this.#values.get(name)?.value;
      if (typeof held !== "string" || held.trim() === "") continue;
      this.#read.add(name);
      return held.trim();
    }
    return undefined;
  }

  /** Those of all the names: words, lists of words, and names within lists of groups. */
  texts(...names: readonly string[]): string[] {
    return names.flatMap((name) => {
      const held = this.#values.get(name)?.value;
      if (held === undefined) return [];
      this.#read.add(name);
      return wordsOf(held);
    });
  }

  /** Names of fields that nobody asked for and that say something, as they are written. */
  get left(): string[] {
    return [...this.#values]
      .filter(([key, { value }]) => !this.#read.has(key) && !isUnreadField(key) && !isEmpty(value))
      .map(([, { name }]) => name);
  }
}

const isEmpty = (value: Brought): boolean =>
  value === "" || value === false || (typeof value === "object" && Object.keys(value).length === 0);

/** The words of a value; of a group its name. */
export function wordsOf(value: Brought): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value === "boolean") return [];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  const fields = new MatterFields(value);
  return [fields.text("name", "title", "label", "value", "displayname") ?? ""].filter(Boolean);
}

/** Whether a value says yes, as YAML of either version does; undefined where it says neither. */
function truthOf(value: Brought | undefined): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return undefined;
  if (/^(?:true|yes|on|1)$/i.test(value.trim())) return true;
  return /^(?:false|no|off|0)$/i.test(value.trim()) ? false : undefined;
}
