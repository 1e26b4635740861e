/** Quotations of a page: sentences set large, posts of other sites, and the words of others. */
import type { Element } from "hast";
import { select, selectAll } from "hast-util-select";
import type { Handle, State } from "hast-util-to-mdast";
import type { Nodes } from "mdast";
import { postSignature } from "../../formats/post-signature.ts";
import { momentOf } from "../../moment-of.ts";
import { classesOf, textOf } from "../../pictures/picture-of-element.ts";
import { wordsIn } from "../html-words.ts";
import { pullQuote } from "./boxes.ts";
import { directive, flow, pruned, type SourcePage } from "./flow.ts";
import { isWeb } from "./web-address.ts";

/** A sentence set large, and who said it. */
export function pulled(state: State, element: Element): Nodes[] {
  const cite = select("cite, figcaption, footer", element);
  const quote = select("blockquote", element) ?? element;
  const by = cite && wordsIn(cite).replace(/^[—–-]\s*/, "");
  const children = flow(
    state,
    pruned(quote, (child) => child === cite),
  );
  return children.length > 0 ? directive("pull-quote", by ? { by } : {}, children) : [];
}

/** A post of another site, as Dateline itself sets it. */
export function posted(state: State, element: Element): Nodes[] {
  const quote = select("blockquote", element);
  const url = textOf(quote?.properties.cite) ?? textOf(select("figcaption a[href]", element)?.properties.href);
  const by = textOf(select("meta[itemprop=author]", element)?.properties.content) ?? wordsIn(select(".label", element));
  const at = textOf(select("time", element)?.properties.dateTime)?.slice(0, 10);
  if (!quote || !url || !isWeb(url) || !by) return flow(state, element);
  return directive("post", { url, by, ...(at && { at }) }, flow(state, quote));
}

/** A post of another site as its own script would show it: the words, then “— Name (@name) day”, linked. */
export function quoted(state: State, element: Element, { resolve }: SourcePage): ReturnType<Handle> {
  if (pullQuote.test(classesOf(element))) return pulled(state, element);
  const link = selectAll("a[href]", element).at(-1);
  const signed = postSignature(wordsIn(element), wordsIn(link));
  const address = link && resolve(textOf(link.properties.href) ?? "");
  if (
    /\b(?:twitter-tweet|mastodon-embed|bluesky-embed)\b/.test(classesOf(element)) &&
    link &&
    address &&
    isWeb(address) &&
    signed &&
    select("p", element)
  ) {
    const at = momentOf(wordsIn(link))?.split(" ")[0];
    const said = element.children.filter((child) => child.type === "element" && child.tagName === "p");
    const day =
      at && /^\d{4}-\d\d?-\d\d?$/.test(at)
        ? at
            .split("-")
            .map((part) => part.padStart(2, "0"))
            .join("-")
        : undefined;
    return directive(
      "post",
      { url: address, by: signed, ...(day && { at: day }) },
      flow(state, { ...element, children: said }),
    );
  }
  const children = flow(state, element);
  return children.length > 0 ? { type: "blockquote", children } : undefined;
}
