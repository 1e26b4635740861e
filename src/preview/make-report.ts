/** Puts the report together: what differs, what of it is printed and looked at, and what is said of it. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { nameBelow } from "../kept/path-rules.ts";
import { encodedPath } from "../paper/addresses/address.ts";
import { rfc3339 } from "../paper/moment.ts";
import type { Paper } from "../paper/paper.ts";
import { ownTemplatesHash } from "../press/program/own/own-templates.ts";
import type { PressSettings } from "../press/settings.ts";
import { articleChanges } from "./changes/article-changes.ts";
import { accentOf } from "./page/report-accent.ts";
import { layBasePaper } from "./sides/base-paper.ts";
import { lostAddress, newDeadLinks, newProblems, type NewFindings } from "./findings.ts";
import { installedBrowser } from "./looks/find-browser.ts";
import { hasLookingTools, howToInstall } from "./looks/looking-tools.ts";
import { deadLinks } from "./changes/links.ts";
import { lookAtPages, type Looked } from "./looks/look-at-pages.ts";
import { Looker } from "./looks/looks.ts";
import { pageChanges, type PageChange } from "./changes/page-changes.ts";
import { printBoth, printSample, type Prints } from "./sides/print-sides.ts";
import { printedChanges } from "./changes/printed-changes.ts";
import { plannedPurge, printedPurge } from "./changes/purge.ts";
import { countsOf, reportPages } from "./report-pages.ts";
import type { ReportFinding, Report } from "./report-schema.ts";
import { Repository } from "./sides/repository.ts";
import { isForMachines, sampleOf, type Sample } from "./sample.ts";
import { schedule } from "./changes/schedule.ts";
import { basePath } from "../paper/addresses/site-address.ts";
import { openSides, type Sides } from "./sides/sides.ts";

/** What a report is asked for. */
export interface ReportOptions {
  /** The ref that the paper is compared with. */
  base: string;
  /** Where the preview stands, without a slash at its end; if left out, where `npm start` serves it. */
  preview?: string;
  /** The folder written. */
  out: string;
  /** No pictures are taken. */
  blind: boolean;
}

/** Where `npm start` serves the paper. */
const ownMachine = "http://localhost:4321";

/**
 * @param pictures folder for the pictures, in the report's own
 * @throws an `Error` with a sentence where the paper cannot be compared
 */
export async function makeReport(settings: PressSettings, options: ReportOptions, pictures: string): Promise<Report> {
  const browser = options.blind || !hasLookingTools() ? undefined : installedBrowser(settings.browser);
  // A browser takes a second to start, and does so while the papers are opened.
  const looker = browser === undefined ? undefined : Looker.open(browser, settings);
  // Told when it is waited for.
  looker?.catch(() => undefined);
  try {
    return await compared(settings, options, { looker, pictures });
  } finally {
    await looker?.then(
      (opened) => opened.close(),
      () => undefined,
    );
  }
}

/** With what pages are looked at, and where their pictures go. */
interface Studio {
  /** Absent where no pictures are taken. */
  looker: Promise<Looker> | undefined;
  pictures: string;
}

const linkInto = (preview: string) => (path: string) => preview + encodedPath(path);

async function compared(settings: PressSettings, options: ReportOptions, studio: Studio): Promise<Report> {
  const work = join(settings.cache, "report");
  const laid = join(work, "base");
  const base = layBasePaper(settings, options.base, laid);
  const baseSide = { content: base.content, cache: join(work, "base-cache") };
  const sides = await openSides(settings, baseSide, { showsHeld: true });
  try {
    const notes: string[] = [];
    const root = base.root ?? rootForOwn(sides, settings);
    const link = linkInto(options.preview ?? ownMachine + basePath(sides.now.context.site));
    const whole = root === undefined ? undefined : await printBoth(settings, { ...base, root }, work, notes);
    const all = whole ? printedChanges(sides, whole) : [...pageChanges(sides.before, sides.now)];
    // A lite page says what its full page says: it is counted, and not told a second time.
    const changes = all.filter(({ key }) => key.page !== "lite");
    const { articles, left } = articleChanges(changes, sides, link);
    const sample = sampleOf(changes, new Set(articles.map(({ path }) => path)));
    const prints = whole ?? (await printSample(sides, sample.printed));
    const problems = newProblems(sides.before.problems.all(), sides.now.problems.all(), (file) =>
      nameBelow(base.top, join(settings.content, file)),
    );
    const links = sample.printed.map((page) => linksOn(page, sides, prints, link(page.path)));
    // The browser draws in processes of its own: meanwhile the paper is planned once more, as readers have it.
    const [looked, purge] = await Promise.all([
      looks(sample, sides, prints, { options, studio, whole: whole !== undefined, link, notes }),
      whole ? printedPurge(all, sides) : plannedPurge(settings, baseSide),
    ]);
    const pages = reportPages(changes, sides, link);
    const lost = pages
      .filter(({ change, kind }) => change === "removed" && ["article", "redirect", "standing"].includes(kind))
      .map(({ path, title }) => lostAddress(path, title));
    if (left > 0) notes.push(`The words of ${articles.length} stories are compared here; ${left} more changed.`);
    notes.push(...sampleNotes(changes, sample, looked));
    if (whole)
      notes.push(
        "The templates changed as well. Each side was printed whole by its own code, and the pages were compared as they were printed, without those of articles’ history.",
      );
    const { archive } = sides.now.context;
    return {
      format: 1,
      ...namedPaper(archive.paper),
      base: base.commit,
      now: currentCommit(settings),
      at: rfc3339(archive.now, archive.paper.timezone),
      counts: { ...countsOf(pages), lite: all.length - changes.length },
      pages,
      articles,
      findings: worstFirst([problems, ...links, ...looked.found].flatMap(({ findings }) => findings).concat(lost)),
      known: { check: problems.known, links: links.reduce((sum, { known }) => sum + known, 0), ...looked.known },
      schedule: schedule(sides, link),
      purge: purge.map((path) => archive.paper.site + encodedPath(path)),
      photographs: looked.photographs,
      notes,
    };
  } finally {
    sides.close();
    // Links to files of the content folder: nothing must be left through which they could be changed.
    rmSync(laid, { recursive: true, force: true });
  }
}

/** Of a component that the paper has of its own a view knows nothing, as of the program's: then both sides are printed whole, by one program. */
const rootForOwn = ({ before, now }: Sides, { program }: PressSettings): string | undefined =>
  ownTemplatesHash(before.settings) === ownTemplatesHash(now.settings) ? undefined : program;

const namedPaper = (paper: Paper): Pick<Report, "paper" | "accent" | "timezone"> => ({
  paper: paper.name,
  accent: accentOf(paper),
  timezone: paper.timezone,
});

function linksOn({ path }: PageChange, { before, now }: Sides, prints: Prints, preview: string): NewFindings {
  const [old, new_] = [prints.before.html(path), prints.now.html(path)];
  if (new_ === undefined) return { findings: [], known: 0 };
  return newDeadLinks(
    path,
    old === undefined ? [] : deadLinks(path, old, before, prints.before),
    deadLinks(path, new_, now, prints.now),
    preview,
  );
}

interface Looking {
  options: ReportOptions;
  studio: Studio;
  /** Whether both sides were printed whole, each by its own code. */
  whole: boolean;
  link: (path: string) => string;
  notes: string[];
}

async function looks(
  { pictured }: Sample,
  sides: Sides,
  prints: Prints,
  { options, studio, whole, link, notes }: Looking,
): Promise<Looked> {
  if (studio.looker && pictured.length > 0)
    return lookAtPages(pictured, sides, prints, { looker: await studio.looker, whole, folder: studio.pictures, link });
  if (!studio.looker) notes.push(`${whyBlind(options)}: pages were not pictured, nor weighed, nor tried for barriers.`);
  return { photographs: [], found: [], known: { axe: 0, weight: 0 } };
}

function whyBlind({ blind }: ReportOptions): string {
  if (blind) return "No pictures were asked for";
  return hasLookingTools()
    ? "There is no Chromium on the machine that made this report, and DATELINE_BROWSER names none"
    : `What pictures are taken with is not installed (${howToInstall})`;
}

/** What was not looked at, told where anything was. */
function sampleNotes(changes: readonly PageChange[], { printed }: Sample, { photographs }: Looked): string[] {
  const shown = changes.filter(({ key }) => !isForMachines(key) && key.page !== "redirect").length;
  return [
    ...(photographs.length > 0 && photographs.length < shown
      ? [
          `Pictures were taken of ${photographs.length} of the ${shown} pages that readers see: of stories first, and of each other kind of page one or two. These were weighed and tried for barriers.`,
        ]
      : []),
    ...(printed.length < shown ? [`Links were followed on ${printed.length} of these pages.`] : []),
  ];
}

const worstFirst = (findings: readonly ReportFinding[]): ReportFinding[] =>
  [...findings].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1));

function currentCommit({ content }: PressSettings): Report["now"] {
  const repository = Repository.around(content);
  const head = repository?.commit("HEAD") ?? { hash: "", subject: "", at: "" };
  return { ...head, uncommitted: (repository?.changedSince("HEAD", ["."]).length ?? 0) > 0 };
}
