/** `npm run new -- "Headline"`: a new article that passes the check; `npm run new -- --photo FILE`: a picture, ready to be shown. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { articleKinds, legible } from "../paper/article.ts";
import { isLanguageTag } from "../paper/language.ts";
import { dayOf, instantOf, readMoment, rfc3339 } from "../paper/moment.ts";
import type { Paper } from "../paper/paper.ts";
import { slugOf } from "../paper/slug-of.ts";
import { writeNewFile } from "../kept/write-whole.ts";
import { authorNames, authorOf } from "../desk/fields/author-names.ts";
import { folderWithin } from "../desk/files/folder-within.ts";
import { nearestName } from "../desk/nearest-name.ts";
import { newArticleText } from "../desk/new-article.ts";
import { pictureLines } from "../desk/fields/picture-lines.ts";
import { takePicture } from "../desk/files/take-picture.ts";
import { printable, printableLines, terminal } from "../desk/terminal-text.ts";
import { BrokenOff, paperOf, running } from "./line/command.ts";
import { Misunderstanding, readCommand } from "./line/command-line.ts";
import { say } from "../press/say.ts";
import type { PressSettings } from "../press/settings.ts";

const line = {
  command: "npm run new",
  says: "Writes an article that passes the check, or takes a picture in, ready to be shown.",
  takes: '"Harbour bridge reopens"',
  options: {
    section: { type: "string", value: "world", says: "its section" },
    author: { type: "string", value: "lena-okafor", says: "who wrote it" },
    topics: { type: "string", value: "ports,labour", says: "its topics" },
    dateline: { type: "string", value: '"Halden, Norway"', says: "where it was reported from" },
    kind: { type: "string", value: "analysis", says: "what kind of article it is: news, if left out" },
    slug: { type: "string", value: "bridge", says: "its name in addresses; made from the headline, if left out" },
    at: { type: "string", value: '"2026-11-24 06:30"', says: "when it is published: now, if left out" },
    summary: { type: "string", value: '"One sentence."', says: "what stands under the headline" },
    language: { type: "string", value: "fr", says: "its language, where it is not the paper’s" },
    photo: { type: "string", value: "FILE", says: "a picture to be taken in" },
    caption: { type: "string", value: '"Words (Credit)"', says: "the picture’s caption" },
    alt: { type: "string", value: '"Words"', says: "what is seen in the picture" },
  },
} as const;
type Given = { [name in keyof typeof line.options]?: string | undefined };

await running(async (settings) => {
  const { values, positionals } = readCommand(line);
  const paper = paperOf(settings);
  if (values.photo === undefined) await newArticle(positionals.join(" "), values, paper, settings);
  else await newPicture(values.photo, values, paper, settings);
});

async function newArticle(positional: string, given: Given, paper: Paper, settings: PressSettings): Promise<void> {
  const ask = interviewer();
  try {
    await writeArticle({ ...given, headline: positional }, ask, paper, settings);
  } finally {
    // A terminal that is still listened to would keep the program waiting.
    ask?.end();
  }
}

async function writeArticle(
  given: Given & { headline: string },
  ask: ReturnType<typeof interviewer>,
  paper: Paper,
  settings: PressSettings,
): Promise<void> {
  const language = languageOf(given, paper);
  const headline = inOneLine(given.headline || ((await ask?.("Headline")) ?? ""));
  if (!headline) throw new Misunderstanding('The headline is missing. Write: npm run new -- "Harbour bridge reopens"');
  const sections = paper.sections.map(({ id }) => id);
  const kind = oneOf("kind", inOneLine(given.kind ?? "news"), articleKinds);
  const section = oneOf(
    "section",
    inOneLine(given.section ?? (await ask?.(`Section: ${sections.join(", ")}`, sections[0])) ?? "") ||
      (sections[0] ?? ""),
    sections,
  );
  const summary = inOneLine(given.summary ?? (await ask?.("Summary, one or two sentences (Enter: later)")) ?? "");
  const authors = await authorsOf(given.author, language, ask, settings);
  const dateline = inOneLine(
    given.dateline ??
      (kind === "news"
        ? ((await ask?.("Dateline, where it was reported from: Halden, Norway (Enter: none)")) ?? "")
        : ""),
  );
  const topics = [
    ...new Set(
      (given.topics ?? "")
        .split(/[,،]/)
        .map((name) => slugOf(name, language))
        .filter(Boolean),
    ),
  ];
  const { published, day } = timeOf(given.at, paper, settings);
  const slug = slugOf(given.slug ?? headline, language) || slugOf(headline, language) || "story";
  const folder = folderWithin(settings.content, ["articles", ...day.split("-").slice(0, 2)].join("/"));
  if ("refused" in folder) throw new Misunderstanding(folder.refused);
  const file = freeFile(folder.path, day.slice(8), slug);
  writeNewFile(
    file,
    newArticleText({
      headline,
      section,
      topics,
      published,
      kind,
      authors,
      ...(summary && { summary }),
      ...(authors.length === 0 && { byline: paper.name }),
      ...(dateline && { dateline }),
      ...(language !== paper.language && { language }),
    }),
  );
  const address = `/${day.replaceAll("-", "/")}/${/\d\d-(.*)\.md$/.exec(file)?.[1] ?? slug}/`;
  say(
    terminal`${printable(relative(process.cwd(), file))}\n\nIts address will be ${printable(address)}. It is a draft: no reader sees it.\n${summary ? terminal`Write its text` : terminal`Write its summary and its text`}, look at it with npm run dev, and take the line “draft: true” out when it is ready.\n`,
  );
}

/** Asks at a terminal; nobody is there to answer anywhere else. */
function interviewer() {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl+C and Ctrl+D end the questions, and nothing is written.
  const broken = new AbortController();
  const leave = () => broken.abort();
  lines.once("SIGINT", leave).once("close", leave);
  const ask = async (question: string, otherwise = "") => {
    try {
      const asked = printable(`${question}${otherwise ? ` [${otherwise}]` : ""}: `);
      return (await lines.question(asked, { signal: broken.signal })).trim() || otherwise;
    } catch (error) {
      throw broken.signal.aborted ? new BrokenOff() : error;
    }
  };
  return Object.assign(ask, { end: () => lines.off("close", leave).close() });
}

function languageOf({ language }: Given, paper: Paper): string {
  if (language !== undefined && !isLanguageTag(language))
    throw new Misunderstanding(`“${language}” is no language tag. Examples: en, ar, fr, pt-BR.`);
  return language ?? paper.language;
}

async function authorsOf(
  given: string | undefined,
  language: string,
  ask: ReturnType<typeof interviewer>,
  settings: PressSettings,
): Promise<string[]> {
  const known = authorNames(settings.content);
  const find = (name: string) => {
    const author = authorOf(name, known);
    if (author) return author;
    const near = nearestName(name, known.keys());
    throw new Misunderstanding(
      `There is no author “${name}”. ${near ? `Did you mean ${near}?` : known.size > 0 ? `There are: ${[...known.keys()].join(", ")}.` : `Write content/authors/${slugOf(name, language)}.md first, or leave --author out.`}`,
    );
  };
  const named = (list: string) => [...new Set(list.split(",").map(inOneLine).filter(Boolean).map(find))];
  if (given !== undefined) return named(given);
  const { stdout } = spawnSync("git", ["config", "user.name"], { cwd: settings.paper, encoding: "utf8" });
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- without git there is none, whatever the types say
  const self = authorOf((stdout ?? "").trim(), known);
  if (!ask || known.size === 0) return self ? [self] : [];
  return named(await ask(`Author: ${[...known.keys()].join(", ")} (Enter: ${self ?? "none of them"})`, self));
}

/** When it appears, and the day in its address, both in the paper's own zone. */
function timeOf(at: string | undefined, paper: Paper, settings: PressSettings): { published: string; day: string } {
  if (at === undefined) {
    const now = rfc3339(settings.now, paper.timezone);
    return { published: now.slice(0, 16).replace("T", " "), day: now.slice(0, 10) };
  }
  const moment = readMoment(at);
  if ("wrong" in moment) throw new Misunderstanding(`--at: ${moment.wrong} Write: --at "2026-11-24 06:30"`);
  return {
    published: `${moment.local.slice(0, 16).replace("T", " ")}${moment.offset ?? ""}`,
    day: dayOf(instantOf(moment, paper.timezone), paper.timezone),
  };
}

function oneOf<Name extends string>(option: string, written: string, known: readonly Name[]): Name {
  const found = known.find((name) => name === written.normalize("NFC"));
  if (found) return found;
  const near = nearestName(written, known);
  throw new Misunderstanding(
    `There is no ${option} “${written}”. ${near ? `Did you mean ${near}?` : `There are: ${known.join(", ")}.`}`,
  );
}

/** A name that no other article has: two that differ only in capitals count as one. */
function freeFile(folder: string, day: string, slug: string): string {
  const taken = new Set(readdirSync(folder).map((file) => file.normalize("NFC").toLowerCase()));
  for (let number = 1; ; number++) {
    const name = `${day}-${slug}${number > 1 ? `-${number}` : ""}.md`;
    if (!taken.has(name)) return join(folder, name);
  }
}

async function newPicture(path: string, given: Given, paper: Paper, settings: PressSettings): Promise<void> {
  const language = given.language ?? paper.language;
  const taken = await takePicture(resolve(settings.standing, path), settings.content, { language });
  if ("refused" in taken) throw new Misunderstanding(taken.refused);
  const { missing, markdown, fields } = pictureLines(taken.file, taken.facts, given, language);
  const lacking =
    missing.length > 0
      ? `Missing: ${missing.join(", ")}. The picture does not say it itself; add it below.`
      : "Caption, credit, place, date and alt text are all there.";
  say(
    terminal`${printable(relative(process.cwd(), join(settings.content, "photos", taken.file)))}${taken.known ? terminal` lay there already.` : terminal``}\n\n${printable(lacking)}\n\nIn the text, in a paragraph of its own:\n\n${printableLines(markdown)}\n\nOver the story, among its fields:\n\n${printableLines(fields)}\n`,
  );
}

function inOneLine(written: string): string {
  return legible(written.toWellFormed()).replace(/\s+/g, " ").trim();
}
