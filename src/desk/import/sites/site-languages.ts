/**
 * In which language a site has a file, where the file does not say it: by its name (`index.fr.md`), by the folder that the
 * site's configuration gives to a language, or by one of several folders beside one another that are named for languages and
 * hold the same stories.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isLanguageTag } from "../../../paper/language.ts";
import { isGroup } from "../markdown/brought-matter.ts";
import { MatterFields } from "../markdown/matter-fields.ts";
import { filesWithin } from "./site-files.ts";
import type { SourceSite } from "./source-site.ts";

export interface FileLanguage {
  /** A language tag; undefined where nothing says it. */
  language?: string;
  /** The file's path without what names its language: the same for a story and its translations. */
  path: string;
  /** The folder that is named for it. */
  folder?: string;
  /** What its addresses begin with, behind the site's own: `/fr`, or nothing. */
  prefix: string;
  /** The address of its site, where that is another than the other languages have. */
  address?: string;
}

/** @param path within the site */
export function fileLanguage(site: SourceSite, path: string): FileLanguage {
  switch (site.system) {
    case "hugo":
    case "zola":
      return configured(site, path);
    case "jekyll":
    case "hexo":
    case "eleventy":
    case "astro":
      return byFolder(site, path);
    case "obsidian":
    case "folder":
      return { path, prefix: "" };
  }
}

interface SiteLanguages {
  /** How the site calls the first. */
  first: string | undefined;
  isFirstBelow: boolean;
  all: SiteLanguage[];
}

interface SiteLanguage {
  /** How the site calls it. */
  code: string;
  folder: string;
  config: MatterFields;
}

const settings = new WeakMap<SourceSite, SiteLanguages>();

function languagesOf(site: SourceSite): SiteLanguages {
  const held = settings.get(site);
  if (held) return held;
  const told = site.config["languages"];
  const ofSite = new MatterFields(site.config);
  const all = Object.entries(isGroup(told) ? told : {}).map(([code, values]) => {
    const config = new MatterFields(isGroup(values) ? values : {});
    return { code, folder: (config.text("contentdir") ?? `content/${code}`).replace(/^\.?\/|\/$/g, ""), config };
  });
  const found = {
    first: ofSite.text("defaultcontentlanguage", "defaultlanguage", "languagecode", "locale"),
    isFirstBelow: ofSite.truth("defaultcontentlanguageinsubdir") === true,
    all,
  };
  settings.set(site, found);
  return found;
}

/** Hugo (https://gohugo.io/content-management/multilingual/) and Zola, whose languages are named in the configuration. */
function configured(site: SourceSite, path: string): FileLanguage {
  const { first, isFirstBelow, all: languages } = languagesOf(site);
  const [, stem = path, suffix = "", ending = ""] = /^(.*)\.([a-z]{2,3}(?:-[a-z]{2,4})?)(\.[a-z]+)$/i.exec(path) ?? [];
  const named = languages.find(({ code }) => code.toLowerCase() === suffix.toLowerCase());
  const placed = languages.find(({ folder }) => folder !== "content" && path.startsWith(`${folder}/`));
  const code = (placed ?? named)?.code ?? (languages.length === 0 && namesKnownLanguage(suffix) ? suffix : undefined);
  const isFirst = code === undefined || code.toLowerCase() === (first ?? "en").toLowerCase();
  const told = languages.find((each) => each.code === (code ?? first));
  const language = [code ?? first ?? "", told?.config.text("languagecode", "locale") ?? ""]
    .map((each) => each.replaceAll("_", "-"))
    .find(isLanguageTag);
  const bare = placed ? `content/${path.slice(placed.folder.length + 1)}` : path;
  const address = told?.config.text("baseurl")?.replace(/\/$/, "");
  const isBelow = !isFirst || isFirstBelow;
  return {
    // A site in one language need not say which, and its configuration may have been copied from another.
    ...(language !== undefined && (code !== undefined || languages.length > 0) && { language }),
    path: placed || !code ? bare : `${stem}${ending}`,
    ...(placed && { folder: placed.folder.split("/").at(-1) ?? "" }),
    prefix: address === undefined && told && isBelow ? `/${told.code.toLowerCase()}` : "",
    ...(address !== undefined && /^https?:\/\//i.test(address) && { address }),
  };
}

/** Of each folder, those in it that are named for languages and hold the same stories. */
const folders = new WeakMap<SourceSite, Map<string, ReadonlySet<string>>>();

function byFolder(site: SourceSite, path: string): FileLanguage {
  const known = folders.get(site) ?? new Map<string, ReadonlySet<string>>();
  folders.set(site, known);
  const parts = path.split("/");
  for (const [at, folder] of parts.slice(0, -1).entries()) {
    if (!likeTag.test(folder)) continue;
    const above = parts.slice(0, at).join("/");
    const held = known.get(above) ?? languageFolders(join(site.root, above));
    known.set(above, held);
    if (held.has(folder))
      return {
        language: folder.replaceAll("_", "-"),
        path: [...parts.slice(0, at), ...parts.slice(at + 1)].join("/"),
        folder,
        prefix: "",
      };
  }
  return { path, prefix: "" };
}

/** Files that are looked at in one folder. */
const mostFiles = 20_000;

/** Of folders beside one another, those that have a file of the same name and place as another: `uk` may be a country. */
function languageFolders(above: string): ReadonlySet<string> {
  const named = foldersIn(above).filter(namesKnownLanguage);
  if (named.length < 2) return new Set();
  const having = new Map<string, string[]>();
  for (const folder of named)
    for (const file of storiesIn(join(above, folder))) having.set(file, [...(having.get(file) ?? []), folder]);
  return new Set([...having.values()].filter((those) => those.length > 1).flat());
}

const likeTag = /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i;

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

function namesKnownLanguage(folder: string): boolean {
  const tag = folder.replaceAll("_", "-");
  return likeTag.test(folder) && isLanguageTag(tag) && languageNames.of(tag) !== undefined;
}

/** Names of stories, and not of lists and first pages, which every folder has. */
function storiesIn(folder: string): string[] {
  try {
    return [...filesWithin(folder, { left: mostFiles })]
      .map((file) => file.slice(folder.length + 1))
      .filter(
        (name) =>
          /\.(?:md|mdx|markdown)$/i.test(name) && !/(?:^|[/\\])_?(?:index|readme|about|contact)\.\w+$/i.test(name),
      );
  } catch {
    return [];
  }
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

const keyNames = ["translationkey", "translationid", "translationof", "langref", "ref", "pageid", "i18nid"] as const;

/** What a story has in common with its translations, and with no other story of its site. */
export function translationsOf(site: SourceSite, { path }: FileLanguage, fields: MatterFields): string {
  const key = fields.text(...keyNames);
  return `${site.root} ${key === undefined ? path : `: ${key}`}`;
}

/** Whether a category is but the folder of a language: such a folder is none of the sections. @param told by the file or its place */
export const namesLanguage = (name: string, { folder }: FileLanguage, told: string | undefined): boolean =>
  name === folder || name === told;
