/** Puts into a page that comes from the device what its reader must know: that it may have changed since. */
import type { OfflineEdition } from "../../views/kinds/offline-worker.ts";

/** The edition of a language, and the one whose pages stand below an address; the first one's stand below none. */
export const editionOfLanguage = (
  editions: readonly OfflineEdition[],
  lang: string | undefined,
): OfflineEdition | undefined => editions.find((edition) => edition.lang === lang);
export const editionAt = (editions: readonly OfflineEdition[], path: string): OfflineEdition | undefined =>
  editions.find(({ prefix }) => prefix !== "" && path.startsWith(`${prefix}/`));

/** The language that a page says it is in. */
export const langOf = (html: string): string | undefined => /<html[^>]*? lang="([^"]+)"/.exec(html)?.[1];

/** @param at when it was kept, in milliseconds since 1970; told in the device's own time */
export function asItWas({ asItWas: words, locale }: OfflineEdition, at: number): string {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(at);
  return words.replace("{time}", () => time);
}

/** A page with a note at the head of its main part, where those who skip the navigation come to it. */
export const withNote = (html: string, words: string): string =>
  html.replace(/<main id="main">/, (place) => place + noteOf(words));

/** The page of a story that is read on below another: its note stands in its own head, since nothing else of it is seen. */
export const withNoteInStory = (html: string, words: string): string =>
  html.replace(/<header class="article-head">/, (place) => place + noteOf(words));

const noteOf = (words: string): string =>
  `<p class="kept-note">${words.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)}</p>`;
