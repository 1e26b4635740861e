/** Who wrote a story of another system, by the names that its site has for them. */
import { alike } from "../html/html-words.ts";
import type { MatterFields } from "./matter-fields.ts";

/**
 * Of a byline beside a list of its writers, those whom the list has not: it says again who they are, and for whom they write.
 * @param known names of the site's writers, by what its stories call them
 */
export function writersIn(fields: MatterFields, known: ReadonlyMap<string, string>): string[] {
  const listed = fields
    .texts("author", "authors", "writer", "writers", "by")
    .map((name) => name.replace(/^\[\[|\]\]$/g, ""))
    .map((name) => known.get(name.toLowerCase()) ?? name);
  const written = fields.texts("byline");
  if (listed.length === 0) return written;
  const names = listed.map(alike);
  const others = written
    .flatMap((line) => line.split(/[,;&]| and /))
    .map((part) => part.trim())
    .filter((part) => part !== "" && !names.some((name) => alike(part).includes(name) || name.includes(alike(part))));
  return [...listed, ...others];
}
