/** Shares the printing out among processes: each prints its part of the pages. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { LedgerPage } from "../../archive/ledger/ledger.ts";
import type { ContextSeed } from "../plan/context-elsewhere.ts";
import { printCommand } from "./print-command.ts";
import { packed, packedSchema, unpacked, type ShownPictures } from "./printer.ts";

/** Below this many pages a second process takes longer to start than to save. */
const worthProcess = 800;

const partSchema = z.object({
  pages: z.array(z.object({ path: z.string(), page: z.string(), fingerprint: z.string() })),
  seed: z.custom<ContextSeed>(),
  /** Where pages are printed; other processes may be printing others there. */
  folder: z.string(),
  /** Whether the files that pages fetch are to be laid beside them. */
  assets: z.boolean(),
});
export type Part = z.output<typeof partSchema>;

/** Names the file that describes a part; set by the process that shares out, read by the one that prints. */
const variable = "DATELINE_PART";

/** Pages for each process, this one's first: dealt out in turn, so that each gets its share of every kind. */
export function shareOut(pages: readonly LedgerPage[]): LedgerPage[][] {
  const processes = pages.length < worthProcess ? 1 : availableParallelism();
  const parts = Array.from({ length: processes }, (): LedgerPage[] => []);
  pages.forEach((page, at) => parts[at % processes]?.push(page));
  return parts;
}

/** A process that prints a part, and what comes of it. */
export class PartProcess {
  readonly #file: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<number>;

  /** @param name of the files by which the two processes tell each other; it is no other part's */
  constructor(part: Part, name: string) {
    this.#file = `${name}.json`;
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(part));
    this.#child = spawn(process.execPath, printCommand, {
      cwd: fileURLToPath(new URL("../../..", import.meta.url)),
      env: { ...process.env, NODE_ENV: "production", [variable]: this.#file, CI: "1" },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#ended = new Promise((resolve) => this.#child.once("exit", (code) => resolve(code ?? 1)));
    process.once("exit", () => this.#child.kill());
  }

  /** @throws where the process failed; it has said why */
  async shown(): Promise<ShownPictures[]> {
    if ((await this.#ended) !== 0) throw new Error("One of the printing processes failed: see above.");
    const shown = unpacked(packedSchema.parse(JSON.parse(readFileSync(shownFile(this.#file), "utf8"))));
    rmSync(this.#file);
    rmSync(shownFile(this.#file));
    return shown;
  }
}

/** The part that this process was started for, if it was. */
export function ownPart(): { part: Part; finish: (shown: readonly ShownPictures[]) => void } | undefined {
  const file = process.env[variable];
  if (!file) return undefined;
  const part = partSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return { part, finish: (shown) => writeFileSync(shownFile(file), JSON.stringify(packed(shown))) };
}

const shownFile = (file: string): string => file.replace(/\.json$/, ".shown.json");
