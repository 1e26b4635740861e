/** Values of the right type that a field cannot have. */
import { z } from "zod";
import { articleIdOf } from "../../paper/addresses/address.ts";
import { certainName, nearestName } from "../nearest-name.ts";
import type { Fix, Problem } from "../problem.ts";
import { isRuleName } from "../rules.ts";
import type { YamlSource } from "../source/yaml-source.ts";
import { belongs, calledOf, fixed, type Issue, type IssueOf } from "./issue.ts";
import { wrongMoment } from "./wrong-moment.ts";
import { kindOf } from "./wrong-type.ts";

/** A value that is none of those from which a field chooses. */
export function wrongChoice(issue: IssueOf<"invalid_value">, source: YamlSource): Problem {
  const [choices, called] = [issue.values.map(String), calledOf(issue)];
  const problem = { ...source.placeOf(issue.path), severity: "error", rule: "field-value" } as const;
  if (typeof issue.input === "object" && issue.input !== null)
    return {
      ...problem,
      message: `${called} must be one of ${choices.join(", ")}, and this is ${kindOf(issue.input)}.`,
    };
  const near = nearestName(String(issue.input), choices);
  return {
    ...problem,
    message: `“${String(issue.input)}” is not a value that ${called} can have: ${choices.join(", ")}.`,
    ...(near && { suggestion: near }),
    ...fixed(choiceFix(issue, choices, source)),
  };
}

function choiceFix(issue: IssueOf<"invalid_value">, choices: string[], source: YamlSource): Fix | undefined {
  const meant = typeof issue.input === "string" ? certainName(issue.input, choices) : undefined;
  const scalar = source.scalarAt(issue.path);
  return meant && scalar ? { from: scalar.place, text: meant } : undefined;
}

/** A number beyond the bounds of its field. */
export const wrongNumber = (
  issue: IssueOf<"too_big"> | IssueOf<"too_small">,
  input: number,
  field: z.ZodType | undefined,
  source: YamlSource,
): Problem => ({
  ...source.placeOf(issue.path),
  severity: "error",
  rule: "field-value",
  message: `${calledOf(issue)} is ${issue.code === "too_big" ? `at most ${issue.maximum}` : `at least ${issue.minimum}`}, and this is ${input}.${belongs(field)}`,
});

/** What a field's own rule says against its value. */
export function wrongForm(issue: Issue, field: z.ZodType | undefined, source: YamlSource): Problem {
  const written = issue.code === "invalid_format" && typeof issue.input === "string" ? issue.input : undefined;
  const { rule, suggestion, certain } = customOf(issue);
  if (rule === "date") return wrongMoment({ wrong: issue.message, suggestion, certain }, issue.path, source);
  const problem = { ...source.placeOf(issue.path), severity: "error" } as const;
  const names = written === undefined ? undefined : namesIn(written, field);
  if (names)
    return {
      ...problem,
      rule: "field-value",
      message: `${names.length} names stand here as one. In a list each stands by itself, parted from the next by a comma outside quotation marks, or on a line of its own behind a hyphen.`,
      suggestion: names.join(", "),
    };
  const instead = suggestion || (written === undefined ? undefined : tidied(written, field));
  return {
    ...problem,
    rule: isRuleName(rule) ? rule : "field-value",
    message: isRuleName(rule) ? issue.message : `${calledOf(issue)}: ${issue.message}`,
    ...(instead && { suggestion: instead }),
  };
}

const customParameters = z.object({
  rule: z.string().optional(),
  suggestion: z.string().optional(),
  certain: z.boolean().optional(),
});

const customOf = (issue: Issue): z.output<typeof customParameters> =>
  issue.code === "custom" ? (customParameters.safeParse(issue.params).data ?? {}) : {};

/** What was meant, where its field takes that: a name in small letters with hyphens, an article by its whole address or by its file. */
function tidied(written: string, field: z.ZodType | undefined): string | undefined {
  const text = written.trim();
  const candidates = [
    text.toLowerCase().replace(/[\s_]+/g, "-"),
    /^https?:\/\/[^/]+\/([^?#]+?)\/?(?:[?#].*)?$/.exec(text)?.[1],
    articleIdOf(text.replace(/^\/?(?:content\/)?/, "")),
  ];
  return candidates.find((candidate) => candidate !== undefined && field?.safeParse(candidate).success);
}

/** Several names that stand as one text among others of a list, parted by commas: undefined where a part is no name. */
function namesIn(written: string, field: z.ZodType | undefined): string[] | undefined {
  const parts = written
    .split(/[,;،、]/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 1 && parts.every((part) => field?.safeParse(part).success) ? parts : undefined;
}
