/**
 * The law of changes: whatever was edited, wherever it was built and however a deployment ended, a host that took the changes
 * shows what was built, byte for byte; and one upon which they cannot be laid does not take them.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { closeDatabase, archiveFile, openDatabase } from "../../../../src/archive/database.ts";
import { Ledger } from "../../../../src/archive/ledger/ledger.ts";
import { Statements } from "../../../../src/archive/rows.ts";
import { loadState, saveState } from "../../../../src/archive/state/state.ts";
import { filesBelow } from "../../../../src/desk/files/files-below.ts";
import { s3Script } from "../../../../src/hosting/hosts/s3.ts";
import { NoGround } from "../../../../src/hosting/publishing/printed-files.ts";
import { publishRelease } from "../../../../src/hosting/publishing/publish-release.ts";
import { ServedReleases } from "../../../../src/hosting/publishing/served-releases.ts";
import { whatIsPrinted } from "../../../../src/hosting/publishing/what-is-printed.ts";
import { readSite } from "../../../../src/paper/addresses/site-address.ts";
import { ChangesFolder, noteShown } from "../../../../src/press/release/changes-folder.ts";
import { changesIn } from "../../../../src/press/release/changes.ts";
import { noteDigests } from "../../../../src/press/release/note-digests.ts";
import { fakeBucket } from "../../../fake-bucket.ts";
import { pageFile } from "../../../../src/press/release/page-file.ts";
import { Release } from "../../../../src/press/release/release.ts";
import { runsOf } from "../../../whole.ts";

/** A paper: what stands at each path, and in each other file. */
interface Paper {
  pages: Readonly<Record<string, string>>;
  assets: Readonly<Record<string, string>>;
}

const filesOf = ({ pages, assets }: Paper): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(pages).map(([path, text]): [string, string] => [pageFile(path), text])),
  ...assets,
});

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 22);

/** What lies in a folder, by name; notes for nobody and compressed copies apart. */
const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(folder)
      .filter((file) => !file.startsWith(".") && !/\.(br|gz)$/.test(file))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  );

/** A machine that prints papers, and may be thrown away. */
class Machine {
  readonly folder: string;
  readonly out: string;
  readonly changes: string;
  readonly place: { cache: string; showHeld: boolean };

  constructor(top: string) {
    this.folder = mkdtempSync(join(top, "machine-"));
    this.out = join(this.folder, "dist");
    this.changes = `${this.out}-changes`;
    this.place = { cache: join(this.folder, "cache"), showHeld: false };
  }

  /** Prints a paper as a build does; with the ledger alone where it knows of an edition and that is not here. */
  async print(paper: Paper, against: "known" | "nothing" = "known"): Promise<void> {
    const path = archiveFile(this.place);
    const { database } = openDatabase(path);
    const ledger = new Ledger(new Statements(database));
    const workshop = join(this.folder, "workshop");
    const printing = join(workshop, "printing");
    mkdirSync(printing, { recursive: true });
    if (against === "nothing") ledger.forgetRelease();
    const release = new Release(this.out, workshop, ledger);
    const changes =
      against === "known" && !existsSync(this.out) ? ChangesFolder.upon(this.changes, workshop, ledger) : undefined;
    if (!changes && !release.isKnown()) ledger.nothingPrinted();
    await ledger.planned(async () => {
      ledger.forgetAll();
      for (const [page, text] of Object.entries(paper.pages))
        ledger.put(page, page, { fingerprint: hash(text), fields: `text:${hash(text)}`, reads: new Map() });
      await Promise.resolve();
    });
    const [wanted, gone] = [ledger.toPrint(), ledger.toRemove()];
    const print = (file: string, text: string) => {
      mkdirSync(dirname(join(printing, file)), { recursive: true });
      writeFileSync(join(printing, file), text);
    };
    for (const { path: page } of wanted) print(pageFile(page), paper.pages[page] ?? "");
    for (const [file, text] of Object.entries(paper.assets)) print(file, text);
    const laying = changes ?? release;
    const printed = laying.prepare(printing);
    for (const { path: page } of wanted) laying.put(pageFile(page), join(printed, pageFile(page)), "move");
    for (const file of Object.keys(paper.assets)) laying.put(file, join(printed, file), "move");
    const before = (ledger.note("assets") ?? "").split(" ").filter(Boolean);
    for (const file of before) if (!(file in paper.assets)) laying.remove(file);
    for (const page of gone) laying.remove(pageFile(page));
    laying.publish(
      wanted.map(({ path: page, fingerprint }) => ({ path: page, fingerprint, pictures: [] })),
      gone,
      { assets: Object.keys(paper.assets).join(" ") },
    );
    if (!changes) rmSync(this.changes, { recursive: true, force: true });
    rmSync(printing, { recursive: true, force: true });
    closeDatabase(database, path);
  }

  async save(file: string): Promise<void> {
    await saveState(this.place, file, (ledger) => noteDigests(this.out, ledger));
  }

  async load(file: string): Promise<void> {
    await loadState(this.place, file);
  }
}

interface Host {
  /** @param until how many files of a deployment get there, if it is cut off @returns whether all of it is there */
  deploy: (machine: Machine, until?: number) => Promise<boolean>;
  shown: () => Record<string, string>;
}

/** The folder of a web server. */
function serverAt(folder: string): Host {
  const releases = new ServedReleases(folder);
  let now = 1_800_000_000;
  return {
    deploy: async (machine, until) => {
      if (until !== undefined) return false;
      try {
        await publishRelease(whatIsPrinted(machine), releases, { compressed: false, now: ++now });
      } catch (error) {
        if (error instanceof NoGround) return false;
        throw error;
      }
      releases.forgetAllBut(2);
      noteShown(machine.changes);
      return true;
    },
    shown: () => textsIn(join(folder, "current")),
  };
}

/** A bucket, to which the script brings what was printed. */
function bucketAt(folder: string, programs: string): Host {
  const site = readSite("https://test.example");
  if ("wrong" in site) throw new Error(site.wrong);
  const paper = { site: site.site, redirects: [], editions: [], preview: false };
  return {
    deploy: (machine, until) => {
      const { folder: printed, changes: only } = whatIsPrinted(machine);
      const changes = changesIn(only ? machine.changes : printed);
      const { upon = [], added = [], changed = [], removed = [], release } = changes ?? {};
      const whole = upon.length === 0;
      const put = whole ? filesBelow(printed) : [...added, ...changed];
      const script = s3Script(
        paper,
        { put, removed, upon, edition: release },
        { folder: printed, bucket: "paper", distribution: "E1", whole },
      );
      const { status } = spawnSync("sh", ["-c", script], { env: fakeBucket(programs, folder, until) });
      rmSync(`${folder}.cut`, { force: true });
      return Promise.resolve(status === 0);
    },
    shown: () => textsIn(folder),
  };
}

// Few pages and words: what is written and taken back is what goes wrong.
const page = fc.constantFrom("/", "/a/", "/b/c/");
const asset = fc.constantFrom("icon.svg");
const word = fc.constantFrom("one", "two");
const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ at: page, text: fc.option(word, { nil: undefined, freq: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ file: asset, text: fc.option(word, { nil: undefined, freq: 3 }) }) },
);
const step = fc.record({
  edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  /** A runner that begins with the newest state, one that has an older one, or none; or the machine of the step before. */
  begins: fc.constantFrom("newest", "newest", "older", "none", "goes on"),
  /** Whether the deployment is cut off after so many files. */
  cut: fc.option(fc.nat(3), { nil: undefined, freq: 4 }),
});

function edited(paper: Paper, edits: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[]): Paper {
  const [pages, assets] = [new Map(Object.entries(paper.pages)), new Map(Object.entries(paper.assets))];
  for (const each of edits) {
    const [texts, name] = "at" in each ? [pages, each.at] : [assets, each.file];
    if (each.text === undefined) texts.delete(name);
    else texts.set(name, each.text);
  }
  return { pages: Object.fromEntries(pages), assets: Object.fromEntries(assets) };
}

test.each([
  ["a web server", (top: string) => serverAt(join(top, "server")), runsOf(6, 15)],
  ["a bucket", (top: string) => bucketAt(join(top, "bucket"), join(top, "programs")), runsOf(3, 6)],
] as const)("whoever builds, and whatever is cut off, %s shows what was deployed last", async (_, hostAt, runs) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 7 }), async (steps) => {
      const top = mkdtempSync(join(tmpdir(), "dateline-changes-"));
      try {
        const host = hostAt(top);
        let paper: Paper = { pages: { "/": "one", "/a/": "one" }, assets: { "icon.svg": "icon" } };
        let machine = new Machine(top);
        const states: string[] = [];
        for (const [number, { edits, begins, cut }] of [
          { edits: [], begins: "none", cut: undefined },
          ...steps,
        ].entries()) {
          paper = edited(paper, edits);
          if (begins !== "goes on") {
            machine = new Machine(top);
            const state = begins === "newest" ? states.at(-1) : begins === "older" ? states.at(-2) : undefined;
            if (state !== undefined) await machine.load(state);
          }
          await machine.print(paper);
          if (cut !== undefined) {
            await host.deploy(machine, cut);
            continue;
          }
          if (!(await host.deploy(machine))) {
            // What stands is not what this machine knew of: it is told, and prints the whole paper.
            await machine.print(paper, "nothing");
            expect(await host.deploy(machine)).toBe(true);
          }
          expect(host.shown()).toEqual(filesOf(paper));
          states.push(join(top, `${number}.state`));
          await machine.save(states.at(-1) ?? "");
        }
      } finally {
        rmSync(top, { recursive: true, force: true });
      }
    }),
    { numRuns: Number(process.env["DATELINE_TEST_RUNS"] ?? runs) },
  );
});

test.each(["at once", "after another edit"])(
  "changes of which only the last step was cut off are finished %s by the next build",
  async (when) => {
    const top = mkdtempSync(join(tmpdir(), "dateline-cut-"));
    try {
      const host = serverAt(join(top, "server"));
      const machine = new Machine(top);
      await machine.print({ pages: { "/": "one", "/a/": "one" }, assets: {} });
      await host.deploy(machine);
      await machine.save(join(top, "state"));
      const next = new Machine(top);
      await next.load(join(top, "state"));
      const edited: Paper = { pages: { "/": "two", "/b/": "one" }, assets: {} };
      await next.print(edited);
      // The ledger knows of them, and they lie where they were made ready.
      renameSync(next.changes, join(next.folder, "workshop", "changes"));
      const last: Paper = when === "at once" ? edited : { pages: { "/": "two", "/a/": "two" }, assets: {} };
      await next.print(last);
      expect(await host.deploy(next)).toBe(true);
      expect(host.shown()).toEqual(filesOf(last));
    } finally {
      rmSync(top, { recursive: true, force: true });
    }
  },
);

test.each([
  ["the edition that is known", 0],
  ["being laid: another", 3],
  ["mixed", 3],
])("where nothing is new, a bucket that has %s ends with %i", (standing, status) => {
  const top = mkdtempSync(join(tmpdir(), "dateline-bucket-"));
  try {
    const site = readSite("https://test.example");
    if ("wrong" in site) throw new Error(site.wrong);
    const script = s3Script(
      { site: site.site, redirects: [], editions: [], preview: false },
      { put: [], removed: [], upon: ["the edition that is known"], edition: "nothing new" },
      { folder: top, bucket: "paper", distribution: "E1", whole: false },
    );
    const environment = fakeBucket(join(top, "programs"), join(top, "bucket"));
    writeFileSync(join(top, "bucket", ".edition"), standing);
    expect(spawnSync("sh", ["-c", script], { env: environment }).status).toBe(status);
    expect(readFileSync(join(top, "bucket", ".edition"), "utf8")).toBe(standing);
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
});
