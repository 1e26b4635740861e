/** Imports files into a small paper of a test's own, and reads back what was written. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { convertArticle } from "../../../../src/desk/convert/convert-article.ts";
import { splitFrontMatter } from "../../../../src/desk/source/front-matter.ts";
import type { ImportEvent, ImportOutcome } from "../../../../src/desk/import/import-event.ts";
import { importStories } from "../../../../src/desk/import/import-stories.ts";
import type { ImportSettings } from "../../../../src/desk/import/import-settings.ts";
import { readPaper } from "../../../../src/desk/settings.ts";
import { instantOf } from "../../../../src/paper/moment.ts";

const paperText = `name: The Test
site: https://test.example
timezone: Europe/Oslo
language: en
sections:
  - { id: home, name: Auvery }
  - { id: world, name: World }
  - { id: business, name: Business }
dateline: { style: ap, stand-alone: [Port Sorrel] }
licence: © The Test
`;

export const sample = (name: string): string => fileURLToPath(new URL(`samples/${name}`, import.meta.url));

/** What an import told of a story, with the article that it wrote. */
export interface Told {
  outcome: ImportOutcome;
  headline: string;
  file: string;
  notes: string[];
}

export interface Imported {
  stories: Told[];
  asides: string[];
  /** Lines of what was imported before, with what is told of each. */
  damaged: string[];
  refused: string[];
  kinds: string[];
  missing: string[];
  topics: string[];
  /** Old addresses that cannot lead on. */
  unsettled: string[];
  /** Languages in which the paper has no edition, with how many articles are in them. */
  apart: [language: string, articles: number][];
  /** Fields that have no place in an article, with how many stories had them. */
  left: Record<string, number>;
}

export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), "dateline-import-"));
  readonly content = join(this.folder, "content");
  readonly paper;

  /** @param settings lines that stand in paper.yaml besides the usual ones */
  constructor(files: Record<string, string> = {}, settings = "") {
    const read = readPaper(new TextEncoder().encode(paperText + settings));
    if (!("paper" in read)) throw new Error("The test's paper cannot be read.");
    this.paper = read.paper;
    this.write({
      "content/paper.yaml": paperText + settings,
      "content/authors/lena-okafor.md": "---\nname: Lena Okafor\n---\n",
      "content/authors/tomas-brandt.md": "---\nname: Tomas Brandt\n---\n",
      ...files,
    });
  }

  write(files: Record<string, string | Uint8Array>): void {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, file)), { recursive: true });
      writeFileSync(join(this.folder, file), text);
    }
  }

  /** @param files absolute, or below the desk's folder */
  async import(files: readonly string[], settings: Partial<ImportSettings> = {}): Promise<Imported> {
    const imported: Imported = {
      stories: [],
      asides: [],
      damaged: [],
      refused: [],
      kinds: [],
      missing: [],
      topics: [],
      unsettled: [],
      apart: [],
      left: {},
    };
    for await (const event of importStories({
      content: this.content,
      paper: this.paper,
      now: instantOf({ local: "2026-11-24T12:00:00" }, "Europe/Oslo"),
      files: files.map((name) => ({ name, path: name.startsWith("/") ? name : join(this.folder, name) })),
      photos: [],
      sections: { named: new Map(), otherwise: "world" },
      draft: false,
      again: false,
      dry: false,
      ...settings,
    }))
      keep(event, imported);
    return imported;
  }

  /** Imports the text of one file. */
  async read(text: string, settings: Partial<ImportSettings> = {}, name = "source"): Promise<Imported> {
    this.write({ [name]: text });
    return this.import([name], settings);
  }

  text(file: string): string {
    return readFileSync(join(this.content, file), "utf8");
  }

  /** The body as it is written. */
  body(file: string): string {
    const split = splitFrontMatter(file, this.text(file));
    if ("problems" in split) throw new Error("The article has no fields.");
    return split.body.trim();
  }

  /** The article as the desk understands it. */
  article(file: string) {
    const { converted, problems } = convertArticle(file, readFileSync(join(this.content, file)), this.paper);
    if (!converted) throw new Error(JSON.stringify(problems, undefined, 2));
    return converted;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function keep(event: ImportEvent, imported: Imported): void {
  if (event.event === "story")
    imported.stories.push({
      outcome: event.outcome,
      headline: event.headline,
      file: event.file ?? "",
      notes: event.notes,
    });
  else if (event.event === "aside") imported.asides.push(event.message);
  else if (event.event === "refused") imported.refused.push(event.message);
  else if (event.event === "damaged") imported.damaged.push(`${event.line}: ${event.message}`);
  else if (event.event === "file") imported.kinds.push(event.what);
  else {
    imported.missing.push(...event.missing.map(({ file }) => file));
    imported.topics.push(...event.topics);
    imported.unsettled.push(...event.unsettled);
    imported.apart.push(...event.apart);
    for (const { field, count } of event.left) imported.left[field] = count;
  }
}
