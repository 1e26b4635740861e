/**
 * Links that readers may follow: of one that leads to what they may not know of yet, only the words are left. Those within
 * the paper, which editors write from its front page on (`/world/`), get the address that it has there.
 */
import { edited } from "../../desk/edited-html.ts";
import { linkEnd, linkStart, type PlacedLink, type Sanitised } from "../../desk/sanitised.ts";
import { sitePath } from "../../paper/addresses/address.ts";
import { hrefTo, type ViewContext } from "../context.ts";

export function openLinks<Text extends Sanitised>(text: Text, context: ViewContext): Text {
  const { archive, site, leaves } = context;
  const closed = new Set(
    text.links.filter(({ href }) => {
      const path = href.startsWith(`${site}/`) ? href.slice(site.length) : href;
      return path.startsWith("/") && archive.held.waits(sitePath(path), { shown: leaves });
    }),
  );
  const address = ({ href }: Pick<PlacedLink, "href">): string =>
    /^\/(?!\/)/.test(href) ? hrefTo(context, href) : href;
  const tags = text.links.flatMap((link) => {
    const { href, from, opened, closing } = link;
    if (closed.has(link))
      return [
        { from, to: opened, html: "" },
        { from: closing, to: closing + linkEnd.length, html: "" },
      ];
    const at = from + linkStart.length;
    const before = address(link).slice(0, -href.length || undefined);
    return href !== "" && before !== "" ? [{ from: at, to: at, html: before }] : [];
  });
  if (tags.length === 0) return text;
  const open = edited(text, tags, closed);
  return { ...open, links: open.links.map((link) => ({ ...link, href: address(link) })) };
}
