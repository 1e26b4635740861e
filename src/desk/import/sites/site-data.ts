/** Files of data that a Jekyll site keeps, by the names that its posts have for them: `site.data.releases`. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { broughtData, isGroup, type Brought, type MatterForm } from "../markdown/brought-matter.ts";
import { siteText } from "./site-text.ts";
import type { SourceSite } from "./source-site.ts";

/** More are templates of translations, and none that a post asks for. */
const mostFiles = 500;

const forms: Readonly<Record<string, MatterForm>> = { yml: "yaml", yaml: "yaml", json: "json", toml: "toml" };

const known = new WeakMap<SourceSite, Record<string, Brought>>();

export function siteData(site: SourceSite): Record<string, Brought> {
  const held = known.get(site);
  if (held) return held;
  const folder = typeof site.config["data_dir"] === "string" ? site.config["data_dir"] : "_data";
  const read = /(?:^|\/)\.\.(?:\/|$)/.test(folder) ? {} : dataIn(join(site.root, folder), { left: mostFiles });
  known.set(site, read);
  return read;
}

/**
 * What cannot be read is as if it were not there: the post then says which value is missing.
 * @param count of files that may still be read @param only names that are looked at; all, where this is not said
 */
export function dataIn(folder: string, count: { left: number }, only?: readonly string[]): Record<string, Brought> {
  const entries = entriesOf(folder).filter((entry) => only?.includes(entry.name.replace(/\.\w+$/, "")) ?? true);
  const found: [string, Brought][] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith(".")) found.push([entry.name, dataIn(path, count)]);
    const [, name = "", ending = ""] = /^(.+)\.(\w+)$/.exec(entry.name) ?? [];
    const form = Object.hasOwn(forms, ending) ? forms[ending] : undefined;
    if (!entry.isFile() || !form || name === "__proto__" || --count.left < 0) continue;
    const read = broughtData(siteText(path) ?? "", form);
    if ("value" in read && typeof read.value === "object" && (Array.isArray(read.value) || isGroup(read.value)))
      found.push([name, read.value]);
  }
  return Object.fromEntries(found);
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
