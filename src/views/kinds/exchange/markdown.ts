import { exchangedStory, type ExchangedStory } from "../../parts/exchanged-story.ts";
import { filesInForm } from "../../story-forms.ts";
import type { Kind } from "../../kind.ts";

/** A story as Markdown, for machines that read text, and for people who keep it. */
export interface MarkdownView extends ExchangedStory {
  template: "markdown";
}

const files = filesInForm("markdown", (id) => ({ page: "markdown", id }));

export const markdown: Kind<"markdown", MarkdownView> = {
  called: ["Markdown file of a story", "Markdown files of stories"],
  all: files.all,
  brought: { article: files.brought },
  stands: files.stands,
  view: ({ id }, context) => {
    const story = exchangedStory(id, "markdown", context);
    return story && { template: "markdown", ...story };
  },
};
