/** An editor's words where neither the style sheets nor the scripts of the paper's pages are: every address whole, nothing that only pages know. */
import { edited } from "../desk/edited-html.ts";
import type { Sanitised } from "../desk/sanitised.ts";
import { withLinksLed } from "./links-led.ts";

/** @param origin of the paper's site @param address of the page that the text stands on */
export const htmlElsewhere = (text: Sanitised, origin: string, address: string): string =>
  withLinksLed(withoutPageAttributes(text), (href) =>
    /^\/(?!\/)/.test(href) ? origin : href.startsWith("#") ? address : "",
  );

const withoutPageAttributes = (text: Sanitised): Sanitised =>
  edited(
    text,
    text.pagesOnly.map(({ from, to, elsewhere = "" }) => ({ from, to, html: elsewhere })),
  );
