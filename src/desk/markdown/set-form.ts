/** What the text of one kind of article is set as: questions of an interview, paid links, the contents of an explainer. */
import type { Paragraph, Root } from "mdast";
import type { ArticleKind } from "../../paper/article.ts";
import { linkTarget } from "./links/link-target.ts";
import { newsBlock } from "./news-block.ts";
import { walkMarkdown } from "./walk.ts";

/** Headings from which on an explainer has its contents told, where its writer did not ask for them. */
const manyHeadings = 3;

/** @param place of the article, by which links are known that lead out of the paper */
export function setForm(tree: Root, kind: ArticleKind, place: { file: string; site?: string }): void {
  if (kind === "interview") markQuestions(tree);
  if (kind === "sponsored") markPaidLinks(tree, place);
  if (kind === "explainer") addContents(tree);
}

/** A paragraph that is in bold from its beginning to its end asks; those after it answer. */
function markQuestions(tree: Root): void {
  for (const child of tree.children)
    if (child.type === "paragraph" && isQuestion(child)) child.data = { hProperties: { className: ["question"] } };
}

const isQuestion = ({ children }: Paragraph): boolean => children.length === 1 && children[0]?.type === "strong";

/** Search engines are told which links are paid for (https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links). */
function markPaidLinks(tree: Root, { file, site }: { file: string; site?: string }): void {
  const leadsOut = (url: string) => linkTarget(url, file, site).leads === "outside";
  const definedOut = new Set<string>();
  walkMarkdown(tree, (node) => {
    if (node.type === "definition" && leadsOut(node.url)) definedOut.add(node.identifier);
  });
  walkMarkdown(tree, (node) => {
    if (
      (node.type === "link" && leadsOut(node.url)) ||
      (node.type === "linkReference" && definedOut.has(node.identifier))
    )
      node.data = { ...node.data, hProperties: { rel: ["sponsored"] } };
  });
}

/** Before the first heading, behind the paragraphs that lead to it. */
function addContents(tree: Root): void {
  const headings = tree.children.filter(({ type }) => type === "heading");
  const asked = tree.children.some((child) => child.type === "newsBlock" && child.block.type === "contents");
  const [first] = headings;
  if (!first || asked || headings.length < manyHeadings) return;
  tree.children.splice(tree.children.indexOf(first), 0, newsBlock({ type: "contents", lines: [] }));
}
