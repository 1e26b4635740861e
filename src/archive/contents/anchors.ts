/** The places on a page that a link can lead to: the ids in its text. */
import type { BodyBlock } from "../../desk/blocks.ts";
import { pageIds } from "../../desk/markdown/heading-ids.ts";
import { nearestName } from "../../desk/nearest-name.ts";
import { textsIn } from "../../desk/texts-in.ts";
import { bodyOf } from "./bodies/body-of.ts";
import { entryPage } from "./entry-page.ts";
import { jsonColumns } from "../json-columns.ts";
import { text, type Statements } from "../rows.ts";

/** An entry of a live blog is a place itself. */
function anchorsIn(blocks: readonly BodyBlock[]): Set<string> {
  return new Set(
    blocks.flatMap((block) => [
      ...(block.type === "entry" ? [block.id] : []),
      ...textsIn([block]).flatMap(({ ids }) => ids),
    ]),
  );
}

/** Whether two versions of a text have the same places, so that links to them need not be looked at again. */
export function sameAnchors(before: readonly BodyBlock[], after: readonly BodyBlock[]): boolean {
  const [old, now] = [anchorsIn(before), anchorsIn(after)];
  return old.size === now.size && [...old].every((id) => now.has(id));
}

/** What is wrong with a place on a page that is there; undefined where nothing is, or where the page has no text of an editor's. */
export function anchorProblem(
  path: string,
  fragment: string,
  statements: Statements,
): { message: string; near?: string } | undefined {
  const blocks = blocksAt(path, statements);
  if (blocks === undefined || pageIds.has(fragment) || /^(?:fn|fnref)-/.test(fragment)) return undefined;
  const ids = anchorsIn(blocks);
  if (ids.has(fragment)) return undefined;
  const near = nearestName(fragment, [...ids]);
  const there = [...ids]
    .filter((id) => !/^(?:fn|fnref)-/.test(id))
    .slice(0, 8)
    .map((id) => `#${id}`);
  return {
    message: `The page ${path} has no heading \`#${fragment}\`.${near ? ` Did you mean \`#${near}\`?` : there.length > 0 ? ` What it has: ${there.join(", ")}.` : " It has no headings: take the part behind the # out."}`,
    ...(near && { near }),
  };
}

function blocksAt(path: string, statements: Statements): BodyBlock[] | undefined {
  const id = /^\/(\d{4}\/\d{2}\/\d{2}\/[^/]+)\/$/.exec(path)?.[1];
  if (id !== undefined) return bodyOf(id, statements);
  const entry = statements
    .all("SELECT kind, id FROM entries")
    .find((row) => entryPage(text(row, "kind"), text(row, "id")) === path);
  return (
    entry &&
    blocksOf(
      statements.get("SELECT blocks FROM entries WHERE kind = ? AND id = ?", text(entry, "kind"), text(entry, "id")),
    )
  );
}

const blocksOf = (row: ReturnType<Statements["get"]>): BodyBlock[] | undefined => row && jsonColumns.body.in(row);
