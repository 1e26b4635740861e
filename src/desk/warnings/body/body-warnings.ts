/** Goes through a body once, as the editor wrote it, and asks every rule of language and of form. */
import type { Heading, Image, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent, TableCell } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { WarningName } from "../../../paper/warning-names.ts";
import type { Place, Problem } from "../../problem.ts";
import type { WrittenPicture } from "../../references.ts";
import { altBegins, altRepeatsCaption } from "../alt-text.ts";
import { becameCode } from "./became-code.ts";
import { becameHeading } from "./became-heading.ts";
import { becameList, lastNumber } from "./became-list.ts";
import { BodyText, pictureWords } from "./body-text.ts";
import { brokenOff } from "./broken-off.ts";
import { brokenParagraph } from "./broken-paragraph.ts";
import { doubledWords } from "./doubled-word.ts";
import { quotedEmbargo } from "../embargo-quoted.ts";
import { headingSkip } from "./heading-skip.ts";
import { removedBlock, removedTags } from "./html-removed.ts";
import { marksInLine } from "./marks-in-line.ts";
import { marksShown } from "./marks-shown.ts";
import { hole, type Finding, type Passage } from "./passage.ts";
import { beginsQuotation, quotationMarks } from "./quotation-marks.ts";
import { warningOf } from "../warning-of.ts";

declare module "mdast" {
  interface ImageData {
    /** Set before the typography: words and places as the editor wrote them. */
    written?: WrittenPicture;
  }
}

/** Of each rule: a body that is wrong throughout is not put right line by line. */
const mostOfARule = 20;

export interface BodyOfArticle {
  file: string;
  language: string;
  embargo?: boolean;
}

/** Pictures learn on the way what is written with them, for what can be said only when their files are known. */
export function bodyWarnings(tree: Root, body: string, article: BodyOfArticle): Problem[] {
  const reader = new BodyReader(new BodyText(article.file, body), article);
  reader.children(tree, true);
  return reader.problems;
}

class BodyReader {
  readonly problems: Problem[] = [];
  readonly #body: BodyText;
  readonly #article: BodyOfArticle;
  readonly #told = new Map<WarningName, number>();
  #level = 1;

  constructor(body: BodyText, article: BodyOfArticle) {
    this.#body = body;
    this.#article = article;
  }

  /** @param prose whether paragraphs follow one another as in a story; those of a list or a quotation stand by themselves */
  children(parent: Parents, prose: boolean): void {
    let counted: number | undefined;
    for (const [at, node] of parent.children.entries()) {
      this.#changedNature(node, parent.children[at - 1], counted);
      if (node.type === "list") counted = lastNumber(node) ?? counted;
      switch (node.type) {
        case "paragraph":
          this.#paragraph(node, parent, at, prose);
          break;
        case "heading":
          this.#heading(node, parent.type === "root");
          break;
        case "html":
          this.#block(node, removedBlock(node));
          break;
        case "containerDirective":
        case "leafDirective":
          for (const value of Object.values(node.attributes ?? {})) if (value) this.#line(this.#attribute(node, value));
          this.children(node, node.name === "fact-box" || node.name === "note");
          break;
        case "tableCell":
          this.#line(this.#body.passage(node));
          this.#marks(node);
          this.#inline(node.children);
          break;
        default:
          if ("children" in node) this.children(node, false);
      }
    }
  }

  /** Lines that became something else than was meant. @param counted the last number of the list before */
  #changedNature(node: Nodes, above: Nodes | undefined, counted: number | undefined): void {
    const findings: (Finding | undefined)[] = [];
    if (above?.type === "paragraph" && (node.type === "list" || node.type === "heading" || node.type === "blockquote"))
      findings.push(brokenOff(node, above, this.#body));
    if (node.type === "list" && !findings.some(Boolean))
      findings.push(...becameList(node, this.#body, this.#article.language, counted));
    if (node.type === "heading") findings.push(becameHeading(node, this.#body));
    if (node.type === "code") findings.push(becameCode(node, this.#body));
    for (const finding of findings) if (finding) this.#add(() => this.#body.place(finding.from, finding.to), finding);
  }

  #marks(node: Paragraph | Heading | TableCell): void {
    for (const finding of marksShown(node, this.#body))
      this.#add(() => this.#body.place(finding.from, finding.to), finding);
  }

  #paragraph(node: Paragraph, parent: Parents, at: number, prose: boolean): void {
    const { language, embargo } = this.#article;
    const passage = this.#body.passage(node);
    const next = () => nextParagraph(parent, at);
    this.#tell(
      passage,
      quotationMarks(passage, language, () => beginsQuotation(next() ?? "")),
    );
    this.#tell(passage, doubledWords(passage, language));
    if (embargo) this.#tell(passage, quotedEmbargo(passage));
    if (prose && isProse(node))
      this.#tell(passage, brokenParagraph(passage, { next, isLast: at === parent.children.length - 1 }, language));
    this.#marks(node);
    this.#inline(node.children);
  }

  #heading(node: Heading, ofArticle: boolean): void {
    const wrong = ofArticle || node.depth === 1 ? headingSkip(node, ofArticle ? this.#level : node.depth) : undefined;
    if (ofArticle) this.#level = Math.max(2, node.depth);
    const [from, to] = this.#body.range(node);
    // Only a heading with number signs can be put right by others; the rest are underlined, with the equals signs.
    const signs = this.#body.text.startsWith("#", from);
    if (wrong)
      this.#add(
        this.#body.place(from, signs ? from + node.depth : to),
        signs ? wrong : { ...wrong, suggestion: `## ${plainText(node)}` },
      );
    this.#line(this.#body.passage(node));
    this.#marks(node);
    this.#inline(node.children);
  }

  /** A line that stands by itself. */
  #line(passage: Passage | undefined): void {
    if (!passage) return;
    this.#tell(
      passage,
      quotationMarks(passage, this.#article.language, () => false),
    );
    this.#tell(passage, doubledWords(passage, this.#article.language));
  }

  #inline(children: readonly PhrasingContent[]): void {
    const written = (from: PhrasingContent, to: PhrasingContent): [from: number, to: number] => [
      this.#body.range(from)[0],
      this.#body.range(to)[1],
    ];
    for (const { from, to, ...removed } of removedTags(children, (...ends) =>
      this.#body.text.slice(...written(...ends)),
    ))
      this.#add(() => this.#body.place(...written(from, to)), removed);
    for (const node of children) {
      if (node.type === "image") this.#picture(node);
      else if ("children" in node) this.#inline(node.children);
    }
  }

  #picture(image: Image): void {
    const { alt, caption } = pictureWords(image, this.#body);
    const [from, to] = this.#body.range(image);
    const close = this.#body.text.indexOf("](", from);
    const written = (passage: Passage) => ({ text: passage.text, place: passage.place(0, passage.text.length) });
    image.data = {
      ...image.data,
      written: {
        lead: false,
        language: this.#article.language,
        altPlace: this.#body.place(from, close === -1 ? to : close + 1),
        ...(alt && { alt: written(alt) }),
        ...(caption && { caption: written(caption) }),
      },
    };
    if (alt) {
      this.#line(alt);
      this.#tell(alt, [...altBegins(alt, this.#article.language), ...marksInLine(alt)]);
      if (caption) this.#tell(alt, altRepeatsCaption(alt, caption.text));
    }
    this.#line(caption);
    if (caption) this.#tell(caption, marksInLine(caption));
  }

  /** The words of an attribute stand somewhere in the first line of their directive. */
  #attribute(node: RootContent, value: string): Passage | undefined {
    const [from] = this.#body.range(node);
    const at = this.#body.text.indexOf(value, from);
    return at === -1 || this.#body.text.slice(from, at).includes("\n")
      ? undefined
      : this.#body.line(value, at, at + value.length);
  }

  #block(node: Nodes, wrong: Omit<Finding, "from" | "to"> | undefined): void {
    if (wrong) this.#add(this.#body.place(...this.#body.range(node)), wrong);
  }

  #tell(passage: Passage, findings: readonly Finding[]): void {
    for (const finding of findings) this.#add(() => passage.place(finding.from, finding.to), finding);
  }

  #add(place: Place | (() => Place), finding: Omit<Finding, "from" | "to">): void {
    const told = this.#told.get(finding.rule) ?? 0;
    this.#told.set(finding.rule, told + 1);
    if (told >= mostOfARule) return;
    this.problems.push(warningOf(typeof place === "function" ? place() : place, finding));
  }
}

/** The text of the paragraph that follows, past pictures and what stands beside the story; undefined where something else does. */
function nextParagraph(parent: Parents, at: number): string | undefined {
  for (const node of parent.children.slice(at + 1, at + 6)) {
    if (node.type === "containerDirective" || node.type === "leafDirective") continue;
    if (node.type !== "paragraph") return undefined;
    if (!node.children.every((child) => child.type === "image" || (child.type === "text" && child.value.trim() === "")))
      return node.children[0]?.type === "inlineCode" ? hole : plainText(node, { includeImageAlt: false });
  }
  return undefined;
}

/** Questions of an interview are bold throughout, verse is broken by hand, and a signature is set in italics. */
function isProse(node: Paragraph): boolean {
  const [only, another] = node.children;
  if (!another && (only?.type === "strong" || only?.type === "emphasis" || only?.type === "image")) return false;
  return !node.children.some((child) => child.type === "break");
}
