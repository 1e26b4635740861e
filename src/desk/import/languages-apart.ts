/** Languages of imported articles in which the paper has no edition: such articles stand among those of its first. */
import { baseLanguage } from "../../paper/base-language.ts";
import { editionOf } from "../../paper/edition.ts";
import type { Paper } from "../../paper/paper.ts";
import { languageTag, type Story } from "./story.ts";

export class LanguagesApart {
  readonly #paper: Paper;
  readonly #counts = new Map<string, number>();

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  count(story: Story): void {
    const tag = languageTag(story);
    if (tag === undefined || editionOf(tag, this.#paper) !== "") return;
    const base = baseLanguage(tag);
    if (base !== baseLanguage(this.#paper.language)) this.#counts.set(base, (this.#counts.get(base) ?? 0) + 1);
  }

  /** How many articles are in each, the most first. */
  get all(): [language: string, articles: number][] {
    return [...this.#counts].sort((a, b) => b[1] - a[1]);
  }
}
