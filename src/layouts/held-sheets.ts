/**
 * Style sheets of a page that is printed. They are most of it, and the same in all pages: a template leaves a mark, and what
 * is done to a page is done to the rest of it; each sheet is put in at the end, as the bytes that it was made once.
 */
import type { HashSource } from "../paper/safe/security-policy.ts";
import { inlinedSource } from "./inline-elements.ts";
import { betweenMarks, markOf } from "./marks.ts";

const prefix = "sheet-";

/** Pages of a paper have few sheets; those of one that is not remembered are made anew. */
const most = 200;
const known = new Map<string, Uint8Array>();

function bytesOf(css: string): Uint8Array {
  const found = known.get(css);
  if (found) return found;
  const made = Buffer.from(`<style>${css}</style>`);
  if (known.size >= most) known.clear();
  known.set(css, made);
  return made;
}

export class HeldSheets {
  readonly #sheets: string[] = [];

  /** @param css of a template's own: it may stand in a page @returns the mark for its place */
  hold(css: string): string {
    this.#sheets.push(css);
    return markOf(`${prefix}${this.#sheets.length - 1}`);
  }

  /** By which a policy allows them. */
  get sources(): HashSource[] {
    return this.#sheets.map(inlinedSource);
  }

  /** The page whole, as UTF-8. @throws where it has a mark that is no sheet's */
  putInto(html: string): Uint8Array<ArrayBuffer> {
    return Buffer.concat(
      betweenMarks(html).map((part, at) => {
        if (at % 2 === 0) return Buffer.from(part);
        const css = this.#sheets[Number(part.slice(prefix.length))];
        if (!part.startsWith(prefix) || css === undefined) throw new Error(`A page has a mark of nobody: ${part}`);
        return bytesOf(css);
      }),
    );
  }
}
