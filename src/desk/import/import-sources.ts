/** What an import was asked to read: files, and folders with all that may be stories in them. */
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { baseLanguage } from "../../paper/base-language.ts";
import type { Paper } from "../../paper/paper.ts";
import { besideMediumPosts } from "./formats/systems/medium.ts";
import { substackPost } from "./formats/systems/substack.ts";
import type { GivenFile } from "./import-settings.ts";
import { pagesLeftOut } from "./pages-left-out.ts";
import { recognise, type SourceKind } from "./recognise.ts";
import { isDataProgram } from "./sites/inherited-fields.ts";
import { filesWithin, folderFile, isOfBundle, toldFolder } from "./sites/site-files.ts";
import { pathInSite, plainFolder, siteAround, siteAt, type SourceSite } from "./sites/source-site.ts";
import { fileLanguage } from "./sites/site-languages.ts";
import { openSource, type SourceFile } from "./source-file.ts";
import { toldFault } from "./told-fault.ts";

/** A file that is read. */
export interface ImportSource {
  source: SourceFile;
  kind: SourceKind;
  /** The site that it belongs to; asked for of Markdown only. */
  site?: SourceSite;
  /** Its path in the folder that was given; absent where it was given itself. */
  within?: string;
}

export interface ImportFolder {
  name: string;
  what: string;
  /** What in it was not read, in sentences. */
  asides: string[];
}

export interface ImportSources {
  sources: ImportSource[];
  /** By their names, why they were not read. */
  refused: Map<string, string>;
  folders: ImportFolder[];
  /** Folders of sites, in which pictures are looked for. */
  roots: string[];
}

export async function importSources(files: readonly GivenFile[]): Promise<ImportSources> {
  const found: ImportSources = { sources: [], refused: new Map(), folders: [], roots: [] };
  const sites = new Map<string, SourceSite | undefined>();
  for (const file of files) {
    try {
      if (file.refused !== undefined) found.refused.set(file.name, file.refused);
      else if (statSync(file.path, { throwIfNoEntry: false })?.isDirectory()) await takeFolder(file, found);
      else await takeFile(file, found, sites);
    } catch (error) {
      found.refused.set(file.name, toldFault(error));
    }
  }
  return found;
}

/** Translations often have the names of their originals, which keep them so. */
export const ownLanguageFirst = (sources: readonly ImportSource[], paper: Paper): ImportSource[] => {
  const isOther = ({ site, source }: ImportSource) => {
    const language = site && fileLanguage(site, pathInSite(site, source.path)).language;
    return language !== undefined && baseLanguage(language) !== baseLanguage(paper.language);
  };
  const { own = [], others = [] } = Object.groupBy(sources, (source) => (isOther(source) ? "others" : "own"));
  return [...own, ...others];
};

async function takeFile(
  file: GivenFile,
  found: ImportSources,
  sites: Map<string, SourceSite | undefined>,
): Promise<void> {
  const opened = await opening(file.path, file.name);
  if ("refused" in opened) found.refused.set(file.name, opened.refused);
  else {
    const site = opened.kind === "markdown" ? siteAround(dirname(file.path), sites) : undefined;
    found.sources.push({ ...opened, ...(site && { site }) });
    if (site && !found.roots.includes(site.root)) found.roots.push(site.root);
  }
}

async function takeFolder({ path, name, unpacked }: GivenFile, found: ImportSources): Promise<void> {
  // What lies around the folder of a zip is no part of it.
  const site = (unpacked ? siteAt(path) : siteAround(path)) ?? plainFolder(path);
  const isBesidePosts = besideMediumPosts(path);
  const pages: string[] = [];
  const programs: string[] = [];
  let others = 0;
  let stories = 0;
  for (const file of filesWithin(path)) {
    const within = pathInSite(site, file);
    const named = folderFile(within, site);
    const role = named === "story" && (isOfBundle(file, site) || isBesidePosts(within)) ? "other" : named;
    if (role === "page") pages.push(within);
    if (isDataProgram(within, site)) programs.push(within);
    if (role === "other") others++;
    if (role !== "story" || isOfList(file)) continue;
    stories++;
    const told = `${name.replace(/[/\\]$/, "")}/${pathInSite(plainFolder(path), file)}`;
    const opened = await opening(file, told);
    if ("refused" in opened) found.refused.set(told, opened.refused);
    else found.sources.push({ ...opened, site, within });
  }
  if (!found.roots.includes(site.root)) found.roots.push(site.root);
  const left = pagesLeftOut(pages, " of the site");
  found.folders.push({
    name,
    what: toldFolder(site, stories),
    asides: [
      ...(unpacked ?? []),
      ...site.notes,
      ...(left === undefined ? [] : [left]),
      ...(programs.length > 0
        ? [
            `What programs say of stories is not read: ${programs.slice(0, 12).join(", ")}${programs.length > 12 ? " …" : ""}. Look whether it is a date, an address, or that they are drafts.`,
          ]
        : []),
      ...(others > 0
        ? [
            `${others} other ${others === 1 ? "file" : "files"} (templates, pictures, styles) in it ${others === 1 ? "is no story" : "are no stories"}.`,
          ]
        : []),
    ],
  });
}

/** Posts of Substack have their headlines and times in the list beside them, and are read with it. */
const isOfList = (file: string): boolean =>
  substackPost.test(file) && existsSync(join(dirname(dirname(file)), "posts.csv"));

async function opening(
  path: string,
  name: string,
): Promise<{ source: SourceFile; kind: SourceKind } | { refused: string }> {
  const opened = await openSource(path, name).catch((error: unknown) => ({ refused: toldFault(error) }));
  if ("refused" in opened) return opened;
  const recognised = recognise(opened.head, path);
  return "refused" in recognised ? recognised : { source: opened.source, kind: recognised.kind };
}
