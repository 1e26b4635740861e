/**
 * Gives a parser of XML its text in pieces that it can bear: it keeps what is open, and looks through all of a declaration
 * again for each letter of it.
 */
import type { SAXParser } from "sax";

const pieceLength = 65_536;
/** Letters after which a comment, a section or a document type is known as such; XML has no other declaration outside of these. */
const longestKnown = 8;

export class XmlWriter {
  readonly #parser: SAXParser;
  /** The last two letters that were given. */
  #tail = "";

  constructor(parser: SAXParser) {
    this.#parser = parser;
  }

  write(text: string): void {
    for (let at = 0; at < text.length;) {
      const declaration = lengthOf(this.#parser, "sgmlDecl");
      if (declaration > longestKnown) {
        const end = text.indexOf(">", at);
        const skipped = text.slice(at, end === -1 ? undefined : end);
        this.#parser.line += skipped.split("\n").length - 1;
        at += skipped.length;
        if (end === -1) return;
      }
      const isWithin = declaration > 0 || this.#tail === "<!" || (this.#tail.endsWith("<") && text.startsWith("!", at));
      const next = isWithin ? at + 1 : this.#stop(text, at);
      const piece = text.slice(at, next);
      this.#parser.write(piece);
      this.#tail = (this.#tail + piece).slice(-2);
      at = next;
    }
  }

  /** Where the next declaration may have begun, or what is passed over has ended. */
  #stop(text: string, at: number): number {
    const sought = lengthOf(this.#parser, "comment") > 0 ? "-->" : lengthOf(this.#parser, "cdata") > 0 ? "]]>" : "<!";
    const found = text.indexOf(sought, at);
    return Math.min(found === -1 ? text.length : found + sought.length, at + pieceLength);
  }
}

/** Letters that the parser keeps of something that is open. */
function lengthOf(parser: object, buffer: "sgmlDecl" | "comment" | "cdata"): number {
  const kept: unknown = Reflect.get(parser, buffer);
  return typeof kept === "string" ? kept.length : 0;
}
