/** What is said of an import: of each file and story, and of all of them. */
import { join, relative } from "node:path";
import type { ImportEvent, ImportOutcome } from "../../desk/import/import-event.ts";
import type { LeftField } from "../../desk/import/formats/left-fields.ts";
import { importStories } from "../../desk/import/import-stories.ts";
import type { ImportSettings } from "../../desk/import/import-settings.ts";
import type { MissingPicture } from "../../desk/import/pictures/imported-pictures.ts";
import { sourceKinds } from "../../desk/import/recognise.ts";
import { registerFile } from "../../desk/import/register.ts";
import { printable, terminal, type TerminalText } from "../../desk/terminal-text.ts";
import { say } from "../../press/say.ts";

const at = ({ line, within }: { line?: number; within?: string }): string =>
  `${within === undefined ? "" : `${within}: `}${line === undefined ? "" : `line ${line}: `}`;

const outcomes: Record<ImportOutcome, (path: string, dry: boolean) => string> = {
  written: (path, dry) => (dry ? `would be ${path}` : path),
  unchanged: (path) => `${path} is there already, and the same.`,
  edited: (path) => `${path} has been edited since it was imported: it was left as it is.`,
  "source-changed": (path) =>
    `${path} was imported before and would now be written otherwise, since the source or the options have changed: it was left as it is.`,
  gone: (path) =>
    `was imported before as ${path}, which has been renamed or deleted since: it was left out. With --again it is imported again.`,
  taken: (path) => `${path} is there already and was not imported: it was left as it is.`,
  twice: (path) => `was read above already${path ? `, as ${path}` : ""}.`,
  updated: (path, dry) => `${path} ${dry ? "would be" : "is"} the newer version now.`,
  beside: (path) => `${path} has been edited here and was left as it is: the newer version lies beside it.`,
  older: (path) => `is an older version of ${path}, and was left out.`,
  killed: (path) => `was withdrawn by its agency${path ? `: ${path}` : ""}.`,
  empty: () => "has no text, and was not imported.",
  refused: () => "was not imported.",
};

/** What is counted: what became of stories, and files that could not be read. */
export type Counted = ImportOutcome | "refused-file";

const named: Record<Counted, string> = {
  written: "imported",
  unchanged: "unchanged",
  edited: "edited since and left",
  "source-changed": "told otherwise now and left",
  gone: "renamed or deleted since and left out",
  taken: "there already and left",
  twice: "told twice",
  updated: "brought up to date",
  beside: "edited here, with the newer version beside",
  older: "older and left out",
  killed: "withdrawn",
  empty: "without a text and left out",
  refused: "not imported",
  "refused-file": "files not read",
};

/** Imports stories, and tells of each what became of it, and of all of them. @returns how many there were of each outcome, and which pictures are missing */
export async function tellImport(
  settings: ImportSettings,
  onEvent: (event: ImportEvent) => void = () => undefined,
): Promise<{ counts: ReadonlyMap<Counted, number>; missing: readonly MissingPicture[] }> {
  const { content, dry } = settings;
  const counts = new Map<Counted, number>();
  const missing: MissingPicture[] = [];
  const count = (outcome: Counted) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  for await (const event of importStories(settings)) {
    onEvent(event);
    if (event.event === "story") count(event.outcome);
    if (event.event === "refused") count("refused-file");
    if (event.event === "end") missing.push(...event.missing);
    say(toldEvent(event, { content, dry }));
  }
  say(terminal`\n${printable(toldCounts(counts, { dry }))}\n`);
  return { counts, missing };
}

/** @param content the content folder; @param dry nothing was written */
function toldEvent(told: ImportEvent, { content, dry }: { content: string; dry: boolean }): TerminalText {
  const lines = (...rows: string[]) => terminal`${rows.map((row) => terminal`${printable(row)}\n`)}`;
  switch (told.event) {
    case "file":
      return lines("", `${told.name} is ${told.what}.`);
    case "refused":
      return lines("", `${told.name} was not imported. ${told.message}`);
    case "damaged":
      return lines(`${relative(process.cwd(), join(content, registerFile))}:${told.line}: ${told.message}`);
    case "aside":
      return lines(`  ${at(told)}${told.message}`);
    case "story": {
      const path = told.file === undefined ? "" : relative(process.cwd(), join(content, told.file));
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
              `${told.missing.length === 1 ? "A picture is" : `${told.missing.length} pictures are`} missing from ${relative(process.cwd(), join(content, "photos"))}/ under the name below. Put the file there, or give its folder with --photos and import again:`,
            ]
          : []),
        ...told.missing.map(
          ({ file, source, caption }) =>
            `  ${file}${source && source !== file ? `  from ${source}` : ""}${!source && caption ? `  “${caption.slice(0, 80)}”` : ""}`,
        ),
        ...(told.topics.length > 0 ? ["", `New topics whose names got a file: ${told.topics.join(", ")}`] : []),
        ...toldLeft(told.left),
        ...(told.led.length > 0
          ? [
              "",
              `${told.led.length} ${told.led.length === 1 ? "article" : "articles"} that ${told.led.length === 1 ? "was" : "were"} there already ${dry ? "would get" : "got"} old addresses under \`formerly\`.`,
            ]
          : []),
        ...(told.unsettled.length > 0
          ? [
              "",
              `${told.unsettled.length} old ${told.unsettled.length === 1 ? "address cannot" : "addresses cannot"} lead on, such as ${told.unsettled[0] ?? ""}: let the server that has them lead to the new ones.`,
            ]
          : []),
        ...toldApart(told.apart),
      );
  }
}

/** Articles of languages without an edition, which readers find among the others. */
function toldApart(languages: readonly [language: string, articles: number][]): string[] {
  const articles = languages.reduce((sum, [, count]) => sum + count, 0);
  if (articles === 0) return [];
  const listed = languages.map(([language, count]) => `${language} (${count})`).join(", ");
  return [
    "",
    `${articles === 1 ? "1 article is in a language" : `${articles} articles are in languages`} in which the paper has no edition, and ${articles === 1 ? "stands" : "stand"} among the others: ${listed}. For an edition of their own, name it under \`editions\` in paper.yaml, take these articles away, and import again with --again.`,
  ];
}

/** Fields that have no place in an article, a line for each kind of file. */
function toldLeft(left: readonly LeftField[]): string[] {
  const byKind = Map.groupBy(left, ({ kind }) => kind);
  return [...byKind].flatMap(([kind, fields]) => [
    "",
    `Fields of ${sourceKinds[kind]} that have no place in an article were left out, with how many stories had them:`,
    `  ${fields.map(({ field, count }) => `${field} (${count})`).join(", ")}`,
  ]);
}

function toldCounts(counts: ReadonlyMap<Counted, number>, { dry }: { dry: boolean }): string {
  const parts = [...counts].map(
    ([outcome, number]) => `${number} ${outcome === "written" && dry ? "would be imported" : named[outcome]}`,
  );
  return parts.length === 0 ? "No story was found." : `Stories: ${parts.join(", ")}.`;
}
