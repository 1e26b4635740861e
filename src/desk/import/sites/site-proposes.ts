/** What a site says of itself that a paper may be founded with: its name, its language, and the sections that most of its stories are in. */
import { join } from "node:path";
import { isLanguageTag } from "../../../paper/language.ts";
import { isGroup } from "../markdown/brought-matter.ts";
import { MatterFields } from "../markdown/matter-fields.ts";
import { importSources } from "../import-sources.ts";
import { storiesOf } from "../stories-of.ts";
import { isAside } from "../story.ts";
import { WordpressLibrary } from "../formats/wordpress.ts";
import { fileLanguage } from "./site-languages.ts";
import { siteAt, type SourceSite } from "./source-site.ts";

export interface SiteProposal {
  name?: string;
  language?: string;
  timezone?: string;
  /** Its address on the web. */
  site?: string;
  /** Names of sections, that with the most stories first. */
  sections: string[];
}

/** Stories that are looked at, taken evenly from all. */
const looked = 1000;
/** A section is in the navigation: more are none that somebody would choose. */
const mostSections = 12;
/** Of the stories that are looked at, what a section has at least. */
const leastShare = 0.02;
const leastStories = 2;
const longestName = 40;

/** @param folder absolute @param texts paths from it of what may be stories */
export async function siteProposes(folder: string, texts: readonly string[]): Promise<SiteProposal> {
  const site = siteAt(folder);
  const step = Math.max(1, Math.ceil(texts.length / looked));
  const files = texts.filter((_, at) => at % step === 0).map((name) => ({ path: join(folder, name), name }));
  return { ...(site && ofConfiguration(site)), sections: await sectionsIn(files) };
}

function ofConfiguration(site: SourceSite): Omit<SiteProposal, "sections"> {
  const config = new MatterFields(site.config);
  const { language = config.text("lang", "language", "locale", "languagecode") } = fileLanguage(site, "content/x.md");
  const tag = language?.replaceAll("_", "-") ?? "";
  const languages = config.value("languages");
  const own = isGroup(languages) && Object.hasOwn(languages, language ?? "") ? languages[language ?? ""] : undefined;
  const name = config.text("title") ?? new MatterFields(isGroup(own) ? own : {}).text("title");
  const timezone = config.text("timezone");
  return {
    ...(name !== undefined && name.length <= longestName && { name }),
    ...(isLanguageTag(tag) && { language: tag }),
    ...(timezone !== undefined && timezone === site.zone && { timezone }),
    ...(site.address?.startsWith("https://") && { site: site.address }),
  };
}

async function sectionsIn(files: readonly { path: string; name: string }[]): Promise<string[]> {
  const { sources } = await importSources(files);
  const counts = new Map<string, { name: string; stories: number }>();
  const library = new WordpressLibrary();
  for (const source of sources)
    for await (const story of storiesOf(source, library)) {
      const name = isAside(story) ? undefined : (story.sections[0] ?? story.categories[0]);
      if (name === undefined || name.length > longestName) continue;
      const key = name.toLowerCase().replace(/[\s_-]+/g, " ");
      const known = counts.get(key);
      if (known) known.stories++;
      else counts.set(key, { name, stories: 1 });
    }
  const least = Math.max(leastStories, files.length * leastShare);
  return [...counts.values()]
    .filter(({ name, stories }) => stories >= least && !/^uncategori[sz]ed$/i.test(name))
    .sort((a, b) => b.stories - a.stories)
    .slice(0, mostSections)
    .map(({ name }) => inWords(name));
}

/** `world-news` is World news; what has capitals is written as somebody wanted it. */
const inWords = (name: string): string => {
  if (name !== name.toLowerCase()) return name;
  const words = name.replace(/[-_]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
