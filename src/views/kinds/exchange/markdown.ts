import { exchangedStory, type ExchangedStory } from "../../parts/exchanged-story.ts";
import { isExchanged } from "../../parts/passed-on.ts";
import type { Kind } from "../../kind.ts";

/** A story as Markdown, for machines that read text, and for people who keep it. */
export interface MarkdownView extends ExchangedStory {
  template: "markdown";
}

export const markdown: Kind<"markdown", MarkdownView> = {
  called: ["Markdown file of a story", "Markdown files of stories"],
  *all({ paper, stories }) {
    if (!paper.exchange.includes("markdown")) return;
    for (const id of stories.ids()) yield { page: "markdown", id };
  },
  brought: {
    article: ({ name: id }, { paper }) => (paper.exchange.includes("markdown") ? [{ page: "markdown", id }] : []),
  },
  stands: ({ id }, archive) => {
    const record = archive.stories.card(id);
    return record !== undefined && isExchanged("markdown", record, archive);
  },
  view: ({ id }, context) => {
    const story = exchangedStory(id, "markdown", context);
    return story && { template: "markdown", ...story };
  },
};
