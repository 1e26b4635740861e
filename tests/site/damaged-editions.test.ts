/** `npm run publish` where editions on the server's disk are damaged: that is told before anything of it is shown. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { command, writePaper } from "../built-site.ts";
import { ServedReleases } from "../../src/hosting/publishing/served-releases.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-damaged-editions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [printed, server] = [join(folder, "printed"), join(folder, "server")];
const publish = (...options: string[]) =>
  command("publish", { DATELINE_OUT: printed, DATELINE_CACHE: join(folder, "cache") }, "--to", server, ...options);
const shown = () => readFileSync(join(server, "current", "index.html"), "utf8");

async function published(words: string): Promise<string> {
  writePaper(printed, { "index.html": words, "about/index.html": "about" });
  expect((await publish()).code).toBe(0);
  return new ServedReleases(server).current()?.folder ?? "";
}

test("going back passes over a damaged edition, says so, and comes to a whole one", async () => {
  await published("one");
  const second = await published("two");
  const third = await published("three");
  await published("four");
  writeFileSync(join(second, "index.html"), "damaged");
  writeFileSync(`${third}.json`, "{");
  const back = await publish("--rollback");
  expect([back.code, shown()]).toEqual([0, "one"]);
  expect(back.stderr).toContain(
    "A file of edition 2 is damaged and is not shown: the edition is passed over: index.html.\n",
  );
  expect(back.stderr).toContain("What edition 3 is made of can no longer be read: ");
  expect((await publish("--list")).stdout).toMatch(
    /^→ edition 1,.*\n {2}edition 2,.*, 2 files, 1 of them damaged\n {2}edition 3, damaged: .*\n {2}edition 4,/,
  );
  expect((await publish("--forward")).stdout).toContain("Edition 4 of");
  expect(shown()).toBe("four");
});

test("where no whole one is left, what is shown stays", async () => {
  for (const { folder: each, name } of new ServedReleases(server).all())
    if (name !== new ServedReleases(server).shown()) writeFileSync(join(each, "about/index.html"), "damaged");
  const back = await publish("--rollback");
  expect([back.code, shown()]).toEqual([1, "four"]);
  expect(back.stderr).toMatch(/There is no whole edition before 4: 3 are kept\.\n$/);
});

test("a damaged file of the edition that is shown is put right by the next publication, though nothing is new", async () => {
  const now = await published("five");
  writeFileSync(join(now, "index.html"), "damaged");
  const again = await publish();
  expect(again.stderr).toContain(
    "A file of editions that are kept is damaged and is put right from what is printed: index.html.\n",
  );
  expect(again.stdout).toContain("Readers see edition 5 already");
  expect(shown()).toBe("five");
});
