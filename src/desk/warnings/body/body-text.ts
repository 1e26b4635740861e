/** A body as the editor wrote it, and the passages in it. */
import type { Heading, Image, Nodes, Paragraph, TableCell } from "mdast";
import { LineIndex } from "../../source/line-index.ts";
import type { Place } from "../../problem.ts";
import { hole, type Passage } from "./passage.ts";
import { WrittenValue } from "../../fields/written-at.ts";

interface Piece {
  /** Where it begins in the passage. */
  start: number;
  text: string;
  /** Where it is written in the body. */
  from: number;
  to: number;
}

export class BodyText {
  readonly text: string;
  readonly #file: string;
  #lines: LineIndex | undefined;

  constructor(file: string, text: string) {
    this.#file = file;
    this.text = text;
  }

  place(from: number, to: number): Place {
    return (this.#lines ??= new LineIndex(this.#file, this.text)).place(from, to);
  }

  /** Offsets of a node; a tree that was parsed has them all. */
  range(node: Nodes): [from: number, to: number] {
    return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  }

  passage(node: Paragraph | Heading | TableCell): Passage {
    const pieces: Piece[] = [];
    const text = this.#gather(node, pieces, "");
    return this.#passageOf(text, pieces);
  }

  /** A caption, an alt text or an attribute, written somewhere within a stretch of the body. */
  line(text: string, from: number, to: number): Passage {
    return this.#passageOf(text, [{ start: 0, text, from, to }]);
  }

  #gather(node: Nodes, pieces: Piece[], before: string): string {
    if (node.type === "text" || !("children" in node)) {
      const text =
        node.type === "text"
          ? node.value
          : node.type === "break"
            ? "\n"
            : node.type === "html" || node.type === "footnoteReference"
              ? ""
              : hole;
      const [from, to] = this.range(node);
      pieces.push({ start: before.length, text, from, to });
      return before + text;
    }
    let text = before;
    for (const child of node.children) text = this.#gather(child, pieces, text);
    return text;
  }

  #passageOf(text: string, pieces: readonly Piece[]): Passage {
    const pieceAt = (index: number) => pieces.findLast((piece) => piece.start <= index && piece.text !== "");
    const values = new Map<Piece, WrittenValue>();
    const valueOf = (piece: Piece) => {
      const value = values.get(piece) ?? new WrittenValue(this.text.slice(piece.from, piece.to), piece.text);
      values.set(piece, value);
      return value;
    };
    const written = (from: number, to: number): [number, number] => {
      const piece = pieceAt(from);
      if (!piece || piece.text === hole) return [piece?.from ?? 0, piece?.to ?? 0];
      const [start, end] = valueOf(piece).stretch(from - piece.start, Math.min(to - piece.start, piece.text.length));
      return [piece.from + start, piece.from + end];
    };
    return {
      text,
      place: (from, to) =>
        this.place(written(from, Math.min(to, from + 1))[0], to > from ? written(to - 1, to)[1] : written(from, to)[1]),
      runsOn: (from, to) => pieceAt(from) === pieceAt(Math.max(from, to - 1)),
    };
  }
}

/** Where the alt text and the caption of a picture stand within its own source, `![alt](file "caption")`. */
export function withinPicture(source: string): {
  alt: [from: number, to: number];
  caption?: [from: number, to: number];
} {
  const titled = /\]\(\s*(?:<[^<>\n]*>|[^\s<](?:(?!\]\()\S)*)\s+["'(]/.exec(source);
  if (titled)
    return {
      alt: [2, titled.index],
      caption: [titled.index + titled[0].length, source.replace(/["')]\s*\)$/, "").length],
    };
  const close = source.lastIndexOf("](");
  return { alt: [2, close === -1 ? source.length : close] };
}

/** A picture's alt text and caption as passages. */
export function pictureWords(image: Image, body: BodyText): { alt?: Passage; caption?: Passage } {
  const [from, to] = body.range(image);
  const within = withinPicture(body.text.slice(from, to));
  const passage = (text: string | null | undefined, range: [number, number] | undefined) =>
    text?.trim() && range ? body.line(text, from + range[0], from + range[1]) : undefined;
  const [alt, caption] = [passage(image.alt, within.alt), passage(image.title, within.caption)];
  return { ...(alt && { alt }), ...(caption && { caption }) };
}
