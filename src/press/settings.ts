/** Where the paper is read from and printed to: the environment’s variables, checked at the door. */
import { basename, dirname, join, resolve } from "node:path";
import { hashOf } from "../archive/code-hash.ts";
import { readSite } from "../paper/addresses/site-address.ts";
import { readMoment, instantOf } from "../paper/moment.ts";
import { readEnvironment, type Environment } from "./environment.ts";
import { handbookAddress } from "./handbook-address.ts";
import { cacheFolder } from "./program/cache-folder.js";
import { paperFolder } from "./program/paper-folder.js";
import { programRoot } from "./program/program-root.ts";

export interface PressSettings {
  /** The program's own folder, which holds its `package.json`: nothing of the paper is found there, but where both are one. */
  program: string;
  /** The paper's folder: it holds the content folder, and everything of the paper is found from there. */
  paper: string;
  content: string;
  /** What the paper adds to its pages: `templates/` in its folder. */
  templates: string;
  /** The published folder. */
  out: string;
  /** What a build lays there that prints without the last edition, beside the published folder. */
  changes: string;
  /** Work in progress beside the published folder, on the same disk, so that publishing is one rename. */
  workshop: string;
  /** Where everything is printed until it is published: in the workshop, so that a first release need not be moved file by file. */
  printing: string;
  /** Where Astro bundles the templates: below the program, since it works elsewhere in a folder that all its builds share. */
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
  /** The folder that the editor stands in: npm runs its scripts in the paper's folder, and paths are meant from there. */
  standing: string;
  /** Where the handbook can be read. */
  handbook: string;
  /** The language of the terminal, as a tag. */
  language?: string;
}

/** Reads the settings. @throws an `Error` with a sentence for whoever set a variable wrong */
export function pressSettings(environment: Environment = readEnvironment()): PressSettings {
  const paper = paperFolder(environment);
  const out = environment.DATELINE_OUT ? resolve(environment.DATELINE_OUT) : join(paper, "dist");
  const workshop = join(dirname(out), `.${basename(out)}.press`);
  const cache = cacheFolder(environment, paper);
  const site = siteOf(environment.DATELINE_SITE);
  return {
    program: programRoot,
    paper,
    templates: join(paper, "templates"),
    content: environment.DATELINE_CONTENT ? resolve(environment.DATELINE_CONTENT) : join(paper, "content"),
    out,
    changes: `${out}-changes`,
    workshop,
    printing: join(workshop, "printing"),
    bundling: join(programRoot, ".astro", `bundling-${hashOf(cache)}`),
    cache,
    renditions: join(cache, "renditions"),
    ...(site && { site }),
    ...languageOf(environment),
    now: nowOf(environment.DATELINE_NOW),
    preview: environment.DATELINE_PREVIEW === "1",
    base: baseOf(environment),
    history: environment.DATELINE_HISTORY !== "0",
    ...(environment.DATELINE_COMMIT && { commit: environment.DATELINE_COMMIT }),
    ...(environment.DATELINE_BROWSER && { browser: environment.DATELINE_BROWSER }),
    inCi: environment.CI !== undefined,
    standing: environment.INIT_CWD ?? process.cwd(),
    handbook: handbookAddress(paper, environment),
  };
}

/** What a process finds in its environment that is to work with the same paper, wherever it stands. */
export const placesOf = ({ content, out, cache }: PressSettings): Record<string, string> => ({
  DATELINE_CONTENT: content,
  DATELINE_OUT: out,
  DATELINE_CACHE: cache,
});

function siteOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const read = readSite(written);
  if ("wrong" in read) throw new Error(`DATELINE_SITE is not the address of a paper: “${written}”. ${read.wrong}`);
  return read.site;
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

/** What the terminal says of its language: `de_DE.UTF-8` (POSIX, 8.2). */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Environment): { language?: string } {
  const tag = (LC_ALL ?? LC_MESSAGES ?? LANG ?? "").replace(/[.@][^]*$/, "").replaceAll("_", "-");
  return /^[a-z]{2,3}(?:-[a-z]{2,4})*$/i.test(tag) ? { language: tag } : {};
}
