/** An agency's newer version of a story that an editor has changed: a file beside it, with what would change marked. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { replaceWhole } from "../../../kept/write-whole.ts";
import type { Paper } from "../../../paper/paper.ts";
import { changeBetween } from "../../../paper/wording/article-words.ts";
import type { RedlinePassage } from "../../../paper/wording/redline.ts";
import { folderWithin } from "../../files/folder-within.ts";
import { toldWords } from "../../versions/told-words.ts";
import { versionOf } from "../../versions/version.ts";

/** The folder below `content/` in which they lie, in the folders of their articles. No page is made of them. */
export const updatesFolder = "updates";

/** @param file of the article: `articles/2026/11/24-port.md` */
export const updateFile = (file: string): string => file.replace(/^articles\//, `${updatesFolder}/`);

/** @param here the article as it is @param there as the agency would have it now @returns a sentence where it cannot be written */
export function layUpdateBeside(
  content: string,
  { file, here, there }: { file: string; here: Uint8Array; there: string },
  paper: Paper,
): string | undefined {
  const path = updateFile(file);
  const folder = folderWithin(content, dirname(path));
  if ("refused" in folder) return folder.refused;
  mkdirSync(dirname(join(content, path)), { recursive: true });
  replaceWhole(join(content, path), updateText({ file, here, there }, paper));
  return undefined;
}

function updateText({ file, here, there }: { file: string; here: Uint8Array; there: string }, paper: Paper): string {
  const [was, is] = [here, new TextEncoder().encode(there)].map((bytes) => toldWords(versionOf(bytes, paper), paper));
  const parts = was && is ? changeBetween(was, is).parts : [];
  const told = parts.map(
    ({ part, paragraphs }) =>
      `## ${part}\n\n${paragraphs.map((paragraph) => paragraph.map(marked).join("")).join("\n\n")}\n\n`,
  );
  return `# The agency’s newer version of ${file}\n\nIt differs from the article so: ~~what the article has~~, **what the agency has now**. Take over what is right, then delete this file.\n\n${told.join("") || "Its words are the same; its fields or marks are not.\n\n"}## The whole version\n\n~~~~~~~~\n${there.replace(/~{8,}/g, "~~~~~~~")}~~~~~~~~\n`;
}

const marked = ({ kind, text }: RedlinePassage): string => {
  const words = text.trim();
  if (kind === "kept" || words === "") return text;
  const sign = kind === "deleted" ? "~~" : "**";
  return text.replace(words, () => sign + words + sign);
};
