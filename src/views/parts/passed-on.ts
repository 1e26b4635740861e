/** What of a story may be passed on to others, in feeds, maps of the site and files for programs: whose pictures, and whose stories. */
import type { Archive } from "../../archive/archive.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { isRunning } from "../../paper/live-entry.ts";
import type { ExchangeForm } from "../../paper/passing-on/exchange.ts";
import type { BlockView } from "../blocks/block.ts";
import type { PartnerFeed } from "../../paper/passing-on/syndication.ts";
import type { ViewContext } from "../context.ts";
import type { FigureView } from "./pictures/picture.ts";
import { figureOf } from "./pictures/picture-of.ts";

export type MayPass = (figure: FigureView, distributable?: boolean) => boolean;

/** Which pictures may be. @param kept names of those whose pictures are not, in credits */
export function passing(pictures: PartnerFeed["pictures"], kept: readonly string[]): MayPass {
  return ({ credit = "" }, distributable = true) =>
    pictures === "distributable" ? distributable && !isBy(kept, credit) : pictures === "all";
}

/** The same by the paper's own rule. */
export const passingOf = ({ paper }: Pick<Archive, "paper">): MayPass =>
  passing("distributable", paper.syndication["keep-back"]);

/** The picture over a story, where it may be passed on. */
export function passedLead({ photo }: ArticleRecord, mayPass: MayPass, context: ViewContext): FigureView | undefined {
  const lead = photo && figureOf(photo, context);
  return lead && mayPass(lead, photo.distributable) ? lead : undefined;
}

/** Blocks with those pictures alone that may be passed on. */
export const withPictures = (blocks: readonly BlockView[], mayPass: MayPass): BlockView[] =>
  blocks.flatMap((block): BlockView[] => {
    if (block.type === "figure") return mayPass(block.figure) ? [block] : [];
    if (block.type === "fact-box") return [{ ...block, blocks: withPictures(block.blocks, mayPass) }];
    if (block.type !== "gallery") return [block];
    const figures = block.figures.filter((figure) => mayPass(figure));
    return figures.length > 0 ? [{ ...block, figures }] : [];
  });

/** The forms in which a story is there for others: as a file for their programs, or as a page from which they may print it again. */
export type PassedForm = ExchangeForm | "republish";

export const hasForm = (form: PassedForm, { paper }: Pick<Archive, "paper">): boolean =>
  form === "republish" ? paper.republish !== undefined : paper.exchange.includes(form);

/**
 * Whether a story is there in a form for others: its paper has that form for such stories, readers have the story, and it is
 * by nobody whose work the paper may not pass on.
 */
export function isExchanged(form: PassedForm, record: ArticleRecord, archive: Archive): boolean {
  const { paper, now } = archive;
  return (
    hasForm(form, archive) &&
    (form !== "republish" || isWhole(record, archive)) &&
    !record.draft &&
    record.appears <= now &&
    !isBy(paper.syndication["keep-back"], record.byline ?? "")
  );
}

/** Whether a story is one for others to print: what is paid for is not, nor what is still being written. */
const isWhole = ({ kind, live }: ArticleRecord, { paper, now }: Archive): boolean =>
  kind !== "sponsored" && paper.republish?.except.includes(kind) === false && !(live && isRunning(live, now));

/** Whether one of some is named in a byline or a credit. */
function isBy(kept: readonly string[], line: string): boolean {
  const names = line.toLowerCase();
  return kept.some((name) => names.includes(name.toLowerCase()));
}
