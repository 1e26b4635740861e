/** What is said of stories that came in by themselves: few words of those that are as they should be, loud ones where somebody must look. */
import { join, relative } from "node:path";
import { workflowCommand } from "../../desk/formats/workflow-command.ts";
import type { IngestEvent } from "../../desk/import/ingest/run-ingest.ts";
import type { ImportEvent, ImportOutcome } from "../../desk/import/import-event.ts";
import { printable, terminal, type TerminalText } from "../../desk/terminal-text.ts";
import { hand, say } from "../../press/say.ts";
import type { PressSettings } from "../../press/settings.ts";

type ToldStory = Extract<ImportEvent, { event: "story" }>;

/** Outcomes that change nothing, and of which a line each would hide the others. */
const quiet: ReadonlySet<ImportOutcome> = new Set(["unchanged", "edited", "older", "gone", "twice", "source-changed"]);

const named: Record<ImportOutcome, string> = {
  written: "new",
  updated: "brought up to date",
  beside: "beside an article that was edited here",
  killed: "withdrawn by its agency",
  refused: "not read",
  empty: "without a text",
  taken: "left out, since an article has that address",
  unchanged: "unchanged",
  edited: "edited here and left",
  older: "older than what is there",
  gone: "deleted here and left out",
  twice: "told twice",
  "source-changed": "told otherwise and left",
};

export class IngestTold {
  failed = false;
  mustLook = false;
  readonly #counts = new Map<ImportOutcome, number>();
  readonly #content: string;
  readonly #github: boolean;
  readonly #dry: boolean;

  constructor({ content }: Pick<PressSettings, "content">, { github, dry }: { github: boolean; dry: boolean }) {
    this.#content = content;
    this.#github = github;
    this.#dry = dry;
  }

  tell(event: IngestEvent): void {
    switch (event.event) {
      case "source":
        say(
          terminal`${printable(`${event.source.name}: ${event.files - event.read} of ${event.files} ${event.files === 1 ? "file is" : "files are"} new.`)}\n`,
        );
        break;
      case "unread":
        this.#fail(`${event.source?.name ?? "ingest.yaml"}: ${event.message}`);
        break;
      case "import":
        this.#tellImport(event.told, event.source.name);
    }
  }

  #tellImport(told: ImportEvent, source: string): void {
    if (told.event === "refused") this.#fail(`${source}: ${told.name} was not read. ${told.message}`);
    if (told.event === "damaged") this.#fail(`.imported.jsonl:${told.line}: ${told.message}`);
    if (told.event === "story") this.#tellStory(told);
    if (told.event === "end")
      for (const { file } of told.missing) say(terminal`  ${printable(`photos/${file} is still to come.`)}\n`);
  }

  #tellStory(story: ToldStory): void {
    const { outcome, headline, notes, signal } = story;
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
    const file = story.file === undefined ? undefined : join(this.#content, story.file);
    const path = file === undefined ? "" : relative(process.cwd(), file);
    if (outcome === "refused") this.#fail(`${story.name}: “${headline}” was not read. ${notes.join(" ")}`);
    else if (outcome === "killed") this.#warn(`WITHDRAWN by its agency: “${headline}”. ${notes.join(" ")}`, path);
    else if (outcome === "beside")
      this.#warn(`A NEWER VERSION of “${headline}” has come, and its article was edited here. ${notes[0] ?? ""}`, path);
    else if (signal === "correction" && !quiet.has(outcome))
      this.#warn(`CORRECTED by its agency: “${headline}”. See whether readers must be told (\`corrections\`).`, path);
    else if (!quiet.has(outcome))
      say(terminal`  ${printable(`${path}: ${this.#dry ? "would be " : ""}${named[outcome]}: ${headline}`)}\n`);
  }

  #fail(message: string): void {
    this.failed = true;
    this.#loud("error", message, "");
  }

  #warn(message: string, path: string): void {
    this.mustLook = true;
    this.#loud("warning", message, path);
  }

  #loud(level: "error" | "warning", message: string, path: string): void {
    if (this.#github) hand(workflowCommand(level, { ...(path && { file: path }) }, message));
    else say(terminal`! ${printable(path ? `${path}: ${message}` : message)}\n`);
  }

  end(): TerminalText {
    const parts = [...this.#counts].map(([outcome, count]) => `${count} ${named[outcome]}`);
    return terminal`${printable(parts.length === 0 ? "Nothing has come." : `Stories: ${parts.join(", ")}.`)}\n`;
  }
}
