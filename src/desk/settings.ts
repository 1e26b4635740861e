/** Reads the file that holds the paper together: `paper.yaml`. */
import { unreadable } from "../paper/brand/unreadable.ts";
import { editionName } from "../paper/edition.ts";
import { paperSchema, type Paper } from "../paper/paper.ts";
import { LineIndex } from "./source/line-index.ts";
import { setLine } from "./markdown/smart-typography.ts";
import { startOf, type Problem } from "./problem.ts";
import { parseWith } from "./fields/schema-problems.ts";
import { sourceText } from "./source/source-text.ts";
import { YamlSource } from "./source/yaml-source.ts";

export const paperFile = "paper.yaml";

/** What `paper.yaml` says. */
export type ReadPaper =
  | { paper: Paper }
  | {
      problems: Problem[];
      /** The paper without what is wrong, where its other files can be checked by that. It is not to be printed. */
      rest?: Paper;
    };

/** What the other files are read by: while one of these is wrong, of what would be found in them half would be its fault. */
const otherFilesNeed: ReadonlySet<string> = new Set([
  "site",
  "timezone",
  "language",
  "sections",
  "editions",
  "dateline",
  "warnings",
]);

/** For texts that every paper has, and that no other file is read by. */
const standIns = { name: "–", licence: "–" };

/** Reads `paper.yaml`; without it there is no paper, and that is the only problem worth telling. */
export function readPaper(bytes: Uint8Array | undefined): ReadPaper {
  if (!bytes) {
    return {
      problems: [
        {
          ...startOf(paperFile),
          severity: "error",
          rule: "paper",
          message:
            "There is no paper.yaml in the content folder: it gives the paper’s name, address, time zone and sections.",
        },
      ],
    };
  }
  const { text, problems: foreign } = sourceText(paperFile, bytes);
  if (text === undefined || foreign.length > 0) return { problems: foreign };
  const source = new YamlSource(text, new LineIndex(paperFile, text));
  const parsed = parseWith(paperSchema, source);
  const paper = "value" in parsed ? parsed.value : withoutFields(source.value, parsed.fields);
  if (!paper) return { problems: "problems" in parsed ? parsed.problems : [] };
  const faults = [
    ...[...paperProblems(paper)].map((found): SettingFault => ({ ...found, rule: "paper" })),
    ...unreadableIn(paper),
  ];
  const problems = [...("problems" in parsed ? parsed.problems : []), ...faults.map(inPlace(source))];
  if (problems.length === 0) return { paper: inType(paper) };
  const isNeeded = faults.some(({ at: [field] }) => otherFilesNeed.has(String(field)));
  return { problems, ...(!isNeeded && { rest: inType(paper) }) };
}

/** What is read of the settings when some fields are left out; undefined where the other files need one of them, or nothing is left that is a paper. */
function withoutFields(value: unknown, fields: ReadonlySet<string> | undefined): Paper | undefined {
  if (!fields || [...fields].some((field) => otherFilesNeed.has(field))) return undefined;
  if (typeof value !== "object" || value === null) return undefined;
  const read = paperSchema.safeParse({
    ...standIns,
    ...Object.fromEntries(Object.entries(value).filter(([field]) => !fields.has(field))),
  });
  return read.success ? read.data : undefined;
}

/** What is wrong with a setting, before its place is known. */
export interface SettingFault {
  at: readonly (string | number)[];
  rule: "paper" | "contrast" | "brand";
  message: string;
  suggestion?: string;
}

const inPlace =
  (source: YamlSource) =>
  ({ at, rule, message, suggestion }: SettingFault): Problem => ({
    ...source.placeOf(at),
    severity: "error",
    rule,
    message,
    ...(suggestion !== undefined && { suggestion }),
  });

/** The places of what was found wrong after the settings had been read. */
export function placedInPaper(bytes: Uint8Array | undefined, faults: readonly SettingFault[]): Problem[] {
  const { text = "" } = bytes ? sourceText(paperFile, bytes) : {};
  return faults.map(inPlace(new YamlSource(text, new LineIndex(paperFile, text))));
}

function unreadableIn({ brand }: Paper): SettingFault[] {
  if (!brand?.colours) return [];
  return unreadable(brand.colours, brand.look).map(({ at, ...told }) => ({
    ...told,
    at: ["brand", "colours", ...at],
    rule: "contrast",
  }));
}

/** The paper’s own words as its articles' are set: quotation marks, apostrophes and spaces of each language. */
function inType(paper: Paper): Paper {
  const set = <
    W extends {
      name?: string | undefined;
      motto?: string | undefined;
      licence?: string | undefined;
      summary?: string | undefined;
    },
  >(
    words: W,
    language: string,
  ): W => {
    const line = (text: string | undefined) => text && setLine(text, language);
    return {
      ...words,
      ...(words.name && { name: line(words.name) }),
      ...(words.motto && { motto: line(words.motto) }),
      ...(words.licence && { licence: line(words.licence) }),
      ...(words.summary && { summary: line(words.summary) }),
    };
  };
  const whole = set(paper, paper.language);
  return {
    ...whole,
    sections: paper.sections.map((section) => set(section, paper.language)),
    editions: paper.editions.map((edition) => ({
      ...set(edition, edition.language),
      sections: edition.sections?.map((section) => set(section, edition.language)),
    })),
  };
}

/** What the parts of a paper’s settings say against one another. */
function* paperProblems({
  sections,
  editions,
  language,
}: Paper): Generator<{ at: (string | number)[]; message: string }> {
  const ids = sections.map(({ id }) => id);
  for (const [at, id] of ids.entries())
    if (ids.indexOf(id) !== at)
      yield {
        at: ["sections", at, "id"],
        message: `Two sections have the id “${id}”. Each needs a name of its own: it stands in addresses.`,
      };
  const names = [language, ...editions.map((edition) => edition.language)].map(editionName);
  for (const [at, edition] of editions.entries()) {
    const name = editionName(edition.language);
    if (names.indexOf(name) !== at + 1)
      yield { at: ["editions", at, "language"], message: `The paper has an edition in “${edition.language}” already.` };
    if (ids.includes(name))
      yield {
        at: ["editions", at, "language"],
        message: `A section has the id “${name}”, and an edition in “${edition.language}” stands at the same address. Give the section another id.`,
      };
    for (const [place, { id }] of (edition.sections ?? []).entries()) {
      if (!ids.includes(id))
        yield {
          at: ["editions", at, "sections", place, "id"],
          message: `The paper has no section “${id}”. Its sections are: ${ids.join(", ")}.`,
        };
    }
  }
}
