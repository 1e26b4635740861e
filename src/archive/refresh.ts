/** Brings the archive up to date with the content folder by reading only the files that changed. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Paper } from "../paper/paper.ts";
import { startOf, type Problem } from "../desk/problem.ts";
import { checkedOut } from "../desk/git/checked-out.ts";
import { digestsOf, hashOfBytes } from "../desk/files/file-digests.ts";
import { sourceText } from "../desk/source/source-text.ts";
import { readCaptions } from "../recordings/captions.ts";
import { isCaptionFile, recordingKind } from "../recordings/recording-kind.ts";
import type { ConversionSettings } from "../desk/convert/conversion.ts";
import type { MarkdownFile } from "../desk/convert/convert-file.ts";
import { convertMany } from "../desk/convert/convert-many.ts";
import { paperFile } from "../desk/settings.ts";
import type { ChangedFacts } from "./ledger/changed-facts.ts";
import { hashOf } from "./code-hash.ts";
import { bytesOf } from "../kept/read-whole.ts";
import { lyingFiles, named, unreadable, type ContentFile } from "./contents/content-files.ts";
import { paperIn } from "./contents/paper-files.ts";
import { replaceProblems } from "./checks/file-problems.ts";
import { AbsentBodies } from "./contents/bodies/absent-bodies.ts";
import { Intake, type IntakeOptions, type Reading } from "./contents/intake.ts";
import { meta, setMeta } from "./meta.ts";
import { keepPending } from "./contents/pending.ts";
import { text, type Row, type Statements } from "./rows.ts";

export interface RefreshOptions extends IntakeOptions {
  content: string;
  /** Hash of the code that converts; when it changes, everything is converted again. */
  code: string;
  onProgress?: (done: number, of: number) => void;
}

export interface Refreshed {
  paper?: Paper;
  /** In its place, by what the files were checked where `paper.yaml` has mistakes that leave enough of it. */
  rest?: Paper;
  /** Bodies that a saved state has left out. */
  absent?: AbsentBodies;
  /** How many files were read. */
  read: number;
  /** Those of them that are new or changed; none where everything was read again, for another reason than a change of the files. */
  changed: readonly string[];
  /** What lies in the content folder, and can be no part of the paper. */
  strays: Problem[];
}

/** How many changed articles make it cheaper to look at every page than to work out which ones. */
const manyArticles = 1000;

/** The tables that are filled from the content folder alone. */
const madeOfFiles = [
  "files",
  "problems",
  "warned",
  "file_references",
  "articles",
  "shown",
  "live_moments",
  "picture_ends",
  "entries",
  "photos",
  "recordings",
  "awaited",
  "fronts",
  "front_moments",
  "redirects",
  "listing",
  "lists",
];

const isMarkdown = (file: ContentFile): file is ContentFile & MarkdownFile =>
  file.kind === "article" ||
  file.kind === "author" ||
  file.kind === "topic" ||
  file.kind === "thread" ||
  file.kind === "page";

export async function refresh(
  statements: Statements,
  changed: ChangedFacts,
  options: RefreshOptions,
): Promise<Refreshed> {
  const strays: Problem[] = [];
  const { fresh, touched, gone } = await compare(statements, options.content, strays);
  const parsed = paperIn(options.content);
  const faults = "problems" in parsed ? parsed.problems : [];
  const paper = "paper" in parsed ? parsed.paper : parsed.rest;
  if (!paper) {
    const told = faults.map((fault, at) =>
      at === 0 ? { ...fault, message: `${fault.message} ${othersWait}` } : fault,
    );
    statements.transaction(() => replaceProblems(statements, paperFile, "conversion", told));
    return { read: 0, changed: [], strays };
  }
  strays.push(...parsed.strays);
  const settings = conversionSettings(paper);
  const conversionKey = hashOf([options.code, settings]);
  const again = meta(statements, "conversion") !== conversionKey;
  const changes = again ? lyingFiles(options.content).map(named) : fresh;
  const readings = await readOthers(changes, options.content, strays);
  if (again || changes.length + gone.length > manyArticles) changed.everything = true;
  const settingsKey = hashOf(paper);
  if (meta(statements, "paper") !== settingsKey) changed.everything = true;
  const absent = new AbsentBodies(statements, options.content, settings);
  statements.absentBody = (id) => absent.read(id);
  const intake = new Intake(statements, changed, paper, options);

  await statements.transactionOver(async () => {
    // Lists are kept by the paper's settings as they were: nothing of them is carried over to others.
    if (again) for (const table of madeOfFiles) statements.run(`DELETE FROM ${table}`);
    for (const file of touched) statements.run("UPDATE files SET mtime = ? WHERE file = ?", file.mtime, file.file);
    for (const row of gone) intake.forget(text(row, "file"), text(row, "kind"), text(row, "target"));
    strays.push(...(await takeIn(changes, intake, { readings, settings, ...options })));
    intake.showAndHide();
    intake.finish();
    setMeta(statements, "conversion", conversionKey);
    setMeta(statements, "paper", settingsKey);
    replaceProblems(statements, paperFile, "conversion", faults);
    keepPending(statements, changed);
  });
  return {
    ...(faults.length > 0 ? { rest: paper } : { paper }),
    absent,
    read: changes.length,
    changed: again ? [] : changes.map(({ file }) => file),
    strays,
  };
}

/** Otherwise it would seem that nothing else is wrong. */
const othersWait = "The other files are looked at when this is right: they are read by it.";

/** So much of the paper's settings as articles are converted by: where another one changes, none is converted again. */
const conversionSettings = (paper: Paper): ConversionSettings => ({
  site: paper.site,
  timezone: paper.timezone,
  language: paper.language,
  editions: paper.editions.map(({ language }) => ({ language })),
  dateline: paper.dateline,
  warnings: paper.warnings,
  sections: paper.sections.map(({ id }) => ({ id })),
});

/** Hands each file over to the intake; Markdown is converted on its way. @returns what cannot be read */
async function takeIn(
  changes: readonly ContentFile[],
  intake: Intake,
  {
    readings,
    settings,
    content,
    onProgress,
  }: Pick<RefreshOptions, "content" | "onProgress"> & {
    readings: ReadonlyMap<string, Reading>;
    settings: ConversionSettings;
  },
): Promise<Problem[]> {
  const byFile = new Map(changes.map((file) => [file.file, file]));
  let done = 0;
  for (const file of changes) {
    if (isMarkdown(file)) continue;
    intake.take(file, readings.get(file.file));
    onProgress?.(++done, changes.length);
  }
  for await (const batch of convertMany(changes.filter(isMarkdown), content, settings)) {
    for (const converted of batch) {
      const file = byFile.get(converted.file);
      if (file) intake.takeConverted(file, converted);
      byFile.delete(converted.file);
      onProgress?.(++done, changes.length);
    }
  }
  // What was not converted has gone in the meantime, or cannot be read; it is asked for again at the next refresh.
  return [...byFile.values()]
    .filter((file) => isMarkdown(file) && existsSync(join(content, file.file)))
    .map(({ file }) => unreadable(file));
}

/** Reads what is no Markdown: pictures for their size and metadata, documents for their hash, settings whole. */
async function readOthers(
  files: readonly ContentFile[],
  content: string,
  strays: Problem[],
): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  for (const file of files) {
    if (isMarkdown(file)) continue;
    const path = join(content, file.file);
    const bytes = bytesOf(path);
    if (!bytes) {
      if (existsSync(path)) strays.push(unreadable(file.file));
      continue;
    }
    const digests = digestsOf(bytes);
    if (file.kind === "photo") {
      // Loaded only where a picture is new: what decodes pictures takes long to load.
      const { readPhoto } = await import("../photos/read-photo.ts");
      const facts = await readPhoto(path, bytes);
      readings.set(
        file.file,
        "fault" in facts
          ? { ...digests, problem: { ...startOf(file.file), severity: "error", rule: "photo", message: facts.reason } }
          : { ...digests, facts },
      );
    } else if (file.kind === "document")
      readings.set(file.file, { ...digests, ...(await readDocument(file.file, path, bytes)) });
    else readings.set(file.file, { ...digests, ...((file.kind === "front" || file.kind === "register") && { bytes }) });
  }
  return readings;
}

/** Of a document that is a recording, how long it is; of one that holds the words of one, these. */
async function readDocument(
  file: string,
  path: string,
  bytes: Buffer,
): Promise<Pick<Reading, "recording" | "problem">> {
  const wrong = (message: string, line = 1): { problem: Problem } => ({
    problem: { file, line, column: 1, endLine: line, endColumn: 1, severity: "error", rule: "document", message },
  });
  const kind = recordingKind(file)?.kind;
  if (kind) {
    const { readRecording } = await import("../recordings/read-recording.ts");
    const recording = await readRecording(path, kind);
    return "reason" in recording ? wrong(recording.reason) : { recording };
  }
  if (!isCaptionFile(file)) return {};
  const {
    text,
    problems: [first],
  } = sourceText(file, bytes);
  if (first) return { problem: first };
  if (text === undefined) return {};
  const captions = readCaptions(text);
  return "line" in captions ? wrong(captions.message, captions.line) : { recording: { kind: "captions", ...captions } };
}

/** Files with another time alone of which git is asked what is in them: it tells of a hundred thousand in the time in which a thousand are read. */
const manyToRead = 200;

/** Files whose size or time changed are compared by what is in them: a fresh clone has new times only. */
async function compare(
  statements: Statements,
  content: string,
  strays: Problem[],
): Promise<{ fresh: ContentFile[]; touched: ContentFile[]; gone: Row[] }> {
  const fresh: ContentFile[] = [];
  const timed: ContentFile[] = [];
  const touched: ContentFile[] = [];
  const known = new Map<string, Row>();
  // Every file is looked at, so no more is read of each than that takes.
  for (const row of statements.iterate("SELECT file, size, mtime FROM files")) known.set(text(row, "file"), row);
  for (const lying of lyingFiles(content, strays)) {
    const { file } = lying;
    const row = known.get(file);
    known.delete(file);
    if (row && row["size"] === lying.size && row["mtime"] === lying.mtime && lying.mtime > 0) continue;
    (row && row["size"] === lying.size ? timed : fresh).push(named(lying));
  }
  const blobs = timed.length > manyToRead ? await checkedOut(content) : undefined;
  for (const file of timed) {
    const before = statements.get("SELECT hash, blob FROM files WHERE file = ?", file.file);
    const blob = blobs?.get(file.file);
    const isSame = blob !== undefined && blob === before?.["blob"];
    (isSame || before?.["hash"] === hashIn(join(content, file.file)) ? touched : fresh).push(file);
  }
  const gone = [...known.keys()]
    .map((file) => statements.get("SELECT file, kind, target FROM files WHERE file = ?", file))
    .filter((row) => row !== undefined);
  return { fresh, touched, gone };
}

/** Undefined of a file that cannot be read. */
function hashIn(path: string): string | undefined {
  const bytes = bytesOf(path);
  return bytes && hashOfBytes(bytes);
}
