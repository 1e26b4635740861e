/** Text where markup is read, between tags or in an attribute, of XML or HTML. */

/** Signs of markup, and what is no sign of XML's or is one of two halves: most lines have none. */
const special = /["&'<>]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

/** Characters that XML 1.0 forbids altogether are left out (https://www.w3.org/TR/xml/#charsets). */
export function xmlEscaped(text: string): string {
  if (!special.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
