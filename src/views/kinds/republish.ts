import { articlePath } from "../../paper/addresses/address.ts";
import { isElsewhere } from "../../paper/policy-page.ts";
import { shownHost } from "../../paper/safe/web-address.ts";
import type { BlockView } from "../blocks/block.ts";
import { blocksOf } from "../blocks/blocks-of.ts";
import { hrefTo, inEditionOf, type PageContext } from "../context.ts";
import type { Kind } from "../kind.ts";
import { belowStory } from "../parts/below-story.ts";
import { exchangedStory, type ExchangedStory } from "../parts/exchanged-story.ts";
import { frameOf } from "../parts/frame-of.ts";
import type { FrameView, LinkView } from "../parts/frame.ts";
import { policyAddress } from "../parts/policy-address.ts";
import { timeView } from "../parts/times.ts";
import { filesInForm } from "../story-forms.ts";
import { wordsFor } from "../words/words.ts";

/** A story in the forms in which others may print it again, with the rules of the paper. */
export interface RepublishView {
  template: "republish";
  frame: FrameView;
  article: LinkView;
  licence: { name: string; url: string };
  /** What else the paper asks for; or where it says it, if not in a page of this edition. */
  blocks: BlockView[];
  rules?: { name: string; url: string };
  /** Of which it is a translation stands on its own page. */
  story: Omit<ExchangedStory, "original">;
  /** Where and when it was published first, in a sentence. */
  source: string;
}

const pages = filesInForm("republish", (id) => ({ page: "republish", id }));

export const republish: Kind<"republish", RepublishView> = {
  called: ["page to republish a story from", "pages to republish stories from"],
  all: pages.all,
  brought: { article: pages.brought },
  stands: pages.stands,
  view: ({ id }, context) => view(id, context),
};

/** Search engines stay out: the story is on its own page, which this one names as the place where it stands. */
function view(id: string, asked: PageContext): RepublishView | undefined {
  const found = exchangedStory(id, "republish", asked);
  const record = asked.archive.stories.card(id);
  if (!found || !record) return undefined;
  const { original: _original, ...story } = found;
  const context = inEditionOf(record.language, asked);
  const { paper, entries } = context.archive;
  if (!paper.republish) return undefined;
  const { licence, url, rules } = paper.republish;
  const words = wordsFor(record.language);
  const page = rules === undefined || isElsewhere(rules) ? undefined : entries.of("page", rules);
  const elsewhere = rules === undefined || page ? undefined : rulesElsewhere(rules, asked);
  return {
    template: "republish",
    frame: frameOf(
      {
        key: { page: "republish", id },
        ...belowStory(words.republish.heading, record),
        noindex: true,
        canonical: articlePath(id),
      },
      context,
    ),
    article: { name: record.headline, path: hrefTo(context, articlePath(id)) },
    licence: { name: licence, url },
    blocks: page ? blocksOf(page.blocks, context) : [],
    ...(elsewhere && { rules: elsewhere }),
    story,
    source: words.printedFrom(paper.name, timeView(record.published, paper).date),
  };
}

/** Rules that an edition has no page of are those of the first one's. */
function rulesElsewhere(rules: string, { archive, site }: PageContext): RepublishView["rules"] {
  const name = isElsewhere(rules) ? shownHost(rules) : archive.entries.of("page", rules)?.record.name;
  return name === undefined ? undefined : { name, url: policyAddress(rules, site) };
}
