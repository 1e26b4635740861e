/** What an agency says of a story of its own: that it is withdrawn, or that it was wrong. */
import type { Story } from "../story.ts";

export type WireSignal = "kill" | "correction";

/** As agencies begin headlines and notes to editors. */
const kill =
  /^\W{0,6}(?:(?:mandatory|bulletin|urgent|advisory|story|mdt) )?(?:kill(?:ed|s)?|withdraw(?:n|al|s)?|retract(?:ed|ion|s)?|elimination|annul(?:é|ée|ation)?|zurückgezogen|ناسخ)(?!\p{L})/iu;
const correction =
  /^\W{0,6}(?:(?:urgent|writethru|sub) )?(?:correct(?:s|ed|ion|ive)?|corr|clarif(?:ies|ied|ication)|berichtigung|korrektur|rectificati(?:f|on)|corrección|errata?|تصحيح)(?!\p{L})/iu;

/** Of items that say in a field of its own what became of them. */
const withdrawn = /^(?:cancell?ed|killed|recalled|unpublished)$/i;

export function wireSignal({
  headline,
  status,
  advice = [],
}: Pick<Story, "headline" | "status" | "advice">): WireSignal | undefined {
  const said = [headline, ...advice].map((text) => text.slice(0, 200));
  if ((status !== undefined && withdrawn.test(status)) || said.some((text) => kill.test(text))) return "kill";
  return status === "corrected" || said.some((text) => correction.test(text)) ? "correction" : undefined;
}
