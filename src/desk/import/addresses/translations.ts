/** Which of the imported stories are the same in several languages: one of them is the original, and one of each other edition names it. */
import { baseLanguage } from "../../../paper/base-language.ts";
import { editionOf } from "../../../paper/edition.ts";
import type { Paper } from "../../../paper/paper.ts";
import { apart } from "../apart.ts";
import { languageTag, type Story } from "../story.ts";

export class Translations {
  readonly #paper: Paper;
  /** By what they have in common: the first article of each edition. */
  readonly #articles = new Map<string, Map<string, string>>();

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  /** @param id of its article */
  add(story: Story, id: string): void {
    if (story.translations === undefined || this.#standsAmongOthers(story)) return;
    const known = this.#articles.get(story.translations) ?? new Map<string, string>();
    const edition = this.#editionOf(story);
    if (!known.has(edition)) known.set(edition, apart(id));
    this.#articles.set(apart(story.translations), known);
  }

  /** The article of the first edition, or of the first that has one; undefined for that itself, and where readers of one edition would find two. */
  originalOf(story: Story, id: string): string | undefined {
    const known = story.translations === undefined ? undefined : this.#articles.get(story.translations);
    const original = known?.get("") ?? known?.values().next().value;
    return original !== id && known?.get(this.#editionOf(story)) === id ? original : undefined;
  }

  /** In the first edition, in a language for which there is none. */
  #standsAmongOthers(story: Story): boolean {
    const base = baseLanguage(languageTag(story) ?? this.#paper.language);
    return this.#editionOf(story) === "" && base !== baseLanguage(this.#paper.language);
  }

  #editionOf(story: Story): string {
    const tag = languageTag(story);
    return tag === undefined ? "" : editionOf(tag, this.#paper);
  }
}
