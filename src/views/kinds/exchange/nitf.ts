import { exchangedStory, type ExchangedStory } from "../../parts/exchanged-story.ts";
import { filesInForm } from "../../story-forms.ts";
import type { Kind } from "../../kind.ts";

/** A story as NITF, for newsrooms and archives whose systems read XML. */
export interface NitfView extends ExchangedStory {
  template: "nitf";
}

const files = filesInForm("nitf", (id) => ({ page: "nitf", id }));

export const nitf: Kind<"nitf", NitfView> = {
  called: ["story as NITF", "stories as NITF"],
  all: files.all,
  brought: { article: files.brought },
  stands: files.stands,
  view: ({ id }, context) => {
    const story = exchangedStory(id, "nitf", context);
    return story && { template: "nitf", ...story };
  },
};
