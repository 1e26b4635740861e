/** The paper's writers by name, as their files say. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { slugOf } from "../paper/slug-of.ts";
import { readText, splitFrontMatter } from "./front-matter.ts";

const named = z.object({ name: z.string() });

/** From an author's slug to the name in the byline. A file that cannot be read counts by its slug alone. */
export function authorNames(content: string): Map<string, string> {
  let files: string[] = [];
  try {
    files = readdirSync(join(content, "authors")).filter((file) => file.endsWith(".md") && file !== "README.md" && !file.startsWith("."));
  } catch {
    // A paper may have no writers of its own.
  }
  return new Map(files.sort().map((file) => {
    const split = splitFrontMatter(file, readText(readFileSync(join(content, "authors", file))));
    const matter = "yaml" in split ? named.safeParse(split.yaml.value) : undefined;
    return [file.replace(/\.md$/, "").normalize("NFC"), matter?.data?.name ?? ""];
  }));
}

/** The slug of whoever is meant by a slug or a name: `lena-okafor`, `Lena Okafor`. */
export function authorOf(written: string, authors: ReadonlyMap<string, string>): string | undefined {
  const slug = slugOf(written);
  return [...authors].find(([id, name]) => id === written.normalize("NFC") || (slug !== "" && (slugOf(id) === slug || slugOf(name) === slug)))?.[0];
}
