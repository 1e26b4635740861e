/** What the pages of a list have in common: what stands over them, and how they are told of. */
import type { Archive } from "../archive/archive.ts";
import { pathOf } from "../paper/page.ts";
import type { ReaderList } from "../paper/addresses/list-addresses.ts";
import { shownHost } from "../paper/safe/web-address.ts";
import { topicNameOf } from "../paper/topic.ts";
import { isolatedJoin } from "../paper/wording/scripts-apart.ts";
import type { PersonRecord } from "../desk/records.ts";
import type { BlockView } from "./blocks/block.ts";
import { blocksOf } from "./blocks/blocks-of.ts";
import { hrefHere, type ViewContext } from "./context.ts";
import type { ChangedFact } from "./kind.ts";
import { descriptionOf } from "./parts/description.ts";
import type { LinkView } from "./parts/frame.ts";
import { wordsFor } from "./words/words.ts";

/** All lists of an edition that readers can leaf through. */
export function* readerLists(archive: Archive): Generator<ReaderList> {
  for (const { id } of archive.paper.sections) yield `section:${id}`;
  for (const kind of ["topic", "author", "thread"] as const) {
    for (const id of new Set([
      ...archive.entries.ids(kind),
      ...archive.lists.named(`${kind}:`).map(({ name }) => name),
    ]))
      yield `${kind}:${id}`;
  }
  yield "kind:opinion";
  yield "kind:live";
}

/** The list that the archive calls so, if readers can leaf through it. */
export function readerList(name: string): ReaderList | undefined {
  const [kind, id = ""] = name.split(":");
  if (kind === "section" || kind === "topic" || kind === "author" || kind === "thread") return `${kind}:${id}`;
  return name === "kind:opinion" || name === "kind:live" ? name : undefined;
}

/** By kinds of facts: what each list has one of that such a fact can have brought into being when it changed. */
export function broughtWithLists<Key>(key: (list: ReaderList) => Key) {
  return {
    author: ({ name }: ChangedFact) => [key(`author:${name}`)],
    topic: ({ name }: ChangedFact) => [key(`topic:${name}`)],
    thread: ({ name }: ChangedFact) => [key(`thread:${name}`)],
    older: ({ name }: ChangedFact) => {
      const list = readerList(name);
      return list ? [key(list)] : [];
    },
  };
}

/** Whether an edition has a list's first page. */
export function hasList(list: ReaderList, archive: Archive): boolean {
  const [kind, id = ""] = list.split(":");
  if (kind === "section") return archive.paper.sections.some((section) => section.id === id);
  return kind === "topic" || kind === "author" || kind === "thread"
    ? archive.entries.hasPage(kind, id)
    : archive.lists.newest(list, 1).length > 0;
}

export interface ListHead {
  of: "section" | "topic" | "author" | "thread" | "opinion" | "live";
  /** The small words over the heading: what kind of list it is, or what an author does. */
  kicker?: string;
  heading: string;
  role?: string;
  standfirst?: string;
  /** Of an author: ways to reach them, and where else they are. */
  contact?: { name: string; address: string }[];
  section?: string;
}

/** What stands over a list; undefined where there is neither a file of its own nor a story. */
export function headOf(list: ReaderList, context: ViewContext): ListHead | undefined {
  const { archive } = context;
  const [kind, id = ""] = list.split(":");
  if (kind === "section") {
    const section = archive.paper.sections.find((candidate) => candidate.id === id);
    return (
      section && {
        of: "section",
        heading: section.name,
        ...(section.summary && { standfirst: section.summary }),
        section: id,
      }
    );
  }
  const words = wordsFor(archive.paper.locale);
  if (kind === "topic" || kind === "author" || kind === "thread") {
    if (!archive.entries.hasPage(kind, id)) return undefined;
    const { name, role, summary, person } = archive.entries.of(kind, id)?.record ?? {
      name: kind === "author" ? id : topicNameOf(id, archive.paper.language),
    };
    return {
      of: kind,
      kicker: { topic: words.topic, author: role ?? words.author, thread: words.thread.label }[kind],
      heading: name,
      ...(role && { role }),
      ...(summary && { standfirst: summary }),
      ...(person && contactOf(person)),
    };
  }
  if (archive.lists.newest(list, 1).length === 0) return undefined;
  return list === "kind:opinion"
    ? { of: "opinion", heading: words.opinion }
    : { of: "live", heading: words.kinds.live };
}

/** What is written of a list in a file of its own: the background of a topic or thread, the life of an author. */
export function aboutList(list: ReaderList, context: ViewContext): BlockView[] {
  const [kind, id = ""] = list.split(":");
  if (kind !== "topic" && kind !== "author" && kind !== "thread") return [];
  return blocksOf(context.archive.entries.of(kind, id)?.blocks ?? [], context);
}

/** What is told of a list elsewhere. @param cards the stories that its page shows */
export const listDescription = (
  { heading, role, standfirst }: Pick<ListHead, "heading" | "role" | "standfirst">,
  cards: readonly { headline: string; standfirst: string }[],
  language: string,
): string =>
  descriptionOf(
    {
      own: standfirst,
      name: role ? isolatedJoin([heading, role], ", ", language) : heading,
      // Of few stories there is room for what they are about.
      holds: [
        ...cards.map(({ headline }) => headline),
        ...(cards.length < 3 ? cards.map((card) => card.standfirst) : []),
      ],
    },
    language,
  );

function contactOf({ email, links }: PersonRecord): Pick<ListHead, "contact"> {
  const contact = [
    ...(email === undefined ? [] : [{ name: email, address: `mailto:${email}` }]),
    ...links.map((address) => ({ name: shownHost(address), address })),
  ];
  return contact.length > 0 ? { contact } : {};
}

/** The way to a page of older stories. */
export function olderLink(list: ReaderList, number: number, context: ViewContext): LinkView {
  return {
    name: wordsFor(context.archive.paper.locale).page(number),
    path: hrefHere(context, pathOf({ page: "older", list, number })),
  };
}
