import { resolve } from "node:path";

/** The folder for what may be thrown away at any time: `DATELINE_CACHE`, else `.dateline/`. */
export const cacheFolder = (root: string, environment: Readonly<Record<string, string | undefined>> = process.env): string => resolve(root, environment["DATELINE_CACHE"] || ".dateline");
