/** Makes the files of the search index with Pagefind, in a process of its own while Astro prints the pages. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { close, createIndex, type IndexFile } from "pagefind";
import type { LedgerPage } from "../archive/ledger.ts";
import type { ViewContext } from "../views/context.ts";
import type { PageKey } from "../views/page-key.ts";
import { searchRecord, type SearchRecord } from "../views/search-views.ts";
import { viewOf } from "../views/view-of.ts";
import { keyIn } from "./plan.ts";
import { progressOf } from "./progress.ts";

/** Pages that are no page to look at, but files for searching: the press makes them without Astro. */
export const isSearch = ({ page }: PageKey): boolean => page === "search" || page === "search-program" || page === "search-list";

/** The folder of a bundle or of the program, with all that is in it: `search/2026/q3`. */
export function searchFolderOf(path: string): string | undefined {
  return /^\/(search\/.+)\/$/.exec(path)?.[1];
}

export class SearchIndex {
  /** Where the files lie until they are put in their places. */
  readonly folder: string;
  readonly #made: Promise<void>;
  #tell: (done: number, of: number) => void = () => undefined;

  constructor(pages: readonly LedgerPage[], context: ViewContext, folder: string) {
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
    this.#made = this.#make(pages.filter(({ page }) => isSearch(keyIn(page))), context);
    // Told when the build waits for it; Astro may still be printing.
    this.#made.catch(() => undefined);
  }

  /** @throws where Pagefind failed */
  async made(): Promise<void> {
    // Only now: two lines of progress at once would write over each other.
    this.#tell = progressOf("Search index");
    // Of a process of Pagefind's that is killed nothing is heard: the build would end as if all were well.
    const unheard = () => {
      process.stderr.write("Pagefind ended before the search index was made. Nothing was published.\n");
      process.exitCode = 1;
    };
    process.once("exit", unheard);
    try {
      await this.#made;
    } finally {
      process.off("exit", unheard);
    }
  }

  async #make(pages: readonly LedgerPage[], context: ViewContext): Promise<void> {
    if (pages.length === 0) return;
    try {
      for (const [at, { path, page }] of pages.entries()) {
        const view = viewOf(keyIn(page), context);
        switch (view?.template) {
          case "search-list":
            this.#write(path, `${JSON.stringify({ program: view.program, bundles: view.bundles })}\n`);
            break;
          case "search-program":
            for (const file of await indexed(view.records)) this.#write(path + file.path, file.content);
            break;
          case "search-bundle": {
            const records = view.stories.flatMap(({ id }) => searchRecord(id, context) ?? []);
            for (const file of records.length > 0 ? await indexed(records) : []) if (!isProgram(file.path)) this.#write(path + file.path, file.content);
            break;
          }
          default:
            throw new Error(`There is nothing to make at ${path}.`);
        }
        this.#tell(at + 1, pages.length);
      }
    } finally {
      await close();
    }
  }

  #write(path: string, content: string | Uint8Array): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** What every index of Pagefind repeats: it stands once. */
const isProgram = (file: string): boolean => /^pagefind(?:-worker)?\.js$|^wasm\./.test(file);

/** Interfaces that Pagefind brings along; the paper has its own. */
const isInterface = (file: string): boolean => /^pagefind-(?:.+-)?ui\.|^pagefind-highlight\./.test(file);

async function indexed(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index cannot be made: ${errors.join(" ")}`);
  try {
    const added = await Promise.all(records.map(({ shown, ...record }) => index.addCustomRecord(record)));
    const { files, errors: late } = await index.getFiles();
    const faults = [...added.flatMap((each) => each.errors), ...late];
    if (faults.length > 0) throw new Error(`The search index cannot be made: ${faults.join(" ")}`);
    const shown = new Map(records.map((record) => [record.url, record.shown]));
    return files.filter(({ path }) => !isInterface(path)).map((file) => (file.path.endsWith(".pf_fragment") ? withShown(file, shown) : file));
  } finally {
    await index.deleteIndex();
  }
}

const signature = "pagefind_dcd";

/**
 * Pagefind finds a record by every word of its `meta`. What is shown only is therefore written into the record's fragment
 * afterwards: compressed JSON after a signature, the one thing of Pagefind's format that is relied upon.
 */
function withShown({ path, content }: IndexFile, shown: ReadonlyMap<string, Record<string, string>>): IndexFile {
  const fragment: { url: string; meta: Record<string, string> } = JSON.parse(gunzipSync(content).toString("utf8").slice(signature.length));
  const whole = { ...fragment, meta: { ...fragment.meta, ...shown.get(fragment.url) } };
  return { path, content: gzipSync(signature + JSON.stringify(whole), { level: 9 }) };
}
