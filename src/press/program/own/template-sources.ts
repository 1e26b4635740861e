/** The templates as they are written: those that a paper puts components of its own among. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { filesBelow } from "../../../desk/files/files-below.ts";
import { pressFolder } from "../bundle-place.ts";
import { isShipped, shippedFolder } from "../program-root.ts";

/** The folder that holds them in the package: below the program's own, as no file of the site is. */
export const shippedSources = "source";

/** What templates are made of. */
const rooms = [
  "pages",
  "layouts",
  "components",
  "styles",
  "browser",
  "views",
  "paper",
  "press/print/handover.ts",
  "middleware.ts",
  "env.d.ts",
];

/** Typefaces lie elsewhere in the package. */
const elsewhere = "styles/fonts/";

const imported = /\b(?:from|import) "(\.{1,2}\/[^"?]+)/g;

/** The folder whose `src/` holds them. */
export const templateSources = (program: string): string =>
  isShipped(program) ? join(program, shippedFolder, pressFolder, shippedSources) : program;

/** Their files, by their paths below `src/`: what they are made of, and what of other rooms these take types from. */
export function templateFiles(program: string): string[] {
  const root = join(templateSources(program), "src");
  if (isShipped(program)) return filesBelow(root);
  const found = new Set<string>();
  const follow = (file: string) => {
    const path = join(root, file);
    if (found.has(file) || file.startsWith(elsewhere) || !existsSync(path)) return;
    found.add(file);
    if (!/\.(?:ts|astro)$/.test(file)) return;
    for (const [, target = ""] of readFileSync(path, "utf8").matchAll(imported))
      follow(posix.join(posix.dirname(file), target));
  };
  for (const room of rooms)
    for (const file of statSync(join(root, room)).isDirectory() ? filesBelow(join(root, room)) : [""])
      follow(posix.join(room, file));
  return [...found].sort();
}
