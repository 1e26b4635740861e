/** HTML whose text is escaped by type, as XML is: the same signs end text and attributes in both (HTML, 13.1.2). */
import type { Sanitised } from "../../desk/sanitised.ts";
import { Markup, xml } from "../xml.ts";

export { Markup, xml as html };

/** An editor's words as the sanitiser left them. */
export const prose = (said: Sanitised): Markup => new Markup(`<div class="prose">${said.html}</div>`);

/** A name or a phrase whose direction is its own. */
export const apart = (text: string): Markup => xml`<bdi>${text}</bdi>`;
