/** Stories as other programs are given them, and a paper that imports them again. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "../../../../src/archive/archive.ts";
import { convertArticle } from "../../../../src/desk/convert/convert-article.ts";
import type { ImportEvent } from "../../../../src/desk/import/import-event.ts";
import { importStories } from "../../../../src/desk/import/import-stories.ts";
import { readPaper } from "../../../../src/desk/settings.ts";
import { fileText } from "../../../../src/layouts/templates.ts";
import type { Paper } from "../../../../src/paper/paper.ts";
import { articleIdOf } from "../../../../src/paper/addresses/address.ts";
import { viewOf } from "../../../../src/views/view-of.ts";

/** A story in a form; undefined where it is not passed on. */
export function passedOn(form: "ninjs" | "nitf" | "markdown", id: string, archive: Archive): string | undefined {
  const view = viewOf({ page: form, id }, { archive, site: archive.paper.site, preview: false });
  switch (view?.template) {
    case "ninjs":
      return fileText("ninjs", view)?.text;
    case "nitf":
      return fileText("nitf", view)?.text;
    case "markdown":
      return fileText("markdown", view)?.text;
    default:
      return undefined;
  }
}

export function paperOf(content: string): Paper {
  const read = readPaper(readFileSync(join(content, "paper.yaml")));
  if (!("paper" in read)) throw new Error("The paper cannot be read.");
  return read.paper;
}

export function converted(content: string, file: string, paper: Paper) {
  const { converted: article, problems } = convertArticle(file, readFileSync(join(content, file)), paper);
  if (!article) throw new Error(`${file}: ${JSON.stringify(problems)}`);
  return article;
}

/** A paper like another one, but for its articles, into which stories are imported. */
export class Importing {
  readonly folder = mkdtempSync(join(tmpdir(), "dateline-exchange-"));
  readonly content = join(this.folder, "content");
  readonly #files: { path: string; name: string }[] = [];

  constructor(original: string, kept: readonly string[]) {
    mkdirSync(this.content);
    for (const name of kept) cpSync(join(original, name), join(this.content, name), { recursive: true });
  }

  add(file: string, text: string, ending: string): void {
    const name = `${(articleIdOf(file) ?? file).replaceAll("/", "-")}.${ending}`;
    writeFileSync(join(this.folder, name), text);
    this.#files.push({ path: join(this.folder, name), name });
  }

  async import(): Promise<ImportEvent[]> {
    const events: ImportEvent[] = [];
    for await (const event of importStories({
      content: this.content,
      paper: paperOf(this.content),
      now: Date.parse("2026-11-24T12:00:00Z") / 1000,
      files: this.#files,
      photos: [],
      sections: { named: new Map() },
      draft: false,
      again: false,
      dry: false,
    }))
      events.push(event);
    return events;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
