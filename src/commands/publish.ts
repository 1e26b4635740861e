/** `npm run publish -- --to DIR`: shows the printed paper to a web server's readers in one step, and takes it back again. */
import { resolve } from "node:path";
import { policyName } from "../paper/safe/security-policy.ts";
import { printable, printableLines, terminal } from "../desk/terminal-text.ts";
import { running } from "./line/command.ts";
import { readCommand } from "./line/command-line.ts";
import { noteShown } from "../press/release/changes-folder.ts";
import { holdFolder } from "../press/release/lock.ts";
import { progressOf } from "../press/progress.ts";
import { releaseNumber, ServedReleases, type ServedRelease } from "../hosting/publishing/served-releases.ts";
import { publishRelease, showAgain } from "../hosting/publishing/publish-release.ts";
import { whatIsPrinted } from "../hosting/publishing/what-is-printed.ts";
import { damagedFiles } from "../hosting/publishing/whole-files.ts";
import { tellHubs } from "../hosting/publishing/tell-hubs.ts";
import { say, sayAside } from "../press/say.ts";
import type { PressSettings } from "../press/settings.ts";

/** Releases that are kept where nothing else is said. */
const kept = 5;

/** With one alone, files would be deleted under the requests that have just found them. */
const fewestKept = 2;

/** At most so many names of damaged files are told. */
const mostNamed = 10;

const line = {
  command: "npm run publish",
  says: "Shows the printed paper to a web server’s readers in one step, and takes it back again.",
  options: {
    to: { type: "string", value: "DIR", says: "the folder that the web server serves the link “current” of" },
    keep: { type: "string", default: String(kept), value: "9", says: `how many editions are kept (${kept} otherwise)` },
    plain: { type: "boolean", says: "without compressed copies of the files" },
    rollback: { type: "boolean", says: "goes back to the edition before the one that is shown" },
    forward: { type: "boolean", says: "goes on to the one after it" },
    list: { type: "boolean", says: "says which there are" },
  },
  apart: ["rollback", "forward", "list"],
} as const;

await running(run);

async function run(settings: PressSettings): Promise<void> {
  const { values } = readCommand(line);
  if (!values.to)
    throw new Error(
      "Where to? The folder that the web server serves the link “current” of: npm run publish -- --to DIR. What else it does is told by npm run publish -- --help",
    );
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < fewestKept)
    throw new Error(`--keep is followed by how many editions are kept, at least ${fewestKept}.`);
  const folder = resolve(values.to);
  const releases = new ServedReleases(folder);
  if (values.list) {
    say(printableLines(listed(releases)));
    return;
  }

  await holdFolder(folder, (holder) =>
    sayAside(terminal`Another publication (${printable(holder)}) is at work on this folder; waiting for it to end.\n`),
  );
  if (values.rollback || values.forward) {
    move(releases, values.rollback ? -1 : 1);
    return;
  }
  whatIsPrinted(settings);
  // A build that swaps its release in meanwhile would mix two.
  await holdFolder(settings.workshop, (holder) =>
    sayAside(terminal`A build (${printable(holder)}) is at work; waiting for it to end.\n`),
  );
  tellUnreadable(releases);
  const before = releases.current();
  const { release, outcome, copied, compressed, mended, notLent } = await publishRelease(
    whatIsPrinted(settings),
    releases,
    { compressed: !values.plain, now: Math.floor(Date.now() / 1000), onProgress: progressOf("Compressing", settings) },
  );
  noteShown(settings.changes);
  const forgotten = releases.forgetAllBut(keep);
  tellDamaged(mended, "of editions that are kept", "put right from what is printed");
  tellDamaged(notLent, "of editions that are kept", "not lent to the one that is shown");
  const files = Object.keys(release.files).length;
  if (outcome === "as it was") say(terminal`Readers see edition ${release.number} already: it is what is printed.\n`);
  else if (outcome === "again")
    say(terminal`Edition ${release.number} has just what is printed, and is shown again.\n`);
  else
    say(
      terminal`Edition ${release.number} is shown: ${files} files, ${copied} of them new or changed, ${compressed} compressed.${forgotten > 0 ? terminal` Editions forgotten: ${forgotten}.` : terminal``}\n`,
    );
  tellOfPolicy(before, release);
  if (outcome === "as it was") return;
  for (const { hub, feeds, failed } of await tellHubs(before, release)) {
    const told = `${feeds} changed ${feeds === 1 ? "feed" : "feeds"}`;
    if (failed === undefined) say(terminal`${printable(`${hub} knows of ${told}.`)}\n`);
    else sayAside(terminal`${printable(`${hub} could not be told of ${told}: ${failed}.`)}\n`);
  }
}

function move(releases: ServedReleases, by: -1 | 1): void {
  const current = releaseNumber(releases.shown() ?? "");
  if (current === 0) throw new Error("No edition is shown there yet.");
  tellUnreadable(releases);
  const all = releases.all();
  const onTheWay =
    by < 0 ? all.filter(({ number }) => number < current).reverse() : all.filter(({ number }) => number > current);
  const next = onTheWay.find((release) => {
    const damaged = damagedFiles(release);
    tellDamaged(damaged, `of edition ${release.number}`, "not shown: the edition is passed over");
    return damaged.length === 0;
  });
  const which = onTheWay.length > 0 ? "whole edition" : "edition";
  if (!next)
    throw new Error(
      by < 0
        ? `There is no ${which} before ${current}: ${all.length} are kept.`
        : `There is no ${which} after ${current}.`,
    );
  const before = releases.current();
  const { notLent } = showAgain(next, releases);
  tellDamaged(notLent, "of editions that are kept", "not lent to the one that is shown");
  say(
    terminal`Edition ${next.number} of ${printable(next.published)} is shown instead of edition ${current}. The next publication shows what is printed then.\n`,
  );
  tellOfPolicy(before, next);
}

/** @param outcome what becomes of them */
function tellDamaged(files: readonly string[], whose: string, outcome: string): void {
  if (files.length === 0) return;
  const [are, others] = [files.length === 1 ? "is" : "are", files.length - mostNamed];
  const names = `${files.slice(0, mostNamed).join(", ")}${others > 0 ? ` and ${others} others` : ""}`;
  sayAside(
    terminal`${printable(`${files.length === 1 ? "A file" : `${files.length} files`} ${whose} ${are} damaged and ${are} ${outcome}: ${names}.`)}\n`,
  );
}

function tellUnreadable(releases: ServedReleases): void {
  for (const name of releases.unreadable())
    sayAside(
      terminal`What edition ${releaseNumber(name)} is made of can no longer be read: ${printable(name)}.json is damaged. It cannot be shown again.\n`,
    );
}

/** nginx holds the policies that it was told; of a release with another it sends the part that all have, and the pages say the rest. */
function tellOfPolicy(before: ServedRelease | undefined, after: ServedRelease): void {
  if (before && policyName(before.policy) !== policyName(after.policy))
    say(
      terminal`Its pages have another security policy: write nginx’s configuration anew and reload it (npm run hosts -- nginx), so that headers say all of it.\n`,
    );
}

function listed(releases: ServedReleases): string {
  const shown = releases.shown();
  const mark = (name: string) => (name === shown ? "→" : " ");
  const whole = releases.all().map((release): [number, string] => {
    const damaged = damagedFiles(release).length;
    return [
      release.number,
      `${mark(release.name)} edition ${release.number}, published ${release.published}, ${Object.keys(release.files).length} files${damaged > 0 ? `, ${damaged} of them damaged` : ""}\n`,
    ];
  });
  const unreadable = releases
    .unreadable()
    .map((name): [number, string] => [
      releaseNumber(name),
      `${mark(name)} edition ${releaseNumber(name)}, damaged: what it is made of cannot be read\n`,
    ]);
  return (
    [...whole, ...unreadable]
      .sort(([a], [b]) => a - b)
      .map(([, line]) => line)
      .join("") || "No edition is kept there.\n"
  );
}
