/** The site that a Markdown file of another system belongs to: which system it is, and what its configuration says. */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { nameBelow } from "../../../kept/path-rules.ts";
import { broughtFields, type Brought } from "../markdown/brought-matter.ts";
import { MatterFields } from "../markdown/matter-fields.ts";
import { siteText } from "./site-text.ts";

export const siteSystems = {
  jekyll: "a Jekyll site",
  hexo: "a Hexo site",
  hugo: "a Hugo site",
  zola: "a Zola site",
  eleventy: "an Eleventy site",
  astro: "an Astro site",
  obsidian: "an Obsidian vault",
  folder: "a folder",
} as const;
export type SiteSystem = keyof typeof siteSystems;

export interface SourceSite {
  system: SiteSystem;
  /** Absolute. */
  root: string;
  /** Its address with the path that it stands below, without a slash at the end. */
  address?: string;
  /** Where its times are told without an offset. */
  zone: string | undefined;
  config: Readonly<Record<string, Brought>>;
  /** What could not be read of it. */
  notes: string[];
}

/** Folders above a file in which its site is looked for. */
const mostAbove = 8;

/**
 * @param known what was found in folders already: a site is one, and its files are read once
 * @returns undefined where nothing says what site it is
 */
export function siteAround(folder: string, known = new Map<string, SourceSite | undefined>()): SourceSite | undefined {
  let at = folder;
  for (let step = 0; step < mostAbove; step++) {
    if (!known.has(at)) known.set(at, siteAt(at));
    const site = known.get(at);
    if (site) return site;
    const above = dirname(at);
    if (above === at) return undefined;
    at = above;
  }
  return undefined;
}

const hugoNames = ["hugo", "config", join("config", "_default", "hugo"), join("config", "_default", "config")];
const endings = ["toml", "yaml", "yml", "json"] as const;

/** @returns undefined where nothing in the folder itself says what site it is */
export function siteAt(root: string): SourceSite | undefined {
  const has = (...names: string[]) => names.find((name) => existsSync(join(root, name)));
  const notes: string[] = [];
  const jekyll = has("_config.yml", "_config.yaml", "_config.toml");
  if (jekyll) {
    const config = configOf(join(root, jekyll), notes);
    const isHexo = existsSync(join(root, "source", "_posts")) && !existsSync(join(root, "_posts"));
    return siteOf(isHexo ? "hexo" : "jekyll", root, config, notes);
  }
  const hugo = has(...hugoNames.flatMap((name) => endings.map((ending) => `${name}.${ending}`)));
  if (hugo && (/hugo\.\w+$/.test(hugo) || existsSync(join(root, "content")))) {
    const config = configOf(join(root, hugo), notes);
    if ("base_url" in config) return siteOf("zola", root, config, notes);
    return siteOf("hugo", root, { ...hugoParts(root, notes), ...config }, notes);
  }
  if (has("zola.toml")) return siteOf("zola", root, configOf(join(root, "zola.toml"), notes), notes);
  if (has(".eleventy.js", ...["js", "cjs", "mjs", "ts"].map((ending) => `eleventy.config.${ending}`)))
    return siteOf("eleventy", root, {}, notes);
  if (has(...["mjs", "js", "ts", "mts", "cjs"].map((ending) => `astro.config.${ending}`)))
    return siteOf("astro", root, {}, notes);
  return has(".obsidian") ? siteOf("obsidian", root, {}, notes) : undefined;
}

/** Parts of a configuration that Hugo takes from files of their names, too. */
function hugoParts(root: string, notes: string[]): SourceSite["config"] {
  const folder = join(root, "config", "_default");
  const parts = ["permalinks", "languages", "taxonomies"].flatMap((part) => {
    const path = endings.map((ending) => join(folder, `${part}.${ending}`)).find((each) => existsSync(each));
    return path === undefined ? [] : [[part, configOf(path, notes)] as const];
  });
  const languages = languageFiles(folder).map(([code, file]) => [code, configOf(join(folder, file), notes)] as const);
  return { ...Object.fromEntries(parts), ...(languages.length > 0 && { languages: Object.fromEntries(languages) }) };
}

/** A file for each language: `languages.fr.toml`. */
function languageFiles(folder: string): [code: string, file: string][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file): [string, string][] => {
    const code = /^languages\.([a-z]{2,3}(?:-[a-z]{2,8})*)\.(?:toml|ya?ml|json)$/i.exec(file)?.[1];
    return code === undefined ? [] : [[code, file]];
  });
}

/** A folder of which nothing says what it is. */
export const plainFolder = (root: string): SourceSite => siteOf("folder", root, {}, []);

function siteOf(system: SiteSystem, root: string, config: SourceSite["config"], notes: string[]): SourceSite {
  const fields = new MatterFields(config);
  const host = fields.text("baseurl", "url") ?? "";
  // Jekyll and Hexo part the host and the path that the site stands below.
  const written =
    system === "jekyll" || system === "hexo"
      ? `${fields.text("url") ?? ""}${(fields.text("baseurl") ?? fields.text("root") ?? "").replace(/^(?=[^/])/, "/")}`
      : host;
  const url = /^https?:\/\//i.test(written) ? URL.parse(written) : null;
  return {
    system,
    root,
    ...(url && { address: `${url.origin}${url.pathname}`.replace(/\/$/, "") }),
    zone: zoneOf(system, fields.text("timezone")),
    config,
    notes,
  };
}

/** Where no zone is said, all but vaults and plain folders take Greenwich's; an unknown one is passed over. */
function zoneOf(system: SiteSystem, named: string | undefined): string | undefined {
  if (system === "folder" || system === "obsidian") return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: named ?? "UTC" }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

function configOf(path: string, notes: string[]): SourceSite["config"] {
  const text = siteText(path);
  if (text === undefined) {
    notes.push(`Its configuration ${basename(path)} cannot be read: addresses are made as if it said nothing.`);
    return {};
  }
  const form = path.endsWith(".toml") ? "toml" : path.endsWith(".json") ? "json" : "yaml";
  const read = broughtFields(text, form);
  if ("fields" in read) return read.fields;
  notes.push(
    `Its configuration ${basename(path)} cannot be read, and addresses are made as if it said nothing. Line ${read.line}: ${read.wrong}`,
  );
  return {};
}

/** A file's path within its site, with slashes. */
export const pathInSite = ({ root }: SourceSite, file: string): string => nameBelow(root, file);

/** An address by which files of a site name one another; it is never written. */
export const fileAddress = (path: string): string =>
  `https://files.invalid/${path.split("/").map(encodeURIComponent).join("/")}`;
