/** Headlines that are cut off: search results and cards of social networks show some 60 to 90 characters. */
import type { Finding, Passage } from "./body/passage.ts";

const most = 90;

export function longHeadline({ text }: Passage): Finding[] {
  const characters = [...text.trim().replace(/\s+/g, " ")].length;
  if (characters <= most) return [];
  const lead = text.length - text.trimStart().length;
  const kept = [...text.trimStart()].slice(0, most).join("").length + lead;
  return [
    {
      rule: "headline-long",
      from: Math.min(kept, text.length - 1),
      to: text.trimEnd().length,
      message: `The headline has ${characters} characters. What goes beyond ${most} is cut off on cards and in search results; about 70 are best.`,
    },
  ];
}
