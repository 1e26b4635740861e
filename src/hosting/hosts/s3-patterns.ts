/**
 * Files as the AWS command line is told of them: by patterns, of which `*` stands for folders too. Each command goes through the
 * whole folder, so that a hundred names to a command would go through a large paper thousands of times.
 */

/**
 * @param files that are meant @param others that lie beside them and are not meant; undefined where that is not known
 * @returns patterns that fit all files that are meant, and no other: of a kind of files or of a folder's where that tells them
 *   apart, else their names
 */
export function s3Patterns(files: readonly string[], others: readonly string[] | undefined): string[] {
  if (others === undefined) return files.map(ofName);
  const taken = new Set(others.flatMap(kindsOf));
  const patterns = files.map((file) => kindsOf(file).find((kind) => !taken.has(kind)) ?? ofName(file));
  return [...new Set(patterns)];
}

/** What a file is one of, from the widest: files of an ending, and those of a folder of the paper's with that ending. */
function kindsOf(file: string): string[] {
  const ending = /\.[a-z\d]+$/.exec(file)?.[0];
  const folder = /^[\w-]+\//.exec(file)?.[0];
  if (ending === undefined) return [];
  return folder === undefined || folder.startsWith("-") ? [`*${ending}`] : [`*${ending}`, `${folder}*${ending}`];
}

/** A name as a pattern that fits it alone; what begins with a hyphen would be an option. */
const ofName = (name: string): string => name.replace(/[[*?]|^-/g, "[$&]");
