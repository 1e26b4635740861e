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

/** A headline that begins so may be news itself: “Killed miners are named”, “Withdrawal of troops begins”. */
const byItself = /^\s*(?:$|[:–—()[\]*.!]|- )/u;
const ordered = /\b(?:mandatory|bulletin|mdt) kill(?!\p{L})/iu;

/** Whether a headline begins with a signal: alone, with a sign behind it, or in capitals before words that are not. */
function isSignalled(headline: string, signal: RegExp): boolean {
  const [said] = signal.exec(headline) ?? [];
  if (said === undefined) return false;
  const rest = headline.slice(said.length);
  return byItself.test(rest) || ordered.test(said) || (!/\p{Ll}/u.test(said) && /\p{Ll}/u.test(rest));
}

export function wireSignal({
  headline,
  slugline = "",
  status,
  advice = [],
}: Pick<Story, "headline" | "slugline" | "status" | "advice">): WireSignal | undefined {
  const says = (signal: RegExp) =>
    [headline, slugline].some((text) => isSignalled(text.slice(0, 200), signal)) ||
    advice.some((text) => signal.test(text.slice(0, 200)));
  if ((status !== undefined && withdrawn.test(status)) || says(kill)) return "kill";
  return status === "corrected" || says(correction) ? "correction" : undefined;
}
