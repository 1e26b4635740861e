/** JavaScript, as keep-program.js is, which reads it before anything else of the program is there: so it reads the environment itself. */
import { resolve } from "node:path";

/**
 * The folder for what may be thrown away at any time: `DATELINE_CACHE`, else `.dateline/`.
 * @param {string} root the folder that holds `package.json`
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string}
 */
export const cacheFolder = (root, environment = process.env) =>
  resolve(root, environment["DATELINE_CACHE"] || ".dateline");
