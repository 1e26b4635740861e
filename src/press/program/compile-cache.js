/**
 * Keeps what Node makes of the program when it reads it, for this process, its threads and those that it starts: reading
 * is half of a check, and a sixth of a build, that has little to do. What is read before this is not kept; so commands
 * have Node import it first, and it is JavaScript: TypeScript takes Node a sixth of a second to get ready for.
 */
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { cacheFolder } from "./cache-folder.js";

process.env["NODE_COMPILE_CACHE"] ??= join(cacheFolder(), "program");
enableCompileCache(process.env["NODE_COMPILE_CACHE"]);
