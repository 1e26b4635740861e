/** The report of an import: one page that holds all that it shows, to be read beside the sources. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ImportOutcome } from "../../desk/import/import-event.ts";
import { sourceKinds } from "../../desk/import/recognise.ts";
import { html, type Html } from "../page/html.ts";
import { wholePage } from "../page/whole-page.ts";
import { placeOf, type ImportAccount, type ToldStory } from "./import-account.ts";

/** Entries that are written out; the others are counted. */
const most = { first: 200, alone: 1000, stories: 5000 } as const;

/** What became of a story, as a reader of the report counts it. */
const became: Readonly<Record<ImportOutcome, string>> = {
  written: "imported",
  unchanged: "there already, and the same",
  edited: "edited here since, and left",
  "source-changed": "told otherwise by its source now, and left",
  gone: "renamed or deleted here since, and left out",
  taken: "left out: an article of the paper has that address",
  twice: "told twice, and imported once",
  updated: "brought up to date",
  beside: "edited here, and the newer version laid beside",
  older: "left out: a newer version has come already",
  killed: "withdrawn by its agency",
  empty: "left out: without a text",
  refused: "left out: without a headline, or not to be read",
};

/** The beginning of what stands in a source, and of the article that was made of it. */
export type Beside = (story: ToldStory) => { source: string; article: string | undefined };

export function importPage(account: ImportAccount, beside: Beside, { dry }: { dry: boolean }): string {
  const title = "What the import brought";
  const body = html`<main>
<h1>${title}</h1>
${dry && html`<p>Nothing was written: this is what would be.</p>`}
${counted(account)}
${lookFirst(account, beside)}
${oftenTold(account)}
${leftOut(account)}
${toCome(account)}
${fields(account)}
${all(account)}
</main>`;
  return wholePage({ title, style: readFileSync(join(import.meta.dirname, "import.css"), "utf8"), body });
}

function counted(account: ImportAccount): Html {
  const { counts, stories, files } = account;
  return html`<table><caption>Stories in ${files.length} ${files.length === 1 ? "source" : "sources"}</caption><tbody>${[...counts].map(([outcome, count]) => html`<tr><th scope="row">${became[outcome]}</th><td>${count}</td></tr>`)}</tbody><tfoot><tr><th scope="row">together</th><td>${stories.length}</td></tr></tfoot></table>`;
}

function lookFirst({ first }: ImportAccount, beside: Beside): Html | undefined {
  if (first.length === 0) return undefined;
  const shown = first.slice(0, most.first);
  return html`<section><h2>To be looked at first</h2>${shown.map(({ story, own }) => entry(story, own, beside))}${more(first.length - shown.length, "more of which something is told")}</section>`;
}

function entry(story: ToldStory, own: readonly string[], beside: Beside): Html {
  const { source, article } = beside(story);
  return html`<article><h3 dir="auto">${story.headline || "(no headline)"}</h3><p class="place">${placeOf(story)}${story.file !== undefined && html` → ${story.file}`}${story.outcome !== "written" && html` · ${became[story.outcome]}`}</p>${own.length > 0 && html`<ul>${own.map((note) => html`<li dir="auto">${note}</li>`)}</ul>`}<details><summary>Beside its source</summary><div class="beside"><pre dir="auto">${source}</pre><pre dir="auto">${article ?? "Nothing was written."}</pre></div></details></article>`;
}

function oftenTold({ oftenTold: told }: ImportAccount): Html | undefined {
  if (told.length === 0) return undefined;
  return html`<section><h2>Told of many stories</h2><ul>${told.map(({ example, count }) => html`<li dir="auto"><b>${count}</b> ${example}</li>`)}</ul></section>`;
}

function leftOut({ refused, asides }: ImportAccount): Html | undefined {
  if (refused.length + asides.length === 0) return undefined;
  const shown = asides.slice(0, most.alone);
  return html`<section><h2>What is no story, and what was not read</h2><ul>${refused.map(({ name, message }) => html`<li dir="auto"><b>${name}</b> ${message}</li>`)}${shown.map(({ place, message }) => html`<li dir="auto"><span class="place">${place}</span> ${message}</li>`)}</ul>${more(asides.length - shown.length, "more")}</section>`;
}

function toCome({ end }: ImportAccount): Html | undefined {
  const missing = end?.missing ?? [];
  if (missing.length === 0) return undefined;
  const shown = missing.slice(0, most.alone);
  return html`<section><h2>Pictures that are still to come: ${missing.length}</h2><p>Until they lie in photos/ under these names, the articles are published without them.</p><ul>${shown.map(({ file, source }) => html`<li><b>${file}</b>${source !== undefined && source !== file && html` <span class="place">${source}</span>`}</li>`)}</ul>${more(missing.length - shown.length, "more")}</section>`;
}

function fields({ end }: ImportAccount): Html | undefined {
  const left = end?.left ?? [];
  if (left.length === 0) return undefined;
  return html`<section><h2>Fields that have no place in an article</h2><table><thead><tr><th scope="col">field</th><th scope="col">of</th><th scope="col">stories</th></tr></thead><tbody>${left.toSorted((a, b) => b.count - a.count).map(({ kind, field, count }) => html`<tr><th scope="row">${field}</th><td>${sourceKinds[kind]}</td><td>${count}</td></tr>`)}</tbody></table></section>`;
}

function all({ stories }: ImportAccount): Html {
  const shown = stories.slice(0, most.stories);
  return html`<section><h2>Every story</h2><details><summary>${stories.length} ${stories.length === 1 ? "story" : "stories"}</summary><ol>${shown.map((story) => html`<li dir="auto">${story.headline || "(no headline)"} <span class="place">${placeOf(story)}${story.file !== undefined && html` → ${story.file}`} · ${became[story.outcome]}</span></li>`)}</ol>${more(stories.length - shown.length, "more")}</details></section>`;
}

const more = (count: number, what: string): Html | undefined =>
  count > 0 ? html`<p>${count} ${what}; the terminal has told of each.</p>` : undefined;
