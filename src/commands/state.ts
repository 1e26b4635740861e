/** `npm run state -- --save FILE`: what a machine must carry between builds, in one file; `--load FILE` brings it back. */
import { resolve } from "node:path";
import { statSync } from "node:fs";
import { loadState, saveState } from "../archive/state/state.ts";
import { printable, terminal } from "../desk/terminal-text.ts";
import { holdFolder } from "../press/release/lock.ts";
import { noteDigests } from "../press/release/note-digests.ts";
import { say, sayAside } from "../press/say.ts";
import type { PressSettings } from "../press/settings.ts";
import { running } from "./line/command.ts";
import { Misunderstanding, readCommand } from "./line/command-line.ts";

const line = {
  command: "npm run state",
  says: "Saves what a machine must carry between builds in one file, and brings it back. Without it all is read and printed anew.",
  options: {
    save: {
      type: "string",
      value: "paper.state",
      says: "writes the file; after a deployment, when the paper stands as it was built",
    },
    load: {
      type: "string",
      value: "paper.state",
      says: "takes it up; one that is missing, damaged or of another version is told, and no error",
    },
  },
  apart: ["save", "load"],
} as const;

await running(async (settings) => {
  const {
    values: { save, load },
  } = readCommand(line);
  if (save === undefined && load === undefined)
    throw new Misunderstanding("Save it, or load it? npm run state -- --save paper.state");
  await holdFolder(settings.cache, (holder) =>
    sayAside(terminal`A build (${printable(holder)}) is at work on this paper; waiting for it to end.\n`),
  );
  const place = { cache: settings.cache, showHeld: settings.preview };
  if (save !== undefined) await saved(resolve(settings.standing, save), place, settings);
  if (load !== undefined) await loaded(resolve(settings.standing, load), place);
});

interface Place {
  cache: string;
  showHeld: boolean;
}

async function saved(file: string, place: Place, { out }: PressSettings): Promise<void> {
  const { release } = await saveState(place, file, (ledger) => noteDigests(out, ledger));
  const size = (statSync(file).size / 1e6).toFixed(1);
  say(
    terminal`${printable(`${file}: ${size} MB`)}${release === undefined ? terminal`; nothing was published yet` : terminal`, upon edition ${printable(release)}`}.\n`,
  );
}

async function loaded(file: string, place: Place): Promise<void> {
  const state = await loadState(place, file);
  if ("why" in state) sayAside(terminal`${printable(state.why)} The next build reads and prints the whole paper.\n`);
  else
    say(
      terminal`${printable(file)} is loaded${state.release === undefined ? terminal`` : terminal`: edition ${printable(state.release)} was published last`}.\n`,
    );
}
