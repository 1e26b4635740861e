/** `npm run check`. Reading the program itself is half of a check that has little to do: what Node made of it is kept. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder } from "./cache-folder.ts";

enableCompileCache(join(cacheFolder(fileURLToPath(new URL("../..", import.meta.url))), "program"));
await import("./check-content.ts");
