/**
 * Markdown in the paper's own form: an article of another paper that Dateline prints, as its file or as it is passed on.
 * Nothing in it has to be guessed: its text is read as this paper reads its own.
 */
import type { Nodes } from "mdast";
import type { LeafDirective } from "mdast-util-directive";
import { articleKinds } from "../../../paper/article.ts";
import { readMarkdown } from "../../markdown/parse.ts";
import { walkMarkdown } from "../../markdown/walk.ts";
import { BeyondStory } from "../html/beyond-story.ts";
import { isGroup } from "../markdown/brought-matter.ts";
import { MatterFields } from "../markdown/matter-fields.ts";
import { momentOf } from "../moment-of.ts";
import { formerPaths } from "../sites/old-address.ts";
import { emptyStory, type SourcePicture, type Story } from "../story.ts";

/** Fields that every article of the paper's own form has, and that together nobody else's has. */
export const isOwnForm = (fields: MatterFields): boolean =>
  ["headline", "summary", "section", "published"].every((name) => typeof fields.value(name) === "string");

/** @param line where the text begins in its file */
export function ownStory(key: string, fields: MatterFields, { body, line }: { body: string; line: number }): Story {
  const canonical = fields.text("canonical");
  const [thread, original, kind] = [fields.text("thread"), fields.text("translationof"), fields.text("kind")];
  const byline = fields.text("byline");
  const [photo, audio] = [photoIn(fields), audioIn(fields)];
  // What is passed on says whose it is; that is the paper's own to say here.
  fields.text("paper");
  fields.text("licence");
  return {
    ...emptyStory(canonical ?? key, fields.text("headline") ?? ""),
    summary: fields.text("summary"),
    authors: [...fields.texts("authors"), ...(byline === undefined ? [] : [byline])],
    dateline: fields.text("dateline"),
    published: momentOf(fields.text("published")),
    updated: momentOf(fields.text("updated")),
    embargo: momentOf(fields.text("embargo")),
    sections: fields.texts("section"),
    topics: fields.texts("topics"),
    kind: articleKinds.find((each) => each === kind),
    ...(thread && {
      thread: canonical === undefined ? thread : (URL.parse(`/threads/${thread}/`, canonical)?.href ?? thread),
    }),
    adds: fields.text("adds"),
    language: fields.text("language"),
    ...(original && { original: canonical === undefined ? `/${original.replace(/^\/|\/$/g, "")}/` : original }),
    ...(fields.truth("draft") === true && { draft: true }),
    corrections: correctionsIn(fields),
    ...(canonical !== undefined && { address: canonical, elsewhere: true }),
    formerly: formerPaths([fields.value("formerly")]),
    notes: [],
    left: () => fields.left,
    body: () => {
      const tree = readMarkdown(body);
      if ("message" in tree) throw new BeyondStory(`Line ${line + tree.line - 1}: ${tree.message}`);
      walkMarkdown(tree, placePosters);
      tree.children.unshift(...audio);
      return { tree, ...(photo && { photo }), settled: { dateline: canonical !== undefined } };
    },
  };
}

/** Pictures that stand in the text are named by their addresses where a story is passed on. */
function placePosters(node: Nodes): void {
  if (node.type !== "leafDirective") return;
  const { poster } = node.attributes ?? {};
  if (node.name === "video" && poster) node.data = { ...node.data, poster: { source: poster, others: [] } };
}

function photoIn(fields: MatterFields): SourcePicture | undefined {
  const value = fields.value("photo");
  if (!isGroup(value)) return undefined;
  const group = new MatterFields(value);
  const source = group.text("file");
  return source === undefined
    ? undefined
    : { source, alt: group.text("alt"), caption: group.text("caption"), credit: group.text("credit") };
}

/** The whole story, read aloud, before all else of its text. */
function audioIn(fields: MatterFields): LeafDirective[] {
  const value = fields.value("audio");
  if (!isGroup(value)) return [];
  const group = new MatterFields(value);
  const [src = "", by] = [group.text("src"), group.text("by")];
  return [
    {
      type: "leafDirective",
      name: "audio",
      attributes: { src, ...(by !== undefined && { by }) },
      children: [],
      data: { whole: true },
    },
  ];
}

function correctionsIn(fields: MatterFields): Story["corrections"] {
  const value = fields.value("corrections");
  return (Array.isArray(value) ? value : []).flatMap((each) => {
    if (!isGroup(each)) return [];
    const group = new MatterFields(each);
    const [at, text] = [momentOf(group.text("at")), group.text("text")];
    return at !== undefined && text !== undefined ? [{ at, text }] : [];
  });
}
