/** Shares the printing out among processes: each prints its part of the pages. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { z } from "zod";
import type { LedgerPage } from "../../archive/ledger/ledger.ts";
import { isSeed, type ContextSeed } from "../plan/context-elsewhere.ts";
import { commandFile, nodeOptions } from "../program/node-options.ts";
import { placesOf, type PressSettings } from "../settings.ts";
import { packed, packedSchema, unpacked, type ShownPictures } from "./shown-pictures.ts";

/** Below this many pages a second process takes longer to start than to save. */
const worthProcess = 800;

const partSchema = z.object({
  pages: z.array(z.object({ path: z.string(), page: z.string(), fingerprint: z.string() })),
  seed: z.custom<ContextSeed>(isSeed),
  /** Where pages are printed; other processes may be printing others there. */
  folder: z.string(),
  /** Whether the files that pages fetch are to be laid beside them. */
  assets: z.boolean(),
});
export type Part = z.output<typeof partSchema>;

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

  private constructor(file: string, child: ChildProcess) {
    this.#file = file;
    this.#child = child;
    this.#ended = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  }

  /**
   * @param name of the files by which the two processes tell each other; it is no other part's
   */
  static start(part: Part, name: string, settings: PressSettings): PartProcess {
    const { program } = settings;
    const file = `${name}.json`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(part));
    const child = spawn(process.execPath, [...nodeOptions(program), commandFile(program, "print-part"), file], {
      // It finds what it works with as this process did, but the paper may be another one: the same as it was.
      env: { ...process.env, ...placesOf(settings), NODE_ENV: "production" },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    process.once("exit", () => child.kill());
    return new PartProcess(file, child);
  }

  /** @throws where the process failed; it has said why */
  async shown(): Promise<ShownPictures[]> {
    if ((await this.#ended) !== 0) throw new Error("One of the printing processes failed: see above.");
    const shown = unpacked(packedSchema.parse(JSON.parse(readFileSync(shownFile(this.#file), "utf8"))));
    rmSync(this.#file);
    rmSync(shownFile(this.#file));
    return shown;
  }

  /** Ends the process, if it is still at work. */
  end(): void {
    this.#child.kill();
  }
}

/** The part that a file describes. */
export function readPart(file: string): Part {
  return partSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Tells the process that waits what was printed of the part that a file describes. */
export function tellShown(file: string, shown: readonly ShownPictures[]): void {
  writeFileSync(shownFile(file), JSON.stringify(packed(shown)));
}

const shownFile = (file: string): string => file.replace(/\.json$/, ".shown.json");
