/**
 * Style sheets of a page that is printed. They are most of it, and the same in all pages: a template leaves a mark, and what
 * is done to a page is done to the rest of it; each sheet is put in at the end, as the bytes that it was made once.
 */
import { Memory } from "../kept/memory.ts";
import type { HashSource } from "../paper/safe/security-policy.ts";
import { inlinedSource } from "./inline-elements.ts";
import { betweenMarks, markOf } from "./marks.ts";

const prefix = "sheet-";

/** Pages of a paper have few sheets; those of one that is not remembered are made anew. */
const known = new Memory<string, Uint8Array>(200);

const bytesOf = (css: string): Uint8Array => known.of(css, () => Buffer.from(`<style>${css}</style>`));

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
