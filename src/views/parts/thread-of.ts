/** A story as a part of its thread: what went before it, what it adds, and what came after. */
import { articlePath, threadPath } from "../../paper/addresses/address.ts";
import { topicNameOf } from "../../paper/topic.ts";
import type { ThreadParts } from "../../archive/contents/around.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { hrefHere, hrefTo, type ViewContext } from "../context.ts";
import type { LinkView } from "./frame.ts";
import type { PartView, ThreadView } from "./thread.ts";
import { timeView } from "./times.ts";

export function threadLink(thread: string, context: ViewContext): LinkView {
  return {
    name:
      context.archive.entries.of("thread", thread)?.record.name ?? topicNameOf(thread, context.archive.paper.language),
    path: hrefHere(context, threadPath(thread)),
  };
}

/** Undefined for a story of no thread, or the only one of its thread so far. */
export function threadOf(
  record: ArticleRecord,
  { before, after, more }: ThreadParts,
  context: ViewContext,
): ThreadView | undefined {
  if (!record.thread || before.length + after.length === 0) return undefined;
  const part = (other: ArticleRecord): PartView => ({
    headline: other.headline,
    path: hrefTo(context, articlePath(other.id)),
    published: timeView(other.published, context.archive.paper),
  });
  return {
    ...threadLink(record.thread, context),
    soFar: before.map((other) => ({ ...part(other), standfirst: other.standfirst })),
    more,
    adds: record.adds ?? record.standfirst,
    since: after.map(part),
  };
}
