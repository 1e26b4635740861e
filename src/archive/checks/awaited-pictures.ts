/**
 * Pictures that imported articles show and that are still to come: an import notes the name under which it expects each,
 * which tells them from names that an editor mistyped. The articles are published without them.
 */
import { registerFile } from "../../desk/import/register.ts";
import { startOf, type Problem } from "../../desk/problem.ts";
import { integer, text, type Statements } from "../rows.ts";
import type { Checking } from "./references/checking.ts";

/** Names that are told, of however many there are. */
const named = 3;

export const isAwaited = (name: string, { statements }: Pick<Checking, "statements">): boolean =>
  statements.get("SELECT 1 FROM awaited WHERE name = ?", name) !== undefined;

/** All of them in one warning, at the list in which the imports noted them. */
export function awaitedPictures(statements: Statements): Problem[] {
  const shown = statements.all(
    `SELECT name, count(DISTINCT file_references.file) AS files
     FROM awaited JOIN file_references ON file_references.kind = 'photo' AND target = name
     WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.kind = 'photo' AND files.target = name)
     GROUP BY name ORDER BY name`,
  );
  const [first] = shown;
  if (!first) return [];
  const names = shown.slice(0, named).map((row) => text(row, "name"));
  const more = shown.length - names.length;
  const places = shown.reduce((sum, row) => sum + integer(row, "files"), 0);
  const one = shown.length === 1;
  return [
    {
      ...startOf(registerFile),
      severity: "warning",
      rule: "picture-awaited",
      message: `${one ? "A picture of imported articles is" : `${shown.length} pictures of imported articles are`} still to come (${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}), in ${places} ${places === 1 ? "place" : "places"}: until ${one ? "it lies" : "they lie"} in content/photos/ the articles are published without. Run the import again with --photos FOLDER, where the files are, or with --fetch-list FILE, which writes the addresses at which they can be fetched.`,
    },
  ];
}
