/** Finds the entries of a live blog in its body: each begins with a heading that begins with a time. */
import type { Heading, Root, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { legible } from "../../paper/article.ts";
import { entryId, readEntryHead, type EntryHead } from "../../paper/live-entry.ts";
import { instantOf } from "../../paper/moment.ts";
import type { EntryBlock } from "../blocks.ts";
import type { BodyReport } from "./body-report.ts";
import { newsBlock, type NewsBlock } from "./news-block.ts";
import { walkMarkdown } from "./walk.ts";

export interface LiveSettings {
  /** The day of publication, `YYYY-MM-DD`: an entry that gives its time only is of that day. */
  day: string;
  /** IANA name of the paper's time zone. */
  zone: string;
}

/** The entries by their headings, without their headlines and bodies. */
export type EntryHeadings = ReadonlyMap<RootContent, Omit<EntryBlock, "headline" | "blocks">>;

/** Reads the headings and takes the times out of them, before typography makes something else of what is written there. */
export function readEntryHeadings(tree: Root, { day, zone }: LiveSettings, report: BodyReport): EntryHeadings {
  const found = new Map<RootContent, Omit<EntryBlock, "headline" | "blocks">>();
  const ids = new Set<string>();
  for (const node of tree.children) {
    if (node.type !== "heading" || node.depth > 2) continue;
    const head = headOf(node, day, report);
    if (!head) continue;
    const id = entryId(head.local);
    if (ids.has(id)) {
      report.problem(
        node,
        "live-entry",
        `Two entries are of ${head.local.slice(0, 16).replace("T", " ")}: each has an address of its own, made of its time. Give one of them its seconds too, or another minute.`,
        `## ${head.local.slice(11, 16)}:30 ${plainText(node)}`,
      );
    }
    ids.add(id);
    found.set(node, {
      type: "entry",
      id,
      at: instantOf(head, zone),
      key: head.key,
      ...(head.pinned && { pinned: true }),
    });
  }
  walkMarkdown(tree, (node) => {
    if (node.type === "footnoteDefinition")
      report.problem(
        node,
        "live-entry",
        "A live blog has no notes at its end: its entries are on several pages. Say it in the entry itself.",
      );
  });
  return found;
}

function headOf(heading: Heading, day: string, report: BodyReport): Omit<EntryHead, "from"> | undefined {
  const words = plainText(heading);
  const [first] = heading.children;
  const head = first?.type === "text" ? readEntryHead(first.value, day) : undefined;
  if (!head || first?.type !== "text") {
    report.problem(
      heading,
      "live-entry",
      `“${words.slice(0, 40)}” has no time. In a live blog each heading with two number signs begins an entry, and begins with its time; a heading within an entry has three.`,
      `## 14:05 ${words}`,
    );
    return undefined;
  }
  if ("wrong" in head) {
    report.problem(
      heading,
      "live-entry",
      `${head.wrong} An entry begins with its time, or with date and time.`,
      "## 14:05 Headline",
    );
    return undefined;
  }
  first.value = first.value.slice(head.from);
  if (plainText(heading).trim() === "") {
    report.problem(
      heading,
      "live-entry",
      "This entry has no headline: write one behind its time. The list of key events and the offer of new entries need it.",
      `## ${head.local.slice(11, 16)} Ferry leaves the quay`,
    );
    return undefined;
  }
  return head;
}

/** Puts what stands below each of these headings into its entry; the entries stand last, newest first. */
export function gatherEntries(tree: Root, headings: EntryHeadings): void {
  const summary: RootContent[] = [];
  const entries: { at: number; node: NewsBlock }[] = [];
  for (const node of tree.children) {
    const entry = headings.get(node);
    if (entry)
      entries.push({
        at: entry.at,
        node: newsBlock({ ...entry, headline: legible(plainText(node)).trim(), blocks: [] }),
      });
    else (entries.at(-1)?.node.children ?? summary).push(node);
  }
  tree.children = [...summary, ...entries.sort((a, b) => b.at - a.at).map(({ node }) => node)];
}
