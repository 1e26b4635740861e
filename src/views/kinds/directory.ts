import { Alphabet } from "../alphabet/alphabet.ts";
import { topicNameOf } from "../../paper/topic.ts";
import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import { hrefHere, type PageContext } from "../context.ts";
import { frameOf } from "../parts/frame-of.ts";
import { descriptionOf } from "../parts/description.ts";
import type { KeyOf } from "../../paper/page.ts";
import { directoryKinds, type DirectoryKind } from "../../paper/addresses/page-addresses.ts";
import { listPath } from "../../paper/addresses/list-addresses.ts";
import { wordsFor } from "../words/words.ts";
import type { FrameView, LinkView } from "../parts/frame.ts";
import { always, type Kind } from "../kind.ts";

/** All topics by letter, all threads or all authors: the way in for readers who look for a name. */
export interface DirectoryView {
  template: "directory";
  frame: FrameView;
  heading: string;
  groups: { letter: string; links: (LinkView & { note?: string })[] }[];
}

const allOf = directoryKinds.map((of): KeyOf<"directory"> => ({ page: "directory", of }));

export const directory: Kind<"directory", DirectoryView> = {
  called: ["directory", "directories"],
  all: () => allOf,
  stands: always,
  meant: () => allOf,
  view: ({ of }, context) => view(of, context),
};

const kindsOf = { topics: "topic", authors: "author", threads: "thread" } as const;

/** All topics, all threads or all authors, by letter. */
function view(of: DirectoryKind, context: PageContext): DirectoryView {
  const { archive } = context;
  const words = wordsFor(archive.paper.locale);
  const kind = kindsOf[of];
  const sizes = new Map(archive.lists.named(`${kind}:`).map(({ name, size }) => [name, size]));
  const ids = new Set([...archive.entries.ids(kind), ...sizes.keys()]);
  const links = [...ids].map((id) => {
    const record = archive.entries.of(kind, id)?.record;
    const note = kind === "author" ? record?.role : words.stories(sizes.get(id) ?? 0);
    return {
      name: record?.name ?? (kind === "author" ? id : topicNameOf(id, archive.paper.language)),
      path: hrefHere(context, listPath(`${kind}:${id}`)),
      ...(note && { note }),
    };
  });
  // Those of the same name stand in a fixed order too.
  links.sort((a, b) => (a.path < b.path ? -1 : 1));
  const heading = { topics: words.allTopics, authors: words.allAuthors, threads: words.thread.all }[of];
  const groups = new Alphabet(archive.paper.language)
    .lettered(links, ({ name }) => name, kind === "author" ? "person" : "title")
    .map(({ letter, items }) => ({ letter, links: items }));
  return {
    template: "directory",
    frame: frameOf(
      {
        key: { page: "directory", of },
        title: heading,
        description: descriptionOf(
          {
            name: isolatedJoin([archive.paper.name, heading], ", ", archive.paper.language),
            holds: groups.flatMap((group) => group.links.map(({ name }) => name)),
          },
          archive.paper.language,
        ),
      },
      context,
    ),
    heading,
    groups,
  };
}
