import { articlePath } from "../../paper/addresses/address.ts";
import { formerPath } from "../../paper/addresses/former-address.ts";
import { hrefTo, inEditionOf, type PageContext } from "../context.ts";
import { frameOf } from "../parts/frame-of.ts";
import type { FrameView, LinkView } from "../parts/frame.ts";
import type { Kind } from "../kind.ts";

/** An address that a page used to have. */
export interface RedirectView {
  template: "redirect";
  frame: FrameView;
  to: LinkView;
}

export const redirect: Kind<"redirect", RedirectView> = {
  called: ["redirect", "redirects"],
  *all(archive) {
    for (const source of archive.stories.redirectSources())
      if (formerPath(source) !== undefined) yield { page: "redirect", source };
  },
  brought: { redirect: ({ name: source }) => (formerPath(source) === undefined ? [] : [{ page: "redirect", source }]) },
  stands: ({ source }, archive) => archive.stories.redirect(source) !== undefined,
  view: ({ source }, context) => view(source, context),
};

/** An address that an article used to have. */
function view(source: string, asked: PageContext): RedirectView | undefined {
  const article = asked.archive.stories.redirect(source);
  if (!article) return undefined;
  const context = inEditionOf(article.language, asked);
  const to = { name: article.headline, path: hrefTo(context, articlePath(article.id)) };
  return {
    template: "redirect",
    frame: frameOf(
      {
        key: { page: "redirect", source },
        title: article.headline,
        description: article.standfirst,
        article,
        noindex: true,
        canonical: articlePath(article.id),
      },
      context,
    ),
    to,
  };
}
