/** A section that is named somewhere, and that the paper does not have. */
import { nearestName } from "./nearest-name.ts";
import type { Place, Problem } from "./problem.ts";

/** @param sections ids of those that there are */
export function noSection(place: Place, named: string, sections: readonly string[]): Problem {
  const near = nearestName(named, sections);
  return {
    ...place,
    severity: "error",
    rule: "section",
    message: `The paper has no section “${named}”. ${near ? `Did you mean \`${near}\`?` : `Its sections are: ${sections.join(", ")}.`}`,
    ...(near && { suggestion: near }),
  };
}
