/** HTML whose text is escaped by type, as XML is: the same signs end text and attributes in both (HTML, 13.1.2). */
import type { Sanitised } from "../../desk/sanitised.ts";
import { liteHref } from "../../views/lite-edition.ts";
import { withLinksLed } from "../links-led.ts";
import { Markup, xml } from "../xml.ts";

export { Markup, xml as html };

/** An editor's words with links that stay in the lite edition, whose addresses have its name before those of the full one. */
export const prose = (said: Sanitised): Markup =>
  new Markup(
    `<div class="prose">${withLinksLed(said, (href) => liteHref(href).slice(0, -href.length || undefined))}</div>`,
  );

/** A name or a phrase whose direction is its own. */
export const apart = (text: string): Markup => xml`<bdi>${text}</bdi>`;
