/** What of a story may be passed on: whose pictures, and whose stories. */
import type { Archive } from "../../archive/archive.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import type { ExchangeForm } from "../../paper/passing-on/exchange.ts";
import type { BlockView } from "../blocks/block.ts";
import type { MayPass } from "./passing.ts";

/** Blocks with those pictures alone that may be passed on. */
export const withPictures = (blocks: readonly BlockView[], mayPass: MayPass): BlockView[] =>
  blocks.flatMap((block): BlockView[] => {
    if (block.type === "figure") return mayPass(block.figure) ? [block] : [];
    if (block.type === "fact-box") return [{ ...block, blocks: withPictures(block.blocks, mayPass) }];
    if (block.type !== "gallery") return [block];
    const figures = block.figures.filter((figure) => mayPass(figure));
    return figures.length > 0 ? [{ ...block, figures }] : [];
  });

/**
 * Whether a story is there in a form for other programs: its paper has that form, readers have the story, and it is by
 * nobody whose work the paper may not pass on.
 */
export function isExchanged(form: ExchangeForm, record: ArticleRecord, { paper, now }: Archive): boolean {
  return (
    paper.exchange.includes(form) &&
    !record.draft &&
    record.appears <= now &&
    !isBy(paper.syndication["keep-back"], record.byline ?? "")
  );
}

function isBy(kept: readonly string[], byline: string): boolean {
  const names = byline.toLowerCase();
  return kept.some((name) => names.includes(name.toLowerCase()));
}
