/** Takes out the warnings that a paper has switched off, or an article with a reason. Errors stay. */
import { isWarningName, type WarningName } from "../../../paper/warning-names.ts";
import type { Problem } from "../../problem.ts";

export function withoutSwitchedOff(
  problems: Problem[],
  ...lists: readonly (readonly WarningName[] | undefined)[]
): Problem[] {
  const off = new Set(lists.flatMap((list) => list ?? []));
  return off.size === 0
    ? problems
    : problems.filter(({ severity, rule }) => severity === "error" || !isWarningName(rule) || !off.has(rule));
}
