/** Articles that are named by their addresses, and addresses that two of them have. */
import type { Problem } from "../../../desk/problem.ts";
import type { Reference } from "../../../desk/references.ts";
import { text } from "../../rows.ts";
import { certainArticle, nearestArticle } from "./article-names.ts";
import { hasFile, wrong, type Check, type Checking } from "./checking.ts";

export const checkArticle: Check = (reference, checking) =>
  hasFile("article", reference.target, checking) ? undefined : noArticle(reference, checking);

/** That there is no article at an address, and which one may be meant. */
export function noArticle(reference: Reference, { statements }: Checking): Problem {
  const { target, file } = reference;
  const near = nearestArticle(target, statements);
  return wrong(reference, {
    rule: "article",
    message: `There is no article at ${target}. ${near ? `Did you mean \`${near}\`?` : "The address is that of its file, without ending: year/month/day/name."}`,
    suggestion: near,
    certain: certainArticle(target, file, statements),
  });
}

// One mistake of two files is told once: with the later of them, which names the other.

export const checkAddress: Check = (reference, { statements }) => {
  const other = statements.get(
    "SELECT file FROM file_references WHERE kind = 'address' AND target = ? AND file < ? ORDER BY file LIMIT 1",
    reference.target,
    reference.file,
  );
  return (
    other &&
    wrong(reference, {
      rule: "address",
      message: `Two articles have the same address; the other is ${text(other, "file")}. Rename one of the files.`,
    })
  );
};
