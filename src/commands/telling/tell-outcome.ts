/** What is said of a build, and the code with which it ends. */
import { printable, printableLines, terminal, type TerminalText } from "../../desk/terminal-text.ts";
import { toldProblems } from "../../press/newsroom.ts";
import type { Outcome } from "../../press/print/outcome.ts";
import { paintOn, say, sayAside } from "../../press/say.ts";
import type { PressSettings } from "../../press/settings.ts";
import type { ExitCode } from "../line/command.ts";

const line = (text: string): TerminalText => terminal`${printable(text)}\n`;

/** When the next build is due, where one is. */
const dueLine = (due: string | undefined): TerminalText => (due ? line(due) : terminal``);

/** Tells what became of a build to whoever asked for it. */
export function tellOutcome(outcome: Outcome, settings: PressSettings): ExitCode {
  const { out } = settings;
  switch (outcome.became) {
    case "published":
    case "slice": {
      const { printed, pages, removed, due } = outcome;
      const where =
        outcome.became === "published"
          ? `; ${outcome.changedFiles} files changed in ${out}`
          : ` as a slice into ${out}`;
      say(terminal`${line(`${printed} of ${pages} pages printed, ${removed} removed${where}`)}${dueLine(due)}`);
      return 0;
    }
    case "changes": {
      const { printed, pages, removed, due, changes } = outcome;
      const files = changes.added.length + changes.changed.length;
      say(
        terminal`${line(`${printed} of ${pages} pages printed, ${removed} removed: ${files} files to be laid over the edition that stands, and ${changes.removed.length} to be taken out of it, in ${settings.changes}. This is no whole paper: deploy it with npm run publish, or npm run hosts -- s3.`)}${dueLine(due)}`,
      );
      return 0;
    }
    case "up-to-date":
      say(terminal`${line(`0 of ${outcome.pages} pages printed: ${out} is up to date.`)}${dueLine(outcome.due)}`);
      return 0;
    case "explained":
      say(terminal`${printableLines(outcome.words)}\n`);
      return 0;
    case "next-told":
      if (outcome.hindered)
        sayAside(terminal`${outcome.hindered}: until they are put right, no build is published. See npm run check.\n`);
      say(line(outcome.next));
      return 0;
    case "refused":
      sayAside(refusal(outcome, settings));
      return 1;
  }
}

function refusal(outcome: Outcome & { became: "refused" }, settings: PressSettings): TerminalText {
  switch (outcome.because) {
    case "foreign-folder": {
      const { files } = outcome;
      const names = terminal`${printable(files.slice(0, 3).join(", "))}${files.length > 3 ? terminal`, …` : terminal``}`;
      return terminal`${printable(outcome.folder)} holds files that no build has printed there (${names}), and a build takes the place of all that lies in its folder. Name another folder with DATELINE_OUT, or empty this one. Nothing was published.\n`;
    }
    case "problems":
      return nothingPublished(settings);
    case "unreadable":
      return toldProblems(outcome.problems, settings, paintOn(process.stderr));
    case "no-slice":
      return line(outcome.sentence);
  }
}

/** What is said where a build ends without a release. */
export const nothingPublished = ({ out }: PressSettings): TerminalText =>
  terminal`Nothing was published: ${printable(out)} is as it was.\n`;
