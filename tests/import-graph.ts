/** What the files of src/ import of one another. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const source = join(import.meta.dirname, "../src");

/** By their paths below src/. */
export const sourceFiles: readonly string[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => /(?<!\.d)\.(?:ts|astro|js)$/.test(file))
  .map((file) => file.replaceAll("\\", "/"));

/** `import … from "…"`, `export … from "…"`, `import("…")` and a thread's `new URL("…", import.meta.url)`, of a file of ours; an `import "…"` that does not begin its line is a template’s script. */
const imported =
  /^(?:import|export)\b(?<type> type\b)?[^;"]*?(?:from )?"(?<stated>\.[^"?]+)(?:\?[^"]*)?";|\bimport\("(?<asked>\.[^"?]+)"\)|\bnew URL\("(?<thread>\.[^"]+)", import\.meta\.url\)|(?:^ +|<script>)import "(?<script>\.[^"]+)";/gm;

/** @param when what files import as they are written, types too; or what is loaded when they run, in threads of their own too */
export function importGraph(when: "written" | "running"): ReadonlyMap<string, readonly string[]> {
  return new Map(
    sourceFiles.map((file): [string, string[]] => {
      const targets = [...readFileSync(join(source, file), "utf8").matchAll(imported)].flatMap(({ groups }) => {
        const { type, stated, asked, thread, script } = groups ?? {};
        const counts = when === "written" ? thread === undefined : type === undefined;
        const target = stated ?? asked ?? thread ?? script ?? "";
        return counts ? normalize(join(dirname(file), target)).replaceAll("\\", "/") : [];
      });
      return [file, targets.filter((target) => sourceFiles.includes(target))];
    }),
  );
}
