/** From the file of an author, a topic, a thread or a standing page to a checked record. */
import { z } from "zod";
import { pictureFile } from "../../paper/article.ts";
import { slugPattern } from "../../paper/addresses/address.ts";
import { authorSchema, type portraitSchema } from "../../paper/author.ts";
import { editionName, editionOfName } from "../../paper/edition.ts";
import { reservedNames } from "../../paper/addresses/page-addresses.ts";
import { standingPageSchema } from "../../paper/standing-page.ts";
import { threadSchema } from "../../paper/thread.ts";
import { topicSchema } from "../../paper/topic.ts";
import { instantOf } from "../../paper/moment.ts";
import { isolatedLine } from "../../paper/wording/scripts-apart.ts";
import { parseWith } from "../fields/schema-problems.ts";
import { convertBody } from "../markdown/convert-body.ts";
import { setLine } from "../markdown/smart-typography.ts";
import { unwrittenLine } from "../new-article.ts";
import { noEdition } from "../no-edition.ts";
import { startOf, type Problem } from "../problem.ts";
import type { Reference } from "../references.ts";
import type { YamlSource } from "../source/yaml-source.ts";
import type { EntryRecord, PersonRecord } from "../records.ts";
import { splitFrontMatter } from "../source/front-matter.ts";
import { sourceText } from "../source/source-text.ts";
import { withoutSwitchedOff } from "../warnings/body/switched-off.ts";
import type { Conversion, ConversionSettings } from "./conversion.ts";

const entrySchemas = {
  author: authorSchema,
  topic: topicSchema,
  thread: threadSchema,
  page: standingPageSchema,
} as const;
export type EntryKind = keyof typeof entrySchemas;

const entryFolders: Record<EntryKind, string> = {
  author: "authors",
  topic: "topics",
  thread: "threads",
  page: "pages",
};

/** Converts an author, a topic, a thread or a standing page. @param file relative to `content/` */
export function convertEntry(
  kind: EntryKind,
  file: string,
  bytes: Uint8Array,
  settings: ConversionSettings,
): Conversion<EntryRecord> {
  const whole = file
    .slice(entryFolders[kind].length + 1)
    .replace(/\.md$/, "")
    .normalize("NFC");
  const { edition, name: id } = editionOfName(whole);
  const editions = settings.editions ?? [];
  const own = editions.find(({ language }) => editionName(language) === edition);
  if (edition && !own) return { references: [], problems: [noEdition(file, edition)] };
  const language = own?.language ?? settings.language;
  const problems: Problem[] = [];
  const taken =
    kind === "page" &&
    (reservedNames.has(id) ||
      settings.sections.some((section) => section.id === id) ||
      (edition === "" && editions.some((other) => editionName(other.language) === id)));
  if (!slugPattern.test(id) || taken) {
    problems.push({
      ...startOf(file),
      severity: "error",
      rule: "file-name",
      message: taken
        ? `The address /${id}/ is a page of the paper’s own: choose another file name.`
        : "The file’s name makes an address: write letters, digits and single hyphens.",
    });
  }
  const source = sourceText(file, bytes);
  problems.push(...source.problems);
  if (source.text === undefined) return { references: [], problems };
  const split = splitFrontMatter(file, source.text);
  if ("problems" in split) return { references: [], problems: [...problems, ...split.problems] };
  const parsed = parseWith(entrySchemas[kind], split.yaml);
  const body = convertBody(split.body, { file, language, ...(settings.site && { site: settings.site }) });
  const references = [...body.references, ...(kind === "author" ? portraitReference(split.yaml) : [])];
  problems.push(
    ...("problems" in parsed ? parsed.problems : unwrittenEntry(file, split.body, parsed.value)),
    ...withoutSwitchedOff(body.problems, settings.warnings?.off),
  );
  if ("problems" in parsed || problems.some(({ severity }) => severity === "error")) return { references, problems };
  return {
    converted: {
      record: entryOf(id, file, parsed.value, { language, timezone: settings.timezone }),
      blocks: body.blocks,
    },
    references,
    problems,
  };
}

/** A line that a founded paper has instead of words that are still to be written, where readers would see it. */
function unwrittenEntry(file: string, body: string, matter: object): Problem[] {
  const row = "draft" in matter && matter.draft === true ? undefined : unwrittenLine(body);
  if (!row) return [];
  const { line, text } = row;
  const message =
    "This is still to be written: readers would see this line. Write it, or, if it is a page that stands by itself, let it be a draft: `draft: true`.";
  const place = { file, line, column: 1, endLine: line, endColumn: text.length + 1 };
  return [{ ...place, severity: "error", rule: "missing-field", message }];
}

function entryOf(
  id: string,
  file: string,
  matter:
    | ({ name: string; role?: string; summary?: string } & Partial<z.output<typeof authorSchema>>)
    | z.output<typeof standingPageSchema>,
  { language, timezone }: { language: string; timezone: string },
): EntryRecord {
  const set = (text: string) => isolatedLine(setLine(text, language), language);
  return {
    id,
    file,
    name: set("name" in matter ? matter.name : matter.title),
    ...("role" in matter && matter.role && { role: set(matter.role) }),
    ...(matter.summary && { summary: set(matter.summary) }),
    ...("links" in matter && personOf(matter, set)),
    ...("updated" in matter && matter.updated && { updated: instantOf(matter.updated, timezone) }),
    ...("draft" in matter && matter.draft && { draft: true }),
    language,
  };
}

function personOf(
  { portrait, languages = [], expertise = [], email, links = [], fediverse }: Partial<z.output<typeof authorSchema>>,
  set: (text: string) => string,
): Pick<EntryRecord, "person"> {
  const lists = [languages, expertise, links].flat();
  if (lists.length === 0 && [portrait, email, fediverse].every((field) => field === undefined)) return {};
  return {
    person: {
      ...(portrait && { portrait: portraitOf(portrait, set) }),
      languages,
      expertise: expertise.map(set),
      ...(email !== undefined && { email }),
      links,
      ...(fediverse !== undefined && { fediverse }),
    },
  };
}

const portraitOf = (
  { file, alt, credit, focus }: z.output<typeof portraitSchema>,
  set: (text: string) => string,
): NonNullable<PersonRecord["portrait"]> => ({
  file,
  alt: set(alt),
  ...(credit && { credit }),
  ...(focus && { focus: { x: focus.x / 100, y: focus.y / 100 } }),
});

/** The portrait of an author, read on its own, so that a wrong field elsewhere does not hide a name that nobody has. */
function portraitReference(yaml: YamlSource): Reference[] {
  const file = z.object({ portrait: z.object({ file: z.string() }) }).safeParse(yaml.value).data?.portrait.file;
  if (file === undefined) return [];
  const path = ["portrait", "file"];
  const named = yaml.scalarAt(path)?.place;
  return [{ ...yaml.placeOf(path), kind: "photo", target: pictureFile(file), ...(named && { named }) }];
}
