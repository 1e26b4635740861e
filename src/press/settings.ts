/** Where the paper is read from and printed to: the environment’s variables, checked at the door. */
import { basename, dirname, join, resolve } from "node:path";
import { hashOf } from "../archive/code-hash.ts";
import { hostSourceOf } from "../paper/safe/host-source.ts";
import { readMoment, instantOf } from "../paper/moment.ts";
import { readEnvironment, type Environment } from "./environment.ts";
import { handbookAddress } from "./handbook-address.ts";
import { cacheFolder } from "./program/cache-folder.js";

export interface PressSettings {
  root: string;
  content: string;
  /** The published folder. */
  out: string;
  /** Work in progress beside the published folder, on the same disk, so that publishing is one rename. */
  workshop: string;
  /** Where everything is printed until it is published: in the workshop, so that a first edition need not be moved file by file. */
  printing: string;
  /** Where Astro bundles the templates: below the root, since it works elsewhere in a folder that all its builds share. */
  bundling: string;
  cache: string;
  renditions: string;
  /** Overrides the address in `paper.yaml`. */
  site?: string;
  /** Seconds since 1970. */
  now: number;
  preview: boolean;
  /** The commit with which addresses are compared: where a change is proposed, what it is proposed to; else the last one. */
  base: string;
  /** Whether git is asked how articles were changed after publication; where a paper is laid out beside its repository, git knows nothing of it. */
  history: boolean;
  /** The commit that CI says a preview is of: that of a pull request is not the one that is checked out. */
  commit?: string;
  /** The Chromium that was chosen to look at pages with. */
  browser?: string;
  /** This is a job of CI, where nobody watches how far work has come. */
  inCi: boolean;
  /** The folder that the editor stands in: npm runs its scripts in the root, and paths are meant from there. */
  standing: string;
  /** Where the handbook can be read. */
  handbook: string;
}

/**
 * Reads the settings. @throws an `Error` with a sentence for whoever set a variable wrong
 * @param folder the one that holds `package.json`
 */
export function pressSettings(folder: string, environment: Environment = readEnvironment()): PressSettings {
  // Two ways of writing the root would be two hashes of the code: each command would read all of the archive again.
  const root = resolve(folder);
  const out = resolve(root, environment.DATELINE_OUT ?? "dist");
  const workshop = join(dirname(out), `.${basename(out)}.press`);
  const cache = cacheFolder(root, environment);
  const site = environment.DATELINE_SITE?.replace(/\/+$/, "");
  if (site && !hostSourceOf(site))
    throw new Error(`DATELINE_SITE is not an address: “${site}”. Write the whole of it: https://www.example.org`);
  return {
    root,
    content: resolve(root, environment.DATELINE_CONTENT ?? "content"),
    out,
    workshop,
    printing: join(workshop, "printing"),
    bundling: join(root, ".astro", `bundling-${hashOf(cache)}`),
    cache,
    renditions: join(cache, "renditions"),
    ...(site && { site }),
    now: nowOf(environment.DATELINE_NOW),
    preview: environment.DATELINE_PREVIEW === "1",
    base: baseOf(environment),
    history: environment.DATELINE_HISTORY !== "0",
    ...(environment.DATELINE_COMMIT && { commit: environment.DATELINE_COMMIT }),
    ...(environment.DATELINE_BROWSER && { browser: environment.DATELINE_BROWSER }),
    inCi: environment.CI !== undefined,
    standing: environment.INIT_CWD ?? process.cwd(),
    handbook: handbookAddress(root, environment),
  };
}

/** GitHub (and Forgejo) names the branch that a pull request is for, GitLab the commit that a merge request starts from. */
function baseOf({ GITHUB_BASE_REF: branch, CI_MERGE_REQUEST_DIFF_BASE_SHA: commit }: Environment): string {
  return branch ? `origin/${branch}` : (commit ?? "HEAD");
}

function nowOf(written: string | undefined): number {
  if (!written) return Math.floor(Date.now() / 1000);
  const moment = readMoment(written);
  if ("wrong" in moment) throw new Error(`DATELINE_NOW: ${moment.wrong} Write an ISO time: 2026-11-24T06:30:00Z`);
  return instantOf(moment, "UTC");
}
