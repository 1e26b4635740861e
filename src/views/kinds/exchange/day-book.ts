import { archivePath } from "../../../paper/addresses/page-addresses.ts";
import { dayOf } from "../../../paper/moment.ts";
import type { Kind } from "../../kind.ts";
import { bookOf, type BookSaid } from "../../parts/book.ts";
import { exchangedPeriods } from "../../parts/exchanged-periods.ts";
import { isExchanged } from "../../parts/passed-on.ts";
import { periodWords } from "../../parts/times.ts";

/** The stories of a day as a book, section by section. */
export interface DayBookView extends BookSaid {
  template: "day-book";
}

const days = exchangedPeriods("epub", "day");

export const dayBook: Kind<"day-book", DayBookView> = {
  called: ["book of a day’s stories", "books of a day’s stories"],
  all: (archive) => days.all(archive).map((day) => ({ page: "day-book", day })),
  brought: {
    size: (fact, archive) => days.sized(fact, archive).map((day) => ({ page: "day-book", day })),
    // A story may be passed on from now on that was not before.
    card: ({ name: id }, { paper, stories }) => {
      const record = paper.exchange.includes("epub") ? stories.card(id) : undefined;
      return record ? [{ page: "day-book", day: dayOf(record.published, paper.timezone) }] : [];
    },
  },
  slow: true,
  stands: ({ day }, archive) => archive.lists.all(`day:${day}`).some((record) => isExchanged("epub", record, archive)),
  view: ({ day }, context) => {
    const { paper, lists } = context.archive;
    const records = lists.all(`day:${day}`).reverse();
    const book = bookOf(
      {
        key: { page: "day-book", day },
        page: archivePath(day),
        heading: periodWords(day, paper),
        parts: paper.sections.map(({ id, name }) => ({
          name,
          records: records.filter(({ section }) => section === id),
        })),
      },
      context,
    );
    return book && { template: "day-book", ...book };
  },
};
