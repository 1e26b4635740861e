/**
 * What has been imported: a line of JSON for each story and picture, in `content/.imported.jsonl`. It is kept with the
 * articles, so that an import can be run again anywhere and knows what is already there.
 */
import { closeSync, lstatSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { bytesOf } from "../../kept/read-whole.ts";

const storyLine = z.object({ story: z.string(), file: z.string(), hash: z.string(), at: z.string().optional() });
/** Whoever can write the file could otherwise name a picture anywhere. */
const pictureLine = z.object({ picture: z.string(), file: z.string().refine((file) => !/[/\\\p{Cc}]/u.test(file) && !/^\.*$/.test(file)) });

/** @param at the time of the import, kept where the story has none of its own */
export type ImportedStory = Omit<z.output<typeof storyLine>, "story">;

export const ledgerFile = ".imported.jsonl";

/** The list lies where nothing may be written; the message is for an editor. */
export class LedgerElsewhere extends Error {}

export class Ledger {
  readonly #path: string;
  readonly #writes: boolean;
  /** Open from the first line that is written: to open a file for each takes longer than to write an article. */
  #file: number | undefined;
  /** Whether the last line was not written to its end. */
  #cutOff: boolean;
  readonly #stories = new Map<string, ImportedStory>();
  readonly #pictures = new Map<string, string>();
  readonly #owners = new Map<string, string>();

  /** @param writes whether anything is kept. @throws a `LedgerElsewhere` */
  constructor(content: string, writes: boolean) {
    this.#path = join(content, ledgerFile);
    this.#writes = writes;
    const there = lstatSync(this.#path, { throwIfNoEntry: false });
    const bytes = there?.isFile() ? bytesOf(this.#path) : undefined;
    if (there && !bytes) throw new LedgerElsewhere(`${ledgerFile} in content/ is a link, a folder or a pipe, or may not be read: what was imported cannot be kept in it. Take it away.`);
    const lines = bytes ? bytes.toString("utf8").split("\n") : [];
    this.#cutOff = lines.length > 0 && lines.at(-1) !== "";
    for (const line of lines) this.#take(line);
  }

  /** A line that a merge has broken is passed over: at worst a story is found to be there already. */
  #take(line: string): void {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return;
    }
    const story = storyLine.safeParse(value);
    if (story.success) {
      const { story: key, ...rest } = story.data;
      this.#stories.set(key, rest);
    }
    const picture = pictureLine.safeParse(value);
    if (picture.success) this.#setPicture(picture.data.picture, picture.data.file);
  }

  story(key: string): ImportedStory | undefined {
    return this.#stories.get(key);
  }

  keepStory(key: string, imported: ImportedStory): void {
    this.#stories.set(key, imported);
    this.#write({ story: key, ...imported });
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
    const whole = Buffer.from(`${this.#cutOff ? "\n" : ""}${JSON.stringify(line)}\n`);
    this.#cutOff = true;
    // A disk that is nearly full takes a part, and refuses the rest only when it is asked again.
    for (let at = 0; at < whole.length; ) at += writeSync(this.#file, whole, at);
    this.#cutOff = false;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}
