/** When the next build is due: a held article appears at its hour only if somebody builds then. */
import { rfc3339 } from "../../paper/moment.ts";
import type { Archive } from "../../archive/archive.ts";

/** For a program: one line, an ISO time with the paper's own offset, or `never` where nothing waits for its hour. */
export function nextBuild(archive: Archive): string {
  const next = archive.held.nextChange();
  return next === undefined ? "never" : rfc3339(next, archive.paper.timezone);
}

/** The same as a sentence for a person; undefined where nothing waits. */
export function toldNextBuild(archive: Archive): string | undefined {
  const next = archive.held.nextChange();
  if (next === undefined) return undefined;
  const { timezone } = archive.paper;
  const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short", timeZone: timezone }).format(
    next * 1000,
  );
  return `The next build is due on ${when}, ${timezone} time: ${of(archive, next)} then.`;
}

/** What changes then: one reason is enough, and articles come first. */
const of = (archive: Archive, next: number): string =>
  archive.dueFronts(1)[0]?.at === next && !archive.held.appearsAt(next)
    ? "what an editor placed on a front begins or ends"
    : "an article that waits for its hour appears";
