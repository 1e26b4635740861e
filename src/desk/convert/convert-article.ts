/** From the file of an article to a checked record: the desk's work on a single file, which needs no other file. */
import { articleIdOf } from "../../paper/addresses/address.ts";
import { articleSchema, type ArticleFrontMatter } from "../../paper/article.ts";
import { dayOf, instantOf } from "../../paper/moment.ts";
import { setDateline } from "../../paper/wording/dateline.ts";
import { parseWith } from "../fields/schema-problems.ts";
import { unwritten } from "../fields/unwritten.ts";
import { BodyReport } from "../markdown/body-report.ts";
import { convertBody, convertNote, type BodyOptions } from "../markdown/convert-body.ts";
import { startOf, stretchName, type Problem } from "../problem.ts";
import type { Reference } from "../references.ts";
import type { ArticleRecord } from "../records.ts";
import type { Sanitised } from "../sanitised.ts";
import { splitFrontMatter } from "../source/front-matter.ts";
import { sourceText } from "../source/source-text.ts";
import type { YamlSource } from "../source/yaml-source.ts";
import { withoutSwitchedOff } from "../warnings/body/switched-off.ts";
import { fieldWarnings } from "../warnings/field-warnings.ts";
import { articleRecord } from "./article-record.ts";
import { audioBlocks } from "./article-audio.ts";
import { referencesOf } from "./article-references.ts";
import type { Conversion, ConversionSettings } from "./conversion.ts";
import { coverageProblems } from "./coverage-problems.ts";
import { formProblems } from "./form-problems.ts";

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
  const dateline = matter && datelineOf(matter, language, settings);
  const place = { file, language, ...(settings.site && { site: settings.site }) };
  const body = convertBody(split.body, { ...place, ...bodyOptions(matter, dateline, settings) });
  const entries = body.blocks.flatMap((block) => (block.type === "entry" ? block.at : [])).reverse();
  const noted = yaml.problems.length > 0 ? { references: [], problems: [] } : referencesOf(yaml, settings, language);
  const corrections = (matter?.corrections ?? []).map(({ text }, at) => convertCorrection(text, at, yaml, place));
  const allowed = matter && matter.allow.length > 0 ? matter.allow.map(({ rule }) => rule) : undefined;
  const all = [
    ...named,
    ...yaml.cutShort(),
    ...("problems" in parsed ? parsed.problems : []),
    ...corrections.flatMap(({ report }) => report.problems),
    ...noted.problems,
    ...(matter ? fieldWarnings(yaml, matter, language, settings.dateline["stand-alone"]) : []),
    ...(matter ? problemsAsWhole(matter, { id, written: split.body, converted: body, entries }, yaml, settings) : []),
    ...body.problems,
  ];
  const problems = withoutSwitchedOff(all, settings.warnings?.off, allowed);
  const references = [
    ...withoutMistold(noted.references, "problems" in parsed ? parsed.problems : []),
    ...corrections.flatMap(({ report }) => report.references),
    ...body.references,
  ].map((reference) => (allowed ? { ...reference, allowed } : reference));
  const conversion = { references, problems, ...(allowed && { allowed }) };
  if (!id || !matter || problems.some((problem) => problem.severity === "error")) return conversion;
  return {
    converted: {
      record: articleRecord(
        {
          id,
          file,
          matter,
          language,
          dateline,
          opening: body.opening,
          corrections: corrections.map(({ said }) => said),
          entries,
        },
        settings.timezone,
      ),
      blocks: [...audioBlocks(matter, language, settings.site), ...body.blocks],
    },
    ...conversion,
  };
}

/** Where an article is named in another form, the form tells which is meant: that there is none of that name would be told besides. */
function withoutMistold(references: readonly Reference[], problems: readonly Problem[]): Reference[] {
  const meant = new Set(problems.filter(({ suggestion }) => suggestion !== undefined).map(stretchName));
  return references.filter(
    ({ kind, ...place }) => (kind !== "article" && kind !== "translation") || !meant.has(stretchName(place)),
  );
}

/** What is wrong with fields and text together, each of which may be right. */
function problemsAsWhole(
  matter: ArticleFrontMatter,
  { id, written, converted, entries }: ReadTogether,
  yaml: YamlSource,
  settings: ConversionSettings,
): Problem[] {
  const hasEntries = entries.length > 0 || converted.problems.some(({ rule }) => rule === "live-entry");
  const isEmpty = id !== undefined && written.trim() === "";
  return [
    ...coverageProblems(matter, { hasEntries }, yaml, settings),
    ...formProblems(matter, yaml),
    ...unwritten(matter, { body: written, isEmpty }, yaml),
  ];
}

/** A body beside the fields that it came with. */
interface ReadTogether {
  id: string | undefined;
  written: string;
  converted: { problems: readonly Problem[] };
  entries: readonly number[];
}

function datelineOf(
  { dateline, authors, byline }: ArticleFrontMatter,
  language: string,
  { dateline: { style, "stand-alone": standAlone } }: ConversionSettings,
): string | undefined {
  if (!dateline) return undefined;
  return setDateline(dateline, { style, standAlone, language }, authors.length === 0 ? byline : undefined);
}

/** What an article's fields say of how its body is read. */
function bodyOptions(
  matter: ArticleFrontMatter | undefined,
  dateline: string | undefined,
  { timezone }: ConversionSettings,
): Pick<BodyOptions, "dateline" | "embargo" | "live" | "kind"> {
  return {
    ...(matter && { kind: matter.kind }),
    ...(dateline && { dateline }),
    ...(matter?.embargo && { embargo: true }),
    ...(matter?.kind === "live" && {
      live: { day: dayOf(instantOf(matter.published, timezone), timezone), zone: timezone },
    }),
  };
}

/** A correction's text as HTML, with the links in it, each at its place among the fields. */
function convertCorrection(
  text: string,
  at: number,
  yaml: YamlSource,
  article: { file: string; language: string; site?: string },
): { said: Sanitised; report: BodyReport } {
  const report = new BodyReport(article.file, text, (from, to) =>
    yaml.placeWithin(["corrections", at, "text"], from, to),
  );
  return { said: convertNote(text, article, report), report };
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
