/** When the next build is due: a held article appears at its hour only if somebody builds then. */
import { rfc3339 } from "../../paper/moment.ts";
import type { Archive } from "../../archive/archive.ts";
import type { Waiting } from "../../archive/contents/held.ts";

/** For a program: one line, an ISO time with the paper's own offset, or `never` where nothing waits for its hour. */
export function nextBuild(archive: Archive): string {
  const next = archive.held.nextChange();
  return next === undefined ? "never" : rfc3339(next, archive.paper.timezone);
}

/** What changes then, in words. */
const changes: Readonly<Record<Waiting, string>> = {
  article: "an article that waits for its hour appears",
  front: "what an editor placed on a front begins or ends",
  picture: "the last day of a picture is over",
};

/** The same as a sentence for a person; undefined where nothing waits. */
export function toldNextBuild(archive: Archive): string | undefined {
  const next = archive.held.next();
  if (next === undefined) return undefined;
  const { timezone } = archive.paper;
  const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short", timeZone: timezone }).format(
    next.at * 1000,
  );
  return `The next build is due on ${when}, ${timezone} time: ${changes[next.what]} then.`;
}
