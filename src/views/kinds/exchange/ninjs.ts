import { exchangedStory, type ExchangedStory } from "../../parts/exchanged-story.ts";
import { filesInForm } from "../../story-forms.ts";
import type { Kind } from "../../kind.ts";

/** A story as ninjs 3, for other newsrooms. */
export interface NinjsView extends ExchangedStory {
  template: "ninjs";
}

const files = filesInForm("ninjs", (id) => ({ page: "ninjs", id }));

export const ninjs: Kind<"ninjs", NinjsView> = {
  called: ["story as ninjs", "stories as ninjs"],
  all: files.all,
  brought: { article: files.brought },
  stands: files.stands,
  view: ({ id }, context) => {
    const story = exchangedStory(id, "ninjs", context);
    return story && { template: "ninjs", ...story };
  },
};
