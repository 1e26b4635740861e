/** Articles and settings of any bytes, before the desk. */
import { fuzzing } from "../fuzz/fuzz.ts";

export const campaign = fuzzing(new URL("../fuzz/desk-target.ts", import.meta.url).href, ".md", {
  what: "files of content/, of any bytes",
  short: 60,
});
