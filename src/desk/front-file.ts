/** Reads the files in which editors place stories: `front.yaml`, and those below `fronts/`. */
import { z } from "zod";
import { editionName } from "../paper/edition.ts";
import {
  frontOf,
  frontPlanSchema,
  listFrontSchema,
  needsPicture,
  noPlan,
  ruleNames,
  storyReference,
  usualCounts,
  type FrontPlan,
  type Holding,
  type Layout,
  type PlacePlan,
} from "../paper/front-plan.ts";
import { instantOf, type Moment } from "../paper/moment.ts";
import type { Paper } from "../paper/paper.ts";
import { parseWith, type Faulty } from "./fields/schema-problems.ts";
import { LineIndex } from "./source/line-index.ts";
import { setLine } from "./markdown/smart-typography.ts";
import { startOf, type Place, type Problem } from "./problem.ts";
import type { Reference } from "./references.ts";
import { sourceText } from "./source/source-text.ts";
import { YamlSource } from "./source/yaml-source.ts";

export const frontFile = "front.yaml";

/** What only the archive can tell right from wrong, where it is written, and how long it holds. */
export type FrontMark = Place &
  Holding &
  ({ ends: number; written: string } | { newest: string; listed?: true } | { story: string; pictured?: true });

/** When a front changes by itself, and what then. */
export interface FrontMoment {
  at: number;
  line: number;
  says: string;
}

/** A front as it was read. */
export interface ReadFront {
  plan: FrontPlan;
  references: Reference[];
  problems: Problem[];
  marks: FrontMark[];
  moments: FrontMoment[];
}

export type FrontSettings = Pick<Paper, "timezone" | "language"> & { editions: readonly { language: string }[] };

const usual: FrontSettings = { timezone: "UTC", language: "en", editions: [] };
type Written = z.output<typeof frontPlanSchema> & { topics: string[] };
type Path = (string | number)[];

/** Reads a front, which may be missing. */
export function readFrontPlan(bytes: Uint8Array | undefined, file = frontFile, settings = usual): ReadFront {
  const nothing = (problems: Problem[]): ReadFront => ({
    plan: noPlan,
    references: [],
    problems,
    marks: [],
    moments: [],
  });
  if (!bytes) return nothing([]);
  const of = frontOf(file);
  if (!of) return nothing([strayFront(file)]);
  const { text, problems: foreign } = sourceText(file, bytes);
  if (text === undefined || foreign.length > 0) return nothing(foreign);
  const source = new YamlSource(text, new LineIndex(file, text));
  const parsed = of.list ? listFront(source) : wholeFront(source);
  if ("problems" in parsed) return { ...nothing(parsed.problems), references: referencesIn(source) };
  const language =
    settings.editions.find((each) => editionName(each.language) === of.edition)?.language ?? settings.language;
  return new FrontReading(source, settings.timezone, language).read(parsed.value);
}

const anything = z.unknown().optional();
const stories = z.array(anything).catch([]);

/** Read on their own, so that a wrong field elsewhere does not hide an article that is not there. */
const looseFront = z.object({
  breaking: z.object({ story: anything }).catch({}),
  lead: anything,
  seconds: stories,
  opinion: stories,
  places: z
    .array(z.object({ stories: z.array(z.object({ story: anything }).catch({})).catch([]) }).catch({ stories: [] }))
    .catch([]),
});

/** Articles that a front with mistakes names. */
function referencesIn(source: YamlSource): Reference[] {
  const loose = looseFront.safeParse(source.value);
  if (source.problems.length > 0 || !loose.success) return [];
  const { breaking, lead, seconds, opinion, places } = loose.data;
  const named: [target: unknown, path: Path][] = [
    [breaking.story, ["breaking", "story"]],
    [lead, ["lead"]],
    ...seconds.map((story, at): [unknown, Path] => [story, ["seconds", at]]),
    ...opinion.map((story, at): [unknown, Path] => [story, ["opinion", at]]),
    ...places.flatMap((place, at) =>
      place.stories.map(({ story }, number): [unknown, Path] => [story, ["places", at, "stories", number, "story"]]),
    ),
  ];
  return named.flatMap(([target, path]) => {
    const story = storyReference.safeParse(target);
    return story.success ? [articleNamed(story.data, path, source)] : [];
  });
}

/** An article that is named at a path, which must be there. */
function articleNamed(target: string, path: Path, source: YamlSource): Reference {
  const named = source.scalarAt(path)?.place;
  return { ...source.placeOf(path), kind: "article", target, ...(named && { named }) };
}

function strayFront(file: string): Problem {
  const renamed = file.replace(/\.yml$/, ".yaml");
  return {
    ...startOf(file),
    severity: "error",
    rule: "file-name",
    message:
      "The front of a section, a topic or a thread lies in a folder for its kind, and has its name: sections, topics or threads below fronts. It ends in .yaml.",
    suggestion: frontOf(renamed) ? renamed : "fronts/sections/world.yaml",
  };
}

function wholeFront(source: YamlSource): { value: Written } | Faulty {
  const parsed = parseWith(frontPlanSchema, source);
  return "problems" in parsed ? parsed : { value: { topics: [], ...parsed.value } };
}

function listFront(source: YamlSource): { value: Written } | Faulty {
  const parsed = parseWith(listFrontSchema, source);
  return "problems" in parsed ? parsed : { value: { seconds: [], opinion: [], ...parsed.value } };
}

class FrontReading {
  readonly #source: YamlSource;
  readonly #zone: string;
  readonly #language: string;
  readonly #references: Reference[] = [];
  readonly #problems: Problem[] = [];
  readonly #marks: FrontMark[] = [];
  readonly #moments: FrontMoment[] = [];

  constructor(source: YamlSource, zone: string, language: string) {
    this.#source = source;
    this.#zone = zone;
    this.#language = language;
  }

  read({ breaking, lead, seconds, opinion, topics, places }: Written): ReadFront {
    if (breaking?.story) this.#refer(breaking.story, ["breaking", "story"], {});
    if (lead) this.#refer(lead, ["lead"], {});
    for (const [at, story] of seconds.entries()) this.#refer(story, ["seconds", at], {});
    for (const [at, story] of opinion.entries()) this.#refer(story, ["opinion", at], {});
    for (const [at, topic] of topics.entries())
      this.#marks.push({ ...this.#source.placeOf(["topics", at]), newest: `topic:${topic}`, listed: true });
    const plan: FrontPlan = {
      ...(breaking && {
        breaking: {
          text: setLine(breaking.text, this.#language),
          ...(breaking.story && { story: breaking.story }),
          until: this.#ends(breaking.until, ["breaking", "until"], "the breaking line"),
        },
      }),
      ...(lead && { lead }),
      seconds,
      opinion,
      ...(topics.length > 0 && { topics }),
      places: places.map((place, at) => this.#place(place, at)),
    };
    return { plan, references: this.#references, problems: this.#problems, marks: this.#marks, moments: this.#moments };
  }

  #place(written: Written["places"][number], index: number): PlacePlan {
    const at: Path = ["places", index];
    const { place, layout, stories } = written;
    const called = `${place}, ${layout}${written.name ? `, “${written.name}”` : ""}`;
    const from = written.from && this.#begins(written.from, [...at, "from"], called);
    const until = written.until && this.#ends(written.until, [...at, "until"], called);
    if (from !== undefined && until !== undefined && until <= from)
      this.#wrong([...at, "until"], "date", "This place ends before it begins, and would never stand.");
    const rule = ruleNames.find((name) => written[name] !== undefined);
    const newest = rule && `${rule}:${written[rule] ?? ""}`;
    if (stories.length === 0 && !rule)
      this.#wrong(
        at,
        "missing-field",
        "Nothing stands in this place. Name its `stories`, or a section, a topic, a thread or a kind that fills it.",
      );
    const holding = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
    for (const [number, { story }] of stories.entries())
      this.#refer(story, [...at, "stories", number, "story"], holding, layout);
    if (rule && newest) this.#marks.push({ ...this.#source.placeOf([...at, rule]), ...holding, newest });
    const line = (text: string) => setLine(text, this.#language);
    return {
      place,
      layout,
      ...(written.name && { name: line(written.name) }),
      stories: stories.map(({ story, headline, standfirst }) => ({
        story,
        ...(headline && { headline: line(headline) }),
        ...(standfirst && { standfirst: line(standfirst) }),
      })),
      ...(newest !== undefined && { newest }),
      count: written.count ?? usualCounts[layout],
      ...holding,
    };
  }

  #begins(moment: Moment, path: Path, what: string): number {
    const at = instantOf(moment, this.#zone);
    this.#moments.push({ at, line: this.#source.placeOf(path).line, says: `${what}, begins` });
    return at;
  }

  #ends(moment: Moment, path: Path, what: string): number {
    const at = instantOf(moment, this.#zone);
    const place = this.#source.placeOf(path);
    this.#moments.push({ at, line: place.line, says: `${what}, ends` });
    this.#marks.push({ ...place, ends: at, written: this.#source.scalarAt(path)?.written ?? "" });
    return at;
  }

  #refer(target: string, path: Path, holding: Holding, layout?: Layout): void {
    const place = this.#source.placeOf(path);
    this.#references.push(articleNamed(target, path, this.#source));
    this.#marks.push({
      ...place,
      ...holding,
      story: target,
      ...(layout && needsPicture.has(layout) && { pictured: true }),
    });
  }

  #wrong(path: Path, rule: "date" | "missing-field", message: string): void {
    this.#problems.push({ ...this.#source.placeOf(path), severity: "error", rule, message });
  }
}
