import type { ViewContext } from "../../context.ts";
import type { FigureView } from "./picture.ts";
import { figureOf } from "./picture-of.ts";

/** The picture of one of the paper's own writers, with whose it is; undefined where there is none. */
export function portraitOf(id: string, context: ViewContext): FigureView | undefined {
  const portrait = context.archive.entries.of("author", id)?.record.person?.portrait;
  const figure = portrait && figureOf(portrait, context);
  if (!figure) return undefined;
  const { caption: _caption, ...shown } = figure;
  return shown;
}
