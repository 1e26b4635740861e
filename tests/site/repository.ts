/** A git repository made from this one, with the demonstration paper: for changes that are made up and committed for real. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { articleIdOf } from "../../src/paper/addresses/address.ts";
import { filesBelow } from "../../src/desk/files/files-below.ts";
import { commitAll, git } from "../repository.ts";
import { root, siteCache, testNow, type BuildResult } from "../built-site.ts";

const parts = [
  ".github",
  ".gitignore",
  ".npmrc",
  "astro.config.ts",
  "content",
  "package.json",
  "package-lock.json",
  "public",
  "src",
  "tsconfig.json",
];

export class PaperRepository {
  readonly folder = mkdtempSync(join(tmpdir(), "dateline-repository-"));
  readonly cache = join(this.folder, ".dateline");

  /**
   * Packages are those that are installed here; pictures and the paper's look are not made again, nor are the templates bundled.
   * @param printed the whole paper, or the stories in its own language that others lead to: that is a fifth of the pages, where a test is not about editions
   */
  constructor(printed: "whole" | "in its own language" = "whole") {
    for (const part of parts) cpSync(join(root, part), join(this.folder, part), { recursive: true });
    if (printed !== "whole") {
      this.#withoutOtherLanguages();
      this.#withoutStoriesApart();
    }
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
    mkdirSync(join(siteCache, "renditions"), { recursive: true });
    mkdirSync(this.cache);
    symlinkSync(join(siteCache, "renditions"), join(this.cache, "renditions"));
    for (const kept of ["templates", "brand", "card-faces"])
      if (existsSync(join(siteCache, kept)))
        cpSync(join(siteCache, kept), join(this.cache, kept), { recursive: true, preserveTimestamps: true });
    this.git("init", "--quiet", "--initial-branch", "main");
    writeFileSync(join(this.folder, ".git", "info", "exclude"), "node_modules\n");
    this.commit("The paper");
  }

  #withoutOtherLanguages(): void {
    this.edit("content/paper.yaml", (text) => text.replace(/^editions:\n(?:[ -].*\n)+/m, ""));
    const content = join(this.folder, "content");
    for (const file of filesBelow(content).filter((name) => name.endsWith(".md"))) {
      const ofEdition = /^\w+\/[a-z]{2}\//.test(file);
      if (ofEdition || /^language: /m.test(readFileSync(join(content, file), "utf8"))) rmSync(join(content, file));
    }
  }

  /** Without the stories that no other file names: what is printed of them is printed of others, too. */
  #withoutStoriesApart(): void {
    const content = join(this.folder, "content");
    const texts = filesBelow(content)
      .filter((name) => /\.(?:md|yaml)$/.test(name))
      .map((file) => ({ file, text: readFileSync(join(content, file), "utf8") }));
    for (const { file } of texts) {
      const id = articleIdOf(file);
      if (id !== undefined && !texts.some((other) => other.file !== file && other.text.includes(id)))
        rmSync(join(content, file));
    }
  }

  git(...options: string[]): string {
    return git(this.folder, ...options).trim();
  }

  commit(message: string): void {
    commitAll(this.folder, message);
  }

  /** Begins a branch from main. */
  branch(name: string): void {
    this.git("checkout", "--quiet", "-b", name, "main");
  }

  /** Changes a file's text. @throws where the change changes nothing */
  edit(file: string, change: (text: string) => string): void {
    const before = readFileSync(join(this.folder, file), "utf8");
    const after = change(before);
    if (after === before) throw new Error(`${file} is as it was.`);
    writeFileSync(join(this.folder, file), after);
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Runs one of the program's files as its npm script would. */
  run(
    file: string,
    options: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<BuildResult> {
    const { PATH = "", HOME = "", DATELINE_BROWSER } = process.env;
    const child = spawn(process.execPath, [join(this.folder, file), ...options], {
      cwd: this.folder,
      env: {
        PATH,
        HOME,
        CI: "1",
        DATELINE_NOW: testNow,
        // As npm scripts have it kept: a report begins the program several times.
        NODE_COMPILE_CACHE: join(this.cache, "program"),
        ...(DATELINE_BROWSER && { DATELINE_BROWSER }),
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    return new Promise((resolve) => child.once("close", (code) => resolve({ code: code ?? 1, stdout, stderr })));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
