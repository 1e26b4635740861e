/** What each directive becomes: one table, so that a new one does not compile until it is said here. */
import type { RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type { z } from "zod";
import { unsaid } from "../sanitised.ts";
import type { BodyReport } from "./body-report.ts";
import { directiveExamples, directives, type DirectiveName } from "./directives.ts";
import { newsBlock } from "./news-block.ts";
import { galleryPictures } from "./pictures-alone.ts";
import { ownRecording, recordingBlock, soundElsewhere } from "./recording.ts";
import { setLine } from "./smart-typography.ts";

/** A directive in the text, with what it is read with. */
export interface FoundDirective {
  node: ContainerDirective | LeafDirective;
  /** Of its first line. */
  place: Parameters<BodyReport["problem"]>[0];
  language: string;
  site: string | undefined;
  report: BodyReport;
  /** Finds the blocks among what it holds. */
  arrange: (within: ContainerDirective) => void;
}

type Attributes<Name extends DirectiveName> = z.output<(typeof directives)[Name]["attributes"]>;

type Becomes = { [Name in DirectiveName]: (given: Attributes<Name>, found: FoundDirective) => RootContent[] };

const becomes: Becomes = {
  "pull-quote": ({ by }, { node, language }) => [
    newsBlock({ type: "pull-quote", ...unsaid, ...(by && { by: setLine(by, language) }) }, node.children),
  ],
  "fact-box": ({ title }, { node, language, arrange }) => {
    if (node.type !== "containerDirective") return [];
    arrange(node);
    return [newsBlock({ type: "fact-box", title: setLine(title, language), blocks: [] }, node.children)];
  },
  note: (_, { node }) => [newsBlock({ type: "note", ...unsaid }, node.children)],
  post: ({ url, by, at }, { node, language }) => {
    const day = at && { at: at.local.slice(0, 10) };
    return [newsBlock({ type: "post", url, by: setLine(by, language), ...day, ...unsaid }, node.children)];
  },
  gallery: (_, { node, report }) => [newsBlock({ type: "gallery", pictures: galleryPictures(node, report) })],
  audio: ({ src, captions, title, by }, { place, language, site, report }) => {
    const own = ownRecording(src, site);
    if (own === undefined) {
      report.problem(place, "directive", soundElsewhere, directiveExamples.audio);
      return [];
    }
    const words = { title: setLine(title, language), ...(by && { by: setLine(by, language) }) };
    const block = recordingBlock("sound", { file: own, written: src, captions, words }, place, report);
    return block ? [newsBlock(block)] : [];
  },
  video: ({ src, captions, title, by, poster }, { place, language, site, report }) => {
    const words = {
      title: setLine(title, language),
      ...(by && { by: setLine(by, language) }),
      ...(poster && { poster }),
    };
    const own = ownRecording(src, site);
    if (own !== undefined) {
      const block = recordingBlock("film", { file: own, written: src, captions, words }, place, report);
      return block ? [newsBlock(block)] : [];
    }
    if (captions)
      report.problem(
        place,
        "directive",
        "Captions belong to a film of the paper’s own; a video elsewhere has those of its site. Take `captions` out.",
      );
    if (poster) report.reference(place, "photo", poster, { written: poster });
    return [newsBlock({ type: "video", src, ...words })];
  },
  document: ({ file, title }, { place, language, report }) => {
    report.reference(place, "document", file, { written: file });
    return [newsBlock({ type: "document", file, title: setLine(title, language) })];
  },
  // Its stanzas are prose whose lines are kept: feeds and programs without a style sheet show them so too.
  verse: (_, { node }) =>
    node.type === "containerDirective"
      ? [{ type: "blockquote", data: { hName: "div", hProperties: { className: ["verse"] } }, children: node.children }]
      : [],
  related: ({ article }, { node, place, report }) => {
    report.reference(place, "article", article, { written: node.attributes?.["article"] ?? article });
    return [newsBlock({ type: "related", article })];
  },
  contents: (_, { node }) => [
    { ...newsBlock({ type: "contents", lines: [] }), ...(node.position && { position: node.position }) },
  ],
};

/** Reads the attributes of a directive, and makes its blocks of them. */
const read =
  <Name extends DirectiveName>(name: Name): ((found: FoundDirective) => RootContent[]) =>
  (found) => {
    const schema: (typeof directives)[Name]["attributes"] = directives[name].attributes;
    const given = found.report.attributes(schema, found.node.attributes ?? {}, name, found.place);
    return given === undefined ? [] : becomes[name](given, found);
  };

/** The blocks that a directive becomes; none where its attributes are wrong, which is told. */
export const directiveBlocks = (name: DirectiveName, found: FoundDirective): RootContent[] => read(name)(found);
