/** Which pictures may be passed on to others, in feeds and maps of the site. */
import type { PartnerFeed } from "../../paper/passing-on/syndication.ts";
import type { FigureView } from "./pictures/picture.ts";

export type MayPass = (figure: FigureView, distributable?: boolean) => boolean;

/** @param kept names of those whose pictures are not, in credits */
export function passing(pictures: PartnerFeed["pictures"], kept: readonly string[]): MayPass {
  const named = kept.map((name) => name.toLowerCase());
  return ({ credit = "" }, distributable = true) => {
    if (pictures !== "distributable") return pictures === "all";
    const words = credit.toLowerCase();
    return distributable && !named.some((name) => words.includes(name));
  };
}
