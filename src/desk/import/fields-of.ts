/** A story's section, topics and writers as this paper has them. What it has not is told. */
import { slug as slugSchema } from "../../paper/article.ts";
import { editionsOf } from "../../paper/edition.ts";
import type { Paper } from "../../paper/paper.ts";
import { slugOf } from "../../paper/slug-of.ts";
import { topicNameOf } from "../../paper/topic.ts";
import { authorOf } from "../fields/author-names.ts";
import type { Story, TakeNote } from "./story.ts";

const mostTopics = 12;

/** What an editor says of sections: `--section Inland=home`, and `--section world` for all others. */
export interface SectionChoice {
  named: ReadonlyMap<string, string>;
  otherwise?: string;
}

const plain = (name: string) => slugOf(name) || name.toLowerCase();

/** @returns the section's id, and the categories that are none */
export function sectionOf(
  story: Story,
  paper: Paper,
  choice: SectionChoice,
  note: TakeNote,
): { section: string; others: string[] } {
  // A story in another language names its section as that edition does.
  const sections = editionsOf(paper).flatMap((edition) => edition.sections);
  const find = (name: string) =>
    choice.named.get(plain(name)) ??
    sections.find(({ id, name: title }) => plain(id) === plain(name) || plain(title) === plain(name))?.id;
  const told = [...story.sections, ...story.categories];
  const at = told.findIndex((name) => find(name) !== undefined);
  const section = told[at] === undefined ? undefined : find(told[at]);
  const others = story.categories.filter((name) => find(name) === undefined);
  if (section) return { section, others };
  const fallback = choice.otherwise ?? paper.sections[0]?.id ?? "";
  if (choice.otherwise === undefined) {
    const [unknown] = told;
    note(
      unknown === undefined
        ? `Nothing says in which section it belongs: it was put into “${fallback}”. Say it with --section.`
        : `The paper has no section “${unknown}”: it was put into “${fallback}”. Say where it belongs with --section "${unknown}=${fallback}".`,
    );
  }
  return { section: fallback, others };
}

export interface ImportedTopic {
  slug: string;
  /** There if the slug alone would not say the name. */
  name?: string;
}

/** @param known slugs of topics by the names that they have in the paper */
export function topicsOf(
  names: readonly string[],
  known: ReadonlyMap<string, string>,
  language: string,
  note: TakeNote,
): ImportedTopic[] {
  const topics = new Map<string, ImportedTopic>();
  for (const name of names) {
    if (/^[a-z]$/i.test(name)) {
      note(`“${name}” is an agency’s code and no topic, and was left out. Say with --section which section it means.`);
      continue;
    }
    const slug = known.get(plain(name)) ?? slugOf(name, language);
    if (!slugSchema.safeParse(slug).success) note(`The topic “${name}” makes no address, and was left out.`);
    else if (!topics.has(slug))
      topics.set(slug, {
        slug,
        ...(known.has(plain(name)) || saysItself(name, slug, language)
          ? {}
          : { name: name.replace(/\s+/g, " ").trim() }),
      });
  }
  const all = [...topics.values()];
  if (all.length > mostTopics)
    note(
      `It has ${all.length} topics, and an article can have ${mostTopics}. Left out: ${all
        .slice(mostTopics)
        .map(({ slug }) => slug)
        .join(", ")}`,
    );
  return all.slice(0, mostTopics);
}

const saysItself = (name: string, slug: string, language: string): boolean =>
  name === slug || name === topicNameOf(slug, language) || name.toLowerCase() === name;

/** @param agency of the dateline or the source, where nobody is named */
export function writersOf(
  story: Story,
  agency: string | undefined,
  authors: ReadonlyMap<string, readonly string[]>,
  note: TakeNote,
): { authors: string[]; byline?: string } {
  const found: string[] = [];
  const strangers: string[] = [];
  for (const written of story.authors.map(withoutBy).filter(Boolean)) {
    const whole = authorOf(written, authors);
    if (whole) {
      found.push(whole);
      continue;
    }
    const names = written.split(/ ?[,;] ?| (?:and|&|et|und|y) /).filter(Boolean);
    const known = names.map((name) => authorOf(name, authors));
    // Only names that the paper knows show where a line of names is to be parted.
    if (known.every((author) => author === undefined)) strangers.push(written);
    else for (const [at, author] of known.entries()) (author ? found : strangers).push(author ?? names[at] ?? "");
  }
  for (const name of strangers)
    note(
      `“${name}” is none of the paper’s authors, and stands as the byline. For a page of their own, write authors/${slugOf(name) || "name"}.md.`,
    );
  const byline =
    [...strangers, ...(story.agency && story.agency !== agency ? [story.agency] : [])].join(", ") ||
    (found.length === 0 ? (story.agency ?? agency) : undefined);
  if (found.length === 0 && !byline) note("Nobody is named as its writer: it has no byline. Say one with --byline.");
  return { authors: [...new Set(found)], ...(byline && { byline }) };
}

const withoutBy = (name: string): string =>
  name
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:by|von|par|por|di|av|door)\s+(?=\p{Lu})/iu, "");
