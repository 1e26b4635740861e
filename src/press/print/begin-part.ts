/** What a process prints that was started to print a part: the one that started it holds the paper and has checked it. */
import { contextFrom } from "../plan/context-elsewhere.ts";
import { endWithParent } from "../program/end-with-parent.ts";
import { giveHandover } from "./handover.ts";
import { ownPart } from "./part.ts";
import { Printer } from "./printer.ts";

export interface BegunPart {
  folder: string;
  /** Whether the files that pages fetch are to be laid beside them. */
  assets: boolean;
  /** Tells the process that waits what was printed. */
  finish: () => void;
}

/** Hands this process's part over to the page routes; undefined where it has none. */
export function beginPart(): BegunPart | undefined {
  const own = ownPart();
  if (!own) return undefined;
  endWithParent();
  const printer = new Printer(own.part.pages, contextFrom(own.part.seed));
  giveHandover(printer.handover);
  return { folder: own.part.folder, assets: own.part.assets, finish: () => own.finish(printer.shown) };
}
