/** Lays out the paper as it was at a commit, beside the paper as it is. */
import { copyFileSync, linkSync, lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import type { NamedCommit } from "../../desk/git/commit-named.ts";
import type { PressSettings } from "../../press/settings.ts";
import { Repository } from "./repository.ts";

/** What a page's bytes depend on besides the content. */
const codePlaces = ["src", "public", "astro.config.ts", "package.json", "package-lock.json", "tsconfig.json"];

/** Code that neither reads the content nor sets a page: the commands beside the press. */
const besideThePress = /^src\/preview\/|^package\.json$/;

export interface BasePaper {
  commit: NamedCommit;
  /** The top folder of the repository that holds the content. */
  top: string;
  /** The content folder as it was. */
  content: string;
  /** The root of the program as it was; absent where the program that prints is the same. */
  root?: string;
  /** Whether the packages that it stands on were others: it is tried on those that are installed. */
  otherPackages: boolean;
}

/**
 * Lays the paper as it was below `folder`. Files that are as they were are the same file, linked twice: nothing of them
 * is read, and the archive knows them by their time.
 * @throws an `Error` with a sentence where there is nothing to compare with
 */
export function layBasePaper(settings: PressSettings, ref: string, folder: string): BasePaper {
  const repository = Repository.around(settings.content);
  if (!repository) throw new Error(`${settings.content} is in no git repository: there is nothing to compare with.`);
  const named = repository.commit(ref);
  if (!named)
    throw new Error(
      `git knows no commit “${ref}”. Is it spelt right, and fetched? In CI the whole history is needed: fetch-depth: 0.`,
    );
  // What others have published since the change was begun is not the change's doing.
  const commit = repository.commit(repository.parting(named.hash, "HEAD") ?? named.hash) ?? named;
  const prefix = repository.pathOf(settings.content);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tree = join(folder, "tree");

  const changed = new Set(repository.changedSince(commit.hash, [prefix || "."]));
  const files = repository.filesIn(commit.hash, prefix ? [`${prefix}/`] : []);
  if (files.length === 0)
    throw new Error(
      `At ${commit.hash.slice(0, 9)} there was no folder ${prefix}/: the whole paper is new, and there is nothing to compare with.`,
    );
  // What the paper adds to its pages lies beside the content; where that is the whole repository, it lies outside of it.
  const written = prefix ? repository.filesIn(commit.hash, [`${posix.join(prefix, "..", "templates")}/`]) : [];
  for (const file of files)
    if (changed.has(file) || !linked(join(repository.top, file), join(tree, file))) written.push(file);

  const sameRepository = Repository.around(settings.program)?.top === repository.top;
  const codeAt = sameRepository ? repository.pathOf(settings.program) : "";
  const place = (name: string) => (codeAt ? `${codeAt}/${name}` : name);
  const code = sameRepository
    ? repository
        .changedSince(commit.hash, codePlaces.map(place))
        .map((file) => (codeAt ? file.slice(codeAt.length + 1) : file))
        .filter((file) => !besideThePress.test(file))
    : [];
  if (code.length > 0) written.push(...repository.filesIn(commit.hash, codePlaces.map(place)));
  repository.write(commit.hash, written, tree, join(folder, "index"));
  const root = join(tree, codeAt);
  if (code.length > 0) symlinkSync(join(settings.program, "node_modules"), join(root, "node_modules"));
  return {
    commit,
    top: repository.top,
    content: join(tree, prefix),
    ...(code.length > 0 && { root }),
    otherPackages: code.includes("package-lock.json"),
  };
}

/** Makes `to` the same file as `from`; false where that one is not there, or is not a plain file. */
function linked(from: string, to: string): boolean {
  if (!lstatSync(from, { throwIfNoEntry: false })?.isFile()) return false;
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // Another disk, or a file system without links.
    copyFileSync(from, to);
  }
  return true;
}
