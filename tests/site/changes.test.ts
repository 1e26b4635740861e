/** Printing without the last edition: what stands at a host with the changes laid over it is a build from nothing. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { smallPaperWithLite } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf, Workplace } from "./folders.ts";

const note = z.object({
  release: z.string(),
  upon: z.array(z.string()),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
});

/** A host that shows what is laid over what it has, and remembers which edition that is. */
class Host {
  readonly folder: string;
  edition = "";

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @returns whether the changes could be laid over what stands here */
  lay(changes: string): boolean {
    const { release, upon, added, changed, removed } = this.#noted(changes);
    if (!upon.includes(this.edition)) return false;
    for (const file of [...added, ...changed]) {
      mkdirSync(dirname(join(this.folder, file)), { recursive: true });
      cpSync(join(changes, "files", file), join(this.folder, file));
    }
    for (const file of removed) rmSync(join(this.folder, file), { force: true });
    this.edition = release;
    return true;
  }

  layWhole(out: string): void {
    rmSync(this.folder, { recursive: true, force: true });
    cpSync(out, this.folder, { recursive: true });
    this.edition = this.#noted(out).release;
  }

  #noted(folder: string) {
    return note.parse(JSON.parse(readFileSync(join(folder, ".changes.json"), "utf8")));
  }
}

function started() {
  const place = new Workplace();
  onTestFinished(() => place.remove());
  return { place, changes: `${place.out}-changes`, host: new Host(join(place.folder, "host")) };
}

const names = ["port", "ferry", "choir"] as const;
const write = (place: Workplace, name: string, headline: string, day = 20, formerly: readonly string[] = []) =>
  place.write({
    [`articles/2026/11/${day}-${name}.md`]: story(
      { headline, published: `2026-11-${day} 06:00`, formerly: `[${formerly.join(", ")}]` },
      "Text.",
    ),
  });

test("only what differs is printed, beside the output folder, and in none that a host could take for a paper", async () => {
  const { place, changes, host } = started();
  place.write({ "paper.yaml": smallPaperWithLite });
  for (const name of names) write(place, name, name);
  expect((await place.build()).code).toBe(0);
  host.layWhole(place.out);
  rmSync(place.out, { recursive: true });
  rmSync(join(place.folder, "cache", "renditions"), { recursive: true, force: true });
  write(place, "port", "Harbour");
  const { code, stdout, stderr } = await place.build({}, "--changes");
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/\d+ files to be laid over the edition that stands, and 3 to be taken out of it.*This is no whole paper/);
  expect(existsSync(place.out)).toBe(false);
  expect(existsSync(join(changes, "index.html"))).toBe(false);
  expect(existsSync(join(changes, "files", "2026/11/20/port/index.html"))).toBe(true);
  expect(existsSync(join(changes, "files", "2026/11/20/choir/index.html"))).toBe(true);
  expect(host.lay(changes)).toBe(true);
  expect(bytesOf(host.folder)).toEqual(bytesOf(await place.cleanBuild("clean")));
});
