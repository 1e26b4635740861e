/** Finds what a build begins with: the program as it was bundled before, or as it is written here. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { keptPlace } from "../press/program/kept-place.ts";
import { keptProgram } from "../press/program/kept-program.ts";

type Program = typeof import("./build-program.ts");

const isProgram = (imported: object): imported is Program =>
  ["build", "part"].every((name) => name in imported && typeof Reflect.get(imported, name) === "function");

/** The program, the folder that it is run in, and where its bundle lies, or would lie. */
export async function findProgram(): Promise<{ program: Program; root: string; place: string }> {
  // Astro's templates, and packages, ask for it when they are read.
  process.env["NODE_ENV"] ??= "production";
  const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
  const place = keptPlace(root);
  return { program: (await keptProgram(place, isProgram)) ?? (await import("./build-program.ts")), root, place };
}
