/** Where the templates lie as they are written: those that a paper puts components of its own among. */
import { join } from "node:path";
import { pressFolder } from "../bundle-place.ts";
import { isShipped, shippedFolder } from "../program-root.ts";

/** The folder that holds them in the package: below the program's own, as no file of the site is. */
export const shippedSources = "source";

/** The rooms that templates are made of, or take types from. */
export const templateRooms = [
  "pages",
  "layouts",
  "components",
  "styles",
  "browser",
  "views",
  "paper",
  "photos",
  "recordings",
  "brand",
  "kept",
  "archive",
  "desk",
  "press/print/handover.ts",
  "middleware.ts",
  "env.d.ts",
] as const;

/** What of these is large, and no template needs: it is not in the package. */
export const besideTemplates = /^src\/(?:styles\/fonts|desk\/import)(?:\/|$)/;

/** The folder whose `src/` holds them. */
export const templateSources = (program: string): string =>
  isShipped(program) ? join(program, shippedFolder, pressFolder, shippedSources) : program;
