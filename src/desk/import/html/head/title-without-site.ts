/** What a browser writes over a page, “Headline — The Paper”, without what stands there of the site. */
import type { Root } from "hast";
import { select, selectAll } from "hast-util-select";
import { textOf } from "../../pictures/picture-of-element.ts";
import { alike, wordsIn } from "../html-words.ts";

/** A paper at the end, behind a line or a dash. */
const paperBehind = /(?<!\s)\s+[|–—]\s+[^|–—]{2,40}$/;

/** Chinese pages name their part of the site and the site, behind strokes. */
const partsBehind = /(?:_[\p{Script=Han}\p{L}\p{N}]{2,20}){1,3}$/u;

/** What stands between a headline and the names of a site. */
const between = /( (?:[|–—@»·-]|::) )/;

export function titleWithoutSite(written: string | undefined, page: Root): string | undefined {
  if (written === undefined) return undefined;
  const title = written.replace(/\s+/g, " ").trim().replace(/ ::$/, "");
  const names = new Set(
    [
      ...selectAll("h1", page).map(wordsIn),
      textOf(select("meta[property='og:site_name']", page)?.properties.content) ?? "",
    ]
      .map(alike)
      .filter(Boolean),
  );
  const parts = title.split(between);
  // A site may call itself so in its own headings; the first part stays in any case.
  const from = parts.findIndex((part, at) => at > 0 && names.has(alike(part)));
  const first = from > 0 ? parts.slice(0, from - 1).join("") : title;
  const bare = first.replace(paperBehind, "");
  return /\p{Script=Han}/u.test(bare) ? bare.replace(partsBehind, "") : bare;
}
