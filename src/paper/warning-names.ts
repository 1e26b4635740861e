/** The warnings that a paper may switch off, and an article with a reason. Errors cannot be. */
export const warningNames = [
  "address-changed",
  "alt-begins",
  "alt-repeats-caption",
  "became-code",
  "became-heading",
  "became-list",
  "became-quotation",
  "blocking-script",
  "broken-paragraph",
  "caption-incomplete",
  "captions-missing",
  "cut-short",
  "dateline-missing",
  "dateline-style",
  "doubled-word",
  "embargo-quoted",
  "front-place",
  "front-twice",
  "heading-skip",
  "headline-long",
  "html-removed",
  "link-held",
  "mark-shown",
  "no-alt",
  "photo-small",
  "photo-unused",
  "picture-awaited",
  "picture-expires",
  "quote-space",
  "quotes-unpaired",
  "third-party",
  "thread",
  "topic",
  "words-missing",
] as const;

export type WarningName = (typeof warningNames)[number];

export function isWarningName(name: string): name is WarningName {
  return warningNames.some((known) => known === name);
}
