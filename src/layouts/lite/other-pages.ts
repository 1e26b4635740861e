/** Pages of the lite edition that are told in full: corrections, standing pages, what changed in a story, old addresses. */
import type { CorrectionsView } from "../../views/kinds/corrections.ts";
import type { HistoryView } from "../../views/kinds/history.ts";
import type { RedirectView } from "../../views/kinds/redirect.ts";
import type { StandingView } from "../../views/kinds/standing.ts";
import { alone } from "../../views/words/alone.ts";
import { wordsFor } from "../../views/words/words.ts";
import { bodyOf, type BytesOf } from "./blocks.ts";
import { html, prose, type Markup } from "./html.ts";
import { link, linkList, nameLink, time } from "./words-about.ts";

export function corrections({ frame: { language }, heading, corrections: all, months }: CorrectionsView): Markup {
  const words = wordsFor(language);
  return html`<h1>${heading}</h1>
${all.length === 0 ? html`<p>${words.noCorrections}</p>` : undefined}${all.map(
    ({ article, at, ...told }) => html`<h2>${nameLink(article)}</h2><p class="tight">${time(at)}</p>${prose(told)}
`,
  )}${months.length > 0 ? linkList(months, words.archive) : undefined}`;
}

export const standing = (
  { frame: { language }, heading, standfirst, blocks }: StandingView,
  bytesOf: BytesOf,
): Markup => html`<h1>${heading}</h1>
${standfirst ? html`<p class="standfirst">${standfirst}</p>\n` : undefined}${bodyOf(blocks, language, bytesOf)}`;

/** What was taken out and put in is marked by elements that text browsers show, and in words. */
export function history({ frame: { language }, article, published, changes }: HistoryView): Markup {
  const words = wordsFor(language);
  const { history: told } = words;
  const redline = (passages: HistoryView["changes"][number]["parts"][number]["paragraphs"][number]) =>
    html`<p>${passages.map(({ kind, text }) => {
      switch (kind) {
        case "kept":
          return html`${text}`;
        case "deleted":
          return html` [${told.deleted} <del>${text}</del>] `;
        case "inserted":
          return html` [${told.inserted} <ins>${text}</ins>] `;
      }
    })}</p>`;
  return html`<p class="tight">${told.heading}</p><h1>${link(article)}</h1>
<p class="fine">${told.note}</p>
${changes.map(
  ({
    at,
    small,
    parts,
  }) => html`<h2>${time(at)}</h2><p class="tight">${small ? told.small : told.substantial}</p>${parts.map(({ part, paragraphs }) => html`<h3>${told.parts[part]}</h3>${paragraphs.map(redline)}`)}
`,
)}<h2>${time(published)}</h2><p>${alone(words.published)}</p>`;
}

export function redirect({ frame: { language }, to }: RedirectView): Markup {
  const words = wordsFor(language);
  return html`<h1>${words.movedHeading}</h1><p>${words.movedText} ${link(to)}</p>`;
}
