/** The second line of the navigation: topics that an editor lists for a section, on its page and on theirs. */
import type { Archive } from "../../archive/archive.ts";
import { listPath, type ReaderList } from "../../paper/addresses/list-addresses.ts";
import { hrefHere, type ViewContext } from "../context.ts";
import type { LinkView } from "../parts/frame.ts";
import { headOf } from "../reader-lists.ts";

/** In the editor's order; only those that have a page. @param list the page that is read */
export function secondLine(list: ReaderList, context: ViewContext): LinkView[] {
  return listed(list, context.archive).flatMap((topic): LinkView[] => {
    const each: ReaderList = `topic:${topic}`;
    const head = headOf(each, context);
    return head
      ? [{ name: head.heading, path: hrefHere(context, listPath(each)), ...(each === list && { current: true }) }]
      : [];
  });
}

/** A topic without a line of its own has that of the first section that lists it. */
function listed(list: ReaderList, archive: Archive): string[] {
  const [kind, id = ""] = list.split(":");
  if (kind !== "section" && kind !== "topic" && kind !== "thread") return [];
  const own = archive.frontPlan(`${kind}:${id}`).topics;
  if (own || kind !== "topic") return own ?? [];
  return (
    archive.paper.sections
      .map((section) => archive.frontPlan(`section:${section.id}`).topics ?? [])
      .find((topics) => topics.includes(id)) ?? []
  );
}
