/** Names of a site's writers, where its stories call them by a name for programs: `authors: [aroe]`, whom another file tells of. */
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { broughtMatter, isGroup, type Brought } from "../markdown/brought-matter.ts";
import { MatterFields } from "../markdown/matter-fields.ts";
import { dataIn } from "./site-data.ts";
import { filesWithin } from "./site-files.ts";
import { siteText } from "./site-text.ts";
import type { SiteSystem, SourceSite } from "./source-site.ts";

const lists = ["authors", "author", "people"] as const;

/** Where each system keeps data, and pages of such lists. */
const places: Readonly<Record<SiteSystem, { data: readonly string[]; pages: readonly string[] }>> = {
  jekyll: { data: ["_data"], pages: lists.map((list) => `_${list}`) },
  hexo: { data: ["source/_data"], pages: [] },
  hugo: { data: ["data"], pages: lists.map((list) => `content/${list}`) },
  zola: { data: ["data"], pages: lists.map((list) => `content/${list}`) },
  eleventy: { data: ["_data", "src/_data"], pages: [] },
  astro: { data: ["src/data", "src/content"], pages: lists.map((list) => `src/content/${list}`) },
  obsidian: { data: [], pages: [] },
  folder: { data: [".", "data", "_data"], pages: [] },
};

/** Files of a folder of writers; more are no writers. */
const most = 20_000;

const known = new WeakMap<SourceSite, ReadonlyMap<string, string>>();

/** @returns names by what stories call them, in small letters */
export function siteWriters(site: SourceSite): ReadonlyMap<string, string> {
  const held = known.get(site);
  if (held) return held;
  const { data, pages } = places[site.system];
  const names = new Map([
    ...pages.flatMap((folder) => ofPages(join(site.root, folder))),
    ...data.flatMap((folder) => ofData(join(site.root, folder))),
  ]);
  known.set(site, names);
  return names;
}

function ofData(folder: string): [string, string][] {
  const held = existsSync(folder) ? dataIn(folder, { left: most }, lists) : {};
  return lists.flatMap((list) => {
    const found = Object.hasOwn(held, list) ? held[list] : undefined;
    if (Array.isArray(found)) return found.flatMap((each) => named(undefined, each));
    return isGroup(found) ? Object.entries(found).flatMap(([id, each]) => named(id, each)) : [];
  });
}

function ofPages(folder: string): [string, string][] {
  if (!existsSync(folder)) return [];
  return [...filesWithin(folder, { left: most })].flatMap((path) => {
    if (!/\.(?:md|mdx|markdown)$/i.test(path)) return [];
    const parts = path.slice(folder.length + 1).split(/[/\\]/);
    const file = basename(path).replace(/\.\w+$/, "");
    const id = /^_?index$/i.test(file) ? parts.at(-2) : file;
    const matter = broughtMatter(siteText(path) ?? "");
    return id === undefined || !matter || "wrong" in matter ? [] : named(id, matter.fields);
  });
}

/** A writer under each of the names that stories may have for them. */
function named(id: string | undefined, told: Brought): [string, string][] {
  if (typeof told === "string") return id === undefined ? [] : [[id.toLowerCase(), told]];
  if (!isGroup(told)) return [];
  const fields = new MatterFields(told, ["params", "extra"]);
  const parts = [fields.text("firstname"), fields.text("lastname")].filter((part) => part !== undefined).join(" ");
  const name = fields.text("displayname", "name", "fullname", "title") ?? parts;
  if (name === "") return [];
  const ids = [id, fields.text("slug"), fields.text("id"), fields.text("username"), fields.text("shortname")];
  return ids.flatMap((each): [string, string][] => (each === undefined ? [] : [[each.toLowerCase(), name]]));
}
