/** The import as a target: a file of any bytes, in any of the formats. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import fc from "fast-check";
import { convertArticle } from "../../../src/desk/convert.ts";
import { filesBelow } from "../../../src/desk/files-below.ts";
import { Desk, sample } from "../../unit/desk/import/imported.ts";
import { bodies } from "../corpus/bodies.ts";
import { armed } from "../attack.ts";
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
      if (!before.has(file) && !/^content\/(?:articles\/\d{4}\/\d\d\/\d\d-[^/]+\.md|topics\/[^/]+\.md|photos\/[^/]+|\.imported\.jsonl)$/.test(file)) throw new Error(`A file is written to ${dirname(file)}`);
    }
    for (const { file, notes } of stories.filter(({ outcome }) => outcome === "written")) {
      const wrong = convertArticle(file, readFileSync(`${desk.content}/${file}`), desk.paper).problems.find(({ severity, message }) => severity === "error" && !notes.some((note) => note.includes(message)));
      if (wrong) throw new Error(`What is imported does not pass the check: ${wrong.rule}`);
    }
    return asides.length + refused.length + stories.reduce((sum, { notes }) => sum + notes.length, 0);
  } finally {
    desk.remove();
  }
}

const samples = readdirSync(sample("")).map((name) => readFileSync(sample(name)));
const encoded = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const rss = (headline: string, html: string) => `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><item><title>${encoded(headline)}</title><guid>1</guid><pubDate>Sun, 22 Nov 2026 18:20:00 +0100</pubDate><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`;
const nitf = (headline: string, html: string) => `<?xml version="1.0"?><nitf><head><docdata><doc-id id-string="1"/></docdata></head><body><body.head><hedline><hl1>${encoded(headline)}</hl1></hedline><byline>${encoded(headline)}</byline><dateline><location>${encoded(headline)}</location></dateline></body.head><body.content>${html}</body.content></body></nitf>`;
const ninjs = (headline: string, html: string) => JSON.stringify({ uri: "tag:agency.example,2026:1", type: "text", versioncreated: "2026-11-22T18:20:00Z", headline, byline: headline, located: headline, description_text: headline, body_xhtml: html, subject: [{ name: headline }], associations: { one: { type: "picture", uri: "p", description_text: headline, byline: headline, renditions: { main: { href: "https://a.example/p.jpg", width: 9 } } } } });
const page = (headline: string, html: string) => `<!doctype html><html lang="en"><head><title>${encoded(headline)}</title><meta property="og:title" content="${encoded(headline).replaceAll('"', "&quot;")}"><script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", headline, author: { name: headline }, dateline: headline, datePublished: "2026-11-22" }).replaceAll("<", "\\u003c")}</script></head><body><article><h1>${encoded(headline)}</h1>${html}</article></body></html>`;
const plain = (headline: string, html: string) => `${headline}\n\nBy ${headline}\n\n${headline} (Agency) - ${html.replace(/<[^>]*>/g, "\n\n")}\n`;
const formats = [rss, nitf, ninjs, page, plain];

const seeds = [...samples, ...Object.values(bodies).flatMap((each) => Object.values(each).map((body, at) => (formats[at % formats.length] ?? rss)("A headline", `<p>HALDEN, Norway (Agency) — ${armed(body, at)}</p>`)))].map((file) => Buffer.from(file));

const words = fc.oneof(fc.constantFrom(...letters, ...markdownWords, ...markupWords), fc.constantFrom("HALDEN, Norway (Reuters) — ", "By Lena Okafor", "(a+)+b", "$&", "Nov 22, 2026 ", "— ", "© ", "/Agency", "PHOTO: "), fc.lorem({ maxCount: 3 }), fc.string({ unit: "binary", maxLength: 20 }));
const text = (maxLength: number) => fc.array(words, { maxLength }).map((parts) => parts.join(""));
/** Words that are repeated, too: what grows worse than its length is seen there. */
const long = fc.oneof({ weight: 4, arbitrary: text(8) }, fc.tuple(text(2), fc.integer({ min: 2, max: 5000 })).map(([piece, count]) => piece.repeat(count).slice(0, 60_000)));
const made = fc.tuple(fc.constantFrom(...formats), long, fc.array(long, { maxLength: 5 })).map(([format, headline, paragraphs]) => format(headline, paragraphs.map((each) => `<p>${each}</p>`).join("\n")));

export const target: Target = { doors: [imported], seeds, tokens: [...letters, ...markupWords, ...jsonWords, ...markdownWords], made };
