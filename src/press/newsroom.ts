/** Opens the paper for the press: the archive brought up to date, and what views are made from. */
import type { Archive } from "../archive/archive.ts";
import { readOwn } from "../archive/contents/content-files.ts";
import { openArchive, lineReader, type OpenArchive } from "../archive/open-archive.ts";
import { countedWords, summary, tell } from "../desk/tell.ts";
import { inFull, type ToldProblems } from "../desk/told-problems.ts";
import { ingestFile, readIngest } from "../desk/import/ingest/read-ingest.ts";
import { formerProblems } from "../desk/forms/former-forms.ts";
import { startOf, type Problem } from "../desk/problem.ts";
import { printable, terminal, terminalRow, type Paint, type TerminalText } from "../desk/terminal-text.ts";
import { paperFile, placedInPaper } from "../desk/settings.ts";
import { nameBelow } from "../kept/path-rules.ts";
import type { Paper } from "../paper/paper.ts";
import { isElsewhere } from "../paper/policy-page.ts";
import { editionName } from "../paper/edition.ts";
import { missingIn } from "../paper/words/catalogues.ts";
import { englishMessages } from "../paper/words/messages.ts";
import { wordsFolder } from "../desk/own-words.ts";
import { withoutSwitchedOff } from "../desk/warnings/body/switched-off.ts";
import type { BrandFault } from "../brand/brand-faults.ts";
import type { ViewContext } from "../views/context.ts";
import { previewedCommit } from "./release/previewed-commit.ts";
import { knownPages } from "../views/pages.ts";
import { additionsOf } from "./additions/own-additions.ts";
import { brandOf, type KeptBrand } from "./brand/kept-brand.ts";
import { ownComponents } from "./program/own/own-components.ts";
import { progressOf } from "./progress.ts";
import { publicProblems } from "./public/public-problems.ts";
import { paintOn, sayAside } from "./say.ts";
import type { PressSettings } from "./settings.ts";
import { Spoken } from "../desk/words/spoken.ts";

export interface Newsroom extends OpenArchive {
  /** Absent where `paper.yaml` has mistakes. */
  context?: ViewContext;
  /** The files of the paper’s look, which are laid out with its pages. */
  brand?: KeptBrand;
}

/** How the paper is opened, besides its settings. */
export interface Opening {
  /** Drafts and stories that wait for their hour are pages too, as in previews. */
  showsHeld: boolean;
  /** Nobody outside the newsroom sees the pages: articles under embargo are shown with the held. */
  internal?: boolean;
  /** Git is asked how articles were changed after publication. */
  readsHistory?: boolean;
  /** The commit with which addresses are compared; without one they are not. */
  comparedWith?: string | undefined;
}

export async function openNewsroom(
  settings: PressSettings,
  { showsHeld, internal = false, readsHistory = false, comparedWith }: Opening,
): Promise<Newsroom> {
  const opened = await openArchive({
    ...settings,
    pages: knownPages,
    showHeld: showsHeld,
    internal,
    readsHistory,
    ...(comparedWith !== undefined && { comparedWith }),
    onProgress: progressOf("Reading", settings),
    onHistory: progressOf("History", settings),
  });
  const archive = opened.archive ?? opened.rest;
  if (!archive) return opened;
  const brand = await brandOf(archive.paper, settings);
  const site = settings.site ?? archive.paper.site;
  const own = await additionsOf(
    settings,
    archive.editions.map(({ paper }) => editionName(paper.language)),
    site,
  );
  const problems = opened.problems.with([
    ...missingWords(archive.editions.map(({ paper }) => paper)),
    ...("faults" in brand ? brandProblems(brand.faults, settings.content) : []),
    ...fileless(archive),
    ...formerProblems(archive.paper),
    ...ingestProblems(archive.paper, settings),
    ...publicProblems(archive, settings),
    ...ownComponents(settings).problems,
    ...withoutSwitchedOff(own.problems, archive.paper.warnings.off),
  ]);
  const previewed = showsHeld && settings.preview && { previewed: previewedCommit(settings) };
  if (!opened.archive) return { ...opened, problems };
  return {
    ...opened,
    problems,
    ...("view" in brand && { brand }),
    context: {
      archive,
      ...("view" in brand && { brand: brand.view }),
      ...(own.additions && { additions: own.additions }),
      site,
      preview: showsHeld,
      ...previewed,
    },
  };
}

/** What is wrong with the rules for what comes in by itself: `ingest` runs when nobody looks. */
function ingestProblems(paper: Paper, { content }: Pick<PressSettings, "content">): Problem[] {
  const bytes = readOwn(content, ingestFile);
  if (bytes === undefined) return [];
  if ("rule" in bytes) return [bytes];
  const read = readIngest(bytes, paper);
  return "problems" in read ? read.problems : [];
}

function brandProblems(faults: readonly BrandFault[], content: string): Problem[] {
  const paper = readOwn(content, paperFile);
  return placedInPaper(
    Buffer.isBuffer(paper) ? paper : undefined,
    faults.map((fault) => ({ ...fault, rule: "brand" })),
  );
}

/** Languages of editions in which the templates have no words, or not all: their pages speak English between the lines. */
function missingWords(editions: readonly Paper[]): Problem[] {
  const off = editions[0]?.warnings.off ?? [];
  const found = editions.flatMap(({ language, ownWords }): Problem[] => {
    const missing = missingIn(language, ownWords);
    return missing === 0
      ? []
      : [
          {
            ...startOf(paperFile),
            severity: "warning",
            rule: "words-missing",
            message: `In “${language}” pages say ${missing} of ${englishMessages.size} things in English: there are no other words for them yet. Write them into ${wordsFolder}/${language}.yaml, as the handbook says under “Words of the pages”.`,
          },
        ];
  });
  return withoutSwitchedOff(found, off);
}

/** Pages that every page is to name at its foot, and that nobody has written. */
function fileless({ paper, entries }: Archive): Problem[] {
  const { ownership, funding, ethics, corrections, masthead, diversity } = paper.publisher ?? {};
  const named = {
    "publisher, ownership": ownership,
    "publisher, funding": funding,
    "publisher, ethics": ethics,
    "publisher, corrections": corrections,
    "publisher, masthead": masthead,
    "publisher, diversity": diversity,
    "ai, policy": paper.ai?.policy,
    "security, policy": paper.security?.policy,
    "republish, rules": paper.republish?.rules,
  };
  return [
    ...paper.pages.map((id) => ({ id, by: "pages", instead: "take the name out of the list" })),
    ...Object.entries(named)
      .flatMap(([field, page]) => (page === undefined || isElsewhere(page) ? [] : [{ id: page, field }]))
      .map(({ id, field }) => ({ id, by: field, instead: "write the whole address of another page" })),
  ]
    .filter(({ id }) => !entries.isWritten("page", id))
    .map(({ id, by, instead }) => ({
      ...startOf(paperFile),
      severity: "error",
      rule: "paper",
      message: `“${by}” names ${id}, and there is no file pages/${id}.md. Write it, or ${instead}.`,
    }));
}

/** Tells what was found when the paper was opened. */
export function tellFound(newsroom: Newsroom, problems: ToldProblems, settings: PressSettings): void {
  const { remark, withoutHistory } = newsroom;
  for (const line of [remark, withoutHistory]) if (line) sayAside(terminal`${printable(line)}\n`);
  sayAside(toldProblems(problems, settings, paintOn(process.stderr), spokenIn(newsroom, settings)));
}

/** The language in which editors are told what is wrong: the paper’s choice, else that of the terminal. */
export const spokenIn = ({ context }: Newsroom, settings: PressSettings): Spoken =>
  new Spoken(context?.archive.paper.messages ?? settings.language);

/** The problems as text for a terminal, with what is only counted, and a line that sums them up; empty where there are none. */
export function toldProblems(
  told: ToldProblems,
  settings: PressSettings,
  paint: Paint,
  spoken = new Spoken(),
): TerminalText {
  if (told.files === 0) return terminal``;
  const folder = `${nameBelow(settings.paper, settings.content)}/`;
  const inWords = tell(inFull(told), lineReader(settings.content), folder, { paint, spoken });
  return terminalRow(
    [
      inWords,
      countedWords(told.counted, spoken),
      terminal`${summary(told, spoken)}\n`,
      spoken.inEnglish > 0
        ? terminal`${printable(spoken.frame("english", { count: spoken.inEnglish }))}\n`
        : terminal``,
    ].filter(Boolean),
    "\n",
  );
}
