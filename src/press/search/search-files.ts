/** Makes the files of the search index with Pagefind. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { close, createIndex, type IndexFile } from "pagefind";
import { z } from "zod";
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
        for (const file of await indexed(recordsOf(view, context)))
          if (!isProgram(file.path)) write(path + file.path, file.content);
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
    await close();
  }
}

/** Bundles at once: while Pagefind is at work on one, the next is written out for it. */
const atOnce = 2;

function* recordsOf({ stories }: SearchBundleView, context: ViewContext): Generator<SearchRecord> {
  for (const { id } of stories) {
    const record = searchRecord(id, context);
    if (record) yield record;
  }
}

/** What every index of Pagefind repeats: it stands once. */
const isProgram = (file: string): boolean => /^pagefind(?:-worker)?\.js$|^wasm\./.test(file);

/** Interfaces that Pagefind brings along; the paper has its own. */
const isInterface = (file: string): boolean => /^pagefind-(?:.+-)?ui\.|^pagefind-highlight\./.test(file);

/** @param records made one by one: Pagefind is at work on those that it has meanwhile */
async function indexed(records: Iterable<SearchRecord>): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index cannot be made: ${errors.join(" ")}`);
  try {
    const shownOf = new Map<string, Record<string, string>>();
    const adding: ReturnType<typeof index.addCustomRecord>[] = [];
    for (const { shown, ...record } of records) {
      adding.push(index.addCustomRecord(record));
      shownOf.set(record.url, shown);
    }
    const added = await Promise.all(adding);
    const { files, errors: late } = await index.getFiles();
    const faults = [...added.flatMap((each) => each.errors), ...late];
    if (faults.length > 0) throw new Error(`The search index cannot be made: ${faults.join(" ")}`);
    return files
      .filter(({ path }) => !isInterface(path))
      .map((file) => (file.path.endsWith(".pf_fragment") ? withShown(file, shownOf) : file));
  } finally {
    await index.deleteIndex();
  }
}

const signature = "pagefind_dcd";

/** As much of a record’s fragment as is read here; the rest stays as it is, in its order. */
const fragmentSchema = z.object({ url: z.string(), meta: z.record(z.string(), z.string()) });

/**
 * Pagefind finds a record by every word of its `meta`. What is shown only is therefore written into the record's fragment
 * afterwards: compressed JSON after a signature, the one thing of Pagefind's format that is relied upon.
 */
function withShown({ path, content }: IndexFile, shown: ReadonlyMap<string, Record<string, string>>): IndexFile {
  const fragment = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(gunzipSync(content).toString("utf8").slice(signature.length)));
  const { url, meta } = fragmentSchema.parse(fragment);
  const whole = { ...fragment, meta: { ...meta, ...shown.get(url) } };
  return { path, content: gzipSync(signature + JSON.stringify(whole), { level: 9 }) };
}
