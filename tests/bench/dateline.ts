/** Dateline, printing its real pages. It runs in a copy of the program, so that a template can be changed. */
import { appendFileSync, cpSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { root } from "../built-site.ts";
import { writeArticle, writeDatelineFrame } from "./articles.ts";
import type { Contender } from "./contender.ts";
import { measure } from "./measure.ts";
import { npmScript } from "./npm-script.ts";

export function dateline(folder: string): Contender {
  const program = join(folder, "program");
  const content = join(folder, "content");
  const out = join(folder, "dist");
  const cache = join(folder, "cache");
  const environment = {
    DATELINE_CONTENT: content,
    DATELINE_OUT: out,
    DATELINE_CACHE: cache,
    DATELINE_NOW: "2026-11-25T12:00:00Z",
  };
  const write: Contender["write"] = (article) => writeArticle(content, article);
  return {
    name: "Dateline",
    version: "this",
    prepare: async (articles) => {
      mkdirSync(program, { recursive: true });
      for (const part of ["src", "public", "package.json", "package-lock.json", "astro.config.ts", "tsconfig.json"])
        cpSync(join(root, part), join(program, part), { recursive: true });
      symlinkSync(join(root, "node_modules"), join(program, "node_modules"));
      await writeDatelineFrame(content);
      for (const article of articles) write(article);
    },
    write,
    changeTemplate: () => appendFileSync(join(program, "src", "styles", "tokens.css"), "\n:root { --bench: 1 }\n"),
    forget: () => {
      for (const made of [out, cache, join(folder, ".dist.press"), join(program, ".astro")])
        rmSync(made, { recursive: true, force: true });
    },
    build: () => measure(npmScript("build", program), program, environment),
    printed: (output) => /(\d+) of \d+ pages printed/.exec(output)?.[1] ?? "?",
  };
}
