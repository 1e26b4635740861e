/** The import as a target: a file of any bytes, in any of the formats. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import fc from "fast-check";
import { convertArticle } from "../../../src/desk/convert/convert-article.ts";
import { filesBelow } from "../../../src/desk/files/files-below.ts";
import { Desk, sample } from "../../unit/desk/import/imported.ts";
import { bodies } from "../corpus/bodies.ts";
import { armed } from "../attack.ts";
import { formats } from "./formats.ts";
import type { Target } from "./target.ts";
import { jsonWords, letters, markdownWords, markupWords } from "./words.ts";

/** Nothing is written but articles, topics and pictures; each article that is written passes the check, but for what the import told of it; and what is not written is told. */
async function imported(bytes: Uint8Array): Promise<number> {
  const desk = new Desk();
  try {
    desk.write({ source: bytes });
    const before = new Set(filesBelow(desk.folder));
    const { stories, asides, refused } = await desk.import(["source"]);
    if (stories.length + asides.length + refused.length === 0) throw new Error("A file is neither imported nor told");
    for (const file of filesBelow(desk.folder)) {
      if (
        !before.has(file) &&
        !/^content\/(?:articles\/\d{4}\/\d\d\/\d\d-[^/]+\.md|topics\/[^/]+\.md|photos\/[^/]+|\.imported\.jsonl)$/.test(
          file,
        )
      )
        throw new Error(`A file is written to ${dirname(file)}`);
    }
    for (const { file, notes } of stories.filter(({ outcome }) => outcome === "written")) {
      const wrong = convertArticle(file, readFileSync(`${desk.content}/${file}`), desk.paper).problems.find(
        ({ severity, message }) => severity === "error" && !notes.some((note) => note.includes(message)),
      );
      if (wrong) throw new Error(`What is imported does not pass the check: ${wrong.rule}`);
    }
    return asides.length + refused.length + stories.reduce((sum, { notes }) => sum + notes.length, 0);
  } finally {
    desk.remove();
  }
}

const samples = readdirSync(sample("")).map((name) => readFileSync(sample(name)));
const ways = Object.values(formats);

const seeds = [
  ...samples,
  ...Object.values(bodies).flatMap((each) =>
    Object.values(each).map((body, at) =>
      (ways[at % ways.length] ?? formats.rss)("A headline", `<p>HALDEN, Norway (Agency) — ${armed(body, at)}</p>`),
    ),
  ),
].map((file) => Buffer.from(file));

const words = fc.oneof(
  fc.constantFrom(...letters, ...markdownWords, ...markupWords),
  fc.constantFrom(
    "HALDEN, Norway (Reuters) — ",
    "By Lena Okafor",
    "(a+)+b",
    "$&",
    "Nov 22, 2026 ",
    "— ",
    "© ",
    "/Agency",
    "PHOTO: ",
  ),
  fc.lorem({ maxCount: 3 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const text = (maxLength: number) => fc.array(words, { maxLength }).map((parts) => parts.join(""));
/** Words that are repeated, too: what grows worse than its length is seen there. */
const long = fc.oneof(
  { weight: 4, arbitrary: text(8) },
  fc.tuple(text(2), fc.integer({ min: 2, max: 5000 })).map(([piece, count]) => piece.repeat(count).slice(0, 60_000)),
);
const made = fc
  .tuple(fc.constantFrom(...ways), long, fc.array(long, { maxLength: 5 }))
  .map(([format, headline, paragraphs]) => format(headline, paragraphs.map((each) => `<p>${each}</p>`).join("\n")));

export const target: Target = {
  doors: [imported],
  seeds,
  tokens: [...letters, ...markupWords, ...jsonWords, ...markdownWords],
  made,
};
