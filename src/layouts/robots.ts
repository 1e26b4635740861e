import type { AiUse } from "../paper/passing-on/ai.ts";
import type { AiTermsView } from "../views/kinds/machines/ai-terms.ts";
import type { MiningReservationView } from "../views/kinds/machines/mining-reservation.ts";
import type { RobotsView } from "../views/kinds/machines/robots.ts";
import { xml } from "./xml.ts";

/** `robots.txt`: what crawlers may read (RFC 9309). */
export function robots({ closed, sitemap, ai }: RobotsView): string {
  if (closed) return "User-agent: *\nDisallow: /\n";
  if (!ai) return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
  const { allowed, refused, terms, policy } = ai;
  const yes = (use: AiUse) => (allowed[use] ? "yes" : "no");
  // Those that heed no name of their own may heed the signals (https://contentsignals.org).
  const signals = `Content-Signal: search=yes, ai-input=${yes("answer")}, ai-train=${yes("train")}`;
  const groups =
    refused.length > 0 ? `${refused.map((agent) => `User-agent: ${agent}\n`).join("")}Disallow: /\n\n` : "";
  // The terms are for all, and stand before the groups of which each is for some (https://rslstandard.org/guide/robots-txt).
  return `${policy === undefined ? "" : `# ${policy}\n`}License: ${terms}\n\n${groups}User-agent: *\n${signals}\nAllow: /\n\nSitemap: ${sitemap}\n`;
}

/** What each use is called in Really Simple Licensing (https://rslstandard.org/rsl). */
const usages: Readonly<Record<AiUse, string>> = { train: "ai-train", search: "ai-index", answer: "ai-input" };
const uses: readonly AiUse[] = ["train", "search", "answer"];

export function aiTerms({ site, allowed, policy }: AiTermsView): string {
  const named = (wanted: boolean) => uses.filter((use) => allowed[use] === wanted).map((use) => usages[use]);
  const [permitted, prohibited] = [["search", ...named(true)].join(" "), named(false).join(" ")];
  return xml`<?xml version="1.0" encoding="utf-8"?>
<rsl xmlns="https://rslstandard.org/rsl">
<content url="${site}/">
<license>
<permits type="usage">${permitted}</permits>
${prohibited && xml`<prohibits type="usage">${prohibited}</prohibits>\n`}</license>
${policy && xml`<terms>${policy}</terms>\n`}</content>
</rsl>
`.xml;
}

export const miningReservation = ({ reserved, policy }: MiningReservationView): string =>
  `${JSON.stringify([
    { location: "/*", "tdm-reservation": reserved ? 1 : 0, ...(policy !== undefined && { "tdm-policy": policy }) },
  ])}\n`;
