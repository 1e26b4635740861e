/** Articles for measuring: of news length, with topics, authors, sections and pictures from a small pool; the same for the same seed. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";

export interface BenchArticle {
  id: string;
  headline: string;
  standfirst: string;
  section: string;
  topics: string[];
  author: string;
  dateline: string;
  /** `YYYY-MM-DD HH:MM`. */
  published: string;
  photo?: { file: string; alt: string; caption: string };
  /** Paragraphs of plain text and one subheading, joined as Markdown. */
  body: string;
}

export const benchSections = ["home", "world", "business", "science", "culture", "sport"];
const authors = Array.from({ length: 40 }, (_, at) => `writer-${at + 1}`);
const topics = Array.from({ length: 200 }, (_, at) => `topic-${at + 1}`);
const photos = ["bench-1.jpg", "bench-2.jpg", "bench-3.jpg"];
const places = [
  "Halden, Norway",
  "Putre, Chile",
  "Ljubljana, Slovenia",
  "Tromsø, Norway",
  "Port Sorrel",
  "Höfn, Iceland",
];
const words =
  "the harbour council said on that week after talks with workers from both sides of a bridge over river which had been closed since spring when water rose higher than in any year for which records are kept and repairs would take until winter according to engineers who asked for more money people living near were told to expect noise at night but less than before because new machines run quietly prices went up by two per cent last month while shops stayed open longer nobody was hurt it".split(
    " ",
  );

/** A small generator of numbers from 0 up to 1, the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` articles ending on 23 November 2026, a hundred a day. */
export function* benchArticles(count: number, seed = 1): Generator<BenchArticle, undefined> {
  const random = seeded(seed);
  const pick = <T>(from: readonly [T, ...T[]] | readonly T[]): T =>
    from[Math.floor(random() * from.length)] ?? pick(from);
  const sentence = (length: number) => {
    const text = Array.from({ length }, () => pick(words)).join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const perDay = 100;
  const lastDay = Date.UTC(2026, 10, 23);
  const firstDay = lastDay - Math.floor((count - 1) / perDay) * 86_400_000;
  for (let at = 0; at < count; at++) {
    const day = new Date(firstDay + Math.floor(at / perDay) * 86_400_000).toISOString().slice(0, 10);
    const minute = Math.floor(((at % perDay) / perDay) * 1080);
    const published = `${day} ${String(5 + Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    const headline = sentence(7).slice(0, -1);
    // News comes in clusters: a few topics are common, most are rare.
    const topic = () => topics[Math.floor(random() ** 2 * topics.length)] ?? "topic-1";
    yield {
      id: `${day.replaceAll("-", "/")}/story-${at + 1}`,
      headline,
      standfirst: `${sentence(12)} ${sentence(9)}`,
      section: pick(benchSections),
      topics: [...new Set([topic(), topic(), topic()])],
      author: pick(authors),
      dateline: pick(places),
      published,
      ...(random() < 0.7 && {
        photo: {
          file: pick(photos),
          alt: "A grey field under a light sky.",
          caption: `A field outside the town, ${day}. (Bench Pictures)`,
        },
      }),
      body: Array.from(
        { length: 12 },
        (_, paragraph) =>
          `${paragraph === 6 ? `## ${sentence(4).slice(0, -1)}\n\n` : ""}${Array.from({ length: 4 }, () => sentence(12 + Math.floor(random() * 6))).join(" ")}`,
      ).join("\n\n"),
    };
  }
}

/** Writes all of Dateline's content folder but the articles. */
export async function writeDatelineFrame(folder: string): Promise<void> {
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  put(
    "paper.yaml",
    `name: The Bench\nsite: https://bench.example\ntimezone: UTC\nlanguage: en\nlicence: none\nlite: false\ncards: false\nwarnings: { off: [caption-incomplete, doubled-word, photo-small] }\nsections:\n${benchSections.map((id) => `  - { id: ${id}, name: ${id.charAt(0).toUpperCase()}${id.slice(1)} }`).join("\n")}\n`,
  );
  for (const author of authors) put(`authors/${author}.md`, `---\nname: ${author.replace("-", " ")}\n---\nA writer.\n`);
  mkdirSync(join(folder, "photos"), { recursive: true });
  for (const [at, photo] of photos.entries()) {
    await sharp({ create: { width: 640, height: 427, channels: 3, background: { r: 90 + at * 40, g: 120, b: 140 } } })
      .jpeg()
      .toFile(join(folder, "photos", photo));
  }
}

/** The file of an article, below the content folder. */
export const articleFile = (id: string): string => `articles/${id.replace(/\/(\d\d)\/([^/]+)$/, "/$1-$2.md")}`;

/** Writes an article, new or changed, into a content folder. */
export function writeArticle(content: string, article: BenchArticle): void {
  const file = join(content, articleFile(article.id));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, datelineMarkdown(article));
}

export function datelineMarkdown(article: BenchArticle): string {
  return `---
headline: ${article.headline}
summary: ${article.standfirst}
section: ${article.section}
topics: [${article.topics.join(", ")}]
authors: [${article.author}]
dateline: ${article.dateline}
published: ${article.published}
${article.photo ? `photo:\n  file: ${article.photo.file}\n  alt: ${article.photo.alt}\n  caption: ${article.photo.caption}\n` : ""}---
${article.body}
`;
}
