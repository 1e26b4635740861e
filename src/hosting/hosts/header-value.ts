/** What a header says (RFC 9110, `field-value`), no richer than the files of hosts can tell: printable ASCII, no space at the ends. */
import type { Written } from "../../paper/safe/written.ts";

export type HeaderValue = Written<"header value">;

const isHeaderValue = (text: string): text is HeaderValue => /^[!-~](?:[ -~]*[!-~])?$/.test(text);

/** @throws an `Error` where the text would end the header, or begin another */
export function headerValue(text: string): HeaderValue {
  if (isHeaderValue(text)) return text;
  throw new Error(`No header can say this: ${JSON.stringify(text.slice(0, 200))}`);
}
