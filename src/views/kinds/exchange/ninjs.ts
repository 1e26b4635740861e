import { exchangedStory, type ExchangedStory } from "../../parts/exchanged-story.ts";
import { isExchanged } from "../../parts/passed-on.ts";
import type { Kind } from "../../kind.ts";

/** A story as ninjs 3, for other newsrooms. */
export interface NinjsView extends ExchangedStory {
  template: "ninjs";
}

export const ninjs: Kind<"ninjs", NinjsView> = {
  called: ["story as ninjs", "stories as ninjs"],
  *all({ paper, stories }) {
    if (!paper.exchange.includes("ninjs")) return;
    for (const id of stories.ids()) yield { page: "ninjs", id };
  },
  brought: { article: ({ name: id }, { paper }) => (paper.exchange.includes("ninjs") ? [{ page: "ninjs", id }] : []) },
  stands: ({ id }, archive) => {
    const record = archive.stories.card(id);
    return record !== undefined && isExchanged("ninjs", record, archive);
  },
  view: ({ id }, context) => {
    const story = exchangedStory(id, "ninjs", context);
    return story && { template: "ninjs", ...story };
  },
};
