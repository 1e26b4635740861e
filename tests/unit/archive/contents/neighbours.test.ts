/** Neighbours in a list are those of the whole list, sorted, in whatever order they are asked for. */
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Neighbours } from "../../../../src/archive/contents/neighbours.ts";
import type { Neighbour } from "../../../../src/archive/contents/related.ts";
import { Statements } from "../../../../src/archive/rows.ts";

/** Few moments, so that many stories share one; ids of several scripts, whose order by bytes is not that of their letters. */
const story: fc.Arbitrary<Neighbour> = fc.record({
  published: fc.nat(120),
  id: fc
    .tuple(fc.constantFrom("story", "قصة", "\u{1F5DE}", "\uFB50", "é"), fc.nat(6))
    .map(([word, number]) => `${word}-${number}`),
});
const question = fc.record({
  story,
  direction: fc.constantFrom("older" as const, "newer" as const),
  count: fc.integer({ min: 1, max: 12 }),
});

const compare = (a: Neighbour, b: Neighbour) =>
  a.published - b.published || Buffer.compare(Buffer.from(a.id), Buffer.from(b.id));

test("the nearest of a list, whichever stretch of it was read before", () => {
  const database = new DatabaseSync(":memory:");
  database.exec(
    "CREATE TABLE listing (list TEXT NOT NULL, published INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY (list, published, id)) WITHOUT ROWID",
  );
  const insert = database.prepare("INSERT INTO listing VALUES ('all', ?, ?)");
  const stories = fc.uniqueArray(story, {
    maxLength: 500,
    size: "max",
    selector: ({ published, id }) => `${published} ${id}`,
  });
  fc.assert(
    fc.property(stories, fc.array(question, { maxLength: 60, size: "max" }), (list, questions) => {
      database.exec("DELETE FROM listing");
      for (const { published, id } of list) insert.run(published, id);
      const neighbours = new Neighbours(new Statements(database));
      const sorted = list.toSorted(compare);
      for (const { story: asked, direction, count } of questions) {
        const expected =
          direction === "older"
            ? sorted.filter((other) => compare(other, asked) < 0).reverse()
            : sorted.filter((other) => compare(other, asked) > 0);
        expect(neighbours.of("all", asked, direction, count)).toEqual(expected.slice(0, count));
      }
    }),
    { numRuns: 60 },
  );
});
