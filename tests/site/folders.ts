/** Temporary folders of a test build, and what stands in them afterwards. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesBelow } from "../../src/desk/files/files-below.ts";
import { build, check, importFiles, lendSmallLook, newArticle, writePaper, type BuildResult } from "../built-site.ts";

export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), "dateline-site-"));
  readonly content = join(this.folder, "content");
  readonly out = join(this.folder, "out");

  write(files: Record<string, string | Uint8Array>): void {
    writePaper(this.content, files);
  }

  delete(file: string): void {
    rmSync(join(this.content, file));
  }

  async build(environment: Record<string, string> = {}, ...options: string[]): Promise<BuildResult> {
    const places = {
      DATELINE_CONTENT: this.content,
      DATELINE_OUT: this.out,
      DATELINE_CACHE: join(this.folder, "cache"),
      ...environment,
    };
    await this.#lendLook(places.DATELINE_CACHE);
    return build(places, ...options);
  }

  /** The look of the tests' small paper, and what this paper drew of its own if it has another name or more languages. */
  async #lendLook(cache: string): Promise<void> {
    const [drawn, lent] = [join(this.folder, "cache", "brand"), join(cache, "brand")];
    const isNew = !existsSync(cache);
    await lendSmallLook(cache);
    if (isNew && drawn !== lent && existsSync(drawn)) cpSync(drawn, lent, { recursive: true });
  }

  /** A build from nothing, into folders of its own; the look is not drawn again. */
  async cleanBuild(name: string, environment: Record<string, string> = {}): Promise<string> {
    const out = join(this.folder, name);
    for (const folder of [out, `${out}-cache`]) rmSync(folder, { recursive: true, force: true });
    const result = await this.build({
      ...environment,
      DATELINE_OUT: out,
      DATELINE_CACHE: join(this.folder, `${name}-cache`),
    });
    if (result.code !== 0) throw new Error(result.stdout + result.stderr);
    return out;
  }

  check(...options: string[]): Promise<BuildResult> {
    return check(
      { DATELINE_CONTENT: this.content, DATELINE_OUT: this.out, DATELINE_CACHE: join(this.folder, "cache") },
      ...options,
    );
  }

  /** `npm run new -- …`, by someone whom git does not know. */
  newArticle(...options: string[]): Promise<BuildResult> {
    return newArticle(
      {
        DATELINE_CONTENT: this.content,
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: "user.name",
        GIT_CONFIG_VALUE_0: "Nobody",
      },
      ...options,
    );
  }

  /** `npm run import -- …` */
  import(...options: string[]): Promise<BuildResult> {
    return importFiles({ DATELINE_CONTENT: this.content }, options);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** All files below a folder, sorted, without the note of what changed last. */
export const filesIn = (folder: string): string[] => filesBelow(folder).filter((file) => file !== ".changes.json");

/** A hash of every file's bytes: two equal records are two equal editions. */
export function bytesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
    ]),
  );
}

/** When every file was written. */
export function timesOf(folder: string): Record<string, number> {
  return Object.fromEntries(filesIn(folder).map((file) => [file, statSync(join(folder, file)).mtimeMs]));
}

/** Names that differ between two records, in either way. */
export function differences<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort();
}
