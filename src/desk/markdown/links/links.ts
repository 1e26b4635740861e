/** Looks at every link of a body: where it leads, and whether a reader could follow it. */
import type { Definition, Link, Root } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { articleIdOf, articlePath } from "../../../paper/addresses/address.ts";
import { slugOf } from "../../../paper/slug-of.ts";
import { nearestName } from "../../nearest-name.ts";
import type { BodyReport } from "../body-report.ts";
import { linkTarget } from "./link-target.ts";
import { walkMarkdown } from "../walk.ts";

export interface LinkPlace {
  /** Of the article, relative to `content/`. */
  file: string;
  /** In which its headings are written. */
  language: string;
  /** The paper's own address: links that are written with it are links within the paper. */
  site?: string | undefined;
}

/**
 * Notes links within the paper for checking, turns links to Markdown files and to the paper's own address into the pages'
 * paths, and reports those that lead nowhere or are not safe.
 * @param ids the places on the page that a link can lead to; absent where the text is a line that stands elsewhere on it
 */
export function checkLinks(
  tree: Root,
  { file, language, site }: LinkPlace,
  report: BodyReport,
  ids?: ReadonlySet<string>,
): void {
  walkMarkdown(tree, (node) => {
    if (node.type !== "link" && node.type !== "definition") return;
    const target = linkTarget(node.url, file, site);
    if (target.leads !== "nowhere" && node.type === "link" && isEmpty(node))
      report.problem(
        node,
        "link",
        "This link has no words: readers do not see it. Write them in the square brackets, or take it out.",
        `[Words](${node.url})`,
      );
    switch (target.leads) {
      case "nowhere":
        // An address that is told and became a link by itself leads nobody astray.
        if (target.unreachable && node.type === "link" && node.url.endsWith(plainText(node))) return;
        return report.problem(node, "link", target.message, target.suggestion);
      case "here":
        return here(node, target.fragment, { file, language, ids }, report);
      case "page":
        if (target.address !== undefined) node.url = target.address;
        report.reference(node, "page", target.path, {
          written: target.written,
          ...(target.fragment && { fragment: target.fragment }),
        });
        return;
      // Whether anything is there, nobody can know for long.
      case "outside":
    }
  });
}

const isEmpty = (link: Link) =>
  plainText(link).trim() === "" && !link.children.some((child) => child.type === "image" || child.type === "html");

function here(
  node: Link | Definition,
  fragment: string,
  { file, language, ids }: LinkPlace & { ids: ReadonlySet<string> | undefined },
  report: BodyReport,
): void {
  const id = articleIdOf(file);
  if (!ids) {
    if (id) report.reference(node, "page", articlePath(id), fragment ? { fragment } : {});
    return;
  }
  if (ids.has(fragment) || /^(?:fn|fnref)-|^:~:/.test(fragment)) return;
  // Written as the heading reads: `#What-it-costs`, `#Wie-geht’s`.
  const slug = slugOf(fragment, language);
  const meant = ids.has(slug) ? slug : `${slug}-2`;
  if (ids.has(meant)) {
    node.url = `#${meant}`;
    return;
  }
  const near = nearestName(fragment, [...ids]) ?? nearestName(slug, [...ids]);
  report.problem(
    node,
    "link",
    `No heading of this page is called \`#${fragment}\`.${
      near
        ? ` Did you mean \`#${near}\`?`
        : ids.size > 0
          ? ` What there is: ${[...ids]
              .slice(0, 12)
              .map((each) => `#${each}`)
              .join(", ")}.`
          : " A link leads to a heading by its words, in small letters, joined by hyphens."
    }`,
    near && `#${near}`,
  );
}
