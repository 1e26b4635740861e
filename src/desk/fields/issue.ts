/** What Zod found wrong, and the parts that every message about it has. */
import { z } from "zod";
import type { Fix } from "../problem.ts";
import { isTime, meaningOf } from "./schema-fields.ts";

export type Issue = z.core.$ZodIssue;
export type IssueOf<Code extends Issue["code"]> = Extract<Issue, { code: Code }>;

export const isMissing = (issue: Issue): boolean => issue.code === "invalid_type" && issue.input === undefined;

/** What an issue's field is called in a message. */
export function calledOf(issue: Issue): string {
  const name = nameOf(issue);
  return name === undefined ? "This" : `\`${name}\``;
}

export const nameOf = ({ path }: Issue): string | undefined => path.filter((step) => typeof step === "string").at(-1);

/** The way out that can simply be written in the place of what is wrong. */
export const fixed = (fix: Fix | undefined): { fix: Fix } | undefined => fix && { fix };

/** What belongs into a field, as a sentence; empty where its schema does not say. */
export function belongs(field: z.ZodType | undefined): string {
  const meaning = meaningOf(field);
  return meaning ? ` What belongs here: ${meaning}.` : "";
}

/** An example for a missing field, taken from its own description where that ends in one. */
export function suggestionFor(name: string, field: z.ZodType | undefined): { suggestion?: string } {
  const example = meaningOf(field)?.match(/: ([^:]+(?::\d\d)?)$/)?.[1];
  return { suggestion: `${name}: ${example ?? (isTime(field) ? "2026-11-24 06:30" : "…")}` };
}
