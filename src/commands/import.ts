/** `npm run import -- FILE…`: articles from other systems. Exits 1 where a file or a story could not be read, 2 where the command was wrong. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { MissingPicture } from "../desk/import/pictures/imported-pictures.ts";
import { writeNewFile } from "../kept/write-whole.ts";
import type { SectionChoice } from "../desk/import/fields-of.ts";
import { UnpackedZips } from "../desk/import/packed/unpacked-zips.ts";
import type { ImportEvent } from "../desk/import/import-event.ts";
import { besideSource } from "../preview/imports/beside-source.ts";
import { ImportAccount } from "../preview/imports/import-account.ts";
import { importPage } from "../preview/imports/import-page.ts";
import { nearestName } from "../desk/nearest-name.ts";
import { instantOf, readMoment } from "../paper/moment.ts";
import type { Paper } from "../paper/paper.ts";
import { slugOf } from "../paper/slug-of.ts";
import { paperOf, running, type ExitCode } from "./line/command.ts";
import { Misunderstanding, readCommand } from "./line/command-line.ts";
import { tellImport } from "./telling/tell-import.ts";
import type { PressSettings } from "../press/settings.ts";

const line = {
  command: "npm run import",
  says: "Brings in articles from other systems.",
  takes: "export.xml export.zip folder",
  options: {
    section: {
      type: "string",
      multiple: true,
      value: "Sports=sport",
      says: "the section of stories, or of those of one section there",
    },
    map: {
      type: "string",
      multiple: true,
      value: "addresses.csv",
      says: "a list of old and new addresses: from the old ones readers are led to the articles",
    },
    photos: { type: "string", multiple: true, value: "FOLDER", says: "where pictures are looked for" },
    byline: { type: "string", value: "Reuters", says: "for stories that name nobody" },
    published: { type: "string", value: "2026-11-24", says: "for stories that say no time, which are drafts else" },
    draft: { type: "boolean", default: false, says: "all of them are drafts" },
    again: { type: "boolean", default: false, says: "what was imported before, and is gone, is written again" },
    "fetch-list": {
      type: "string",
      value: "FILE",
      says: "where the addresses of missing pictures are written, one a line, for a program that fetches",
    },
    report: {
      type: "string",
      value: "FILE.html",
      says: "where a page is written that tells what came, what was left out and what to look at first",
    },
    "dry-run": { type: "boolean", default: false, says: "nothing is written" },
  },
} as const;

await running(async (settings) => {
  const zips = new UnpackedZips();
  try {
    return await run(settings, zips);
  } finally {
    zips.remove();
  }
});

async function run(settings: PressSettings, zips: UnpackedZips): Promise<ExitCode> {
  const { values, positionals } = readCommand(line);
  if (positionals.length === 0 && !values.map)
    throw new Misunderstanding("Say which files are to be imported. Write: npm run import -- page.html export.xml");
  const paper = paperOf(settings);
  const list = values["fetch-list"] === undefined ? undefined : newFile("--fetch-list", values["fetch-list"], settings);
  const report = values.report === undefined ? undefined : newFile("--report", values.report, settings);
  const account = new ImportAccount();
  const note = report === undefined ? undefined : (event: ImportEvent) => account.note(event);
  const { counts, missing } = await tellImport(
    {
      content: settings.content,
      paper,
      now: settings.now,
      ...(values.published !== undefined && { published: timeOf(values.published, paper) }),
      files: positionals.map((name) => zips.taken({ path: resolve(settings.standing, name), name })),
      maps: (values.map ?? []).map((name) => ({ path: resolve(settings.standing, name), name })),
      photos: (values.photos ?? []).map((folder) => folderOf(folder, settings)),
      sections: sectionChoice(values.section ?? [], paper),
      ...(values.byline && { byline: values.byline }),
      draft: values.draft,
      again: values.again,
      dry: values["dry-run"],
    },
    note,
  );
  if (report !== undefined)
    writeNewFile(
      report,
      importPage(
        account,
        besideSource(settings.content, (name) => zips.pathOf(name) ?? resolve(settings.standing, name)),
        { dry: values["dry-run"] },
      ),
    );
  if (list !== undefined) writeNewFile(list, addressesOf(missing));
  const stories = [...counts.values()].reduce((a, b) => a + b, 0);
  return counts.has("refused-file") || counts.has("refused") || (stories === 0 && positionals.length > 0) ? 1 : 0;
}

/** `world` is for all that is not named, `Politics=home` for that name. */
function sectionChoice(written: readonly string[], paper: Paper): SectionChoice {
  const named = new Map<string, string>();
  let otherwise: string | undefined;
  for (const choice of written) {
    const [, name, id = ""] = /^(?:(.*)=)?([^=]+)$/.exec(choice) ?? [];
    const section = paper.sections.find((known) => known.id === id.trim().normalize("NFC"));
    if (!section) {
      const ids = paper.sections.map((known) => known.id);
      const near = nearestName(id.trim(), ids);
      throw new Misunderstanding(
        `There is no section “${id.trim()}”. ${near ? `Did you mean ${near}?` : `There are: ${ids.join(", ")}.`}`,
      );
    }
    if (name === undefined) otherwise = section.id;
    else named.set(slugOf(name) || name.toLowerCase(), section.id);
  }
  return { named, ...(otherwise && { otherwise }) };
}

/** Addresses of the web alone: one that a story names may be of any kind, and lead into the machine that fetches it. */
function addressesOf(missing: readonly MissingPicture[]): string {
  const addresses = missing.flatMap(({ address }) => (address === undefined ? [] : (URL.parse(address)?.href ?? [])));
  return [...new Set(addresses)]
    .filter((address) => /^https?:\/\/(?![^/]*\.invalid\/)[!-~]+$/.test(address))
    .map((address) => `${address}\n`)
    .join("");
}

function newFile(option: string, written: string, { standing }: PressSettings): string {
  const path = resolve(standing, written);
  if (!statSync(path, { throwIfNoEntry: false })) return path;
  throw new Misunderstanding(`${option}: ${written} is there already. Name a new file.`);
}

function folderOf(written: string, { standing }: PressSettings): string {
  const path = resolve(standing, written);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  throw new Misunderstanding(`--photos: ${written} is no folder.`);
}

function timeOf(written: string, paper: Paper): number {
  const moment = readMoment(written);
  if ("wrong" in moment)
    throw new Misunderstanding(`--published: ${moment.wrong} Write: --published "2026-11-24 06:30"`);
  return instantOf(moment, paper.timezone);
}
