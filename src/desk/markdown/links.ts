/** Looks at every link of a body: where it leads, and whether a reader could follow it. */
import { posix } from "node:path";
import type { Root } from "mdast";
import { articleIdOf, articlePath, sitePath } from "../../paper/address.ts";
import type { BodyReport } from "./body-report.ts";
import { walkMarkdown } from "./walk.ts";

const safeSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Notes links within the paper for checking, turns links to Markdown files into the pages' addresses, and reports
 * those that lead nowhere or are not safe.
 * @param file of the article, relative to `content/`
 */
export function checkLinks(tree: Root, file: string, report: BodyReport): void {
  walkMarkdown(tree, (node) => {
    if (node.type !== "link" && node.type !== "definition") return;
    // Browsers ignore control characters and spaces in a scheme; so must whoever judges it.
    const url = node.url.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g, "");
    const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase();
    if (scheme) {
      if (!safeSchemes.has(scheme)) report.problem(node, "link", `A link cannot begin with \`${scheme}\`. Links begin with https://, mailto:, tel: or /.`);
    } else if (url.startsWith("//")) report.problem(node, "link", "Write the whole address, beginning with https://", `https:${url}`);
    else if (url.startsWith("#") || url === "") return;
    else if (url.startsWith("/")) report.reference(node, "page", sitePath(url), url.replace(/[?#].*$/, ""));
    else if (/\.md(?:#.*)?$/.test(url)) {
      const [target = "", fragment] = url.split("#");
      const id = articleIdOf(posix.normalize(posix.join(posix.dirname(file), decodeLoosely(target))));
      if (!id) report.problem(node, "link", "This link leads to no article. Write its address: /2026/11/20/port-talks/");
      else {
        report.reference(node, "page", articlePath(id), target);
        node.url = articlePath(id) + (fragment ? `#${fragment}` : "");
      }
    } else report.problem(node, "link", "A link to a page of this paper begins with /, one to another site with https://.", looksLikeHost(url) ? `https://${url}` : `/${url.replace(/^\.{0,2}\//, "")}`);
  });
}

const looksLikeHost = (url: string) => /^[\w-]+(\.[\w-]+)+(\/|$)/.test(url);

function decodeLoosely(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
