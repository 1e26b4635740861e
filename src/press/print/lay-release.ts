/** Lays what was printed in its place: in the next release, which is then published, or in a folder that holds a slice. */

import { join } from "node:path";
import { z } from "zod";
import type { Ledger, LedgerPage, PrintedPage } from "../../archive/ledger/ledger.ts";
import { filesBelow } from "../../desk/files/files-below.ts";
import { lyingFile } from "../../desk/files/lying-file.ts";
import type { Changes } from "../release/changes.ts";
import { Release } from "../release/release.ts";
import { pageFile } from "../release/page-file.ts";
import { keyIn } from "../plan/plan.ts";
import { describeSlice, emptySliceFolder, type Slices } from "../plan/slice.ts";
import { searchFolderOf } from "../search/search-index.ts";
import type { PressSettings } from "../settings.ts";
import {
  publishedPhoto as photo,
  renderedOn,
  renditionAt,
  renditionFiles,
  type ShownPictures,
} from "./shown-pictures.ts";

/** What was printed, by this process and its others. */
export interface PrintedWork {
  /** Pages of which the release, or the slice, has another version now; and the paths of those that are no more. */
  wanted: readonly LedgerPage[];
  remove: readonly string[];
  /** Those that this machine printed; the others lie in slices. */
  own: readonly LedgerPage[];
  slices: Slices;
  /** What the own pages show. */
  shown: readonly ShownPictures[];
  /** Files that pages fetch, and others that are no pages; they lie with what was printed. */
  assets: readonly string[];
  /** By which it is known what of them lies at the root of the site. */
  atRoot: string;
  settings: PressSettings;
  ledger: Ledger;
}

/** Where a release is laid: in the next edition, or, without the last one, in a folder of changes. */
export type Laying = Pick<Release, "prepare" | "put" | "has" | "filesBelow" | "remove" | "publish">;

/** Lays a slice out in the output folder, for joining. */
export function laySlice({ wanted, own, shown, assets, settings, ledger }: PrintedWork): void {
  const { out, workshop, printing, renditions } = settings;
  emptySliceFolder(out);
  const slice = new Release(out, workshop, ledger, out);
  putPages(slice, own, printing, settings);
  for (const file of renditionFiles(shown)) slice.put(photo(file), join(renditions, file), "copy");
  for (const asset of assets) slice.put(asset, join(printing, asset), "move");
  describeSlice(out, wanted, shown, assets);
}

/** Lays out the next release and publishes it. */
export function layRelease(release: Laying, work: PrintedWork): Changes {
  const { wanted, remove, own, shown, assets, atRoot, settings, ledger } = work;
  const printed = release.prepare(settings.printing);
  putPages(release, own, printed, settings);
  const pictures = new Map([...shown, ...putFromSlices(release, work)].map((page) => [page.path, renderedOn(page)]));
  for (const file of renditionFiles(shown))
    if (!release.has(photo(file))) release.put(photo(file), renditionAt(file, settings), "copy");
  for (const asset of assets) release.put(asset, join(printed, asset), "move");
  for (const asset of assetsBefore(ledger).filter((before) => !assets.includes(before))) release.remove(asset);
  const pages = wanted.map(({ path, fingerprint }): PrintedPage => ({
    path,
    fingerprint,
    pictures: pictures.get(path) ?? [],
  }));
  for (const path of remove) {
    const folder = searchFolderOf(path);
    if (folder) for (const file of release.filesBelow(folder)) release.remove(file);
    else release.remove(pageFile(path));
  }
  for (const file of ledger.pictures.unused(pages, remove)) release.remove(photo(file));
  return release.publish(pages, remove, { assets: JSON.stringify(assets), public: atRoot });
}

/** Puts the pages that slices have, with their pictures. @returns what these pages show */
function putFromSlices(release: Laying, { wanted, slices }: PrintedWork): ShownPictures[] {
  return wanted.flatMap((page) => {
    const folder = slices.folderOf(page);
    if (folder === undefined) return [];
    if (searchFolderOf(page.path)) putFolder(release, page.path, folder, "copy");
    else release.put(pageFile(page.path), join(folder, pageFile(page.path)), "copy");
    const there = slices.shownOn(page.path);
    if (!there) return [];
    for (const file of renditionFiles([there]))
      if (!release.has(photo(file))) release.put(photo(file), join(folder, "photos", file), "copy");
    return [there];
  });
}

/** @param printed the folder that they were printed to */
function putPages(release: Laying, pages: readonly LedgerPage[], printed: string, { content }: PressSettings): void {
  for (const { path, page } of pages) {
    const key = keyIn(page);
    if (key.page === "document") release.put(pageFile(path), lyingFile(join(content, "documents"), key.name), "copy");
    else if (searchFolderOf(path)) putFolder(release, path, printed, "move");
    else release.put(pageFile(path), join(printed, pageFile(path)), "move");
  }
}

const assetsSchema = z.array(z.string());

function assetsBefore(ledger: Ledger): string[] {
  const noted = ledger.note("assets");
  return noted ? assetsSchema.parse(JSON.parse(noted)) : [];
}

/** Puts a bundle of the search index in its place, and takes out what it was before: its files are named by what is in them. */
function putFolder(release: Laying, path: string, from: string, how: "move" | "copy"): void {
  const folder = searchFolderOf(path) ?? "";
  const files = filesBelow(join(from, folder)).map((file) => `${folder}/${file}`);
  for (const file of files) release.put(file, join(from, file), how);
  for (const file of release.filesBelow(folder)) if (!files.includes(file)) release.remove(file);
}
