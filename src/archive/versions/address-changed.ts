/** Articles that stood at another address in a commit, and do not say so. What git says is kept nowhere: a commit changes it. */
import { join } from "node:path";
import { articleIdOf, articlePath } from "../../paper/addresses/address.ts";
import { bytesOf } from "../../kept/read-whole.ts";
import { comparedSource } from "../../paper/addresses/former-address.ts";
import type { Paper } from "../../paper/paper.ts";
import { isSameStory, wasPublished } from "../../desk/earlier-version.ts";
import type { Rename } from "../../desk/git/renames.ts";
import { startOf, type Problem } from "../../desk/problem.ts";
import type { Reference } from "../../desk/references.ts";
import { withoutSwitchedOff } from "../../desk/warnings/body/switched-off.ts";
import { yamlListItem } from "../../desk/source/yaml-text.ts";
import { jsonColumns } from "../json-columns.ts";
import type { Statements } from "../rows.ts";

/** @param now seconds since 1970 */
export function changedAddresses(
  renames: readonly Rename[],
  { content, paper, now }: { content: string; paper: Paper; now: number },
  statements: Statements,
): Problem[] {
  return renames.flatMap(({ from, to, before }) => {
    const [old, id] = [articleIdOf(from), articleIdOf(to)];
    if (
      old === undefined ||
      id === undefined ||
      isAccountedFor(old, statements) ||
      !statements.get("SELECT 1 FROM files WHERE file = ?", to)
    )
      return [];
    if (
      !wasPublished(before, paper.timezone, now) ||
      !isSameStory(before, bytesOf(join(content, to)) ?? Buffer.alloc(0))
    )
      return [];
    return withoutSwitchedOff(
      [changed({ from, to, old, id }, statements)],
      paper.warnings.off,
      referencesIn(to, "address", statements)[0]?.allowed,
    );
  });
}

/** Whether an article stands at an address, or says that it did. */
function isAccountedFor(id: string, statements: Statements): boolean {
  return (
    statements.get(
      "SELECT 1 FROM files WHERE kind = 'article' AND target = ?1 UNION ALL SELECT 1 FROM file_references WHERE kind = 'formerly' AND target = ?2",
      id,
      comparedSource(id),
    ) !== undefined
  );
}

/** @param moved the files, and the addresses that they make */
function changed(
  { from, to, old, id }: { from: string; to: string; old: string; id: string },
  statements: Statements,
): Problem {
  const told = `This article stood at ${articlePath(old)} and now stands at ${articlePath(id)}: whoever follows a link to the old address finds nothing.`;
  // Two addresses that differ in capitals are one to some servers: the one would lead to itself.
  if (old.toLowerCase() === id.toLowerCase()) {
    return {
      ...startOf(to),
      severity: "warning",
      rule: "address-changed",
      message: `${told} The two differ only in capitals and cannot both be kept. Give the file its old name back.`,
      suggestion: from,
    };
  }
  const listed = referencesIn(to, "formerly", statements);
  const others = listed.map(({ target, written }) => written ?? target);
  // The fields begin in the second line of a file.
  const { line, column, endLine, endColumn } = listed.at(-1) ?? { line: 2, column: 1, endLine: 2, endColumn: 1 };
  return {
    file: to,
    line,
    column,
    endLine,
    endColumn,
    severity: "warning",
    rule: "address-changed",
    message: `${told} ${others.length > 0 ? "Add the old address to `formerly`" : "Name the old address under `formerly`, among the fields"}, or give the file its old name back.`,
    suggestion: `formerly: [${[...others, old].map(yamlListItem).join(", ")}]`,
  };
}

function referencesIn(file: string, kind: Reference["kind"], statements: Statements): Reference[] {
  return statements
    .all("SELECT place FROM file_references WHERE file = ? AND kind = ?", file, kind)
    .map((row) => jsonColumns.reference.in(row));
}
