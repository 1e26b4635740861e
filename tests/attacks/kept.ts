/**
 * The long attack on what is kept between builds: any file of it is damaged, builds are killed at any instant, disks fill up
 * at any size. Each time the published edition stays one that was printed whole, and the next build equals a clean one byte
 * for byte. Run by hand: `node tests/attacks/kept.ts`; `tests/site/damaged.test.ts` and `interrupted.test.ts` are short.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import sharp from "sharp";
import { filesBelow } from "../../src/desk/files-below.ts";
import { build, killedBuild, siteCache, smallPaperWithLite, writePaper, type BuildResult } from "../built-site.ts";
import { bytesOf, differences } from "../site/folders.ts";
import { damages, seeded } from "../unit/kept/damages.ts";

export interface KeptAttack {
  corruptions: number;
  kills: number;
  sizes: number;
  seed: number;
  say: (line: string) => void;
}

/** @returns what went otherwise than it may, a line each */
export async function attackKept({ corruptions, kills, sizes, seed, say }: KeptAttack): Promise<string[]> {
  mkdirSync(siteCache, { recursive: true });
  const folder = mkdtempSync(join(siteCache, "attack-kept-"));
  try {
    const paper = await KeptPaper.of(folder);
    const failures = [...(await corrupt(paper, corruptions, seeded(seed), say)), ...(await kill(paper, kills, seeded(seed + 1), say)), ...(await fillUp(paper, sizes, say))];
    say(`${corruptions} corruptions, ${kills} kills, ${sizes} sizes of a disk: ${failures.length} failures`);
    return failures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Bytes = Record<string, string>;

/** A paper of which two states take turns, so that every build has something to print. */
class KeptPaper {
  readonly folder: string;
  readonly clean: [Bytes, Bytes] = [{}, {}];
  #state: 0 | 1 = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async of(folder: string): Promise<KeptPaper> {
    const paper = new KeptPaper(folder);
    const story = (headline: string, body: string, more = "") => `---\nheadline: ${headline}\nsummary: What it is about.\nsection: world\ntopics: [ports]\npublished: 2026-11-2${headline.length % 4} 08:00\n${more}---\n${body}\n`;
    writePaper(paper.content, { "paper.yaml": smallPaperWithLite.replace("[dateline-missing]", "[dateline-missing, photo-small, caption-incomplete, photo-unused]") });
    for (let at = 0; at < 12; at++) writePaper(paper.content, { [`articles/2026/11/2${("Story".length + 1 + String(at).length) % 4}-story-${at}.md`]: story(`Story ${at}`, `Text of story ${at}. `.repeat(20)) });
    writePaper(paper.content, { [`articles/2026/11/22-harbour.md`]: story("Harbours.", "Cranes.", "photo: { file: a.jpg, alt: A harbour., caption: \"A harbour, 2026. (EPA)\" }\n") });
    mkdirSync(join(paper.content, "photos"));
    for (const [at, file] of ["a.jpg", "b.jpg"].entries()) await sharp({ create: { width: 210, height: 140, channels: 3, background: at ? "#987" : "#789" } }).jpeg().toFile(join(paper.content, "photos", file));
    for (const state of [0, 1] as const) {
      paper.turn(state);
      const printed = await paper.build({ DATELINE_OUT: join(folder, `clean-${state}`), DATELINE_CACHE: join(folder, `clean-cache-${state}`) });
      if (printed.code !== 0) throw new Error(printed.stderr);
      paper.clean[state] = bytesOf(join(folder, `clean-${state}`));
    }
    await paper.build();
    return paper;
  }

  get content(): string {
    return join(this.folder, "content");
  }
  get out(): string {
    return join(this.folder, "out");
  }
  get cache(): string {
    return join(this.folder, "cache");
  }
  get state(): 0 | 1 {
    return this.#state;
  }

  /** Words of a story, and a picture that only one of the states shows. */
  turn(state: 0 | 1 = this.#state === 0 ? 1 : 0): void {
    this.#state = state;
    const picture = state === 1 ? 'photo: { file: b.jpg, alt: A quay., caption: "A quay, 2026. (EPA)" }\n' : "";
    writePaper(this.content, { "articles/2026/11/24-port.md": `---\nheadline: Port ${state}\nsummary: The port.\nsection: world\nbyline: Agencies\npublished: 2026-11-24 06:30\n${picture}---\nThe body of ${state}.\n` });
  }

  environment(more: Record<string, string> = {}): Record<string, string> {
    return { DATELINE_CONTENT: this.content, DATELINE_OUT: this.out, DATELINE_CACHE: this.cache, NODE_COMPILE_CACHE: join(this.cache, "program"), ...more };
  }

  build(more: Record<string, string> = {}): Promise<BuildResult> {
    return build(this.environment(more));
  }

  /** What is wrong after a build that must have been a good one. */
  faults({ code, stderr }: BuildResult, out = this.out): string[] {
    if (code !== 0) return [`the next build ended with ${code}: ${stderr.slice(-400)}`];
    const differing = differences(bytesOf(out), this.clean[this.#state]);
    return differing.length > 0 ? [`${differing.length} files are not those of a clean build: ${differing.slice(0, 3).join(", ")}`] : [];
  }
}

async function corrupt(paper: KeptPaper, times: number, random: () => number, say: (line: string) => void): Promise<string[]> {
  const failures: string[] = [];
  const counts = new Map<string, { cases: number; told: number }>();
  const places = [paper.cache, paper.out, join(paper.folder, ".out.press", "next")];
  for (let time = 0; time < times; time++) {
    // Every kind of file as often as the others, however many there are of it.
    const kinds = Map.groupBy(places.flatMap((place) => filesBelow(place).map((file) => join(place, file))), (file) => kindOf(file.slice(paper.folder.length + 1)));
    const kind = [...kinds.keys()].sort()[Math.floor(random() * kinds.size)] ?? "";
    const files = kinds.get(kind) ?? [];
    const file = files[Math.floor(random() * files.length)] ?? "";
    const damage = damages[Math.floor(random() * damages.length)];
    damage?.[1](file, random, files);
    const turns = random() < 0.5;
    if (turns) paper.turn();
    const next = await paper.build();
    const count = counts.get(kind) ?? { cases: 0, told: 0 };
    counts.set(kind, { cases: count.cases + 1, told: count.told + (/made again|printed again/.test(next.stderr) ? 1 : 0) });
    for (const fault of paper.faults(next)) failures.push(`${file.slice(paper.folder.length + 1)} ${damage?.[0] ?? ""}${turns ? ", then edited" : ""}: ${fault}`);
  }
  for (const [kind, { cases, told }] of [...counts].sort()) say(`  ${kind}: ${cases} corruptions, ${told} of them told`);
  return failures;
}

/** The archive and its seal, the press's bundle, …: `cache/renditions`, `out/search`. */
function kindOf(file: string): string {
  if (file.startsWith("cache/archive.sqlite")) return file;
  if (file.startsWith("cache/")) return file.split("/").slice(0, 2).join("/");
  const [place, inside] = file.startsWith(".out.press/next/") ? ["next edition", file.slice(".out.press/next/".length)] : ["published", file.slice("out/".length)];
  return `${place}: ${/^(?:photos|search|_astro|lite|\.changes)/.exec(inside)?.[0] ?? "pages"}`;
}

async function kill(paper: KeptPaper, times: number, random: () => number, say: (line: string) => void): Promise<string[]> {
  const failures: string[] = [];
  const started = performance.now();
  paper.turn();
  await paper.build();
  const length = performance.now() - started;
  const outcomes = { old: 0, new: 0 };
  for (let time = 0; time < times; time++) {
    const before = bytesOf(paper.out);
    paper.turn();
    if (time % 5 === 0) rmSync(paper.cache, { recursive: true, force: true });
    await killedBuild(paper.environment(), length * (0.1 + random()));
    const after = bytesOf(paper.out);
    if (isDeepStrictEqual(after, before)) outcomes.old++;
    else if (isDeepStrictEqual(after, paper.clean[paper.state])) outcomes.new++;
    else failures.push(`kill ${time}: what is published is neither the old edition nor the new one`);
    failures.push(...paper.faults(await paper.build()).map((fault) => `kill ${time}: ${fault}`));
  }
  say(`  kills: ${times}, after which ${outcomes.old} old editions and ${outcomes.new} new ones stood, whole`);
  return failures;
}

/** Bytes of a disk on which the paper has room. */
const roomy = 400_000_000;

/** A build from nothing, and an edit with a new picture, on disks that are full at some point of it. */
async function fillUp(paper: KeptPaper, sizes: number, say: (line: string) => void): Promise<string[]> {
  const disk = join(paper.folder, "disk");
  mkdirSync(disk);
  const mount = (size: number, ...options: string[]) => spawnSync("mount", ["-t", "tmpfs", "-o", [`size=${size}`, ...options].join(","), "none", disk]).status === 0;
  if (!mount(roomy)) {
    say("  disks: none was tried, since this system mounts none (run it as root)");
    return [];
  }
  const failures: string[] = [];
  const said = new Map<string, number>();
  const [out, cache] = [join(disk, "out"), join(disk, "cache")];
  const printed = () => paper.build({ DATELINE_OUT: out, DATELINE_CACHE: cache });
  const check = (size: number, result: BuildResult, old: Bytes) => {
    const told = result.stderr.trim().split("\n").filter((line) => !/Pictures|Printing|Search/.test(line));
    const sentence = result.code === 0 ? "printed" : (told.find((line) => /disk|room/.test(line)) ?? "nothing of a disk was said");
    const short = sentence.replace(/\/\S+/g, "…").replace(/[\d.]+ /g, "N ");
    said.set(short, (said.get(short) ?? 0) + 1);
    if (/\n\s+at |ERR_|errcode/.test(result.stderr)) failures.push(`disk of ${size}: ${result.stderr.slice(-700)}`);
    if (result.code !== 0 && !/^The disk that holds .* (is full|cannot be)/m.test(result.stderr)) failures.push(`disk of ${size}: no sentence about it: ${result.stderr.slice(-700)}`);
    if (result.code !== 0 && !result.stderr.includes("Nothing was published")) failures.push(`disk of ${size}: not said that nothing was published`);
    const now = existsSync(out) ? bytesOf(out) : {};
    if (![old, paper.clean[paper.state]].some((edition) => isDeepStrictEqual(now, edition))) failures.push(`disk of ${size}: what is published is not whole`);
  };
  try {
    await printed();
    const used = usedOn(disk);
    for (let at = 0; at < sizes; at++) {
      const fromNothing = at % 2 === 0;
      mount(roomy, "remount");
      if (fromNothing) for (const file of [out, cache, join(disk, ".out.press")]) rmSync(file, { recursive: true, force: true });
      else failures.push(...paper.faults(await printed(), out).map((fault) => `before disk ${at}: ${fault}`));
      const share = (at + 1) / (sizes + 1);
      const size = Math.ceil(fromNothing ? used * share : usedOn(disk) + used * 0.2 * share * share);
      const old = existsSync(out) ? bytesOf(out) : {};
      paper.turn();
      mount(size, "remount");
      check(size, await printed(), old);
      mount(roomy, "remount");
      failures.push(...paper.faults(await printed(), out).map((fault) => `after a disk of ${size}: ${fault}`));
    }
  } finally {
    spawnSync("umount", [disk]);
  }
  for (const [sentence, times] of said) say(`  disks: ${times} times: ${sentence}`);
  return failures;
}

const usedOn = (disk: string): number => Number(spawnSync("df", ["--output=used", "-B1", disk], { encoding: "utf8" }).stdout.split("\n")[1]);

if (import.meta.main) {
  const [corruptions = 200, kills = 50, sizes = 20] = process.argv.slice(2).map(Number);
  const failures = await attackKept({ corruptions, kills, sizes, seed: 18, say: (line) => console.log(line) });
  for (const failure of failures) console.log(`FAILED ${failure}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
