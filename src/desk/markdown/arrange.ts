/** Finds the blocks in a body: pictures that stand alone become figures, directives become what they name. */
import type { Root, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { nearestName } from "../nearest-name.ts";
import type { BodyReport } from "./body-report.ts";
import { directiveBlocks } from "./directive-blocks.ts";
import { directiveExamples, directiveNames, directives, isDirectiveName } from "./directives.ts";
import { figuresOf } from "./pictures-alone.ts";
import { walkMarkdown } from "./walk.ts";

/** In which language a body is written, and at which address the paper stands. */
interface Setting {
  language: string;
  site?: string | undefined;
}

/** Arranges a whole body in place. @param body the Markdown that the tree was parsed from */
export function arrange(tree: Root, body: string, { language, site }: Setting, report: BodyReport): void {
  const lines = body.split("\n");
  walkMarkdown(tree, (node) => {
    if (node.type === "containerDirective" && !isClosed(node, lines))
      report.problem(
        firstLine(node),
        "directive",
        `\`${node.name}\` is not closed: a line of three colons is missing after its text.`,
        ":::",
      );
  });
  arrangeChildren(tree, { language, site }, report);
  walkMarkdown(tree, (node) => {
    if (node.type === "imageReference")
      report.problem(
        node,
        "picture-place",
        "Write the picture’s name where the picture stands.",
        `![${node.alt ?? ""}](port-dawn.jpg "Caption")`,
      );
    if (node.type === "image")
      report.problem(
        node,
        "picture-place",
        "A picture must stand alone in a paragraph of its own, with an empty line before and after it, outside lists and quotations.",
      );
    if (node.type === "containerDirective" || node.type === "leafDirective") {
      report.problem(
        firstLine(node),
        "directive-place",
        `\`${node.name}\` must stand by itself, outside lists and quotations.`,
      );
    }
  });
}

/** A container without its last line would take in the rest of the story. */
function isClosed(node: ContainerDirective, lines: readonly string[]): boolean {
  const last = node.position && lines[node.position.end.line - 1];
  return last === undefined || /(?<!:):{3,}\s*$/.test(last);
}

function arrangeChildren(parent: Root | ContainerDirective, setting: Setting, report: BodyReport): void {
  const arranged: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === "paragraph") arranged.push(...figuresOf(child, report));
    else if (child.type === "containerDirective" || child.type === "leafDirective")
      arranged.push(...directiveBlock(child, setting, report));
    else arranged.push(child);
  }
  replaceChildren(parent, arranged);
}

/** The children of a root or a container are block content alike; mdast types them apart. */
function replaceChildren(parent: { children: unknown[] }, children: RootContent[]): void {
  parent.children = children;
}

function firstLine(node: ContainerDirective | LeafDirective): {
  position?: { start: { line: number; column: number }; end: { line: number; column: number } } | undefined;
} {
  const start = node.position?.start;
  if (!start || node.type === "leafDirective") return node;
  return { position: { start, end: { line: start.line, column: start.column + 3 + node.name.length } } };
}

function directiveBlock(node: ContainerDirective | LeafDirective, setting: Setting, report: BodyReport): RootContent[] {
  const place = firstLine(node);
  if (!isDirectiveName(node.name)) {
    const near = nearestName(node.name, directiveNames);
    report.problem(
      place,
      "directive",
      near
        ? `There is no \`${node.name}\`. Did you mean \`${near}\`?`
        : `There is no \`${node.name}\`. What there is: ${directiveNames.join(", ")}.`,
      near ? directiveExamples[near] : undefined,
    );
    return [];
  }
  const { form } = directives[node.name];
  if ((form === "container") !== (node.type === "containerDirective")) {
    report.problem(
      place,
      "directive",
      form === "container"
        ? `\`${node.name}\` holds text: it begins with three colons, and a line of three colons ends it.`
        : `\`${node.name}\` is one line: it begins with two colons and nothing ends it.`,
      directiveExamples[node.name],
    );
    return [];
  }
  return directiveBlocks(node.name, {
    node,
    place,
    language: setting.language,
    site: setting.site,
    report,
    arrange: (within) => arrangeChildren(within, setting, report),
  });
}
