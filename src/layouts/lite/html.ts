/** HTML whose text is escaped by type, as XML is: the same signs end text and attributes in both (HTML, 13.1.2). */
import { liteHref } from "../../views/lite-edition.ts";
import { Markup, xml } from "../xml.ts";

export { Markup, xml as html };

/** A link's start in what the sanitiser wrote: attributes stand in double quotes. */
const linkStart = /(<a(?=\s)(?:"[^"]*"|[^">])*?\shref=")(\/[^"]*)(?=")/g;

/** An editor's words as the sanitiser left them, with links that stay in the lite edition. */
export const prose = (sanitised: string): Markup => new Markup(`<div class="prose">${sanitised.replace(linkStart, (_, start: string, href: string) => start + liteHref(href))}</div>`);

/** A name or a phrase whose direction is its own. */
export const apart = (text: string): Markup => xml`<bdi>${text}</bdi>`;
