/** A made-up git repository with a paper in it: every commit at a time of its own. */
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writePaper } from "../built-site.ts";
import { gitAs } from "../repository.ts";

/** In the name and address of whoever commits: nothing of it may be printed. */
export const committer = { name: "Nosy Committer", email: "secret-address@committer.example" };

const who = Object.fromEntries(
  ["AUTHOR", "COMMITTER"].flatMap((role) => [
    [`GIT_${role}_NAME`, committer.name],
    [`GIT_${role}_EMAIL`, committer.email],
  ]),
);

export class Repository {
  readonly folder: string;
  readonly content: string;

  /** @param content the folder of the paper, inside the repository */
  constructor(folder: string, content: string) {
    this.folder = folder;
    this.content = content;
    mkdirSync(folder, { recursive: true });
    this.git("init", "--quiet", "--initial-branch", "main");
  }

  /** Runs git as nobody's settings would have it. @throws where it fails */
  git(...options: string[]): string {
    return this.#git({}, options);
  }

  #git(times: Record<string, string>, options: readonly string[]): string {
    return gitAs({ ...who, ...times }, this.folder, ...options);
  }

  /** Commits everything as it is. @param at ISO time of the commit; of its being made again where it is rebased */
  commit(at: string, message = "Edit"): void {
    this.git("add", "--all", "--", this.content);
    this.#git({ GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }, [
      "commit",
      "--quiet",
      "--allow-empty",
      "--message",
      message,
    ]);
  }

  /** Writes files of the paper and commits them. */
  write(at: string, files: Record<string, string>): void {
    writePaper(this.content, files);
    this.commit(at);
  }

  rename(from: string, to: string): void {
    mkdirSync(dirname(join(this.content, to)), { recursive: true });
    renameSync(join(this.content, from), join(this.content, to));
  }

  delete(file: string): void {
    rmSync(join(this.content, file));
  }
}
