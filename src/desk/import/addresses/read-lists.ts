/** Lists of old and new addresses, which are read when all stories have got their own. */
import type { ArticleAddresses } from "./article-addresses.ts";
import type { ImportEvent } from "../import-event.ts";
import { openSource } from "../source-file.ts";
import { toldFault } from "../told-fault.ts";
import { addressList } from "./address-list.ts";

/** The book is told of each line; those that lead nowhere are told to the editor. */
export async function* readLists(
  maps: readonly { path: string; name: string }[],
  book: ArticleAddresses,
): AsyncGenerator<ImportEvent> {
  for (const { path, name } of maps) {
    const opened = await openSource(path, name);
    const read =
      "refused" in opened
        ? opened
        : await addressList(opened.source).catch((error: unknown) => ({ refused: toldFault(error) }));
    if ("refused" in read) {
      yield { event: "refused", name, message: read.refused };
      continue;
    }
    yield { event: "file", name, what: `a list of ${read.length} old and new addresses` };
    for (const { line, from, to } of read) {
      const message = book.claim(from, to);
      if (message !== undefined) yield { event: "aside", name, line, message };
    }
  }
}
