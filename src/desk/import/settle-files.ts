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

function placedDocument(offer: LeafDirective, content: string, note: TakeNote): RootContent[] {
  const isSound = offer.name === "audio";
  if (!isSound && offer.name !== "document") return [offer];
  const { title, src, file: named } = offer.attributes ?? {};
  const written = (isSound ? src : named) ?? "";
  const url = isSound && /^https?:/.test(written) ? written : offer.data?.address;
  const file = url === undefined ? written : fileInAddress(url);
  const plays = !isSound || recordingKind(file)?.kind === "sound";
  if (plays && file !== "" && existsSync(join(content, "documents", file.replace(/[/\\]/g, "")))) {
    offer.attributes = { ...offer.attributes, [isSound ? "src" : "file"]: file };
    return [offer];
  }
  const what = isSound ? "recording" : "document";
  const stands = url === undefined ? "it was left out" : `a link to ${url} stands in its place`;
  note(`The ${what} “${file}” is ${plays ? "not in documents/" : "none that browsers play"}: ${stands}.`);
  return url === undefined
    ? []
    : [{ type: "paragraph", children: [{ type: "link", url, children: [{ type: "text", value: title ?? file }] }] }];
}
