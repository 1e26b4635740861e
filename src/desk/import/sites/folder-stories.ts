/** What lies in a folder in which a paper is founded: the stories of its site, or Markdown where nothing says what site it is. */
import { basename } from "node:path";
import { filesWithin, folderFile, isOfBundle } from "./site-files.ts";
import { pathInSite, plainFolder, siteAt } from "./source-site.ts";

export interface FolderStories {
  /** Paths from the folder, with slashes. */
  stories: string[];
  /** Pages of the site that are no stories. */
  pages: string[];
}

/** Texts of this kind are about the folder, and no stories. */
const aboutFolder = /^(?:readme|licen[cs]e|changelog|contributing|code_of_conduct|security)\.(?:md|markdown)$/i;

/** @param folder absolute */
export function storiesIn(folder: string): FolderStories {
  const site = siteAt(folder);
  const found: FolderStories = { stories: [], pages: [] };
  for (const file of filesWithin(folder)) {
    const path = pathInSite(plainFolder(folder), file);
    if (aboutFolder.test(basename(path))) continue;
    const role = site ? folderFile(path, site) : /\.(?:md|markdown)$/i.test(path) ? "story" : "other";
    if (role === "story" && !(site && isOfBundle(file, site))) found.stories.push(path);
    if (role === "page") found.pages.push(path);
  }
  return found;
}
