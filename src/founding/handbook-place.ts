import { join } from "node:path";
import { isShipped, programRoot } from "../press/program/program-root.ts";

/** The folder of the editors' handbook: it comes beside the program in the package; here it is the demonstration paper's own. */
export const handbookPlace = (): string =>
  isShipped(programRoot) ? join(import.meta.dirname, "handbook") : join(programRoot, "content");
