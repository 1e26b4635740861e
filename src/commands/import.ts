/** `npm run import -- FILE…`: articles from other systems. Exits 1 where a file or a story could not be read, 2 where the command was wrong. */
import { statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { importStories, type ImportEvent, type Outcome } from "../desk/import/import-stories.ts";
import { ledgerFile } from "../desk/import/ledger.ts";
import type { SectionChoice } from "../desk/import/fields-of.ts";
import { nearestName } from "../desk/nearest-name.ts";
import { instantOf, readMoment } from "../paper/moment.ts";
import type { Paper } from "../paper/paper.ts";
import { slugOf } from "../paper/slug-of.ts";
import { printable, terminal, type TerminalText } from "../desk/terminal-text.ts";
import { paperOf, running, type ExitCode } from "./command.ts";
import { Misunderstanding, readCommand } from "./command-line.ts";
import { say } from "../press/say.ts";
import type { PressSettings } from "../press/settings.ts";

const line = {
  command: "npm run import",
  says: "Brings in articles from other systems.",
  takes: "page.html export.xml",
  options: {
    section: {
      type: "string",
      multiple: true,
      value: "Sports=sport",
      says: "the section of stories, or of those of one section there",
    },
    photos: { type: "string", multiple: true, value: "FOLDER", says: "where pictures are looked for" },
    byline: { type: "string", value: "Reuters", says: "for stories that name nobody" },
    published: { type: "string", value: "2026-11-24", says: "for stories that say no time" },
    draft: { type: "boolean", default: false, says: "all of them are drafts" },
    again: { type: "boolean", default: false, says: "what was imported before, and is gone, is written again" },
    "dry-run": { type: "boolean", default: false, says: "nothing is written" },
  },
} as const;

/** npm runs its scripts in the root; paths are meant from where the editor stands. */
const standing = process.env["INIT_CWD"] ?? "";

const at = ({ line }: { line?: number }): string => (line === undefined ? "" : `line ${line}: `);

const outcomes: Record<Outcome, (path: string, dry: boolean) => string> = {
  written: (path, dry) => (dry ? `would be ${path}` : path),
  unchanged: (path) => `${path} is there already, and the same.`,
  edited: (path) => `${path} has been edited since it was imported: it was left as it is.`,
  "source-changed": (path) =>
    `${path} was imported before and would now be written otherwise, since the source or the options have changed: it was left as it is.`,
  gone: (path) =>
    `was imported before as ${path}, which has been renamed or deleted since: it was left out. With --again it is imported again.`,
  taken: (path) => `${path} is there already and was not imported: it was left as it is.`,
  twice: (path) => `was read above already${path ? `, as ${path}` : ""}.`,
  refused: () => "was not imported.",
};

const named: Record<Outcome | "refused-file", string> = {
  written: "imported",
  unchanged: "unchanged",
  edited: "edited since and left",
  "source-changed": "told otherwise now and left",
  gone: "renamed or deleted since and left out",
  taken: "there already and left",
  twice: "told twice",
  refused: "not imported",
  "refused-file": "files not read",
};

await running(run);

async function run(settings: PressSettings): Promise<ExitCode> {
  const { values, positionals } = readCommand(line);
  if (positionals.length === 0)
    throw new Misunderstanding("Say which files are to be imported. Write: npm run import -- page.html export.xml");
  const paper = paperOf(settings);
  const counts = new Map<Outcome | "refused-file", number>();
  const count = (outcome: Outcome | "refused-file") => counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const events = importStories({
    content: settings.content,
    paper,
    now: values.published === undefined ? settings.now : timeOf(values.published, paper),
    files: positionals.map((name) => ({ path: resolve(standing, name), name })),
    photos: (values.photos ?? []).map(folderOf),
    sections: sectionChoice(values.section ?? [], paper),
    ...(values.byline && { byline: values.byline }),
    draft: values.draft,
    again: values.again,
    dry: values["dry-run"],
  });
  for await (const event of events) {
    if (event.event === "story") count(event.outcome);
    if (event.event === "refused") count("refused-file");
    say(toldEvent(event, values["dry-run"]));
  }
  say(terminal`\n${printable(toldCounts(counts, values["dry-run"]))}\n`);
  const stories = [...counts.values()].reduce((a, b) => a + b, 0);
  return counts.has("refused-file") || counts.has("refused") || stories === 0 ? 1 : 0;

  function toldEvent(told: ImportEvent, dry: boolean): TerminalText {
    const lines = (...rows: string[]) => terminal`${rows.map((row) => terminal`${printable(row)}\n`)}`;
    switch (told.event) {
      case "file":
        return lines("", `${told.name} is ${told.what}.`);
      case "refused":
        return lines("", `${told.name} was not imported. ${told.message}`);
      case "damaged":
        return lines(`${relative(process.cwd(), join(settings.content, ledgerFile))}:${told.line}: ${told.message}`);
      case "aside":
        return lines(`  ${at(told)}${told.message}`);
      case "story": {
        const path = told.file === undefined ? "" : relative(process.cwd(), join(settings.content, told.file));
        return lines(
          "",
          `  ${at(told)}${told.headline || "(no headline)"}`,
          `    ${outcomes[told.outcome](path, dry)}`,
          ...told.notes.map((note) => `    - ${note}`),
        );
      }
      case "end":
        return lines(
          ...(told.pictures > 0
            ? ["", `${told.pictures} ${told.pictures === 1 ? "picture was" : "pictures were"} copied into photos/.`]
            : []),
          ...(told.missing.length > 0
            ? [
                "",
                `${told.missing.length === 1 ? "A picture is" : `${told.missing.length} pictures are`} missing from ${relative(process.cwd(), join(settings.content, "photos"))}/ under the name below. Put the file there, or give its folder with --photos and import again:`,
              ]
            : []),
          ...told.missing.map(
            ({ file, source, caption }) =>
              `  ${file}${source && source !== file ? `  from ${source}` : ""}${!source && caption ? `  “${caption.slice(0, 80)}”` : ""}`,
          ),
          ...(told.topics.length > 0 ? ["", `New topics whose names got a file: ${told.topics.join(", ")}`] : []),
          ...(told.unsettled.length > 0
            ? [
                "",
                `${told.unsettled.length} old addresses have another form than the paper’s, such as ${told.unsettled[0] ?? ""}: let the server that has them lead to the new ones.`,
              ]
            : []),
        );
    }
  }
}

function toldCounts(counts: ReadonlyMap<Outcome | "refused-file", number>, dry: boolean): string {
  const parts = [...counts].map(
    ([outcome, number]) => `${number} ${outcome === "written" && dry ? "would be imported" : named[outcome]}`,
  );
  return parts.length === 0 ? "No story was found." : `Stories: ${parts.join(", ")}.`;
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

function folderOf(written: string): string {
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
