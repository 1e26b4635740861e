/** Links that readers may follow: of one that leads to what they may not know of yet, only the words are left. */
import { edited } from "../../desk/edited-html.ts";
import { linkEnd, type Sanitised } from "../../desk/sanitised.ts";
import { sitePath } from "../../paper/address.ts";
import type { ViewContext } from "../context.ts";

export function openLinks<Text extends Sanitised>(text: Text, { archive, site, leaves }: ViewContext): Text {
  const closed = text.links.filter(({ href }) => {
    const path = href.startsWith(`${site}/`) ? href.slice(site.length) : href;
    return path.startsWith("/") && archive.held.waits(sitePath(path), { shown: leaves });
  });
  const tags = closed.flatMap(({ from, opened, closing }) => [
    { from, to: opened, html: "" },
    { from: closing, to: closing + linkEnd.length, html: "" },
  ]);
  return edited(text, tags, new Set(closed));
}
