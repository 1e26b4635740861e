/** What a paper is founded with: as it was written behind the command, as it is answered at a terminal, or as it is proposed. */
import { basename } from "node:path";
import { createInterface } from "node:readline/promises";
import { isLanguageTag } from "../../paper/language.ts";
import { rfc3339 } from "../../paper/moment.ts";
import { paperSchema, sectionSchema } from "../../paper/paper.ts";
import { slugOf } from "../../paper/slug-of.ts";
import type { SiteProposal } from "../../desk/import/sites/site-proposes.ts";
import { nearestName } from "../../desk/nearest-name.ts";
import { printable, terminal } from "../../desk/terminal-text.ts";
import { hosts, placeholderSite, type FoundingOrder, type Host } from "../../founding/founding-order.ts";
import { foundingWordsOf } from "../../founding/founding-words-of.ts";
import { programFrom } from "../../founding/program-from.ts";
import { say } from "../../press/say.ts";
import type { PressSettings } from "../../press/settings.ts";
import { BrokenOff } from "./command.ts";
import { Misunderstanding } from "./command-line.ts";

interface Given {
  name?: string | undefined;
  language?: string | undefined;
  timezone?: string | undefined;
  site?: string | undefined;
  sections?: string | undefined;
  host?: string | undefined;
  import: boolean;
  yes: boolean;
}

/** What there is to be asked, in the order in which it is. */
const asked = ["name", "language", "timezone", "site", "sections", "host"] as const;

/** Asks for one thing. @throws where the answer will not do */
type Ask = <T>(
  given: string | undefined,
  question: string,
  proposed: string,
  read: (answer: string) => T,
) => Promise<T>;

/** What lies in the folder already. */
interface Lying {
  /** Absolute. */
  folder: string;
  /** How many Markdown files. */
  texts: number;
  /** What the site says of itself that they are of. */
  proposes: SiteProposal;
}

/**
 * @returns `imports` whether these are to be imported
 * @throws a `Misunderstanding` where something is not given, and nobody is there to be asked
 */
export async function foundingOrder(
  given: Given,
  { folder, texts, proposes }: Lying,
  { now }: PressSettings,
): Promise<FoundingOrder & { imports: boolean }> {
  if (given.import && texts === 0) throw new Misunderstanding(`--import: no Markdown file lies in ${folder}.`);
  const { ask, end, isSilent } = interviewer(given);
  try {
    const name = await ask(given.name, "Name of the paper", proposes.name ?? titleOf(folder), nonEmpty);
    const language = await ask(
      given.language,
      "Language, as a tag: en, de, ar, pt-BR",
      proposes.language ?? "en",
      languageOf,
    );
    const timezone = await ask(given.timezone, "Time zone", proposes.timezone ?? localZone(), fieldOf("timezone"));
    const site = await ask(
      given.site,
      "Public address (it can be changed later)",
      willDo(proposes.site, fieldOf("site")) ?? placeholderSite,
      fieldOf("site"),
    );
    const usual = foundingWordsOf(language).sections;
    const theirs = sectionsThatWillDo(proposes.sections, language);
    const sections = await ask(
      given.sections,
      "Sections, with commas between them",
      (theirs.length > 1 ? theirs : usual.map((section) => section.name)).join(", "),
      (answer) => sectionsOf(answer, usual, language),
    );
    const host = await ask(given.host, `Where it is published (${hosts.join(", ")})`, "github-pages", hostOf);
    const imports =
      given.import || (texts > 0 && !isSilent && (await ask(undefined, importQuestion(texts), "yes", yesOrNo)));
    return {
      imports,
      name,
      language,
      timezone,
      site,
      sections,
      host,
      now: rfc3339(now, timezone).slice(0, 16).replace("T", " "),
      program: programFrom(folder),
    };
  } finally {
    end();
  }
}

/** Asks at a terminal, and again where an answer will not do. @throws where there is none, and something is not given */
function interviewer(given: Given): { ask: Ask; end: () => void; isSilent: boolean } {
  const isThere = process.stdin.isTTY && process.stdout.isTTY;
  const missing = asked.filter((name) => given[name] === undefined);
  if (!given.yes && !isThere && missing.length > 0)
    throw new Misunderstanding(
      `Nobody is at a terminal to be asked. Write ${missing.map((name) => `--${name}`).join(", ")} with what belongs there, or --yes, which takes what is proposed. dateline init --help tells of each.`,
    );
  const lines = given.yes || !isThere ? undefined : createInterface({ input: process.stdin, output: process.stdout });
  const broken = new AbortController();
  const leave = () => broken.abort();
  lines?.once("SIGINT", leave).once("close", leave);
  const ask: Ask = async (given, question, proposed, read) => {
    if (given !== undefined || !lines) return read(given ?? proposed);
    for (;;) {
      const shown = printable(`${question} [${proposed}]: `);
      const answer = await lines.question(shown, { signal: broken.signal }).catch((error: unknown) => {
        throw broken.signal.aborted ? new BrokenOff() : error;
      });
      try {
        return read(answer.trim() || proposed);
      } catch (error) {
        if (!(error instanceof Misunderstanding)) throw error;
        say(terminal`${printable(error.message)}\n`);
      }
    }
  };
  return { ask, end: () => lines?.off("close", leave).close(), isSilent: !lines };
}

const importQuestion = (texts: number): string =>
  texts === 1
    ? "A Markdown file lies here. Is it to be imported as an article? It stays as it is"
    : `${texts} Markdown files lie here. Are they to be imported as articles? They stay as they are`;

function yesOrNo(answer: string): boolean {
  if (/^(?:y|yes)$/i.test(answer)) return true;
  if (/^(?:n|no)$/i.test(answer)) return false;
  throw new Misunderstanding("Write yes or no.");
}

function nonEmpty(answer: string): string {
  const name = answer.replace(/\s+/g, " ").trim();
  if (!name) throw new Misunderstanding("A paper has a name.");
  return name;
}

/** A field of `paper.yaml`, by its own rules. */
const fieldOf =
  (field: "timezone" | "site") =>
  (answer: string): string => {
    const read = paperSchema.shape[field].safeParse(answer);
    if (read.success) return read.data;
    throw new Misunderstanding(`${field} “${answer}”: ${read.error.issues.map(({ message }) => message).join(" ")}`);
  };

function languageOf(answer: string): string {
  if (!isLanguageTag(answer))
    throw new Misunderstanding(`“${answer}” is no language tag. Examples: en, de, ar, fr, pt-BR.`);
  return answer;
}

function hostOf(answer: string): Host {
  const host = hosts.find((name) => name === answer);
  if (host) return host;
  const near = nearestName(answer, hosts);
  throw new Misunderstanding(
    `There is no host “${answer}”. ${near ? `Did you mean ${near}?` : `There are: ${hosts.join(", ")}.`}`,
  );
}

/** Sections by their names; those that were proposed keep their ids. */
function sectionsOf(
  answer: string,
  proposed: readonly { id: string; name: string }[],
  language: string,
): FoundingOrder["sections"] {
  const names = [
    ...new Set(
      answer
        .split(/[,،、]/)
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ];
  if (names.length === 0) throw new Misunderstanding("A paper has at least one section.");
  const sections = names.map(
    (name) => proposed.find((section) => section.name === name) ?? { id: slugOf(name, language), name },
  );
  for (const section of sections) {
    const read = sectionSchema.safeParse(section);
    if (!read.success)
      throw new Misunderstanding(
        `Section “${section.name}”: ${read.error.issues.map(({ message }) => message).join(" ")}`,
      );
  }
  const twice = sections.find(({ id }, at) => sections.findIndex((other) => other.id === id) !== at);
  if (twice)
    throw new Misunderstanding(`Two sections would have the address /${twice.id}/. Choose another name for one.`);
  return sections;
}

/** Of sections that a site has, those that a paper can have beside one another. */
function sectionsThatWillDo(names: readonly string[], language: string): string[] {
  const taken: string[] = [];
  for (const name of names.filter((each) => !/[,،、]/.test(each)))
    if (willDo([...taken, name].join(", "), (answer) => sectionsOf(answer, [], language))) taken.push(name);
  return taken;
}

/** What is proposed, where it could be answered. */
function willDo(proposed: string | undefined, read: (answer: string) => unknown): string | undefined {
  try {
    if (proposed !== undefined) read(proposed);
    return proposed;
  } catch (error) {
    if (error instanceof Misunderstanding) return undefined;
    throw error;
  }
}

const localZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** `halden-post` is the Halden Post. */
const titleOf = (folder: string): string =>
  basename(folder)
    .split(/[-_\s]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ") || "The Paper";
