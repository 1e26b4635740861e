/** Puts into a page that comes from the device what its reader must know: that it may have changed since. */
import type { OfflineEdition } from "../../views/kinds/offline-worker.ts";

/** The edition of a language, and the one whose pages stand below an address; the first one's stand below none. */
export const editionIn = (editions: readonly OfflineEdition[], lang: string | undefined): OfflineEdition | undefined =>
  editions.find((edition) => edition.lang === lang);
export const editionAt = (editions: readonly OfflineEdition[], path: string): OfflineEdition | undefined =>
  editions.find(({ prefix }) => prefix !== "" && path.startsWith(`${prefix}/`));

/** The language that a page says it is in. */
export const langOf = (html: string): string | undefined => /<html[^>]*? lang="([^"]+)"/.exec(html)?.[1];

/** @param at when it was kept, in milliseconds since 1970; told in the device's own time */
export function asItWas({ asItWas: words, locale }: OfflineEdition, at: number): string {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(at);
  return words.replace("{time}", () => time);
}

/**
 * A page with a note. It stands at the head of the main part, where those who skip the navigation come to it; of a story that
 * is read on below another, in its own head, since nothing else of its page is seen.
 */
export function withNote(html: string, words: string, readOn: boolean): string {
  const note = `<p class="kept-note">${words.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)}</p>`;
  return html.replace(readOn ? /<header class="article-head">/ : /<main id="main">/, (place) => place + note);
}
