/** From one file of `content/` to a checked record: the desk's work on a single file, which needs no other file. */
import { z } from "zod";
import { articleIdOf, slugPattern } from "../paper/address.ts";
import { reservedNames } from "../paper/page-addresses.ts";
import { articleSchema, pictureFile, type ArticleFrontMatter } from "../paper/article.ts";
import { authorSchema } from "../paper/author.ts";
import { splitCaption } from "../paper/wording/caption.ts";
import { datelineText, setDateline } from "../paper/wording/dateline.ts";
import { editionName, editionOfName } from "../paper/edition.ts";
import { dayOf, instantOf, readMoment } from "../paper/moment.ts";
import type { Paper } from "../paper/paper.ts";
import { isolatedLine } from "../paper/wording/scripts-apart.ts";
import { standingPageSchema } from "../paper/standing-page.ts";
import { threadSchema } from "../paper/thread.ts";
import { topicSchema } from "../paper/topic.ts";
import type { WarningName } from "../paper/warning-names.ts";
import { splitFrontMatter } from "./source/front-matter.ts";
import { noEdition } from "./no-edition.ts";
import { BodyReport } from "./markdown/body-report.ts";
import { convertBody, convertNote } from "./markdown/convert-body.ts";
import { setLine, setWords } from "./markdown/smart-typography.ts";
import { certainName, nearestName } from "./nearest-name.ts";
import { startOf, type Problem } from "./problem.ts";
import type { ArticleRecord, Converted, EntryRecord } from "./records.ts";
import type { PictureWords, Reference, ReferenceKind } from "./references.ts";
import { parseWith } from "./fields/schema-problems.ts";
import { sourceText } from "./source/source-text.ts";
import { unwritten } from "./fields/unwritten.ts";
import { fieldWarnings, leadPictureWords } from "./warnings/field-warnings.ts";
import { withoutSwitchedOff } from "./warnings/body/switched-off.ts";
import type { YamlSource } from "./source/yaml-source.ts";

/** Result of converting a file: a record where it has no error, and all that was noticed on the way. */
export interface Conversion<R> {
  converted?: Converted<R>;
  references: Reference[];
  problems: Problem[];
  /** Warnings that the article has switched off. */
  allowed?: readonly WarningName[];
}

/** The settings of a paper that a conversion depends on; when one changes, every article is converted again. */
export type ConversionSettings = Pick<Paper, "timezone" | "language" | "dateline"> &
  Partial<Pick<Paper, "warnings" | "site">> & { sections: { id: string }[]; editions?: { language: string }[] };

/** Converts an article. @param file relative to `content/` */
export function convertArticle(
  file: string,
  bytes: Uint8Array,
  settings: ConversionSettings,
): Conversion<ArticleRecord> {
  const id = articleIdOf(file);
  const source = sourceText(file, bytes);
  const named = [...(id ? [] : [wrongFileName(file)]), ...source.problems];
  if (source.text === undefined) return { references: [], problems: named };
  const split = splitFrontMatter(file, source.text);
  if ("problems" in split) return { references: [], problems: [...named, ...split.problems] };
  const { yaml } = split;
  const parsed = parseWith(articleSchema, yaml);
  const matter = "value" in parsed ? parsed.value : undefined;
  const language = matter?.language ?? settings.language;
  const set = (text: string) => isolatedLine(setLine(text, language), language);
  const dateline =
    matter?.dateline &&
    datelineText(
      setDateline(
        matter.dateline,
        { style: settings.dateline.style, standAlone: settings.dateline["stand-alone"], language },
        matter.authors.length === 0 ? matter.byline : undefined,
      ),
    );
  const place = { file, language, ...(settings.site && { site: settings.site }) };
  const body = convertBody(split.body, {
    ...place,
    ...(dateline && { dateline }),
    ...(matter?.embargo && { embargo: true }),
    ...(matter?.kind === "live" && {
      live: { day: dayOf(instantOf(matter.published, settings.timezone), settings.timezone), zone: settings.timezone },
    }),
  });
  const entries = body.blocks.flatMap((block) => (block.type === "entry" ? block.at : [])).reverse();
  const noted = yaml.problems.length > 0 ? { references: [], problems: [] } : referencesOf(yaml, settings, language);
  const corrections = (matter?.corrections ?? []).map(({ text }, at) => convertCorrection(text, at, yaml, place));
  const warnings = matter ? fieldWarnings(yaml, matter, language, settings.dateline["stand-alone"]) : [];
  const allowed = matter && matter.allow.length > 0 ? matter.allow.map(({ rule }) => rule) : undefined;
  const all = [
    ...named,
    ...yaml.cutShort(),
    ...("problems" in parsed ? parsed.problems : []),
    ...corrections.flatMap(({ report }) => report.problems),
    ...noted.problems,
    ...warnings,
    ...(matter
      ? coverageProblems(
          matter,
          entries.length > 0 || body.problems.some(({ rule }) => rule === "live-entry"),
          yaml,
          settings,
        )
      : []),
    ...(matter ? unwritten(matter, split.body, id !== undefined && split.body.trim() === "", yaml) : []),
    ...body.problems,
  ];
  const problems = withoutSwitchedOff(all, settings.warnings?.off, allowed);
  const references = [
    ...noted.references,
    ...corrections.flatMap(({ report }) => report.references),
    ...body.references,
  ].map((reference) => (allowed ? { ...reference, allowed } : reference));
  const conversion = { references, problems, ...(allowed && { allowed }) };
  if (!id || !matter || problems.some((problem) => problem.severity === "error")) return conversion;
  return {
    converted: {
      record: recordOf(
        id,
        file,
        matter,
        settings,
        language,
        set,
        dateline,
        body.opening,
        corrections.map(({ html }) => html),
        entries,
      ),
      blocks: body.blocks,
    },
    ...conversion,
  };
}

/** A correction's text as HTML, with the links in it, each at its place among the fields. */
function convertCorrection(
  text: string,
  at: number,
  yaml: YamlSource,
  article: { file: string; language: string; site?: string },
): { html: string; report: BodyReport } {
  const report = new BodyReport(article.file, text, (from, to) =>
    yaml.placeWithin(["corrections", at, "text"], from, to),
  );
  return { html: convertNote(text, article, report), report };
}

function recordOf(
  id: string,
  file: string,
  matter: ArticleFrontMatter,
  settings: ConversionSettings,
  language: string,
  set: (text: string) => string,
  dateline: string | undefined,
  opening: string,
  corrections: readonly string[],
  entries: number[],
): ArticleRecord {
  const instant = (moment: { local: string; offset?: string }) => instantOf(moment, settings.timezone);
  const embargo = matter.embargo && instant(matter.embargo);
  // Readers are told when they could first read it: a story that was kept longer was not published at its first hour.
  const published = Math.max(instant(matter.published), embargo ?? -Infinity);
  const updated = matter.updated && instant(matter.updated);
  const ended = matter["coverage-ended"] && instant(matter["coverage-ended"]);
  const { photo } = matter;
  const [headline, standfirst] = [setWords(matter.headline, language), setWords(matter.summary, language)];
  const caption = photo ? splitCaption(setLine(photo.caption ?? "", language), photo.credit) : {};
  return {
    id,
    file,
    headline: headline.text,
    standfirst: standfirst.text,
    ...(headline.italics.length + standfirst.italics.length > 0 && {
      italics: {
        ...(headline.italics.length > 0 && { headline: headline.italics }),
        ...(standfirst.italics.length > 0 && { standfirst: standfirst.italics }),
      },
    }),
    section: matter.section,
    kind: matter.kind,
    topics: [...new Set(matter.topics)],
    authors: [...new Set(matter.authors)],
    ...(matter.byline && { byline: matter.byline }),
    ...(dateline && { dateline }),
    ...(matter.dateline && { place: matter.dateline }),
    published,
    ...(updated !== undefined && updated >= published && { updated }),
    appears: published,
    ...(embargo !== undefined && { embargo }),
    draft: matter.draft,
    history: matter.history,
    ...(matter.thread && { thread: matter.thread }),
    ...(matter.adds && { adds: set(matter.adds) }),
    ...(photo && {
      photo: {
        file: photo.file,
        ...(photo.alt !== undefined && { alt: set(photo.alt) }),
        ...(caption.text && { caption: caption.text }),
        ...(caption.credit && { credit: caption.credit }),
        ...(photo.focus && { focus: { x: photo.focus.x / 100, y: photo.focus.y / 100 } }),
      },
    }),
    ...(matter.kind === "live" && { live: { entries, ...(ended !== undefined && { ended }) } }),
    related: [...new Set(matter.related)],
    corrections: matter.corrections
      .map(({ at }, index) => ({ at: instant(at), html: corrections[index] ?? "" }))
      .sort((a, b) => a.at - b.at),
    language,
    ...(matter["translation-of"] && { translationOf: matter["translation-of"] }),
    formerly: matter.formerly,
    opening,
  };
}

/** What is wrong with an article as a live blog, or with one that says of itself what only a live blog can. */
function coverageProblems(
  matter: ArticleFrontMatter,
  hasEntries: boolean,
  yaml: YamlSource,
  { timezone }: ConversionSettings,
): Problem[] {
  const problem = (field: "kind" | "coverage-ended", message: string, suggestion?: string): Problem => ({
    ...yaml.placeOf([field]),
    severity: "error",
    rule: "live-entry",
    message,
    ...(suggestion && { suggestion }),
  });
  const ended = matter["coverage-ended"];
  if (matter.kind !== "live")
    return ended
      ? [problem("coverage-ended", "Only a live blog has `coverage-ended`. Leave it out, or write `kind: live`.")]
      : [];
  return [
    ...(hasEntries
      ? []
      : [
          problem(
            "kind",
            "This live blog has no entries. Each begins with a heading that begins with its time.",
            "## 14:05 Ferry leaves the quay",
          ),
        ]),
    ...(ended && instantOf(ended, timezone) < instantOf(matter.published, timezone)
      ? [problem("coverage-ended", "The coverage ended before the article was published. Give the later time.")]
      : []),
  ];
}

function wrongFileName(file: string): Problem {
  return {
    ...startOf(file),
    severity: "error",
    rule: "file-name",
    message:
      "The file’s place and name make the article’s address: a folder for the year, one for the month, then the day and a short name joined by hyphens.",
    suggestion: "articles/2026/11/24-port-strike.md",
  };
}

const strings = z.array(z.unknown()).catch([]);
const anything = z.unknown().optional();

/** Read on their own, so that a wrong field elsewhere does not hide a name that nobody has. */
const looseMatter = z.object({
  section: anything,
  authors: strings,
  related: strings,
  topics: strings,
  thread: anything,
  formerly: strings,
  "translation-of": anything,
  photo: z
    .object({ file: anything, alt: anything, caption: anything, credit: anything })
    .catch({ file: undefined, alt: undefined, caption: undefined, credit: undefined }),
  published: anything,
  updated: anything,
});

function referencesOf(
  yaml: YamlSource,
  settings: ConversionSettings,
  language: string,
): { references: Reference[]; problems: Problem[] } {
  const references: Reference[] = [];
  const problems: Problem[] = [];
  const loose = looseMatter.safeParse(yaml.value);
  if (!loose.success) return { references, problems };
  const matter = loose.data;
  const refer = (
    kind: ReferenceKind,
    target: unknown,
    path: (string | number)[],
    tidy = (text: string) => text,
    picture?: PictureWords,
  ) => {
    if (typeof target !== "string") return;
    const named = yaml.scalarAt(path)?.place;
    references.push({
      ...yaml.placeOf(path),
      kind,
      target: kind === "photo" ? pictureFile(target) : tidy(target).normalize("NFC"),
      ...(named && { named }),
      ...(picture && { picture }),
    });
  };
  const bare = (text: string) => text.trim().replace(/^\/|\/$/g, "");
  matter.authors.forEach((author, at) => refer("author", author, ["authors", at]));
  matter.topics.forEach((topic, at) => refer("topic", topic, ["topics", at]));
  matter.related.forEach((article, at) => refer("article", article, ["related", at], bare));
  refer("thread", matter.thread, ["thread"]);
  matter.formerly.forEach((old, at) => refer("formerly", old, ["formerly", at], bare));
  refer("translation", matter["translation-of"], ["translation-of"], bare);
  refer("photo", matter.photo.file, ["photo", "file"], undefined, leadPictureWords(yaml, matter.photo, language));
  const sections = settings.sections.map((section) => section.id);
  if (typeof matter.section === "string" && !sections.includes(matter.section)) {
    const near = nearestName(matter.section, sections);
    const certain = certainName(matter.section, sections);
    const named = yaml.scalarAt(["section"])?.place;
    problems.push({
      ...yaml.placeOf(["section"]),
      severity: "error",
      rule: "section",
      message: `The paper has no section “${matter.section}”. ${near ? `Did you mean \`${near}\`?` : `Its sections are: ${sections.join(", ")}.`}`,
      ...(near && { suggestion: near }),
      ...(certain && named && { fix: { from: named, text: certain } }),
    });
  }
  const [published, updated] = [instantIn(matter.published, settings), instantIn(matter.updated, settings)];
  if (published !== undefined && updated !== undefined && updated < published) {
    problems.push({
      ...yaml.placeOf(["updated"]),
      severity: "error",
      rule: "updated",
      message: `This article says that it was updated (${String(matter.updated)}) before it was published (${String(matter.published)}). Leave \`updated\` out, or give the later time.`,
    });
  }
  return { references, problems };
}

function instantIn(written: unknown, settings: ConversionSettings): number | undefined {
  const moment = typeof written === "string" ? readMoment(written) : undefined;
  return moment && !("wrong" in moment) ? instantOf(moment, settings.timezone) : undefined;
}

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
  problems.push(
    ...("problems" in parsed ? parsed.problems : []),
    ...withoutSwitchedOff(body.problems, settings.warnings?.off),
  );
  if ("problems" in parsed || problems.some(({ severity }) => severity === "error"))
    return { references: body.references, problems };
  return {
    converted: { record: entryOf(id, file, parsed.value, language), blocks: body.blocks },
    references: body.references,
    problems,
  };
}

function entryOf(
  id: string,
  file: string,
  matter: { name: string; role?: string; summary?: string } | { title: string; summary?: string },
  language: string,
): EntryRecord {
  const set = (text: string) => isolatedLine(setLine(text, language), language);
  return {
    id,
    file,
    name: set("name" in matter ? matter.name : matter.title),
    ...("role" in matter && matter.role && { role: set(matter.role) }),
    ...(matter.summary && { summary: set(matter.summary) }),
    language,
  };
}
