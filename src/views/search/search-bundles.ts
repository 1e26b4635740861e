/** The bundles of the search index: each holds a language's stories of some days, and a search reads those of its own language only. */
import type { Archive } from "../../archive/archive.ts";
import { bundleNamed, bundleNamesAbout, bundleSize, bundlesOfYear, type Bundle, type Count } from "./search-periods.ts";

/** A bundle of one index; its name begins with that of the index, which is a language's (`searchedIn`): `en/2026/q3`. */
export interface LanguageBundle extends Bundle {
  language: string;
}

const countOf =
  (language: string, archive: Archive): Count =>
  (from, to) =>
    archive.days.size(language, from, to);

/** All bundles, by language, oldest first. */
export function* allBundles(archive: Archive): Generator<LanguageBundle> {
  const years = new Set(archive.lists.named("language:").map(({ name }) => name.replace(/-\d\d-\d\d$/, "")));
  for (const each of years) {
    const [language = "", year = ""] = each.split(":");
    for (const bundle of bundlesOfYear(year, countOf(language, archive)))
      yield { ...bundle, language, name: `${language}/${bundle.name}` };
  }
}

/** Undefined where the language has no such bundle (any more). */
export function bundleOf(name: string, archive: Archive): LanguageBundle | undefined {
  const [, language = "", rest = ""] = /^([^/]+)\/(.+)$/.exec(name) ?? [];
  const bundle = bundleNamed(rest, countOf(language, archive));
  return bundle && { ...bundle, language, name };
}

/** The names of all bundles that can have come into being when a story in a language came or went on a day. */
export function* bundlesAbout(language: string, day: string, archive: Archive): Generator<string> {
  for (const name of bundleNamesAbout(day, countOf(language, archive))) yield `${language}/${name}`;
}

/** What is held for its hour is in no bundle, not even where the newsroom sees its page: as with feeds and sitemaps. */
export function storiesOf(
  { language, from, to, part }: LanguageBundle,
  archive: Archive,
): { id: string; hash: string }[] {
  const all = archive.days.stories(language, from, to);
  return (part === undefined ? all : all.slice((part - 1) * bundleSize, part * bundleSize)).filter(({ held }) => !held);
}
