import type { Place, Problem } from "../problem.ts";
import type { Finding } from "./body/passage.ts";

/** What a rule found, as it is told; and mended, where the rule is certain and the place is within one line. */
export function warningOf(place: Place, { rule, message, suggestion, certain }: Omit<Finding, "from" | "to">): Problem {
  const fix = certain && suggestion && place.line === place.endLine ? { from: place, text: suggestion } : undefined;
  return { ...place, severity: "warning", rule, message, ...(suggestion && { suggestion }), ...(fix && { fix }) };
}
