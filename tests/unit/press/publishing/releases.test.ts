/** Releases on a web server's disk, held against a model of what must be there. */
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { ServedReleases } from "../../../../src/hosting/publishing/served-releases.ts";
import { publishRelease, showAgain } from "../../../../src/hosting/publishing/publish-release.ts";
import { damagedFiles } from "../../../../src/hosting/publishing/whole-files.ts";
import { damages, seeded } from "../../kept/damages.ts";

function place() {
  const folder = mkdtempSync(join(tmpdir(), "dateline-editions-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const printed = join(folder, "printed");
  const server = join(folder, "server");
  const releases = new ServedReleases(server);
  return {
    server,
    printed,
    releases,
    print: (files: Readonly<Record<string, string>>): void => {
      rmSync(printed, { recursive: true, force: true });
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(printed, file)), { recursive: true });
        writeFileSync(join(printed, file), text);
      }
    },
    publish: (now = 1_800_000_000, compressed = true) =>
      publishRelease({ folder: printed }, releases, { compressed, now }),
    shown: (file: string) => readFileSync(join(server, "current", file), "utf8"),
    has: (file: string) => statSync(join(server, "current", file), { throwIfNoEntry: false }) !== undefined,
    stat: (file: string) => statSync(join(server, "current", file)),
  };
}

const long = (word: string) => `${word} `.repeat(1000);

/** A paper of three pages in versions of the same length, and one picture a version, which is named by what is in it. */
const pages = ["index.html", "world/index.html", "a/b/index.html"];
const paperOf = (versions: readonly number[]): Record<string, string> => ({
  ...Object.fromEntries(pages.map((page, at) => [page, long(`v${versions[at] ?? 0}`)])),
  ...Object.fromEntries(versions.map((version) => [`photos/p-${version}.jpg`, `picture ${version}`])),
});

test("whatever is published, taken back and published again, readers see one whole release", async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)) },
    { weight: 1, arbitrary: fc.constant("back" as const) },
    { weight: 1, arbitrary: fc.constant("on" as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      const { releases, print, publish, shown, has, stat } = place();
      /** Bytes by the tag that nginx would give them: an address, its size and its time in whole seconds. */
      const tags = new Map<string, string>();
      const keep = 4;
      for (const what of steps) {
        const before = releases.current();
        const all = releases.all();
        if (what === "back" || what === "on") {
          const next = all[all.findIndex(({ name }) => name === before?.name) + (what === "back" ? -1 : 1)];
          if (!before || !next) continue;
          showAgain(next, releases);
          expect(releases.current()?.name).toBe(next.name);
        } else {
          print(paperOf(what));
          // All in the same second, as the clock of a server would have it at worst.
          const { outcome, release } = await publish();
          releases.forgetAllBut(keep);
          expect(releases.current()?.name).toBe(release.name);
          for (const [file, text] of Object.entries(paperOf(what))) expect(shown(file)).toBe(text);
          if (outcome === "as it was") expect(release.name).toBe(before?.name);
        }
        const current = releases.current();
        for (const page of pages) {
          const text = shown(page);
          expect(brotliDecompressSync(readFileSync(join(current?.folder ?? "", `${page}.br`))).toString()).toBe(text);
          expect(gunzipSync(readFileSync(join(current?.folder ?? "", `${page}.gz`))).toString()).toBe(text);
          for (const file of [page, `${page}.br`, `${page}.gz`]) {
            const { size, mtimeMs } = stat(file);
            const tag = `${file} ${size} ${Math.floor(mtimeMs / 1000)}`;
            expect(tags.get(tag) ?? text, "one tag, one text").toBe(text);
            tags.set(tag, text);
          }
        }
        // A page that was loaded from any release that is kept can still be given its pictures.
        for (const release of releases.all())
          for (const file of Object.keys(release.files))
            if (file.startsWith("photos/")) expect(has(file), `${file} of ${release.name}`).toBe(true);
        expect(releases.all().length).toBeLessThanOrEqual(keep + 1);
      }
    }),
    { numRuns: 15 },
  );
}, 180_000);

test("a release shares the files that did not change with those before, their compressed copies too", async () => {
  const { print, publish, stat, releases } = place();
  print(paperOf([1, 1, 1]));
  await publish();
  const before = ["index.html", "world/index.html", "world/index.html.br", "photos/p-1.jpg"].map(
    (file) => stat(file).ino,
  );
  print(paperOf([2, 1, 1]));
  const { copied, compressed } = await publish();
  expect([copied, compressed]).toEqual([2, 1]);
  const after = ["index.html", "world/index.html", "world/index.html.br", "photos/p-1.jpg"].map(
    (file) => stat(file).ino,
  );
  expect(after.slice(1)).toEqual(before.slice(1));
  expect(after[0]).not.toBe(before[0]);
  expect(releases.all().map(({ number }) => number)).toEqual([1, 2]);
});

test("what is printed later into the same folder changes nothing that is published", async () => {
  const { print, printed, publish, shown } = place();
  print(paperOf([1, 1, 1]));
  await publish();
  writeFileSync(join(printed, "index.html"), "half a pa");
  expect(shown("index.html")).toBe(long("v1"));
});

test("a release with the same bytes is not published twice, and is known again by its bytes", async () => {
  const { print, publish, releases } = place();
  print(paperOf([1, 1, 1]));
  expect((await publish()).outcome).toBe("new");
  print(paperOf([1, 1, 1]));
  expect((await publish()).outcome).toBe("as it was");
  print(paperOf([2, 1, 1]));
  expect((await publish()).outcome).toBe("new");
  print(paperOf([1, 1, 1]));
  expect(await publish()).toMatchObject({ outcome: "again", release: { number: 1 } });
  expect(releases.all()).toHaveLength(2);
  expect((await publish(1_800_000_000, false)).outcome).toBe("new");
});

test("what the press keeps for itself, and what is too short to compress, is left as it is", async () => {
  const { print, publish, has, server } = place();
  print({
    "index.html": "short",
    ".changes.json": "{}",
    ".slice.json": "{}",
    ".well-known/security.txt": "Contact: x",
    "photos/a.jpg": long("x"),
    "documents/a.csv": long("1;2"),
    "documents/a.csv.gz": "an editor's own",
  });
  await publish();
  expect(["index.html", ".well-known/security.txt", "documents/a.csv.br"].map(has)).toEqual([true, true, true]);
  expect([".changes.json", ".slice.json", "index.html.br", "photos/a.jpg.br"].map(has)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(readFileSync(join(server, "current", "documents/a.csv.gz"), "utf8")).toBe("an editor's own");
});

test("what a publication that was cut off has left counts for nothing, and goes", async () => {
  const { print, publish, releases, server } = place();
  print(paperOf([1, 1, 1]));
  await publish();
  const folder = join(server, "editions");
  mkdirSync(join(folder, ".next"));
  writeFileSync(join(folder, ".next", "index.html"), "half");
  // Laid out and named, but not yet described.
  mkdirSync(join(folder, "000002.0123456789.01234567"));
  expect(releases.all()).toHaveLength(1);
  print(paperOf([2, 1, 1]));
  await publish();
  expect(readdirSync(folder).filter((name) => !name.endsWith(".json"))).toEqual(releases.all().map(({ name }) => name));
  expect(releases.all()).toHaveLength(2);
});

describe.each(damages)("a file of a kept release that is %s", (_name, damage) => {
  test.each(["index.html", "index.html.br", "index.html.gz"])(
    "is put right from what is printed, in every release that shares it: %s",
    async (file) => {
      const { print, publish, releases, printed, shown } = place();
      print(paperOf([1, 1, 1]));
      await publish();
      print(paperOf([1, 2, 1]));
      await publish();
      const [first, second] = releases.all();
      const bytes = readFileSync(join(second?.folder ?? "", file));
      damage(join(second?.folder ?? "", file), seeded(3), [join(printed, "world/index.html")]);
      expect(damagedFiles(second ?? never())).toEqual(["index.html"]);
      const again = await publish();
      expect([again.outcome, again.mended]).toEqual(["as it was", ["index.html"]]);
      expect(shown("index.html")).toBe(long("v1"));
      for (const release of [first, second]) {
        expect(damagedFiles(release ?? never())).toEqual([]);
        expect(readFileSync(join(release?.folder ?? "", file)).equals(bytes)).toBe(true);
      }
      expect((await publish()).mended).toEqual([]);
    },
  );

  test("is known before the release is shown again, and is lent to no other", async () => {
    const { print, publish, releases, has } = place();
    print(paperOf([1, 1, 1]));
    await publish();
    print(paperOf([2, 2, 2]));
    await publish();
    print(paperOf([3, 3, 3]));
    await publish();
    const [first, second] = releases.all();
    for (const path of ["index.html", "photos/p-2.jpg"]) {
      // Those that it was lent to share it: the file of this release alone is another one now.
      const bytes = readFileSync(join(second?.folder ?? "", path));
      rmSync(join(second?.folder ?? "", path));
      writeFileSync(join(second?.folder ?? "", path), bytes);
      damage(join(second?.folder ?? "", path), seeded(5), []);
    }
    expect(damagedFiles(second ?? never()).sort()).toEqual(["index.html", "photos/p-2.jpg"]);
    rmSync(join(first?.folder ?? "", "photos/p-2.jpg"), { force: true });
    expect(showAgain(first ?? never(), releases).notLent).toEqual(["photos/p-2.jpg"]);
    expect([has("photos/p-2.jpg"), has("photos/p-3.jpg")]).toEqual([false, true]);
  });

  test("and the note of what a release is made of: readers keep what they see, and see the next", async () => {
    const { print, publish, releases, shown } = place();
    print(paperOf([1, 1, 1]));
    await publish();
    print(paperOf([2, 1, 1]));
    await publish();
    const [, second] = releases.all();
    damage(`${second?.folder ?? ""}.json`, () => 0, []);
    expect(releases.unreadable()).toEqual([second?.name]);
    expect(shown("index.html")).toBe(long("v2"));
    releases.prepare();
    expect(shown("index.html")).toBe(long("v2"));
    print(paperOf([3, 1, 1]));
    expect(await publish()).toMatchObject({ outcome: "new", release: { number: 3 } });
    expect(shown("index.html")).toBe(long("v3"));
    print(paperOf([4, 1, 1]));
    await publish();
    expect(releases.unreadable()).toEqual([]);
  });
});

test("a file of another age with the same bytes is whole, and so is one whose size an older publication did not note", async () => {
  const { print, publish, releases, server } = place();
  print(paperOf([1, 1, 1]));
  const { release } = await publish();
  utimesSync(join(release.folder, "index.html"), 1, 1);
  expect(damagedFiles(release)).toEqual([]);
  const note = join(server, "editions", `${release.name}.json`);
  writeFileSync(note, readFileSync(note, "utf8").replace(/,"size":\d+,"copies":\{[^}]*\}/g, ""));
  const [older] = releases.all();
  expect(older?.files["index.html"]?.size).toBeUndefined();
  expect(damagedFiles(older ?? never())).toEqual([]);
  damages[0]?.[1](join(release.folder, "index.html.gz"), () => 0.5, []);
  expect(damagedFiles(older ?? never())).toEqual(["index.html"]);
});

test("a release's policy is that of all its pages, whether they were read for it or are of an older one that noted theirs or did not", async () => {
  const page = (text: string, image: string) =>
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src ${image}">${text}`;
  const { print, publish, releases, server } = place();
  const first = { "a.html": page("a", "https://a.example"), "b.html": page("b", "https://b.example") };
  print(first);
  await publish();
  print({ ...first, "b.html": page("b", "'self'"), "none.html": "<p>No policy." });
  const both = { "default-src": [], "img-src": ["'self'", "https://a.example"] };
  expect((await publish()).release.policy).toEqual(both);
  print({ ...first, "b.html": page("more", "'self'") });
  const { policy, policies, files } = (await publish()).release;
  expect(policy).toEqual(both);
  expect(policies[files["a.html"]?.policy ?? ""]).toEqual({ "default-src": [], "img-src": ["https://a.example"] });
  for (const { name } of releases.all()) {
    const note = join(server, "editions", `${name}.json`);
    const { policies: _policies, ...older } = z.looseObject({}).parse(JSON.parse(readFileSync(note, "utf8")));
    writeFileSync(note, JSON.stringify(older).replace(/,"policy":"\w+"/g, ""));
  }
  print({ ...first, "b.html": page("once more", "'self'") });
  expect((await publish()).release.policy).toEqual(both);
});

function never(): never {
  throw new Error("A release is missing.");
}
