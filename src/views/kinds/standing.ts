import { textsIn } from "../../desk/texts-in.ts";
import { blocksOf } from "../blocks/blocks-of.ts";
import type { BlockView } from "../blocks/block.ts";
import type { PageContext } from "../context.ts";
import { openingOf, descriptionOf } from "../parts/description.ts";
import { frameOf } from "../parts/frame-of.ts";
import type { FrameView } from "../parts/frame.ts";
import type { Kind } from "../kind.ts";

/** A standing page: about, contact, corrections policy. */
export interface StandingView {
  template: "standing";
  frame: FrameView;
  heading: string;
  standfirst?: string;
  blocks: BlockView[];
}

export const standing: Kind<"standing", StandingView> = {
  called: ["standing page", "standing pages"],
  *all(archive) {
    for (const id of archive.entries.ids("page")) yield { page: "standing", id };
  },
  brought: { page: ({ name: id }) => [{ page: "standing", id }] },
  stands: ({ id }, archive) => archive.entries.of("page", id) !== undefined,
  view: ({ id }, context) => view(id, context),
};

function view(id: string, context: PageContext): StandingView | undefined {
  const page = context.archive.entries.of("page", id);
  if (!page) return undefined;
  const { name, summary } = page.record;
  const { language } = context.archive.paper;
  const opening = openingOf(
    textsIn(page.blocks)
      .flatMap(({ words }) => words)
      .join(" "),
    language,
  );
  return {
    template: "standing",
    frame: frameOf(
      {
        key: { page: "standing", id },
        title: name,
        description: descriptionOf({ own: summary, name, holds: opening ? [opening] : [] }, language),
      },
      context,
    ),
    heading: name,
    ...(summary && { standfirst: summary }),
    blocks: blocksOf(page.blocks, context),
  };
}
