import type { Archive } from "../../../archive/archive.ts";
import { articlePath, authorPath, encodedPath } from "../../../paper/addresses/address.ts";
import { directionOf } from "../../../paper/language.ts";
import { inEditionOf, wholeHere, type ViewContext } from "../../context.ts";
import type { Kind } from "../../kind.ts";
import { bylineNames } from "../../parts/card-of.ts";
import type { FeedPicture } from "../../parts/feed.ts";
import { isExchanged } from "../../parts/passed-on.ts";
import { passing } from "../../parts/passing.ts";
import { pictureFile } from "../../parts/pictures/picture-file.ts";
import { figureOf } from "../../parts/pictures/picture-of.ts";

/** A story as pages elsewhere show it that link to it (oEmbed 1.0, https://oembed.com). */
export interface OembedView {
  template: "oembed";
  address: string;
  headline: string;
  standfirst: string;
  language: string;
  direction: "ltr" | "rtl";
  /** All who wrote it; and the page of the one, where it is one of the paper's own. */
  signed?: string;
  author?: string;
  paper: { name: string; url: string };
  picture?: FeedPicture;
}

const isThere = (id: string, archive: Archive): boolean => {
  const record = archive.stories.card(id);
  return record !== undefined && isExchanged("oembed", record, archive);
};

export const oembed: Kind<"oembed", OembedView> = {
  called: ["story for links elsewhere", "stories for links elsewhere"],
  *all({ paper, stories }) {
    if (!paper.exchange.includes("oembed")) return;
    for (const id of stories.ids()) yield { page: "oembed", id };
  },
  brought: { card: ({ name: id }, { paper }) => (paper.exchange.includes("oembed") ? [{ page: "oembed", id }] : []) },
  stands: ({ id }, archive) => isThere(id, archive),
  view: ({ id }, context) => (isThere(id, context.archive) ? view(id, context) : undefined),
};

/** Of the story's card alone: an edit of its text leaves it as it is. */
function view(id: string, asked: ViewContext): OembedView | undefined {
  const record = asked.archive.stories.card(id);
  if (!record) return undefined;
  const context = inEditionOf(record.language, asked);
  const { archive, site } = context;
  const signed = bylineNames(record, context);
  const [only, ...others] = record.byline ? [] : record.authors;
  const lead = record.photo && figureOf(record.photo, context);
  const mayPass = passing("distributable", archive.paper.syndication["keep-back"]);
  const picture = lead && mayPass(lead, record.photo?.distributable) ? pictureFile(lead, site) : undefined;
  return {
    template: "oembed",
    address: site + encodedPath(articlePath(record.id)),
    headline: record.headline,
    standfirst: record.standfirst,
    language: record.language,
    direction: directionOf(record.language),
    ...(signed && { signed }),
    ...(only !== undefined && others.length === 0 && { author: wholeHere(context, authorPath(only)) }),
    paper: { name: archive.paper.name, url: wholeHere(context, "/") },
    ...(picture && { picture }),
  };
}
