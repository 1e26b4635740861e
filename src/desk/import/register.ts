/**
 * What has been imported: a line of JSON for each story and picture, in `content/.imported.jsonl`. It is kept with the
 * articles, so that an import can be run again anywhere and knows what is already there.
 */
import { closeSync, lstatSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { z } from "zod";
import { bytesOf } from "../../kept/read-whole.ts";

const storyLine = z.object({
  story: z.string(),
  file: z.string(),
  hash: z.string(),
  at: z.string().optional(),
  formerly: z.array(z.string()).optional(),
  version: z.number().optional(),
  told: z.string().optional(),
  begun: z.literal(true).optional(),
  killed: z.string().optional(),
});
/** A file of an agency’s that was read to its end. */
const sourceLine = z.object({ read: z.string(), of: z.string() });
/** Whoever can write the file could otherwise name a picture anywhere. */
const pictureLine = z.object({
  picture: z.string(),
  file: z.string().refine((file) => !/[/\\\p{Cc}]/u.test(file) && !/^\.*$/.test(file)),
});

/**
 * `at` is the time of the import, kept where the story has none of its own; `formerly` what a list of addresses says of it.
 * `begun` says that the article was to be written, and may not be there. Of what comes in by itself: `version` is the time of
 * the version, in seconds since 1970, `told` the hash of one that was laid beside the article, `killed` the hash that it had
 * before its agency withdrew it, and empty where it was withdrawn before it came.
 */
export type ImportedStory = Omit<z.output<typeof storyLine>, "story">;

export const registerFile = ".imported.jsonl";

/** A line that is not what an import has written. */
export interface DamagedLine {
  line: number;
  /** For an editor. */
  message: string;
}

/** What a merge puts between the lines of both sides: it takes none of them away. */
const mergeMark = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/** The list lies where nothing may be written; the message is for an editor. */
export class RegisterElsewhere extends Error {}

export class ImportRegister {
  readonly #path: string;
  readonly #writes: boolean;
  /** Open from the first line that is written: to open a file for each takes longer than to write an article. */
  #file: number | undefined;
  /** Whether the last line was not written to its end. */
  #cutOff: boolean;
  readonly #stories = new Map<string, ImportedStory>();
  readonly #pictures = new Map<string, string>();
  readonly #owners = new Map<string, string>();
  /** Keys of the stories, by the files of their articles. */
  readonly #keys = new Map<string, Set<string>>();
  readonly #read = new Set<string>();
  readonly damaged: DamagedLine[] = [];
  #lacks = false;
  #last: ImportedStory | undefined;

  /** @param writes whether anything is kept. @throws a `RegisterElsewhere` */
  constructor(content: string, { writes }: { writes: boolean }) {
    this.#path = join(content, registerFile);
    this.#writes = writes;
    const there = lstatSync(this.#path, { throwIfNoEntry: false });
    const bytes = there?.isFile() ? bytesOf(this.#path) : undefined;
    if (there && !bytes)
      throw new RegisterElsewhere(
        `${registerFile} in content/ is a link, a folder or a pipe, or may not be read: what was imported cannot be kept in it. Take it away.`,
      );
    const lines = bytes ? bytes.toString("utf8").split("\n") : [];
    this.#cutOff = lines.length > 0 && lines.at(-1) !== "";
    for (const [at, line] of lines.entries()) {
      if (line.trim() === "" || this.#take(line)) continue;
      const isMark = mergeMark.test(line);
      this.#lacks ||= !isMark;
      this.damaged.push({ line: at + 1, message: isMark ? isMergeMark : isDamaged });
    }
  }

  /** @returns whether the line is one that was written here */
  #take(line: string): boolean {
    const value = wholeLine(line);
    const story = storyLine.safeParse(value);
    if (story.success) {
      const { story: key, ...rest } = story.data;
      this.#setStory(key, rest);
    }
    const picture = pictureLine.safeParse(value);
    if (picture.success) this.#setPicture(picture.data.picture, picture.data.file);
    const source = sourceLine.safeParse(value);
    if (source.success) this.#read.add(source.data.read);
    return story.success || picture.success || source.success;
  }

  /** Whether a file of these bytes was read already. @param digest of the file, with the name of its source */
  hasRead(digest: string): boolean {
    return this.#read.has(digest);
  }

  /** @param of its name, for whoever reads the list */
  keepRead(digest: string, of: string): void {
    if (this.#read.has(digest)) return;
    this.#read.add(digest);
    this.#write({ read: digest, of });
  }

  /** Whether a line was lost: then an article that no line names may have been imported. */
  get lacks(): boolean {
    return this.#lacks;
  }

  /** Whether an article, which lies there before this import, may be one of which a line was lost. */
  mayHaveLost(file: string): boolean {
    return this.#lacks && !this.#keys.has(file);
  }

  story(key: string): ImportedStory | undefined {
    return this.#stories.get(key);
  }

  keepStory(key: string, imported: ImportedStory): void {
    this.#setStory(key, imported);
    this.#write({ story: key, ...imported });
  }

  /** The story that was kept last, which may have been in the making when its import was killed. */
  get last(): ImportedStory | undefined {
    return this.#last;
  }

  #setStory(key: string, imported: ImportedStory): void {
    this.#last = imported;
    this.#stories.set(key, imported);
    this.#keys.set(imported.file, (this.#keys.get(imported.file) ?? new Set()).add(key));
  }

  /** An imported article to which old addresses were added: it counts as imported with them, unless an editor had changed it. */
  keepFormerly(
    file: string,
    { before, after, more }: { before: string; after: string; more: readonly string[] },
  ): void {
    for (const key of this.#keys.get(file) ?? []) {
      const imported = this.#stories.get(key);
      if (imported?.file !== file) continue;
      const formerly = [...new Set([...(imported.formerly ?? []), ...more])];
      this.keepStory(key, { ...imported, hash: imported.hash === before ? after : imported.hash, formerly });
    }
  }

  /** The name that a picture got, by where it comes from. */
  picture(source: string): string | undefined {
    return this.#pictures.get(source);
  }

  /** Where the picture of this name comes from, as far as it was imported. */
  pictureOwner(file: string): string | undefined {
    return this.#owners.get(file.toLowerCase());
  }

  keepPicture(source: string, file: string): void {
    if (this.#pictures.get(source) === file) return;
    this.#setPicture(source, file);
    this.#write({ picture: source, file });
  }

  #setPicture(source: string, file: string): void {
    this.#pictures.set(source, file);
    this.#owners.set(file.toLowerCase(), source);
  }

  #write(line: object): void {
    if (!this.#writes) return;
    this.#file ??= openSync(this.#path, "a");
    const whole = Buffer.from(`${this.#cutOff ? "\n" : ""}${JSON.stringify({ ...line, sum: sumOf(line) })}\n`);
    this.#cutOff = true;
    // A disk that is nearly full takes a part, and refuses the rest only when it is asked again.
    for (let at = 0; at < whole.length;) at += writeSync(this.#file, whole, at);
    this.#cutOff = false;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

/** Names of the pictures that imports have told of, whether their files have come or not. */
export function picturesNoted(bytes: Uint8Array): string[] {
  const names = Buffer.from(bytes)
    .toString("utf8")
    .split("\n")
    .flatMap((line) => {
      const { success, data } = pictureLine.safeParse(line.trim() === "" ? undefined : wholeLine(line));
      return success ? [data.file.normalize("NFC")] : [];
    });
  return [...new Set(names)];
}

const isMergeMark = "This is the mark of a merge. Delete these marks, and keep the lines of both sides.";
const isDamaged =
  "This line is damaged: what it notes as imported is not known. Bring it back from git: git checkout HEAD -- content/.imported.jsonl. Until then a story is left out where an article lies at its address that no other line names; if nobody has the line any more, delete it together with such an article, and import again.";

/** Over a line without its sum: a letter that is changed makes another story of it. Lines of older imports have none. */
const sumOf = (line: object): string => crc32(JSON.stringify(line)).toString(16);

const summed = z.looseObject({ sum: z.string() });

/** @returns undefined where a line is no JSON, or its sum is that of another */
function wholeLine(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    const { success, data } = summed.safeParse(value);
    if (!success) return value;
    const { sum, ...rest } = data;
    return sumOf(rest) === sum ? rest : undefined;
  } catch {
    return undefined;
  }
}
