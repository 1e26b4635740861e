import type { Archive } from "../../../archive/archive.ts";
import type { ArticleRecord } from "../../../desk/records.ts";
import { threadPath } from "../../../paper/addresses/address.ts";
import type { Kind } from "../../kind.ts";
import { bookOf, type BookSaid } from "../../parts/book.ts";
import { isExchanged } from "../../parts/passed-on.ts";
import { headOf } from "../../reader-lists.ts";

/** The stories of a thread as a book, from its beginning on. */
export interface ThreadBookView extends BookSaid {
  template: "thread-book";
}

/** So many parts, the newest: a thread of years would be no book that anybody carries. */
const mostParts = 100;

const partsOf = (id: string, { lists }: Archive): ArticleRecord[] => lists.newest(`thread:${id}`, mostParts).reverse();

export const threadBook: Kind<"thread-book", ThreadBookView> = {
  called: ["book of a thread’s stories", "books of threads’ stories"],
  all: ({ paper, lists }) =>
    paper.exchange.includes("epub") ? lists.named("thread:").map(({ name: id }) => ({ page: "thread-book", id })) : [],
  brought: {
    thread: ({ name: id }, { paper }) => (paper.exchange.includes("epub") ? [{ page: "thread-book", id }] : []),
    // A story may be passed on from now on that was not before.
    card: ({ name }, { paper, stories }) => {
      const id = paper.exchange.includes("epub") ? stories.card(name)?.thread : undefined;
      return id === undefined ? [] : [{ page: "thread-book", id }];
    },
  },
  slow: true,
  stands: ({ id }, archive) => partsOf(id, archive).some((record) => isExchanged("epub", record, archive)),
  view: ({ id }, context) => {
    const head = headOf(`thread:${id}`, context);
    if (!head) return undefined;
    const { heading, standfirst } = head;
    const book = bookOf(
      {
        key: { page: "thread-book", id },
        page: threadPath(id),
        heading,
        standfirst,
        parts: [{ records: partsOf(id, context.archive) }],
      },
      context,
    );
    return book && { template: "thread-book", ...book };
  },
};
