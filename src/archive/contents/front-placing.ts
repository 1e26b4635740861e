/** Where editors placed stories on the front page and on those of lists, and when what they placed begins and ends. */
import type { FrontMoment, ReadFront } from "../../desk/front-file.ts";
import { frontName, noPlan, type FrontOf, type FrontPlan } from "../../paper/front-plan.ts";
import type { Asking } from "../asking.ts";
import { fact } from "../ledger/changed-facts.ts";
import { jsonColumns } from "../json-columns.ts";
import { meta } from "../meta.ts";
import { integer, text, type Statements } from "../rows.ts";

/** An edition without a placing of its own has the first one's. @param list whose front is meant; the paper's, if not said */
export function frontPlacing({ statements, witness, paper: { edition } }: Asking, list?: FrontOf["list"]): FrontPlan {
  const placing = (of: string) => {
    const name = frontName({ edition: of, ...(list && { list }) });
    witness?.(fact.frontPlan(name), 0);
    return statements.get("SELECT plan FROM fronts WHERE name = ?", name);
  };
  const own = placing(edition);
  if (own) return jsonColumns.frontPlan.in(own);
  const first = edition ? placing("") : undefined;
  return first ? withoutWords(jsonColumns.frontPlan.in(first)) : noPlan;
}

/** The words on a front are in its edition's language: another edition takes the stories alone. */
function withoutWords({ breaking: _breaking, places, ...plan }: FrontPlan): FrontPlan {
  return {
    ...plan,
    places: places.map(({ name: _name, stories, ...place }) => ({
      ...place,
      stories: stories.map(({ story }) => ({ story })),
    })),
  };
}

export function keepFront(
  statements: Statements,
  file: string,
  name: string,
  { plan, marks, moments }: Pick<ReadFront, "plan" | "marks" | "moments">,
): void {
  forgetFront(statements, file);
  statements.run(
    "INSERT OR REPLACE INTO fronts (name, file, plan, marks) VALUES (?, ?, ?, ?)",
    name,
    file,
    jsonColumns.frontPlan.written(plan),
    jsonColumns.frontMarks.written(marks),
  );
  for (const { at, line, says } of moments)
    statements.run("INSERT INTO front_moments (at, file, line, says) VALUES (?, ?, ?, ?)", at, file, line, says);
}

export function forgetFront(statements: Statements, file: string): void {
  statements.run("DELETE FROM fronts WHERE file = ?", file);
  statements.run("DELETE FROM front_moments WHERE file = ?", file);
}

/** Files of fronts on which something began or ended since the paper was last looked at, or, where the clock was set back, is to again. */
export function frontsThatTurned(statements: Statements, now: number): string[] {
  const last = Number(meta(statements, "now") ?? now);
  return statements
    .all("SELECT DISTINCT file FROM front_moments WHERE at > ? AND at <= ?", Math.min(last, now), Math.max(last, now))
    .map((row) => text(row, "file"));
}

/** What is to change on a front by itself, and where that is written. */
export interface DueFront extends FrontMoment {
  file: string;
}

/** What changes next on any front, the soonest first. */
export const dueFronts = ({ statements, now }: Asking, count: number): DueFront[] =>
  statements
    .all("SELECT at, file, line, says FROM front_moments WHERE at > ? ORDER BY at, file, line LIMIT ?", now, count)
    .map((row) => ({
      at: integer(row, "at"),
      file: text(row, "file"),
      line: integer(row, "line"),
      says: text(row, "says"),
    }));
