/** The paper that is attacked, in two states that take turns. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { build, smallPaperWithLite, writePaper, type BuildResult } from "../../built-site.ts";
import { bytesOf, differences } from "../../site/folders.ts";

/** Hashes of an edition's files. */
export type Bytes = Record<string, string>;

/** A paper of which two states take turns, so that every build has something to print. */
export class KeptPaper {
  readonly folder: string;
  readonly clean: [Bytes, Bytes] = [{}, {}];
  /** Milliseconds that the build of an edit takes. */
  length = 0;
  #state: 0 | 1 = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async of(folder: string): Promise<KeptPaper> {
    const paper = new KeptPaper(folder);
    const story = (headline: string, body: string, more = "") =>
      `---\nheadline: ${headline}\nsummary: What it is about.\nsection: world\ntopics: [ports]\npublished: 2026-11-2${headline.length % 4} 08:00\n${more}---\n${body}\n`;
    writePaper(paper.content, {
      "paper.yaml": smallPaperWithLite.replace(
        "[dateline-missing]",
        "[dateline-missing, photo-small, caption-incomplete, photo-unused]",
      ),
    });
    for (let at = 0; at < 12; at++)
      writePaper(paper.content, {
        [`articles/2026/11/2${("Story".length + 1 + String(at).length) % 4}-story-${at}.md`]: story(
          `Story ${at}`,
          `Text of story ${at}. `.repeat(20),
        ),
      });
    writePaper(paper.content, {
      [`articles/2026/11/22-harbour.md`]: story(
        "Harbours.",
        "Cranes.",
        'photo: { file: a.jpg, alt: A harbour., caption: "A harbour, 2026. (EPA)" }\n',
      ),
    });
    mkdirSync(join(paper.content, "photos"));
    for (const [at, file] of ["a.jpg", "b.jpg"].entries())
      await sharp({ create: { width: 210, height: 140, channels: 3, background: at ? "#987" : "#789" } })
        .jpeg()
        .toFile(join(paper.content, "photos", file));
    for (const state of [0, 1] as const) {
      paper.turn(state);
      const printed = await paper.build({
        DATELINE_OUT: join(folder, `clean-${state}`),
        DATELINE_CACHE: join(folder, `clean-cache-${state}`),
      });
      if (printed.code !== 0) throw new Error(printed.stderr);
      paper.clean[state] = bytesOf(join(folder, `clean-${state}`));
    }
    await paper.renew();
    return paper;
  }

  /** Prints it from nothing, and an edit: what a failure has left is not counted again. @throws where that fails */
  async renew(): Promise<void> {
    for (const kept of [this.out, this.cache, join(this.folder, ".out.press")])
      rmSync(kept, { recursive: true, force: true });
    const first = await this.build();
    const started = performance.now();
    this.turn();
    const second = await this.build();
    this.length = performance.now() - started;
    const [fault] = [first, second].flatMap((result) => (result.code === 0 ? [] : [result.stderr]));
    if (fault !== undefined) throw new Error(fault);
  }

  get content(): string {
    return join(this.folder, "content");
  }
  get out(): string {
    return join(this.folder, "out");
  }
  get cache(): string {
    return join(this.folder, "cache");
  }
  get state(): 0 | 1 {
    return this.#state;
  }

  /** Words of a story, and a picture that only one of the states shows. */
  turn(state: 0 | 1 = this.#state === 0 ? 1 : 0): void {
    this.#state = state;
    const picture = state === 1 ? 'photo: { file: b.jpg, alt: A quay., caption: "A quay, 2026. (EPA)" }\n' : "";
    writePaper(this.content, {
      "articles/2026/11/24-port.md": `---\nheadline: Port ${state}\nsummary: The port.\nsection: world\nbyline: Agencies\npublished: 2026-11-24 06:30\n${picture}---\nThe body of ${state}.\n`,
    });
  }

  environment(more: Record<string, string> = {}): Record<string, string> {
    return {
      DATELINE_CONTENT: this.content,
      DATELINE_OUT: this.out,
      DATELINE_CACHE: this.cache,
      NODE_COMPILE_CACHE: join(this.cache, "program"),
      ...more,
    };
  }

  build(more: Record<string, string> = {}): Promise<BuildResult> {
    return build(this.environment(more));
  }

  /** What is wrong after a build that must have been a good one. */
  faults({ code, stderr }: BuildResult, out = this.out): string[] {
    if (code !== 0) return [`the next build ended with ${code}: ${stderr.slice(-400)}`];
    const differing = differences(bytesOf(out), this.clean[this.#state]);
    return differing.length > 0
      ? [`${differing.length} files are not those of a clean build: ${differing.slice(0, 3).join(", ")}`]
      : [];
  }
}
