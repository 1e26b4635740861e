/** The files of a folder, in order, and which of them may hold stories. Links are not followed. */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { substackList } from "../formats/systems/substack.ts";
import { BeyondStory } from "../html/beyond-story.ts";
import { collectionOf, holdsStories } from "./jekyll-collections.ts";
import { siteSystems, type SiteSystem, type SourceSite } from "./source-site.ts";

/** Of a folder; the largest archives of newspapers have some hundred thousand. */
const mostFiles = 500_000;

/** Folders in which programs keep what is theirs. */
const ofPrograms = /^(?:\..*|node_modules|vendor|bower_components|__pycache__|_site|__MACOSX)$/;

/** All files below a folder, absolute. @throws a `BeyondStory` */
export function* filesWithin(folder: string, count = { left: mostFiles }): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !ofPrograms.test(entry.name)) yield* filesWithin(path, count);
    if (!entry.isFile()) continue;
    if (--count.left < 0)
      throw new BeyondStory(
        `There are more than ${mostFiles} files in this folder. Give the folder that the stories are in.`,
      );
    yield path;
  }
}

/** What a file of a folder may be: a story, a page of the site that is none, or nothing that is read. */
export type FolderFile = "story" | "page" | "other";

const markdown = /\.(?:md|mdx|markdown|mdown|mkdn?|mkd)$/i;
const page = /\.html?$/i;
const exported = /\.(?:xml|wxr|rss|atom|json|jsonl|nitf|ninjs|newsml|eml|mbox|html?|xhtml|txt)$/i;
const ofRepository =
  /(?:^|\/)(?:readme|license|licence|contributing|code_of_conduct|changelog|security|authors|agents|claude)(?:[.-][^/]*)?$/i;

/** @param path within the site */
export function folderFile(path: string, { system, config }: Pick<SourceSite, "system" | "config">): FolderFile {
  const rules: Record<SiteSystem, () => FolderFile> = {
    jekyll: () =>
      (markdown.test(path) || page.test(path)) && isJekyllStory(path, config)
        ? "story"
        : markdown.test(path) && !/^_(?:includes|layouts|sass|data)\//.test(path)
          ? "page"
          : "other",
    hexo: () =>
      /^source\/_(?:posts|drafts)\//.test(path) && markdown.test(path)
        ? "story"
        : path.startsWith("source/") && markdown.test(path)
          ? "page"
          : "other",
    hugo: () => inContent(path, /\.(?:md|mdx|markdown|mdown|mkdn?|mkd|html?)$/i),
    // Pages of HTML that lie there are files of a page, which are sent as they are.
    zola: () => inContent(path, markdown),
    eleventy: () => (/(?:^|\/)_(?:includes|data)\//.test(path) ? "other" : storyOrPage(path)),
    astro: () => (/^src\/(?:content|pages|data)\//.test(path) ? storyOrPage(path) : "other"),
    obsidian: () => anyMarkdown(path),
    folder: () =>
      (exported.test(path) || substackList.test(path)) && !ofRepository.test(path) ? "story" : anyMarkdown(path),
  };
  return rules[system]();
}

function isJekyllStory(path: string, config: SourceSite["config"]): boolean {
  const collection = collectionOf(path, { config });
  return collection === undefined ? /(?:^|\/)_(?:posts|drafts)\//.test(path) : holdsStories(collection);
}

/** Whether a file belongs to the page whose folder it lies in, and is no page of its own. @param file absolute */
export function isOfBundle(file: string, { system }: Pick<SourceSite, "system">): boolean {
  if ((system !== "hugo" && system !== "zola") || /^index\./i.test(basename(file))) return false;
  const folder = dirname(file);
  return [folder, dirname(folder)].some((around) =>
    ["index.md", "index.markdown", "index.html"].some((name) => existsSync(join(around, name))),
  );
}

const anyMarkdown = (path: string): FolderFile =>
  !markdown.test(path) ? "other" : ofRepository.test(path) ? "page" : "story";

/** Of systems that take every file for a page: what lies among the pages and below none of the folders that stories have. */
const storyOrPage = (path: string): FolderFile =>
  /(?:^|\/)pages\//.test(path) && markdown.test(path) && !/\/(?:posts?|blog|news|articles?|stories|\d{4})\//i.test(path)
    ? "page"
    : anyMarkdown(path);

/** `_index.md` is the page of a list, and what lies at the top of the content a page of the site, but in Zola. */
function inContent(path: string, pages: RegExp): FolderFile {
  if (!/(?:^|\/)content\//.test(path) || !pages.test(path)) return "other";
  return /\/_index\.[^/]*$/.test(path) ? "page" : "story";
}

/** What is said of a folder and of what is in it. */
export const toldFolder = ({ system }: SourceSite, stories: number): string =>
  `${siteSystems[system]} with ${stories} ${stories === 1 ? "file" : "files"} that may be stories`;
