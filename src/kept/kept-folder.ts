/** Folders of what may be thrown away: whatever else lies where one of them should be is in the way, and goes. */
import { lstatSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder.
 * @param below the folder above it in which all belongs to the program; what lies higher is left alone
 * @throws where it cannot be made
 */
export function makeKeptFolder(below: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const wayThere = ancestors(folder).filter((each) => each.length > below.length);
    if (!wayThere.some(clearWay)) throw error;
    mkdirSync(folder, { recursive: true });
  }
}

/** Takes away what lies in the place of a folder and is none, nor leads to one. @returns whether there was something */
export function clearWay(folder: string): boolean {
  if (!isThere(folder) || isFolder(folder)) return false;
  rmSync(folder);
  return true;
}

/** Whether anything lies at a path, a link that leads nowhere too. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // What it lies in is no folder.
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A folder and those that it lies in, the outermost first. */
function ancestors(folder: string): string[] {
  return dirname(folder) === folder ? [folder] : [...ancestors(dirname(folder)), folder];
}
