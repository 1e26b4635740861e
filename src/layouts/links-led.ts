/** Links of an editor's words, where these are read somewhere else than on their own page. */
import { edited } from "../desk/edited-html.ts";
import { linkStart, type Sanitised } from "../desk/sanitised.ts";
import { xmlEscaped } from "../paper/safe/xml-escaped.ts";

/** @param before what is to stand before a link's address, so that it leads where it should @returns HTML */
export const withLinksLed = (text: Sanitised, before: (href: string) => string): string =>
  edited(
    text,
    text.links.flatMap(({ href, from }) => {
      const at = from + linkStart.length;
      const start = before(href);
      return start === "" ? [] : [{ from: at, to: at, html: xmlEscaped(start) }];
    }),
  ).html;
