/** Lists of old and new addresses, which are read when all stories have got their own. */
import type { ArticleAddresses } from "../article-addresses.ts";
import type { ImportEvent } from "../import-event.ts";
import { openSource } from "../source-file.ts";
import { toldFault } from "../told-fault.ts";
import { addressList } from "./address-list.ts";
import { rowsByArticle } from "./lead-on.ts";

/** @returns old addresses by the ids of the articles to which they lead */
export async function* readLists(
  maps: readonly { path: string; name: string }[],
  book: ArticleAddresses,
): AsyncGenerator<ImportEvent, Map<string, string[]>> {
  const byId = new Map<string, string[]>();
  for (const { path, name } of maps) {
    const opened = await openSource(path, name);
    const read =
      "refused" in opened
        ? opened.refused
        : await addressList(opened.source).catch((error: unknown) => toldFault(error));
    if (typeof read === "string") {
      yield { event: "refused", name, message: read };
      continue;
    }
    const rows = rowsByArticle(read, book);
    yield { event: "file", name, what: `a list of ${read.length} old and new addresses` };
    for (const { line, message } of rows.left) yield { event: "aside", name, line, message };
    for (const [id, sources] of rows.byId) byId.set(id, [...(byId.get(id) ?? []), ...sources]);
  }
  return byId;
}
