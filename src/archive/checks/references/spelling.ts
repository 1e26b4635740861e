/** Topics and threads: names that are not declared anywhere, so that a slip of the hand makes another one. */
import { editionOfName } from "../../../paper/edition.ts";
import type { Problem } from "../../../desk/problem.ts";
import type { Reference } from "../../../desk/references.ts";
import { integer, text, type Statements } from "../../rows.ts";
import { almost, hasFile, namesOf, wrong, type Check, type Checking } from "./checking.ts";

/** From how many articles on a topic counts as one that others may have meant. */
const commonTopic = 3;

export const checkTopic: Check = (reference, checking) => {
  const { target } = reference;
  const { statements } = checking;
  const other = otherSpelling("topic", reference, checking);
  if (other) return other;
  if (hasFile("topic", target, checking) || sizeOf(`topic:${target}`, statements) >= commonTopic) return undefined;
  const common = statements
    .all("SELECT list FROM lists WHERE list >= 'topic:' AND list < 'topic;' AND size >= ?", commonTopic)
    .map((row) => text(row, "list").slice("topic:".length));
  const named = new Set(namesOf("topic", checking).map((name) => editionOfName(name).name));
  return almost(
    reference,
    "topic",
    [...common, ...named],
    (near) => `The topic “${target}” is a letter away from “${near}”, which other articles have. Is it the same?`,
  );
};

export const checkThread: Check = (reference, checking) => {
  const { target, file } = reference;
  const { statements } = checking;
  const other = otherSpelling("thread", reference, checking);
  if (other) return other;
  if (hasFile("thread", target, checking) || hasOtherParts(target, file, statements)) return undefined;
  return almost(
    reference,
    "thread",
    [...new Set([...threadsOfParts(statements), ...namesOf("thread", checking)])],
    (near) =>
      `No other article is a part of the thread “${target}”, and “${near}” is only a letter away. Is it the same?`,
  );
};

function otherSpelling(kind: "topic" | "thread", reference: Reference, { spellings }: Checking): Problem | undefined {
  const right = spellings.right(kind, reference.target);
  if (right === reference.target) return undefined;
  return wrong(reference, {
    rule: kind,
    message: `“${reference.target}” and “${right}” are one ${kind} in two spellings: capitals part the stories that belong together. Write \`${right}\`.`,
    suggestion: right,
    certain: right,
  });
}

/** Whether another article names a thread, whether readers see it yet or not. */
const hasOtherParts = (thread: string, file: string, statements: Statements): boolean =>
  statements.get(
    "SELECT 1 FROM file_references WHERE kind = 'thread' AND target = ? AND file <> ? LIMIT 1",
    thread,
    file,
  ) !== undefined;

/** The threads that more than one article names. */
const threadsOfParts = (statements: Statements): string[] =>
  statements
    .all("SELECT target FROM file_references WHERE kind = 'thread' GROUP BY target HAVING count(*) > 1")
    .map((row) => text(row, "target"));

function sizeOf(list: string, statements: Statements): number {
  const row = statements.get("SELECT size FROM lists WHERE list = ?", list);
  return row ? integer(row, "size") : 0;
}
