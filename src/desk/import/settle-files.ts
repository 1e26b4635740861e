/** Files that an imported text shows: pictures by the paper's own names, what the paper does not have as links to where it lay. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Nodes, Root, RootContent } from "mdast";
import type { LeafDirective } from "mdast-util-directive";
import { recordingKind } from "../../recordings/recording-kind.ts";
import type { ArticleFile } from "../files/article-file.ts";
import { inLine } from "./in-line.ts";
import { fileInAddress } from "./pictures/file-in-address.ts";
import type { SourcePicture, TakeNote } from "./story.ts";

/** @param place gives a picture its name in the paper */
export async function settlePictures(tree: Root, place: (picture: SourcePicture) => Promise<string>): Promise<void> {
  const settle = async (node: Nodes): Promise<void> => {
    if (node.type === "image") {
      node.url = await place({
        source: node.url,
        others: node.data?.others,
        alt: node.alt || undefined,
        caption: node.title ?? undefined,
      });
      if (node.title) node.title = inLine(node.title) ?? null;
      node.alt = inLine(node.alt ?? "") ?? "";
    }
    if (node.type === "leafDirective" && node.name === "video" && node.data?.poster)
      node.attributes = { ...node.attributes, poster: await place(node.data.poster) };
    if ("children" in node) for (const child of node.children) await settle(child);
  };
  await settle(tree);
}

/** A recording of the whole story, taken out of its text: it is a field of the article. */
export function takeAudio(tree: Root): ArticleFile["audio"] {
  const whole = tree.children.find(
    (child): child is LeafDirective => child.type === "leafDirective" && child.data?.whole === true,
  );
  if (!whole) return undefined;
  tree.children = tree.children.filter((child) => child !== whole);
  const { src, by } = whole.attributes ?? {};
  return { src: src ?? "", by: by ?? undefined };
}

/**
 * Documents and recordings by their names in documents/; links where they are not there.
 * @param content the paper's content folder
 */
export function placeDocuments(parent: { children: RootContent[] }, content: string, note: TakeNote): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    // Boxes hold them as the text does.
    if (child.type === "containerDirective") placeDocuments(child, content, note);
    return child.type === "leafDirective" ? placedDocument(child, content, note) : [child];
  });
}

/** Which attribute of a directive names a file in documents/. */
const namedIn: Readonly<Record<string, "src" | "file">> = { audio: "src", document: "file" };

function placedDocument(offer: LeafDirective, content: string, note: TakeNote): RootContent[] {
  const name = namedIn[offer.name];
  if (name === undefined) return [offer];
  const written = offer.attributes?.[name] ?? "";
  const file = fileInAddress(written);
  const plays = offer.name !== "audio" || recordingKind(file)?.kind === "sound";
  if (plays && file !== "" && existsSync(join(content, "documents", file.replace(/[/\\]/g, "")))) {
    offer.attributes = { ...offer.attributes, [name]: file };
    return [offer];
  }
  const isElsewhere = /^https?:/.test(written);
  note(
    `The ${offer.name === "audio" ? "recording" : "document"} “${file}” is ${plays ? "not in documents/" : "none that browsers play"}: ${isElsewhere ? `a link to ${written} stands in its place` : "it was left out"}.`,
  );
  const words = [{ type: "text", value: offer.attributes?.["title"] ?? file } as const];
  return isElsewhere ? [{ type: "paragraph", children: [{ type: "link", url: written, children: words }] }] : [];
}
