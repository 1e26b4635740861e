/** The paper's topics by name, and files for new ones whose name their slug does not say. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { bytesOf } from "../../kept/read-whole.ts";
import { writeNewFile } from "../../kept/write-whole.ts";
import { z } from "zod";
import { slugOf } from "../../paper/slug-of.ts";
import { folderWithin } from "../files/folder-within.ts";
import { splitFrontMatter } from "../source/front-matter.ts";
import { readText } from "../source/source-text.ts";
import { yamlText } from "../source/yaml-text.ts";
import type { ImportedTopic } from "./fields-of.ts";
import type { TakeNote } from "./story.ts";

const named = z.object({ name: z.string() });

export class TopicFiles {
  readonly #content: string;
  readonly #writes: boolean;
  readonly #known = new Map<string, string>();
  /** Slugs of topics that got a file. */
  readonly made: string[] = [];

  constructor(content: string, { writes }: { writes: boolean }) {
    this.#content = content;
    this.#writes = writes;
    const folder = join(content, "topics");
    const files = existsSync(folder)
      ? readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md")
      : [];
    for (const file of files) {
      const slug = file.replace(/\.md$/, "").normalize("NFC");
      this.#known.set(slug, slug);
      const bytes = bytesOf(join(folder, file));
      const split = bytes && splitFrontMatter(file, readText(bytes));
      const name = split && "yaml" in split ? named.safeParse(split.yaml.value).data?.name : undefined;
      if (name && slugOf(name)) this.#known.set(slugOf(name), slug);
    }
  }

  /** Slugs by what the names of topics would be as slugs. */
  get known(): ReadonlyMap<string, string> {
    return this.#known;
  }

  /** Writes a file for a topic that has a name and no file. */
  make({ slug, name }: ImportedTopic, note: TakeNote): void {
    if (name === undefined || this.#known.has(slug)) return;
    this.#known.set(slug, slug);
    if (this.#writes) {
      const folder = folderWithin(this.#content, "topics");
      if ("refused" in folder) return note(folder.refused);
      writeNewFile(join(folder.path, `${slug}.md`), `---\nname: ${yamlText(name)}\n---\n`);
    }
    this.made.push(slug);
  }
}
