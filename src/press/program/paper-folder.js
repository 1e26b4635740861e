/** JavaScript, as compile-cache.js is, which reads it before anything else of the program is there: so it reads the environment itself. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * The paper's folder, in which everything of the paper is found: the one that holds the folder that `DATELINE_CONTENT`
 * names, else the nearest upwards that has `content/paper.yaml`. Where there is none, it is the one that one stands in:
 * what is missing in it is told by whoever reads it.
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {string} standing the folder that one stands in
 * @returns {string}
 */
export function paperFolder(environment = process.env, standing = process.cwd()) {
  const content = environment["DATELINE_CONTENT"];
  if (content) return dirname(resolve(standing, content));
  for (let folder = resolve(standing); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "content", "paper.yaml"))) return folder;
    if (dirname(folder) === folder) return resolve(standing);
  }
}
