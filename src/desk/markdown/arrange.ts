/** Finds the blocks in a body: pictures that stand alone become figures, directives become what they name. */
import type { Paragraph, Parents, Root, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { toString as plainText } from "mdast-util-to-string";
import type { PictureBlock } from "../blocks.ts";
import { nearestName } from "../nearest-name.ts";
import type { BodyReport } from "./body-report.ts";
import { directiveExamples, directiveNames, directives, isDirectiveName, type DirectiveName } from "./directives.ts";
import { newsBlock } from "./news-block.ts";
import { onlyPictures, pictureOf } from "./pictures.ts";
import { ownRecording, recordingBlock } from "./recording.ts";
import { setLine } from "./smart-typography.ts";
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

function figuresOf(paragraph: Paragraph, report: BodyReport): RootContent[] {
  const images = onlyPictures(paragraph);
  if (!images) return [paragraph];
  return images.flatMap((image) => {
    const picture = pictureOf(image, report);
    return picture ? [newsBlock({ type: "figure", picture })] : [];
  });
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
  return blocksOf(node.name, node, place, setting, report);
}

function blocksOf(
  name: DirectiveName,
  node: ContainerDirective | LeafDirective,
  place: Parameters<BodyReport["problem"]>[0],
  setting: Setting,
  report: BodyReport,
): RootContent[] {
  const { language, site } = setting;
  const read = <S extends (typeof directives)[DirectiveName]["attributes"]>(schema: S) =>
    report.attributes(schema, node.attributes ?? {}, name, place);
  const set = (text: string) => setLine(text, language);
  switch (name) {
    case "pull-quote": {
      const said = read(directives["pull-quote"].attributes);
      return said
        ? [newsBlock({ type: "pull-quote", html: "", ...(said.by && { by: set(said.by) }) }, node.children)]
        : [];
    }
    case "fact-box": {
      const box = read(directives["fact-box"].attributes);
      if (!box || node.type !== "containerDirective") return [];
      arrangeChildren(node, setting, report);
      return [newsBlock({ type: "fact-box", title: set(box.title), blocks: [] }, node.children)];
    }
    case "note":
      return read(directives.note.attributes) ? [newsBlock({ type: "note", html: "" }, node.children)] : [];
    case "post": {
      const post = read(directives.post.attributes);
      return post
        ? [
            newsBlock(
              {
                type: "post",
                url: post.url,
                by: set(post.by),
                ...(post.at && { at: post.at.local.slice(0, 10) }),
                html: "",
              },
              node.children,
            ),
          ]
        : [];
    }
    case "gallery": {
      if (!read(directives.gallery.attributes)) return [];
      return [newsBlock({ type: "gallery", pictures: galleryPictures(node, report) })];
    }
    case "audio": {
      const audio = read(directives.audio.attributes);
      if (!audio) return [];
      const own = ownRecording(audio.src, site);
      if (own === undefined) {
        report.problem(
          place,
          "directive",
          "Sound comes from the paper’s own documents, not from another site: put the file into content/documents/ and write its name.",
          directiveExamples.audio,
        );
        return [];
      }
      const block = recordingBlock(
        "sound",
        own,
        audio.src,
        audio.captions,
        { title: set(audio.title), ...(audio.by && { by: set(audio.by) }) },
        place,
        report,
      );
      return block ? [newsBlock(block)] : [];
    }
    case "video": {
      const video = read(directives.video.attributes);
      if (!video) return [];
      const own = ownRecording(video.src, site);
      if (own !== undefined) {
        const block = recordingBlock(
          "film",
          own,
          video.src,
          video.captions,
          {
            title: set(video.title),
            ...(video.by && { by: set(video.by) }),
            ...(video.poster && { poster: video.poster }),
          },
          place,
          report,
        );
        return block ? [newsBlock(block)] : [];
      }
      if (video.captions)
        report.problem(
          place,
          "directive",
          "Captions belong to a film of the paper’s own; a video elsewhere has those of its site. Take `captions` out.",
        );
      if (video.poster) report.reference(place, "photo", video.poster, video.poster);
      return [
        newsBlock({
          type: "video",
          src: video.src,
          title: set(video.title),
          ...(video.by && { by: set(video.by) }),
          ...(video.poster && { poster: video.poster }),
        }),
      ];
    }
    case "document": {
      const document = read(directives.document.attributes);
      if (!document) return [];
      report.reference(place, "document", document.file, document.file);
      return [newsBlock({ type: "document", file: document.file, title: set(document.title) })];
    }
    case "verse":
      // Its stanzas are prose whose lines are kept: feeds and programs without a style sheet show them so too.
      return read(directives.verse.attributes) && node.type === "containerDirective"
        ? [
            {
              type: "blockquote",
              data: { hName: "div", hProperties: { className: ["verse"] } },
              children: node.children,
            },
          ]
        : [];
    case "contents":
      if (!read(directives.contents.attributes)) return [];
      return [{ ...newsBlock({ type: "contents", lines: [] }), ...(node.position && { position: node.position }) }];
  }
}

function galleryPictures(gallery: Parents, report: BodyReport): PictureBlock[] {
  return gallery.children.flatMap((child) => {
    const images = child.type === "paragraph" ? onlyPictures(child) : undefined;
    if (images) return images.flatMap((image) => pictureOf(image, report) ?? []);
    report.problem(
      child,
      "gallery",
      `A gallery holds pictures only; “${plainText(child).slice(0, 40)}” is text. Put it before or after the gallery.`,
    );
    return [];
  });
}
