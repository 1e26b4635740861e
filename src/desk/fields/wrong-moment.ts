/** Dates and times that cannot be read, or could be read in two ways. */
import type { Problem } from "../problem.ts";
import type { YamlSource } from "../source/yaml-source.ts";
import { fixed } from "./issue.ts";
import type { Path } from "./schema-fields.ts";

/** @param moment what is wrong with it, how it would be written, and whether that was meant beyond doubt */
export function wrongMoment(
  moment: { wrong: string; suggestion?: string | undefined; certain?: boolean | undefined },
  path: Path,
  source: YamlSource,
): Problem {
  const { wrong, suggestion, certain } = moment;
  const scalar = certain ? source.scalarAt(path) : undefined;
  return {
    ...source.placeOf(path),
    severity: "error",
    rule: "date",
    message: suggestion ? `${wrong} Write year, month, day, hours and minutes in the form that stands below.` : wrong,
    ...(suggestion && { suggestion }),
    ...fixed(scalar && suggestion ? { from: scalar.place, text: suggestion } : undefined),
  };
}
