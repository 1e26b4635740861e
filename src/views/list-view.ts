import { articlePath } from "../paper/address.ts";
import { topicNameOf } from "../paper/topic.ts";
import { olderPageSize } from "../archive/changed-facts.ts";
import { blocksOf } from "./blocks-of.ts";
import type { BlockView } from "./block.ts";
import { cardOf } from "./card-of.ts";
import { pathHere, type ViewContext } from "./context.ts";
import { frameOf } from "./frame-of.ts";
import type { LinkView } from "./frame.ts";
import { pathOf } from "../paper/page.ts";
import { listPath, type ReaderList } from "../paper/page-addresses.ts";
import type { ListView, OlderView } from "./pages.ts";
import { breadcrumbs } from "./structured-data.ts";
import { wordsFor } from "./words/words.ts";

interface Head {
  of: ListView["of"];
  heading: string;
  role?: string;
  standfirst?: string;
  blocks: BlockView[];
  section?: string;
}

/** What stands over a list; undefined where there is neither a file of its own nor a story. */
function headOf(list: ReaderList, context: ViewContext): Head | undefined {
  const { archive } = context;
  const [kind, id = ""] = list.split(":");
  if (kind === "section") {
    const section = archive.paper.sections.find((candidate) => candidate.id === id);
    return section && { of: "section", heading: section.name, ...(section.summary && { standfirst: section.summary }), blocks: [], section: id };
  }
  const words = wordsFor(archive.paper.locale);
  if (kind === "topic" || kind === "author" || kind === "thread") {
    if (!archive.hasPage(kind, id)) return undefined;
    const entry = archive.entry(kind, id);
    const { name, role, summary } = entry?.record ?? { name: kind === "author" ? id : topicNameOf(id) };
    return { of: kind, heading: name, ...(role && { role }), ...(summary && { standfirst: summary }), blocks: blocksOf(entry?.blocks ?? [], context) };
  }
  if (archive.newest(list, 1).length === 0) return undefined;
  return list === "kind:opinion" ? { of: "opinion", heading: words.opinion, blocks: [] } : { of: "live", heading: words.kinds.live, blocks: [] };
}

/**
 * The first page of a list: everything newer than the last full page of old stories, and at least a page's worth. The
 * number of the newest full page is worked out from the newest stories alone.
 */
export function listView(list: ReaderList, context: ViewContext): ListView | undefined {
  const head = headOf(list, context);
  if (!head) return undefined;
  const { archive } = context;
  const full = archive.fullPages(list);
  const beyond = archive.size(list) - full * olderPageSize;
  // A front that has taken in less than a page since the last full one repeats that page's stories below its own.
  const cards = archive.newest(list, beyond + (full > 0 ? olderPageSize : 0)).map((record) => cardOf(record, context));
  const older = full > 1 ? olderLink(list, full - 1, context) : undefined;
  const beginning = head.of === "thread" ? archive.oldest(list) : undefined;
  const { section, ...rest } = head;
  return {
    template: "list",
    frame: frameOf(
      {
        key: { page: "list", list },
        title: head.heading,
        description: head.standfirst ?? head.heading,
        ...(section && { section }),
        ...(head.of === "author" && { openGraph: { type: "profile" } }),
        structuredData: [breadcrumbs([{ name: archive.paper.name, path: pathHere(context, "/") }, { name: head.heading, path: pathHere(context, listPath(list)) }], context)],
      },
      context,
    ),
    ...rest,
    cards,
    ...(beginning && { beginning: { name: beginning.headline, path: articlePath(beginning.id) } }),
    ...(older && { older }),
  };
}

/** A full page of a list, counted from the oldest: once printed it changes only when one of its stories does. */
export function olderView(list: ReaderList, number: number, context: ViewContext): OlderView | undefined {
  const { archive } = context;
  const head = archive.hasOlder(list, number) ? headOf(list, context) : undefined;
  if (!head) return undefined;
  const words = wordsFor(archive.paper.locale);
  const newer = archive.hasOlder(list, number + 1) ? olderLink(list, number + 1, context) : { name: head.heading, path: pathHere(context, listPath(list)) };
  const older = number > 1 ? olderLink(list, number - 1, context) : undefined;
  return {
    template: "older",
    frame: frameOf(
      {
        key: { page: "older", list, number },
        title: `${head.heading}: ${words.page(number)}`,
        description: head.standfirst ?? head.heading,
        ...(head.section && { section: head.section }),
      },
      context,
    ),
    heading: head.heading,
    list: { name: head.heading, path: pathHere(context, listPath(list)) },
    number,
    cards: archive.older(list, number).map((record) => cardOf(record, context)),
    ...(older && { older }),
    newer,
  };
}

function olderLink(list: ReaderList, number: number, context: ViewContext): LinkView {
  return { name: wordsFor(context.archive.paper.locale).page(number), path: pathHere(context, pathOf({ page: "older", list, number })) };
}

