/** Links that readers may follow: of one that leads to what they may not know of yet, only the words are left. */
import { sitePath } from "../../paper/address.ts";
import type { ViewContext } from "../context.ts";

const link = /<a(?=\s)((?:"[^"]*"|[^">])*)>([^]*?)<\/a>/g;

/** @param html sanitised, so that attributes stand in double quotes and no link within another */
export function openLinks(html: string, context: ViewContext): string {
  if (!html.includes("<a ")) return html;
  return html.replace(link, (whole, attributes: string, words: string) => {
    const [, target = ""] = /\shref="([^"]*)"/.exec(attributes) ?? [];
    const path = target.startsWith(`${context.site}/`) ? target.slice(context.site.length) : target;
    return path.startsWith("/") && context.archive.held.waits(sitePath(path), context.leaves) ? words : whole;
  });
}
