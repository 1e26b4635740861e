/** Components of the paper's own: a file in `templates/` with the name of one of the program's stands in its place. */
import { join, posix } from "node:path";
import { filesBelow } from "../../../desk/files/files-below.ts";
import { nearestName } from "../../../desk/nearest-name.ts";
import { startOf, type Problem } from "../../../desk/problem.ts";
import { templateSources } from "./template-sources.ts";
import type { PressSettings } from "../../settings.ts";

export interface OwnComponent {
  /** Below `templates/`. */
  file: string;
  /** Below the program's `src/`. */
  place: string;
}

export interface OwnComponents {
  components: OwnComponent[];
  problems: Problem[];
}

/** The folder in `templates/` for what only the paper's own components use: it is found beside the program's, as `../own/`. */
const ownFolder = "own/";

/** What stands in the place of components of the program, or is used by what does. */
export function ownComponents({ templates, program }: Pick<PressSettings, "templates" | "program">): OwnComponents {
  const files = filesBelow(templates).filter((file) => file.endsWith(".astro") || file.includes("/"));
  const found: OwnComponents = { components: [], problems: [] };
  if (files.length === 0) return found;
  const known = filesBelow(join(templateSources(program), "src", "components")).filter((file) =>
    file.endsWith(".astro"),
  );
  for (const file of files.filter((name) => !/(?:^|\/)(?:\.|README\.md$)/.test(name))) {
    const places = file.startsWith(ownFolder)
      ? [file]
      : known.filter((name) => name === file || posix.basename(name) === file);
    const [place] = places;
    if (place !== undefined) found.components.push({ file, place: posix.join("components", place) });
    else
      found.problems.push({
        ...startOf(posix.join("../templates", file)),
        severity: "error",
        rule: "template",
        message: stray(file, known),
      });
  }
  return found;
}

function stray(file: string, known: readonly string[]): string {
  const names = file.includes("/") ? known : known.map((name) => posix.basename(name));
  const near = nearestName(file, names);
  const meant = near === undefined ? "" : ` Did you mean ${near}?`;
  return `The program has no component of this name, in whose place this could stand.${meant} What your own components use besides lies in templates/${ownFolder}.`;
}
