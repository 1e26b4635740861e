/**
 * What is wrong in `public/`: a file there may not bear a name that the program gives to a file of its own. Whichever of
 * the two were printed, nobody would be told of the other.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "../../archive/archive.ts";
import { hasFormerIcon } from "../../desk/forms/icon-in-public.ts";
import { startOf, type Problem } from "../../desk/problem.ts";
import { nameBelow } from "../../kept/path-rules.ts";
import { iconPaths } from "../../paper/brand/icon-paths.ts";
import { exchangeAddresses } from "../../paper/addresses/exchange-addresses.ts";
import { pageAt, pathOf, type Editions } from "../../paper/page.ts";
import { stands } from "../../views/pages.ts";
import type { PressSettings } from "../settings.ts";
import { publicFolder } from "./public-folder.ts";

/** Folders at the root of the site whose files are the program's, or come from the content folder. */
const ownFolders = new Set(["_astro", "desk", "documents", "lite", "photos", "search"]);

/** What `dateline hosts` writes beside the pages for hosts that read it there, and where a newsroom's own lines belong. */
const hostFiles: Readonly<Record<string, string>> = {
  _headers: "Headers of your own belong into netlify.toml, or into the rules of your zone at Cloudflare.",
  _redirects:
    "Old addresses of articles are said by `formerly`; other redirects belong into netlify.toml, or into the rules of your zone at Cloudflare.",
};

const iconNames: readonly string[] = Object.values(iconPaths);

/** A problem for each file that cannot stand where it lies. It is told as one that lies beside the content folder. */
export function publicProblems(archive: Archive, { paper }: Pick<PressSettings, "paper">): Problem[] {
  const folder = join(paper, publicFolder);
  return entriesBelow(folder).flatMap(({ name, isLink }) => {
    if (name === iconPaths.drawing && hasFormerIcon(archive.paper)) return [];
    const message = isLink
      ? "This is a symbolic link, and is not followed: what it leads to may be no part of the paper. Put the file itself here."
      : takenBy(name, archive);
    if (message === undefined) return [];
    return [{ ...startOf(`../${publicFolder}/${name}`), severity: "error", rule: "public-file", message }];
  });
}

/** Why a file cannot have its name, in words; undefined where it can. Disks that tell no capitals apart count, and so do hosts. */
export function takenBy(written: string, archive: Archive): string | undefined {
  const name = written.toLowerCase().normalize("NFC");
  const [first = ""] = name.split("/");
  if (ownFolders.has(first))
    return `What stands below /${first}/ is printed by the paper. Give the folder another name.`;
  if (iconNames.includes(first))
    return "The paper’s icons are all made from one drawing: put it into content/brand/, name it as `icon` under `brand` in paper.yaml, and take this file away.";
  const host = hostFiles[first];
  if (host !== undefined)
    return `npm run hosts writes this file for Netlify and Cloudflare. ${host} Take this file away.`;
  return namesOf(name).some((path) => isPrinted(path, archive) || leadsOn(path, archive)) ||
    archive.stories.leadsOnBelow(name) ||
    isFolderOfSite(name, archive)
    ? "The paper prints a file of its own in this place. Give this one another name, or take it away."
    : undefined;
}

/** The paths at which hosts show a file, and those of the folders that it lies in, should they be files. */
function namesOf(name: string): string[] {
  const folders = [...name.matchAll(/\//g)].map(({ index }) => `/${name.slice(0, index)}`);
  return [
    `/${name}`,
    `/${name}/`,
    `/${name.replace(/(^|\/)index\.html$/, "$1")}`,
    `/${name.replace(/\.html$/, "/")}`,
    ...folders,
  ];
}

/** Files for programs that a paper has by a choice of its own, and that a newsroom may have written itself before. */
const byChoice: ReadonlySet<string> = new Set([
  "security",
  "ai-terms",
  "mining-reservation",
  ...Object.keys(exchangeAddresses),
]);

/** Whether there is a page; other files for programs count where the paper may have them another day. */
function isPrinted(path: string, archive: Archive): boolean {
  const [first, ...others] = archive.editions.map(({ paper }) => paper);
  if (!first) return false;
  const editions: Editions = [first, ...others];
  const key = pageAt(path, editions);
  if (key === undefined) return false;
  return !(pathOf(key).endsWith("/") || byChoice.has(key.page)) || stands(key, archive);
}

/** Whether a page stands there that leads on from an address which an article had. */
const leadsOn = (path: string, archive: Archive): boolean =>
  path !== "/" && archive.stories.leadsOnFrom(path.replace(/^\/|\/$/g, ""));

/** Whether pages stand below a path: a file cannot have the name of their folder. */
function isFolderOfSite(name: string, archive: Archive): boolean {
  const { sections } = archive.paper;
  return (
    /^\d{4}(?:\/\d{2}){0,2}$/.test(name) ||
    archive.editions.some(({ paper }) => paper.edition === name) ||
    sections.some(({ id }) => id === name)
  );
}

/** What lies below a folder, by its path in it: files, and links whatever they lead to. */
function entriesBelow(folder: string): { name: string; isLink: boolean }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => ({
      name: nameBelow(folder, join(entry.parentPath, entry.name)),
      isLink: entry.isSymbolicLink(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
