/**
 * The templates of a paper that has components of its own: the program's, with the paper's in their places, bundled by Astro
 * and kept by what both are made of. It is the one thing for which a paper needs Astro.
 */
import { rmSync } from "node:fs";
import { join, sep } from "node:path";
import { codeHash, hashOf } from "../../../archive/code-hash.ts";
import { programHash } from "../../../archive/program-hash.ts";
import { terminal } from "../../../desk/terminal-text.ts";
import { BundledTemplates } from "../bundled-templates.ts";
import { madeOf } from "../bundle-place.ts";
import { isShipped } from "../program-root.ts";
import { runProgram } from "../run-program.ts";
import { holdFolder } from "../../release/lock.ts";
import { say } from "../../say.ts";
import { placesOf, type PressSettings } from "../../settings.ts";
import { bundlers } from "./bundlers.ts";
import { layTree } from "./lay-tree.ts";
import { ownComponents, type OwnComponent } from "./own-components.ts";

/** Where all that is made of them lies, those that are bundled in `kept/`: where packages are found from, as a bundle finds what it needs. */
export function folderOf({ program, paper, cache }: PressSettings): string {
  const root = isShipped(program) ? paper : program;
  return cache.startsWith(join(root, sep))
    ? join(cache, "own-templates")
    : join(root, isShipped(program) ? ".dateline" : ".astro", "own-templates");
}

/** What they are made of; empty where the paper has the program's. */
export function ownTemplatesHash(settings: PressSettings): string {
  const { components } = ownComponents(settings);
  if (components.length === 0) return "";
  const { program, templates } = settings;
  return hashOf([
    programHash(program, madeOf),
    codeHash(
      templates,
      components.map(({ file }) => file),
    ),
  ]);
}

/** Where they lie once they are bundled; undefined where the paper has the program's. */
export function ownTemplatesPlace(settings: PressSettings): string | undefined {
  const hash = ownTemplatesHash(settings);
  return hash === "" ? undefined : join(folderOf(settings), "kept", hash);
}

/** @throws an `Error` in words where Astro is missing, or says that something is wrong */
export async function ownTemplatesAt(place: string, settings: PressSettings): Promise<BundledTemplates> {
  const before = await BundledTemplates.find(place);
  if (before) return before;
  const folder = folderOf(settings);
  const { letGo } = await holdFolder(join(folder, "bundling"), () => undefined);
  try {
    const kept = await BundledTemplates.find(place);
    if (kept) return kept;
    const { astro } = bundlers(settings);
    say(terminal`Bundling the templates with the paper’s own components: once, until one of them changes.\n`);
    const tree = layTree(settings, join(folder, "tree"), place);
    try {
      await runProgram([astro, "build"], tree, { NODE_ENV: "production", ...placesOf(settings) });
    } catch (error) {
      throw new Error(told(error, tree, ownComponents(settings).components), { cause: error });
    } finally {
      rmSync(tree, { recursive: true, force: true });
    }
    const made = await BundledTemplates.find(place);
    if (!made) throw new Error("A component of the paper was changed while the templates were bundled: build again.");
    return made;
  } finally {
    letGo();
  }
}

/** What Astro said, with the paper's components called by where they lie. */
function told(error: unknown, tree: string, components: readonly OwnComponent[]): string {
  let said = error instanceof Error ? error.message : String(error);
  for (const { file, place } of components)
    said = said
      .replaceAll(join(tree, "src", place), `templates/${file}`)
      .replaceAll(`src/${place}`, `templates/${file}`);
  return `The templates could not be bundled with the paper’s own components:\n${said}`;
}
