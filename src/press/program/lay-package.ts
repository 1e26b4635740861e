/** Lays out what the package begins with: the templates as they are bundled, the whole program, and what both need. */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { filesBelow } from "../../desk/files/files-below.ts";
import type { PressSettings } from "../settings.ts";
import { editorFiles, editorProgram, shippedEditor } from "../writing-desk/form-editor-files.ts";
import { bundlePress } from "./bundle-press.ts";
import { keptFiles, bundlePlace, pressFolder, readNote, writeNote } from "./bundle-place.ts";
import { shippedSources, templateFiles } from "./own/template-sources.ts";
import { shippedFolder } from "./program-root.ts";
import { templatesAt } from "./templates-at.ts";

/** What lies beside the program that reads it, and is no program. */
const read = [
  "preview/imports/import.css",
  "preview/page/looks.css",
  "preview/page/report.css",
  "preview/page/report.js",
  "commands/launcher.js",
];

/** The folder of the handbook, as a paper gets it. */
export const handbookFolder = "handbook";

export const packageFolder = ({ program }: Pick<PressSettings, "program">): string => join(program, shippedFolder);

/** @throws where something cannot be bundled */
export async function layPackage(settings: PressSettings): Promise<void> {
  const { program, cache } = settings;
  const kept = bundlePlace(program, cache);
  await templatesAt(kept, settings);
  const folder = packageFolder(settings);
  rmSync(folder, { recursive: true, force: true });
  const { files, bundledScripts } = readNote(kept);
  for (const name of Object.keys(files))
    if (!name.startsWith(`${pressFolder}/`)) copy(join(kept, name), join(folder, name));
  const press = join(folder, pressFolder);
  const modules = await bundlePress(program, press, "package");
  forgetForeignMaps(press);
  layBeside(program, press);
  for (const file of editorFiles) copy(join(editorProgram(), file), join(press, shippedEditor, file));
  const handbook = join(program, "content");
  copy(join(handbook, "README.md"), join(press, handbookFolder, "README.md"));
  cpSync(join(handbook, ".handbook"), join(press, handbookFolder, ".handbook"), { recursive: true });
  cpSync(join(program, "src", "styles", "fonts"), join(press, "fonts"), { recursive: true });
  // The templates as they are written, for papers that put components of their own among them.
  for (const file of templateFiles(program)) {
    const to = join(press, shippedSources, "src", file);
    copy(join(program, "src", file), to);
    // Words are written with a line each for translators.
    if (file.endsWith(".json")) writeFileSync(to, JSON.stringify(JSON.parse(readFileSync(to, "utf8"))));
  }
  writeFileSync(join(press, "LICENCES.txt"), licencesOf([...modules, join(editorProgram(), "x")]));
  writeNote(folder, { files: keptFiles(folder, filesBelow(folder)), bundledScripts });
}

/** Lays what the bundled program reads beside it. */
export function layBeside(program: string, press: string): void {
  for (const file of read) copy(join(program, "src", file), join(press, file.replace(/^.*\//, "")));
  chmodSync(join(press, "launcher.js"), 0o755);
}

/** A map of what is of packages, by more than a tenth, helps few here; these are the larger part of all maps. */
function forgetForeignMaps(press: string): void {
  const mapSchema = z.object({ sources: z.array(z.string()) });
  for (const name of readdirSync(press).filter((file) => file.endsWith(".map"))) {
    const { sources } = mapSchema.parse(JSON.parse(readFileSync(join(press, name), "utf8")));
    if (sources.filter((source) => !source.includes("node_modules")).length < 0.9 * sources.length)
      rmSync(join(press, name));
  }
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/** What the authors of packages whose code is within the bundle ask to be said with it. */
function licencesOf(modules: readonly string[]): string {
  const folders = new Set(
    modules.flatMap((file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? []),
  );
  const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });
  return [...folders]
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => {
      const { name, version, license } = packageSchema.parse(
        JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
      );
      const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
      return `${name} ${version} (${license ?? "see below"})\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}\n`;
    })
    .sort()
    .join(`\n${"-".repeat(78)}\n\n`);
}
