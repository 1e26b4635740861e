/** Files of agencies and of other systems, of any bytes, before the import. */
import { fuzzing } from "../fuzz/fuzz.ts";

export const campaign = fuzzing(new URL("../fuzz/import-target.ts", import.meta.url).href, ".source", {
  what: "files to import, of any bytes",
  short: 40,
});
