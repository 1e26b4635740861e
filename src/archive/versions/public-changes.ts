/** Which versions of an article readers could read, and when one took another's place. */

export interface VersionFacts {
  number: number;
  /** When it was written, in seconds since 1970; never before the version before it. */
  at: number;
  /** A draft, a version that could not be read, or the file's absence. */
  draft: boolean;
  /** The first instant at which its own fields let it be read, in seconds since 1970. */
  appears: number;
  /** The number of the first version that says the same. */
  words: number;
}

export interface PublicChange {
  /** Since when readers read it so, in seconds since 1970. */
  at: number;
  /** Numbers of the versions. */
  before: number;
  after: number;
}

/**
 * The changes that readers could see, oldest first. A draft was never read, nor a version that another replaced before
 * its hour came; and what was written before the article's publication, as it stands now, is nobody's business.
 * @param versions oldest first
 * @param published when the article was published, in seconds since 1970
 */
export function publicChanges(versions: readonly VersionFacts[], published: number): PublicChange[] {
  const changes: PublicChange[] = [];
  let last: VersionFacts | undefined;
  for (const [place, version] of versions.entries()) {
    const next = versions[place + 1];
    const waits = version.appears > version.at;
    if (version.draft || (waits && next && next.at <= version.appears)) continue;
    const at = Math.max(version.at, version.appears);
    if (last && at > published && version.words !== last.words)
      changes.push({ at, before: last.number, after: version.number });
    last = version;
  }
  return changes;
}
