/** What could run in a page that has nothing to run, or fetch in one that fetches nothing: read as a browser reads it, without one. */
import { fromHtml } from "hast-util-from-html";
import type { Element, Root } from "hast";

/** All that the lite edition's pages are made of besides a head of their own. */
const still = new Set(
  "html head title meta link style body header main footer nav article section aside div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote cite q figure figcaption pre code table caption thead tbody tfoot tr th td a abbr b bdi bdo br del em hr i ins kbd mark s small span strong sub sup time u var wbr samp dfn".split(
    " ",
  ),
);

/** @returns the parts, in words; none is wanted */
export function livePartsIn(html: string): string[] {
  const found: string[] = [];
  const look = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== "element") continue;
      const { tagName, properties } = child;
      if (!still.has(tagName)) found.push(`<${tagName}>`);
      for (const [name, value] of Object.entries(properties)) {
        if (/^on/i.test(name) || name === "style" || name === "srcDoc") found.push(`<${tagName} ${name}>`);
        if (
          /^(?:href|src|action|formAction|xLinkHref)$/.test(name) &&
          !/^(?:https?:|mailto:|tel:|[#/]|data:,$)/i.test(String(value))
        )
          found.push(`<${tagName} ${name}="${String(value).slice(0, 80)}">`);
      }
      if (
        tagName === "meta" &&
        /refresh/i.test(String(properties.httpEquiv)) &&
        !String(properties.content).startsWith("0; url=/")
      )
        found.push(`a refresh to ${String(properties.content)}`);
      look(child);
    }
  };
  look(fromHtml(html));
  return found;
}
