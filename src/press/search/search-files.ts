/** Makes the files of the search index with Pagefind. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { close, createIndex, type IndexFile } from "pagefind";
import { z } from "zod";
import { simplifyFor } from "../../paper/searching/simplify.ts";
import { UsedWords } from "./used-words.ts";
import { isParted, noLanguage, pagefindRecord, type PagefindRecord } from "./pagefind-record.ts";
import type { ViewContext } from "../../views/context.ts";
import { pathOf, type PageKey } from "../../paper/page.ts";
import type { SearchBundleView } from "../../views/kinds/search.ts";
import { searchRecord, type SearchRecord } from "../../views/search/search-record.ts";
import { viewOfKind } from "../../views/view-of.ts";

/**
 * Writes the files of some of the index's pages below a folder.
 * @throws where Pagefind failed
 */
export async function makeSearchFiles(
  pages: readonly PageKey[],
  context: ViewContext,
  folder: string,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  const write = (path: string, content: string | Uint8Array) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const make = async (key: PageKey) => {
    const path = pathOf(key);
    switch (key.page) {
      case "search-list": {
        const view = viewOfKind(key.page, key, context);
        if (view) write(path, `${JSON.stringify({ program: view.program, bundles: view.bundles })}\n`);
        break;
      }
      case "search-program": {
        const view = viewOfKind(key.page, key, context);
        for (const file of await indexed(view?.records ?? [])) write(path + file.path, file.content);
        break;
      }
      case "search": {
        const view = viewOfKind(key.page, key, context);
        if (!view || view.stories.length === 0) break;
        const used = new UsedWords();
        for (const file of await indexed(recordsOf(view, context, used)))
          if (!isProgram(file.path)) write(path + file.path, file.content);
        write(`${path}words.txt`, used.list());
        break;
      }
      default:
        throw new Error(`There is nothing to make at ${path}.`);
    }
  };
  const waiting = pages.values();
  let done = 0;
  const makeNext = async () => {
    for (const key of waiting) {
      await make(key);
      onProgress(++done, pages.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, makeNext));
  } finally {
    await endPagefind();
  }
}

/** Ends Pagefind's process, if it is still at work: whoever waits for it is told that it has. */
export const endPagefind = async (): Promise<void> => void (await close());

/** Bundles at once: while Pagefind is at work on one, the next is written out for it. */
const atOnce = 2;

function* recordsOf({ stories }: SearchBundleView, context: ViewContext, used: UsedWords): Generator<SearchRecord> {
  for (const { id } of stories) {
    const record = searchRecord(id, context);
    if (!record) continue;
    used.add(record);
    yield record;
  }
}

/** What every index of Pagefind repeats: it stands once. */
const isProgram = (file: string): boolean => /^pagefind(?:-worker)?\.js$|^wasm\./.test(file);

/** Interfaces that Pagefind brings along; the paper has its own. */
const isInterface = (file: string): boolean => /^pagefind-(?:.+-)?ui\.|^pagefind-highlight\./.test(file);

/**
 * The files of an index of its own, the program that searches it among them.
 * @param records made one by one: Pagefind is at work on those that it has meanwhile
 */
export async function indexed(records: Iterable<SearchRecord>): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index cannot be made: ${errors.join(" ")}`);
  try {
    const shownOf = new Map<string, PagefindRecord["shown"]>();
    const adding: ReturnType<typeof index.addCustomRecord>[] = [];
    const parted = new Set<string>();
    for (const record of records) {
      if (isParted(record.language)) parted.add(record.language);
      const { indexed, shown } = pagefindRecord(record, simplifyFor(record.language));
      adding.push(index.addCustomRecord(indexed));
      shownOf.set(record.url, shown);
    }
    const added = await Promise.all(adding);
    const { files, errors: late } = await index.getFiles();
    const faults = [...added.flatMap((each) => each.errors), ...late];
    if (faults.length > 0) throw new Error(`The search index cannot be made: ${faults.join(" ")}`);
    return files
      .filter(({ path }) => !isInterface(path))
      .map((file) =>
        file.path.endsWith(".pf_fragment")
          ? withShown(file, shownOf)
          : file.path === "pagefind-entry.json"
            ? withLanguages(file, parted)
            : file,
      );
  } finally {
    await index.deleteIndex();
  }
}

const entrySchema = z.looseObject({ languages: z.record(z.string(), z.unknown()) });

/** The list of an index's languages, in which a page looks for its own. */
function withLanguages({ path, content }: IndexFile, parted: ReadonlySet<string>): IndexFile {
  const entry = entrySchema.parse(JSON.parse(Buffer.from(content).toString("utf8")));
  const { [noLanguage]: none, ...languages } = entry.languages;
  if (none === undefined) return { path, content };
  const named = Object.fromEntries([...parted].map((language) => [language, none]));
  return { path, content: Buffer.from(JSON.stringify({ ...entry, languages: { ...languages, ...named } })) };
}

const signature = "pagefind_dcd";

/** As much of a record’s fragment as is read here; the rest stays as it is, in its order. */
const fragmentSchema = z.object({ url: z.string() });

/**
 * Pagefind finds a record by every word of its content and of its `meta`, in the form in which these are given. What is
 * shown is therefore written into the record's fragment afterwards: compressed JSON after a signature, the one thing of
 * Pagefind's format that is relied upon.
 */
function withShown({ path, content }: IndexFile, shownOf: ReadonlyMap<string, PagefindRecord["shown"]>): IndexFile {
  const fragment = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(gunzipSync(content).toString("utf8").slice(signature.length)));
  const { url } = fragmentSchema.parse(fragment);
  return { path, content: gzipSync(signature + JSON.stringify({ ...fragment, ...shownOf.get(url) }), { level: 9 }) };
}
