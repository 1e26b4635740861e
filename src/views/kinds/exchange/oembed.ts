import { articlePath, authorPath, encodedPath } from "../../../paper/addresses/address.ts";
import { directionOf } from "../../../paper/language.ts";
import { inEditionOf, wholeHere, type ViewContext } from "../../context.ts";
import type { Kind } from "../../kind.ts";
import { bylineNames } from "../../parts/card-of.ts";
import type { FeedPicture } from "../../parts/feed.ts";
import { passedLead, passingOf } from "../../parts/passed-on.ts";
import { pictureFile } from "../../parts/pictures/picture-file.ts";
import { filesInForm } from "../../story-forms.ts";

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

const files = filesInForm("oembed", (id) => ({ page: "oembed", id }));

export const oembed: Kind<"oembed", OembedView> = {
  called: ["story for links elsewhere", "stories for links elsewhere"],
  all: files.all,
  brought: { card: files.brought },
  stands: files.stands,
  view: (key, context) => (files.stands(key, context.archive) ? view(key.id, context) : undefined),
};

/** Of the story's card alone: an edit of its text leaves it as it is. */
function view(id: string, asked: ViewContext): OembedView | undefined {
  const record = asked.archive.stories.card(id);
  if (!record) return undefined;
  const context = inEditionOf(record.language, asked);
  const { archive, site } = context;
  const signed = bylineNames(record, context);
  const [only, ...others] = record.byline ? [] : record.authors;
  const lead = passedLead(record, passingOf(archive), context);
  const picture = lead && pictureFile(lead, site);
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
