/** Where the tests have their own things. It stands apart from what builds papers: the configuration of Vitest asks for it, and need not read the program for that. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

export const siteCache = join(root, ".dateline", "tests");

/** Where Node keeps what it makes of the program when it reads it. */
export const programCache = join(siteCache, "program");
