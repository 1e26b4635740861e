import { articlePath } from "../paper/address.ts";
import { blocksOf } from "./blocks-of.ts";
import { cardOf } from "./card-of.ts";
import { inEditionOf, type ViewContext } from "./context.ts";
import { frameOf } from "./frame-of.ts";
import type { NotFoundView, RedirectView, StandingView } from "./pages.ts";
import { wordsFor } from "./words/words.ts";

export function standingView(id: string, context: ViewContext): StandingView | undefined {
  const page = context.archive.entry("page", id);
  if (!page) return undefined;
  const { name, summary } = page.record;
  return {
    template: "standing",
    frame: frameOf({ key: { page: "standing", id }, title: name, description: summary ?? name }, context),
    heading: name,
    ...(summary && { standfirst: summary }),
    blocks: blocksOf(page.blocks, context),
  };
}

/** What a server answers with where there is no page: the way back to the paper. */
export function notFoundView(context: ViewContext): NotFoundView {
  const { archive } = context;
  const { notFoundHeading } = wordsFor(archive.paper.locale);
  return {
    template: "not-found",
    frame: frameOf({ key: { page: "not-found" }, title: notFoundHeading, description: notFoundHeading, noindex: true }, context),
    latest: archive.newest("all", 6).map((record) => cardOf(record, context)),
  };
}

/** An address that an article used to have. */
export function redirectView(source: string, asked: ViewContext): RedirectView | undefined {
  const article = asked.archive.redirect(source);
  if (!article) return undefined;
  const context = inEditionOf(article.language, asked);
  const to = { name: article.headline, path: articlePath(article.id) };
  return {
    template: "redirect",
    frame: frameOf({ key: { page: "redirect", source }, title: article.headline, description: article.standfirst, article, noindex: true, canonical: to.path }, context),
    to,
  };
}
