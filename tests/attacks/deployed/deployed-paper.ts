/** A paper that is published by machines which have nothing but its files and the state of the last one: on a web server, and in a bucket. */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import {
  build,
  command,
  killedCommand,
  lendSmallLook,
  smallPaper,
  writePaper,
  type BuildResult,
} from "../../built-site.ts";
import { fakeBucket } from "../../fake-bucket.ts";
import { bytesOf, differences } from "../../site/folders.ts";
import { filesBelow } from "../../../src/desk/files/files-below.ts";

/** What a machine does, in this order. */
export const steps = ["build", "publish", "upload", "save"] as const;
export type Step = (typeof steps)[number];

type Bytes = Record<string, string>;

/** About as many files differ between two editions. */
const uploaded = 20;

const releaseSchema = z.object({ files: z.record(z.string(), z.unknown()) });

/** Files that stay for pages that were loaded before. */
const lent = /^(?:photos|_astro|search)\//;

export class DeployedPaper {
  readonly folder: string;
  /** A clean build of each edition, by its number. */
  readonly clean: Bytes[] = [];
  /** Milliseconds that each step takes when it is let. */
  readonly length: Record<Step, number> = { build: 0, publish: 0, upload: 0, save: 0 };
  readonly #server: string;
  readonly #bucket: string;
  readonly #state: string;
  #kept = false;

  constructor(folder: string) {
    this.folder = folder;
    [this.#server, this.#bucket, this.#state] = [
      join(folder, "server"),
      join(folder, "bucket"),
      join(folder, "paper.state"),
    ];
  }

  get environment(): Record<string, string> {
    return {
      DATELINE_CONTENT: join(this.folder, "content"),
      DATELINE_OUT: join(this.folder, "out"),
      DATELINE_CACHE: join(this.folder, "cache"),
      ...fakeBucket(join(this.folder, "programs"), this.#bucket),
    };
  }

  /** The paper as its editors have it in an edition: of three stories one changes with each, one comes and goes, and one is renamed. */
  async write(edition: number): Promise<void> {
    const story = (headline: string, body: string, more = "") =>
      `---\nheadline: ${headline}\nsummary: What it is about.\nsection: world\ntopics: [ports]\nbyline: Agencies\npublished: 2026-11-2${edition % 3} 08:00\n${more}---\n${body}\n`;
    const content = join(this.folder, "content");
    rmSync(content, { recursive: true, force: true });
    writePaper(content, {
      "paper.yaml": smallPaper,
      "articles/2026/11/20-port.md": story(`Port ${edition}`, `Cranes of edition ${edition}.`),
      ...(edition % 2 === 0 && { "articles/2026/11/21-ferry.md": story("Ferry", "It sails.") }),
      [`articles/2026/11/22-choir-${edition % 3}.md`]: story("Choir", "They sing."),
    });
    if (this.clean[edition]) return;
    const [out, cache] = [join(this.folder, "clean"), join(this.folder, "clean-cache")];
    for (const made of [out, cache]) rmSync(made, { recursive: true, force: true });
    await lendSmallLook(cache);
    good(await build({ ...this.environment, DATELINE_OUT: out, DATELINE_CACHE: cache }));
    this.clean[edition] = bytesOf(out);
  }

  /** A machine that has the paper's files, and the state that the last one kept, if any did. */
  async begin(): Promise<void> {
    for (const made of ["out", "out-changes", ".out.press", "cache", "new.state"])
      rmSync(join(this.folder, made), { recursive: true, force: true });
    await lendSmallLook(join(this.folder, "cache"));
    if (this.#kept) good(await command("state", this.environment, "--load", this.#state));
  }

  /** Takes a step, to its end. What does not fit what stands at a host is told by it, and the whole paper is laid there. */
  async take(step: Step): Promise<void> {
    const started = performance.now();
    if (step === "build") good(await build(this.environment, "--changes"));
    else if (step === "save") {
      good(await command("state", this.environment, "--save", this.#saved));
      copyFileSync(this.#saved, this.#state);
      this.#kept = true;
    } else {
      const lay = step === "publish" ? () => this.#publish() : () => this.#upload();
      const first = await lay();
      if (first.code !== 0 && first.stderr.includes("--whole")) {
        good(await build(this.environment, "--whole"));
        good(await lay());
      } else good(first);
    }
    this.length[step] = performance.now() - started;
  }

  /** Begins a step, and kills it on its way. @param part of the time that it takes; of an upload, of its files */
  async cut(step: Step, part: number): Promise<void> {
    if (step === "upload") {
      await this.#script();
      // A line that is cut off after some files.
      execFileSync("sh", ["-c", "sh deploy.sh || true"], {
        cwd: this.folder,
        env: {
          ...process.env,
          ...fakeBucket(join(this.folder, "programs"), this.#bucket, Math.floor(part * uploaded)),
        },
        stdio: "ignore",
      });
      for (const left of [".cut", ".left"]) rmSync(this.#bucket + left, { force: true });
      return;
    }
    const options = {
      build: ["--changes"],
      publish: ["--to", this.#server, "--plain"],
      save: ["--save", this.#saved],
    } as const;
    await killedCommand(step === "save" ? "state" : step, this.environment, part * this.length[step], options[step]);
  }

  /** Which of some editions readers of the web server see, whole; undefined where it is none. */
  atServer(editions: readonly number[]): number | undefined {
    if (!existsSync(join(this.#server, "current"))) return undefined;
    const folder = join(this.#server, readlinkSync(join(this.#server, "current")));
    const { files } = releaseSchema.parse(JSON.parse(readFileSync(`${folder}.json`, "utf8")));
    const shown = Object.fromEntries(Object.entries(bytesOf(folder)).filter(([file]) => file in files));
    return editions.find((edition) => differences(shown, this.clean[edition] ?? {}).length === 0);
  }

  /** The same of the bucket; "between" where it says itself that an edition is being laid. */
  inBucket(editions: readonly number[]): number | "between" | undefined {
    if (textAt(join(this.#bucket, ".edition")).startsWith("being laid")) return "between";
    const all = bytesOf(this.#bucket);
    return editions.find((edition) => {
      const clean = this.clean[edition] ?? {};
      const shown = filesBelow(this.#bucket).filter(
        (file) => file !== ".edition" && (file in clean || !lent.test(file)),
      );
      return differences(Object.fromEntries(shown.map((file) => [file, all[file] ?? ""])), clean).length === 0;
    });
  }

  get #saved(): string {
    return join(this.folder, "new.state");
  }

  #publish(): Promise<BuildResult> {
    return command("publish", this.environment, "--to", this.#server, "--plain");
  }

  async #script(): Promise<void> {
    const { stdout } = good(
      await command("hosts", this.environment, "s3", "--bucket", "paper", "--distribution", "E1"),
    );
    writeFileSync(join(this.folder, "deploy.sh"), stdout);
  }

  async #upload(): Promise<BuildResult> {
    await this.#script();
    try {
      execFileSync("sh", ["deploy.sh"], {
        cwd: this.folder,
        env: { ...process.env, ...this.environment },
        stdio: ["ignore", "ignore", "pipe"],
      });
      return { code: 0, stdout: "", stderr: "" };
    } catch (error) {
      return { code: 1, stdout: "", stderr: error instanceof Error && "stderr" in error ? String(error.stderr) : "" };
    }
  }
}

const textAt = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

function good(result: BuildResult): BuildResult {
  if (result.code !== 0) throw new Error(result.stdout + result.stderr);
  return result;
}
