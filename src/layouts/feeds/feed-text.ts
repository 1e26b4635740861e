/**
 * Text in a feed. Readers disagree on what a title is: some show its characters, others read it as HTML, as many did
 * before RSS said anything about it (https://www.rssboard.org/rss-profile#data-types-characterdata).
 */
import { xmlEscaped } from "../../paper/safe/xml-escaped.ts";
import { Markup } from "../xml.ts";

/** Shows nothing and joins what stands on both sides of it (U+2060). */
const wordJoiner = "\u2060";

/**
 * Words for an element that some take as text and some as HTML: both see the same. Where HTML would begin a tag, a comment
 * or the name of a character (HTML, 13.2.5.6 and 13.2.5.72), an invisible character stands in between; `AT&T` and `a < b`
 * are the same in both habits, and stay as they are. What XML wants escaped is written with the references in hexadecimal
 * that the profile asks for, as most readers understand them.
 */
export function inBothHabits(text: string): Markup {
  const apart = text.replace(/<(?=[a-z/!?])|&(?=#|[a-z][a-z0-9])/gi, `$&${wordJoiner}`);
  return new Markup(
    xmlEscaped(apart).replaceAll("&amp;", "&#x26;").replaceAll("&lt;", "&#x3C;").replaceAll("&gt;", "&#x3E;"),
  );
}

/** Words for an element that holds HTML by its definition, as an item's description does. */
export const asHtml = (text: string): Markup => new Markup(xmlEscaped(xmlEscaped(text)));
