/** Finds what a build begins with: the program as it was bundled before, or as it is written here. */
import { bundlePlace } from "../press/program/bundle-place.ts";
import { bundledProgram } from "../press/program/bundled-program.ts";
import { programRoot } from "../press/program/program-root.ts";

type Program = typeof import("./build-program.ts");

const isProgram = (imported: object): imported is Program =>
  ["build", "part"].every((name) => name in imported && typeof Reflect.get(imported, name) === "function");

/** The program, and where its bundle lies, or would lie. */
export async function findProgram(): Promise<{ program: Program; place: string }> {
  // Astro's templates, and packages, ask for it when they are read.
  process.env["NODE_ENV"] ??= "production";
  const place = bundlePlace(programRoot);
  return { program: (await bundledProgram(place, isProgram)) ?? (await import("./build-program.ts")), place };
}
