/** The paper's writers by name, as their files say. */
import { join } from "node:path";
import { z } from "zod";
import { bytesOf } from "../../kept/read-whole.ts";
import { slugOf } from "../../paper/slug-of.ts";
import { filesBelow } from "../files/files-below.ts";
import { splitFrontMatter } from "../source/front-matter.ts";
import { readText } from "../source/source-text.ts";

const named = z.object({ name: z.string() });

/** From an author's slug to the names in the byline, in every edition. A file that cannot be read counts by its slug alone. */
export function authorNames(content: string): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const file of filesBelow(join(content, "authors")).sort()) {
    // `lena-okafor.md` in the first edition, `ar/lena-okafor.md` in another.
    const slug = /^(?:[^/]+\/)?([^/.][^/]*)\.md$/.exec(file)?.[1]?.normalize("NFC");
    if (slug === undefined || slug === "README") continue;
    const bytes = bytesOf(join(content, "authors", file));
    const split = bytes && splitFrontMatter(file, readText(bytes));
    const name = split && "yaml" in split ? named.safeParse(split.yaml.value).data?.name : undefined;
    names.set(slug, [...(names.get(slug) ?? []), ...(name ? [name] : [])]);
  }
  return names;
}

/** The slug of whoever is meant by a slug or a name: `lena-okafor`, `Lena Okafor`. */
export function authorOf(written: string, authors: ReadonlyMap<string, readonly string[]>): string | undefined {
  const slug = slugOf(written);
  return [...authors].find(
    ([id, names]) =>
      id === written.normalize("NFC") || (slug !== "" && [id, ...names].some((name) => slugOf(name) === slug)),
  )?.[0];
}
