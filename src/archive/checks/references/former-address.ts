/** Addresses that articles had: each leads to one story, and none is that of a page which is there. */
import { articleIdOf } from "../../../paper/addresses/address.ts";
import { comparedSource, formerPath, partsOf, shownSource } from "../../../paper/addresses/former-address.ts";
import { pageAt } from "../../../paper/page.ts";
import type { Problem } from "../../../desk/problem.ts";
import type { Reference } from "../../../desk/references.ts";
import { text } from "../../rows.ts";
import { wrong, type Check, type Checking } from "./checking.ts";

export const checkFormerly: Check = (reference, checking) => {
  const told = claimProblem(reference, checking) ?? pageProblem(reference, checking);
  return told === undefined ? undefined : wrong(reference, { rule: "address", message: told });
};

// One mistake of two files is told once: with the later of them, which names the other.

/** That an article stands there, or says so too. */
function claimProblem({ target, file, written = target, line, column }: Reference, { statements }: Checking) {
  const stands = statements.get("SELECT file FROM file_references WHERE kind = 'address' AND target = ?", target);
  if (stands !== undefined) {
    const other = text(stands, "file");
    if (other !== file)
      return `\`formerly\` names ${shownSource(written)}, but another article stands there now: ${other}. Take that address out of \`formerly\`.`;
    return comparedSource(articleIdOf(file) ?? "") === target && written === articleIdOf(file)
      ? `\`formerly\` names ${shownSource(written)}, which is the address that this article has. Take it out of \`formerly\`.`
      : `\`formerly\` names ${shownSource(written)}, which differs from the address of this article in capitals alone: some servers take both for one, and would lead from it to itself. Take it out of \`formerly\`.`;
  }
  const others = statements.all(
    "SELECT file, place ->> '$.line' AS line, place ->> '$.column' AS col FROM file_references WHERE kind = 'formerly' AND target = ? ORDER BY file",
    target,
  );
  const other = others.find((row) => text(row, "file") < file);
  if (other)
    return `Two articles name ${shownSource(written)} under \`formerly\`; the other is ${text(other, "file")}. Take it out of one of them.`;
  const [first] = others.filter((row) => text(row, "file") === file);
  return first && (Number(first["line"]) < line || (Number(first["line"]) === line && Number(first["col"]) < column))
    ? `\`formerly\` names ${shownSource(written)} twice. Take one of them out.`
    : undefined;
}

/** That the paper prints something there, or a file where a folder would have to be. */
function pageProblem(
  { written = "" }: Reference,
  { editions, archive, pages }: Checking,
): Problem["message"] | undefined {
  const path = formerPath(written);
  if (path === undefined) return undefined;
  const parts = partsOf(written).path.split("/");
  const above = parts.map((_part, at) => `/${parts.slice(0, at + 1).join("/")}`);
  const taken = [path, ...above, path.toLowerCase()].find((each) => {
    const key = pageAt(each, editions);
    const isRedirect = key?.page === "redirect" || (key?.page === "lite" && key.of.page === "redirect");
    return key !== undefined && !isRedirect && pages.stands(key, archive);
  });
  return taken === undefined
    ? undefined
    : `\`formerly\` names ${shownSource(written)}, but the paper has a page of its own at ${taken}. Take that address out of \`formerly\`.`;
}
