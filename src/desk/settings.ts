/** Reads the two files that hold the paper together: `paper.yaml` and `front.yaml`. */
import { frontPlanSchema, type FrontPlan } from "../paper/front-plan.ts";
import { paperSchema, type Paper } from "../paper/paper.ts";
import { readText } from "./front-matter.ts";
import { LineIndex } from "./line-index.ts";
import { startOf, type Problem } from "./problem.ts";
import type { Reference } from "./references.ts";
import { parseWith } from "./schema-problems.ts";
import { YamlSource } from "./yaml-source.ts";

export const paperFile = "paper.yaml";
export const frontFile = "front.yaml";

/** Reads `paper.yaml`; without it there is no paper, and that is the only problem worth telling. */
export function readPaper(bytes: Uint8Array | undefined): { paper: Paper } | { problems: Problem[] } {
  if (!bytes) {
    return {
      problems: [{ ...startOf(paperFile), severity: "error", rule: "paper", message: "There is no paper.yaml in the content folder: it gives the paper’s name, address, time zone and sections." }],
    };
  }
  const text = readText(bytes);
  const source = new YamlSource(text, new LineIndex(paperFile, text));
  const parsed = parseWith(paperSchema, source);
  if ("problems" in parsed) return parsed;
  const twice = parsed.value.sections.findIndex((section, at, all) => all.findIndex((other) => other.id === section.id) !== at);
  const id = parsed.value.sections[twice]?.id;
  if (id === undefined) return { paper: parsed.value };
  return { problems: [{ ...source.placeOf(["sections", twice, "id"]), severity: "error", rule: "paper", message: `Two sections have the id “${id}”. Each needs a name of its own: it stands in addresses.` }] };
}

/** Reads `front.yaml`, which may be missing. */
export function readFrontPlan(bytes: Uint8Array | undefined): { plan: FrontPlan; references: Reference[]; problems: Problem[] } {
  const empty: FrontPlan = { seconds: [], opinion: [] };
  if (!bytes) return { plan: empty, references: [], problems: [] };
  const text = readText(bytes);
  const source = new YamlSource(text, new LineIndex(frontFile, text));
  const parsed = parseWith(frontPlanSchema, source);
  if ("problems" in parsed) return { plan: empty, references: [], problems: parsed.problems };
  const plan = parsed.value;
  const refer = (target: string, path: (string | number)[]): Reference => {
    const named = source.scalarAt(path)?.place;
    return { ...source.placeOf(path), kind: "article", target, ...(named && { named }) };
  };
  return {
    plan,
    problems: [],
    references: [
      ...(plan.lead ? [refer(plan.lead, ["lead"])] : []),
      ...plan.seconds.map((target, at) => refer(target, ["seconds", at])),
      ...plan.opinion.map((target, at) => refer(target, ["opinion", at])),
    ],
  };
}
