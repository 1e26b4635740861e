/** A link that begins a letter (RFC 6068): the reader's own mail program writes it, and nothing is told to anyone. */

/** What cannot stand in a part of such a link as it is. Letters of any script can (HTML, “URL writing”): browsers encode them, and in a page they are light. */
const apart = /[\s%&#+"<>\\^`{|}]/g;

const encoded = (text: string): string => text.toWellFormed().replaceAll(apart, (sign) => encodeURIComponent(sign));

/** @param letter its subject, and its text */
export const letterLink = ({ subject, body }: { subject: string; body: string }): string =>
  `mailto:?subject=${encoded(subject)}&body=${encoded(body)}`;
