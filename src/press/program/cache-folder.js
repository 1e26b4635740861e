/** JavaScript, as compile-cache.js is, which reads it before anything else of the program is there: so it reads the environment itself. */
import { join, resolve } from "node:path";
import { paperFolder } from "./paper-folder.js";

/**
 * The folder for what may be thrown away at any time: `DATELINE_CACHE`, else `.dateline/` in the paper's folder.
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {string} paper the paper's folder
 * @returns {string}
 */
export const cacheFolder = (environment = process.env, paper = paperFolder(environment)) =>
  environment["DATELINE_CACHE"] ? resolve(environment["DATELINE_CACHE"]) : join(paper, ".dateline");
