/** A folder or a file of settings that is named for a language in which the paper has no edition. */
import { startOf, type Problem } from "./problem.ts";

/** @param edition the name that was taken for an edition's */
export function noEdition(file: string, edition: string): Problem {
  return {
    ...startOf(file),
    severity: "error",
    rule: "paper",
    message: `The paper has no edition “${edition}”. If it is to have one, name it in paper.yaml, under \`editions\`; if not, put the file elsewhere.`,
  };
}
