/**
 * What becomes of an article when its story comes again: the newer version takes its place, or is laid beside it where an
 * editor has changed it. Nothing that an editor wrote is lost.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bytesOf } from "../../../kept/read-whole.ts";
import { replaceWhole } from "../../../kept/write-whole.ts";
import type { Paper } from "../../../paper/paper.ts";
import { hashOf } from "../addresses/lead-on.ts";
import { apart } from "../apart.ts";
import type { ImportOutcome } from "../import-event.ts";
import type { Taking } from "../import-settings.ts";
import type { ImportedStory, ImportRegister } from "../register.ts";
import { writeArticle } from "../whole-article.ts";
import { layUpdateBeside, updateFile } from "./update-beside.ts";

/** A story as it has come now. */
export interface ComingVersion {
  key: string;
  /** Relative to `content/`. */
  file: string;
  /** Of the version, in seconds since 1970. */
  version?: number;
  /** What is kept of it besides, as any import keeps it. */
  kept: Pick<ImportedStory, "at" | "formerly">;
}

export interface VersionPlace {
  content: string;
  paper: Paper;
  register: ImportRegister;
  taking: Taking;
  /** Whether nothing is written. */
  dry: boolean;
}

export interface Settled {
  outcome: ImportOutcome;
  notes: string[];
}

/** @param text of the article as this version makes it @throws where the disk refuses */
export function settleVersion(coming: ComingVersion, text: string, place: VersionPlace): Settled {
  const { content, register, taking, dry } = place;
  const imported = register.story(coming.key);
  const path = join(content, coming.file);
  const hash = hashOf(text);
  if (imported && isOlder(coming, imported)) return { outcome: "older", notes: [] };
  if (!imported || !existsSync(path)) return written(coming, text, place);
  const here = bytesOf(path);
  const standing = hashOf(here?.toString("utf8") ?? "");
  // A file of which a part could not be read is read again, after the kill of what else is in it.
  if (imported.killed === hash) return { outcome: "older", notes: [] };
  if (standing === hash || imported.hash === hash) {
    // It may have been written before a kill, of which the list knows nothing yet.
    if (!dry && (imported.begun || (standing === hash && imported.hash !== hash)))
      keep(coming, { hash: standing === hash ? hash : imported.hash }, place);
    return { outcome: standing === hash ? "unchanged" : "edited", notes: [] };
  }
  if (standing === imported.hash && taking.updates === "take") {
    if (!dry) {
      replaceWhole(path, text);
      keep(coming, { hash }, place);
    }
    return { outcome: "updated", notes: [] };
  }
  if (imported.told === hash) return { outcome: "edited", notes: [] };
  const refused =
    dry || !here ? undefined : layUpdateBeside(content, { file: coming.file, here, there: text }, place.paper);
  if (refused !== undefined) return { outcome: "refused", notes: [refused] };
  if (!dry) keep(coming, { hash: imported.hash, told: hash }, place);
  return { outcome: "beside", notes: [`What would change is marked in ${updateFile(coming.file)}.`] };
}

/** A version that its agency has withdrawn. */
export function settleKill(coming: ComingVersion, place: VersionPlace): Settled {
  const { content, register, taking, dry } = place;
  const imported = register.story(coming.key);
  const path = join(content, coming.file);
  if (!imported || !existsSync(path)) {
    if (!imported && !dry) keep(coming, { hash: "", killed: "" }, place);
    return {
      outcome: "killed",
      notes: ["No article of it was imported. If there is one from elsewhere, take it out."],
    };
  }
  if (isOlder(coming, imported)) return { outcome: "older", notes: [] };
  const text = bytesOf(path)?.toString("utf8") ?? "";
  const withdrawn = asDraft(text);
  if (withdrawn === text) return { outcome: "killed", notes: ["Its article is a draft."] };
  if (hashOf(text) !== imported.hash)
    return { outcome: "killed", notes: ["Its article has been edited here and was left as it is: withdraw it."] };
  if (taking.kills === "tell" || withdrawn === undefined)
    return { outcome: "killed", notes: ["Its article was left as it is: withdraw it."] };
  if (!dry) {
    replaceWhole(path, withdrawn);
    keep(coming, { hash: hashOf(withdrawn), killed: imported.hash }, place);
  }
  return { outcome: "killed", notes: ["Its article is a draft now: readers have it no more with the next build."] };
}

function written(coming: ComingVersion, text: string, { content, register, dry }: VersionPlace): Settled {
  const imported = importedOf(coming, { hash: hashOf(text) }, register);
  const unwritten = dry ? undefined : writeArticle({ key: apart(coming.key), imported, text }, content, register);
  return unwritten === undefined ? { outcome: "written", notes: [] } : { outcome: "refused", notes: [unwritten] };
}

const isOlder = ({ version }: ComingVersion, { version: known }: ImportedStory): boolean =>
  version !== undefined && known !== undefined && version < known;

const keep = (coming: ComingVersion, more: KnownOfText, { register }: VersionPlace): void =>
  register.keepStory(apart(coming.key), importedOf(coming, more, register));

type KnownOfText = Pick<ImportedStory, "hash" | "told" | "killed">;

function importedOf(
  { key, file, version: said, kept }: ComingVersion,
  more: KnownOfText,
  register: ImportRegister,
): ImportedStory {
  // One without a time, as kills may be, is as old as the last.
  const version = said ?? register.story(key)?.version;
  return { file, ...kept, ...(version !== undefined && { version }), ...more };
}

/** The same article as a draft; undefined where it has no fields that are told apart. */
function asDraft(text: string): string | undefined {
  const [matter] = /^---\n[^]*?\n---\n/.exec(text) ?? [];
  if (matter === undefined) return undefined;
  if (/^draft: true$/m.test(matter)) return text;
  return `${matter.slice(0, -"---\n".length)}draft: true\n---\n${text.slice(matter.length)}`;
}
