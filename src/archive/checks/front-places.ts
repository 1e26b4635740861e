/** What other files, and the clock, say against a front: stories that readers cannot see, rules that find nothing, hours that passed. */
import { articleKinds } from "../../paper/article.ts";
import { nameIn } from "../../paper/edition.ts";
import { frontOf, type FrontOf } from "../../paper/front-plan.ts";
import type { FrontMark } from "../../desk/front-file.ts";
import { nearestName } from "../../desk/nearest-name.ts";
import { noSection } from "../../desk/no-section.ts";
import { startOf, type Problem } from "../../desk/problem.ts";
import type { Reference } from "../../desk/references.ts";
import { jsonColumns } from "../json-columns.ts";
import { integer, text } from "../rows.ts";
import { picturesTwice } from "./front-twice.ts";
import { photoOver } from "./photo-over.ts";
import { placeOf, type Checking } from "./references/checking.ts";

/** @param references of the file, in their order */
export function frontProblems(file: string, references: readonly Reference[], checking: Checking): Problem[] {
  const of = frontOf(file);
  const row = checking.statements.get("SELECT marks FROM fronts WHERE file = ?", file);
  if (!of || !row) return [];
  const marks = jsonColumns.frontMarks.in(row);
  return [
    ...listless(file, of, checking),
    ...marks.flatMap((mark) => markProblem(mark, of, checking) ?? []),
    ...picturesTwice(references, { marks, statements: checking.statements, now: checking.archive.now }),
  ];
}

function markProblem(mark: FrontMark, of: FrontOf, checking: Checking): Problem | undefined {
  const warning = (message: string, suggestion?: string): Problem => ({
    ...placeOf(mark),
    severity: "warning",
    rule: "front-place",
    message,
    ...(suggestion && { suggestion }),
  });
  const { statements, archive, paper } = checking;
  if ("ends" in mark)
    return mark.ends > archive.now
      ? undefined
      : warning(
          `The hour ${mark.written} has passed, and nothing stands here any more. Take this away, or write another hour.`,
        );
  if (mark.until !== undefined && mark.until <= archive.now) return undefined;
  if ("newest" in mark) {
    const [kind = "", name = ""] = mark.newest.split(":");
    const ids = paper.sections.map(({ id }) => id);
    if (kind === "section" && !ids.includes(name)) return noSection(placeOf(mark), name, ids);
    // What is news stands in no list of its own.
    const list = mark.newest === "kind:news" ? "all" : mark.newest;
    if (hasStories(nameIn(of.edition, list), checking)) return undefined;
    const near = nearestName(name, kind === "kind" ? articleKinds : namesOf(kind, of, checking));
    return warning(
      `There is no story of “${name}”, so this rule finds nothing.`,
      near === name ? undefined : near && (mark.listed ? near : `${kind}: ${near}`),
    );
  }
  const article = statements.get("SELECT draft, appears FROM articles WHERE id = ?", mark.story);
  if (!article) return undefined;
  if (integer(article, "draft") === 1)
    return warning(
      "This story is a draft: until it is none, another one stands here. Take `draft` out of it, or place another story.",
    );
  if (mark.until !== undefined && integer(article, "appears") >= mark.until)
    return warning(
      "This story appears when its place here has ended already. Place another story, or write another hour.",
    );
  if (!mark.pictured) return undefined;
  // A picture whose time is over stands on its own story's page only.
  const { expires } = photoOver(mark.story, statements) ?? { expires: -Infinity };
  return expires <= Math.max(archive.now, mark.from ?? -Infinity)
    ? warning("This layout lives by its pictures, and this story has none. Give it one, or choose another layout.")
    : undefined;
}

/** A front of a list that the paper does not have. */
function listless(file: string, { edition, list }: FrontOf, checking: Checking): Problem[] {
  if (!list) return [];
  const [kind = "", name = ""] = list.split(":");
  const ids = checking.paper.sections.map(({ id }) => id);
  if (kind === "section") return ids.includes(name) ? [] : [noSection(startOf(file), name, ids)];
  const { statements } = checking;
  const entry = statements.get(
    "SELECT 1 FROM entries WHERE kind = ? AND id IN (?, ?)",
    kind,
    name,
    nameIn(edition, name),
  );
  if (entry || hasStories(nameIn(edition, list), checking)) return [];
  const near = nearestName(name, namesOf(kind, { edition }, checking));
  return [
    {
      ...startOf(file),
      severity: "warning",
      rule: "front-place",
      message: `There is no story of “${name}”, and no page that this front could be of. The file has the name of its topic or thread.`,
      ...(near && { suggestion: near }),
    },
  ];
}

const hasStories = (list: string, { statements }: Checking): boolean =>
  statements.get("SELECT 1 FROM lists WHERE list = ?", list) !== undefined;

/** Names that were perhaps meant: asked for only where one is wrong. */
function namesOf(kind: string, { edition }: FrontOf, { statements }: Checking): string[] {
  const prefix = nameIn(edition, `${kind}:`);
  return statements
    .all("SELECT list FROM lists WHERE list >= ? AND list < ?", prefix, `${prefix}\u{10ffff}`)
    .map((row) => text(row, "list").slice(prefix.length));
}
