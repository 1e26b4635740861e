/** Asks the search index of a printed paper as its search page does, without a browser. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { askedIn } from "../../src/browser/search/search-address.ts";
import { Search, understandingOf, type SearchedStory } from "../../src/browser/search/search-index.ts";
import { baseLanguage } from "../../src/paper/base-language.ts";

/** What a page asks: its language, where its list of bundles lies, and by which name its own are called there. */
export interface AskedOf {
  words: string;
  language: string;
  list?: string;
  index?: string;
}

/** The stories that are found, in the order in which they are shown. */
export async function searchPrinted(
  folder: string,
  { words, language, list = "search/bundles.json", index = baseLanguage(language) }: AskedOf,
): Promise<SearchedStory[]> {
  return withFilesOf(folder, language, async () => {
    const search = await Search.begin(
      { ...askedIn(""), words },
      { bundles: `file://${folder}/${list}`, index },
      await understandingOf(baseLanguage(language)),
    );
    const { stories } = await search.further();
    const found = await Promise.all(stories.map((load) => load()));
    search.end();
    return found;
  });
}

/** While something is asked, addresses of the site are files of the folder, and the page is in a language: of it Pagefind asks nothing else. */
async function withFilesOf<Answer>(folder: string, language: string, ask: () => Promise<Answer>): Promise<Answer> {
  const { fetch } = globalThis;
  Object.assign(globalThis, {
    document: { querySelector: () => ({ getAttribute: () => language }) },
    location: { href: `file://${folder}/` },
  });
  globalThis.fetch = async (asked) => {
    const address = asked instanceof Request ? asked.url : String(asked);
    const path = address.startsWith("file:")
      ? fileURLToPath(address.replace(/\?.*$/, ""))
      : address.replace(/\?.*$/, "");
    const bytes = await readFile(path.startsWith(folder) ? path : join(folder, path));
    if (!path.endsWith("/bundles.json")) return new Response(bytes);
    // Where the program lies on this machine, and its bundles.
    return new Response(bytes.toString("utf8").replaceAll('"/search/', `"${folder}/search/`));
  };
  try {
    return await ask();
  } finally {
    globalThis.fetch = fetch;
    for (const name of ["document", "location"]) Reflect.deleteProperty(globalThis, name);
  }
}
