/** HTML whose text is escaped by type, as XML is: the same signs end text and attributes in both (HTML, 13.1.2). */
import { liteHref } from "../../views/lite-edition.ts";
import { withOwnLinks } from "../own-links.ts";
import { Markup, xml } from "../xml.ts";

export { Markup, xml as html };

/** An editor's words as the sanitiser left them, with links that stay in the lite edition. */
export const prose = (sanitised: string): Markup =>
  new Markup(`<div class="prose">${withOwnLinks(sanitised, liteHref)}</div>`);

/** A name or a phrase whose direction is its own. */
export const apart = (text: string): Markup => xml`<bdi>${text}</bdi>`;
