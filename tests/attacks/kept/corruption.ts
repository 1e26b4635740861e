/** Damages one file of all that is kept between builds, and builds. */
import { join } from "node:path";
import { filesBelow } from "../../../src/desk/files-below.ts";
import { damages } from "../../unit/kept/damages.ts";
import type { KeptPaper } from "./kept-paper.ts";

/** @returns what was damaged, whether the next build told it, and what is wrong after it */
export async function corrupt(paper: KeptPaper, random: () => number): Promise<{ kind: string; told: boolean; faults: string[] }> {
  const places = [paper.cache, paper.out, join(paper.folder, ".out.press", "next")];
  // Every kind of file as often as the others, however many there are of it.
  const kinds = Map.groupBy(places.flatMap((place) => filesBelow(place).map((file) => join(place, file))), (each) => kindOf(each.slice(paper.folder.length + 1)));
  const kind = [...kinds.keys()].sort()[Math.floor(random() * kinds.size)] ?? "";
  const files = kinds.get(kind) ?? [];
  const file = files[Math.floor(random() * files.length)] ?? "";
  const damage = damages[Math.floor(random() * damages.length)];
  damage?.[1](file, random, files);
  const turns = random() < 0.5;
  if (turns) paper.turn();
  const next = await paper.build();
  return { kind, told: /made again|printed again/.test(next.stderr), faults: paper.faults(next).map((fault) => `${file.slice(paper.folder.length + 1)} ${damage?.[0] ?? ""}${turns ? ", then edited" : ""}: ${fault}`) };
}

/** The archive and its seal, the press's bundle, …: `cache/renditions`, `published: search`. */
function kindOf(file: string): string {
  if (file.startsWith("cache/archive.sqlite")) return file;
  if (file.startsWith("cache/")) return file.split("/").slice(0, 2).join("/");
  const [place, inside] = file.startsWith(".out.press/next/") ? ["next edition", file.slice(".out.press/next/".length)] : ["published", file.slice("out/".length)];
  return `${place}: ${/^(?:photos|search|_astro|lite|\.changes)/.exec(inside)?.[0] ?? "pages"}`;
}
