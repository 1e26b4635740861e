/** Damages one file, folder or lock of all that is kept between builds, and builds. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../../../src/desk/files/files-below.ts";
import { damages, folderDamages, lockDamages } from "../../unit/kept/damages.ts";
import type { KeptPaper } from "./kept-paper.ts";

interface Corruption {
  /** Of what is damaged. */
  kind: string;
  /** The path in the paper's folder, and what became of it. */
  what: string;
}

/** @returns what was damaged, whether the next build told it, and what is wrong after it */
export async function corrupt(
  paper: KeptPaper,
  random: () => number,
): Promise<{ kind: string; told: boolean; faults: string[] }> {
  const draw = random();
  const { kind, what } =
    draw < 0.7 ? corruptFile(paper, random) : draw < 0.9 ? corruptFolder(paper, random) : corruptLock(paper, random);
  const turns = random() < 0.5;
  if (turns) paper.turn();
  // Without the program's bundle everything that bundles is asked for, too.
  const bundles = random() < 0.1;
  if (bundles) rmSync(join(paper.cache, "templates"), { recursive: true, force: true });
  const next = await paper.build();
  return {
    kind,
    told: /made again|printed again|laid ready anew/.test(next.stderr),
    faults: paper
      .faults(next)
      .map((fault) => `${what}${turns ? ", then edited" : ""}${bundles ? ", then bundled" : ""}: ${fault}`),
  };
}

function chosen<T>(from: readonly T[], random: () => number): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error("There is nothing to choose from.");
  return one;
}

function corruptFile(paper: KeptPaper, random: () => number): Corruption {
  const places = [paper.cache, paper.out, join(paper.folder, ".out.press", "next")];
  // Every kind of file as often as the others, however many there are of it.
  const kinds = Map.groupBy(
    places.flatMap((place) => filesBelow(place).map((file) => join(place, file))),
    (each) => kindOf(each.slice(paper.folder.length + 1)),
  );
  const kind = chosen([...kinds.keys()].sort(), random);
  const files = kinds.get(kind) ?? [];
  const file = chosen(files, random);
  const [name, damage] = chosen(damages, random);
  damage(file, random, files);
  return { kind, what: `${file.slice(paper.folder.length + 1)} ${name}` };
}

/** Any folder but those that are named in the environment, which are somebody's own. */
function corruptFolder(paper: KeptPaper, random: () => number): Corruption {
  const below = [paper.cache, paper.out].flatMap(foldersBelow);
  const workshop = join(paper.folder, ".out.press");
  const folder = chosen([workshop, ...below, ...foldersBelow(workshop)], random);
  const [name, damage] = chosen(folderDamages, random);
  damage(folder);
  return { kind: "a folder", what: `${folder.slice(paper.folder.length + 1)} ${name}` };
}

const foldersBelow = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

function corruptLock(paper: KeptPaper, random: () => number): Corruption {
  const lock = chosen(["cache/lock", "cache/bundling/lock", "cache/archive.sqlite-sealing", ".out.press/lock"], random);
  const [name, damage] = chosen(lockDamages, random);
  const file = join(paper.folder, lock);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { recursive: true, force: true });
  damage(file);
  return { kind: "a lock", what: `${lock} ${name}` };
}

/** The archive and its seal, the press's bundle, …: `cache/renditions`, `published: search`. */
function kindOf(file: string): string {
  if (file.startsWith("cache/archive.sqlite")) return file;
  if (file.startsWith("cache/")) return file.split("/").slice(0, 2).join("/");
  const [place, inside] = file.startsWith(".out.press/next/")
    ? ["next edition", file.slice(".out.press/next/".length)]
    : ["published", file.slice("out/".length)];
  return `${place}: ${/^(?:photos|search|_astro|lite|\.changes)/.exec(inside)?.[0] ?? "pages"}`;
}
