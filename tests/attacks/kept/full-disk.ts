/** Builds on a disk that is full at some point of it: from nothing, and of an edit with a new picture. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { BuildResult } from "../../built-site.ts";
import { bytesOf } from "../../site/folders.ts";
import type { Bytes, KeptPaper } from "./kept-paper.ts";

/** Bytes of a disk on which the paper has room. */
const roomy = 400_000_000;

/** A file system in memory, of any size; only the superuser may mount one. */
export class SmallDisk {
  readonly #paper: KeptPaper;
  readonly #disk: string;
  readonly mounted: boolean;
  /** Whether a failure may have left something. */
  #stale = false;

  private constructor(paper: KeptPaper, disk: string) {
    this.#paper = paper;
    this.#disk = disk;
    mkdirSync(disk);
    this.mounted = this.#mount(roomy);
  }

  static on(paper: KeptPaper): SmallDisk {
    return new SmallDisk(paper, join(paper.folder, "disk"));
  }

  #mount(size: number, ...options: string[]): boolean {
    return (
      spawnSync("mount", ["-t", "tmpfs", "-o", [`size=${size}`, ...options].join(","), "none", this.#disk]).status === 0
    );
  }

  unmount(): void {
    if (this.mounted) spawnSync("umount", [this.#disk]);
  }

  get #used(): number {
    return Number(spawnSync("df", ["--output=used", "-B1", this.#disk], { encoding: "utf8" }).stdout.split("\n")[1]);
  }

  get #out(): string {
    return join(this.#disk, "out");
  }

  get #cache(): string {
    return join(this.#disk, "cache");
  }

  #printed(): Promise<BuildResult> {
    return this.#paper.build({ DATELINE_OUT: this.#out, DATELINE_CACHE: this.#cache });
  }

  #clear(): void {
    for (const each of [this.#out, this.#cache, join(this.#disk, ".out.press")])
      rmSync(each, { recursive: true, force: true });
  }

  /** @returns whether the disk was too small, and what is wrong */
  async fill(random: () => number): Promise<{ full: boolean; faults: string[] }> {
    const paper = this.#paper;
    this.#mount(roomy, "remount");
    if (this.#stale) this.#clear();
    this.#stale = true;
    const faults = paper.faults(await this.#printed(), this.#out);
    const whole = this.#used;
    const fromNothing = random() < 0.5;
    if (fromNothing) this.#clear();
    const old: Bytes = existsSync(this.#out) ? bytesOf(this.#out) : {};
    paper.turn();
    const size = Math.ceil(fromNothing ? whole * (0.02 + random()) : whole + whole * 0.1 * random() ** 2);
    this.#mount(size, "remount");
    const result = await this.#printed();
    const now: Bytes = existsSync(this.#out) ? bytesOf(this.#out) : {};
    if (/\n\s+at |ERR_|errcode/.test(result.stderr)) faults.push(`a trace: ${result.stderr.slice(-700)}`);
    if (result.code !== 0 && !/^The disk that holds .* (?:is full|cannot be)/m.test(result.stderr))
      faults.push(`no sentence about the disk: ${result.stderr.slice(-700)}`);
    if (result.code !== 0 && !result.stderr.includes("Nothing was published"))
      faults.push("it is not said that nothing was published");
    if (![old, paper.clean[paper.state]].some((edition) => isDeepStrictEqual(now, edition)))
      faults.push("what is published is not whole");
    this.#mount(roomy, "remount");
    faults.push(...paper.faults(await this.#printed(), this.#out));
    this.#stale = faults.length > 0;
    return {
      full: result.code !== 0,
      faults: faults.map((fault) => `a disk of ${size} bytes, ${fromNothing ? "from nothing" : "an edit"}: ${fault}`),
    };
  }
}
