/** The ledger's laws: what it says is to be printed, removed and unused, by whatever way it came there, is what comparing everything says. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type OpenedDatabase } from "../../../../src/archive/database.ts";
import { Ledger } from "../../../../src/archive/ledger/ledger.ts";
import type { PrintedPicture } from "../../../../src/archive/ledger/page-pictures.ts";
import { Statements } from "../../../../src/archive/rows.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-ledger-"));
let database: OpenedDatabase["database"];
beforeAll(() => ({ database } = openDatabase(join(folder, "archive.sqlite"))));
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const path = fc.constantFrom("/", "/a/", "/b/", "/c/", "/d/");
const fingerprint = fc.constantFrom("one", "two", "three");
/** Two crops of one picture share their other renditions; a copy of its file under another name shares all. */
const pictures: Record<string, PrintedPicture> = {
  whole: { name: "port", stem: "port-1", files: ["port-1-480.avif", "port-1-480.jpg"] },
  cropped: {
    name: "port, cropped",
    stem: "port-1",
    files: ["port-1-480.avif", "port-1-480.jpg", "port-1-share-2.jpg"],
  },
  copy: { name: "copy/port", stem: "port-1", files: ["port-1-480.avif", "port-1-480.jpg"] },
  ship: { name: "ship", stem: "ship-1", files: ["ship-1-480.avif"] },
};
const shown = fc.uniqueArray(fc.constantFrom(...Object.values(pictures)));

type Step =
  | { kind: "put"; path: string; fingerprint: string }
  | { kind: "remove"; path: string }
  | { kind: "publish"; shown: PrintedPicture[][] }
  | { kind: "forget all" }
  | { kind: "nothing printed" };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("put"), path, fingerprint }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("remove"), path }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("publish"), shown: fc.array(shown, { minLength: 5, maxLength: 5 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("forget all") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("nothing printed") }) },
);

test("what is to be printed, removed and thrown away is what comparing everything says", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const ledger = new Ledger(new Statements(database));
      ledger.forgetAll();
      ledger.nothingPrinted();
      const planned = new Map<string, string>();
      const printed = new Map<string, { fingerprint: string; pictures: PrintedPicture[] }>();
      const files = () =>
        new Set([...printed.values()].flatMap((page) => page.pictures.flatMap((picture) => picture.files)));
      for (const next of steps) {
        if (next.kind === "put") {
          planned.set(next.path, next.fingerprint);
          ledger.put(next.path, "{}", { fingerprint: next.fingerprint, fields: "", reads: new Map() });
        } else if (next.kind === "remove") {
          planned.delete(next.path);
          ledger.remove(next.path);
        } else if (next.kind === "forget all") {
          planned.clear();
          ledger.forgetAll();
        } else if (next.kind === "nothing printed") {
          printed.clear();
          ledger.nothingPrinted();
        } else {
          const pages = ledger
            .toPrint()
            .map((page, at) => ({ path: page.path, fingerprint: page.fingerprint, pictures: next.shown[at] ?? [] }));
          const removed = ledger.toRemove();
          const before = files();
          const unused = ledger.pictures.unused(pages, removed);
          ledger.published(pages, removed, {});
          for (const gone of removed) printed.delete(gone);
          for (const page of pages) printed.set(page.path, page);
          expect(unused.sort()).toEqual([...before].filter((file) => !files().has(file)).sort());
        }
        expect(ledger.toPrint().map((page) => page.path)).toEqual(
          [...planned]
            .filter(([at, made]) => printed.get(at)?.fingerprint !== made)
            .map(([at]) => at)
            .sort(),
        );
        expect(ledger.toRemove()).toEqual([...printed.keys()].filter((at) => !planned.has(at)).sort());
        expect(ledger.count()).toBe(planned.size);
      }
    }),
    { numRuns: 300, seed: 20_261_128 },
  );
});
