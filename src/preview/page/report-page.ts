/** `report/index.html`: one page that holds all that it shows, and fetches nothing from anywhere. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReportFinding, Photograph, Report, ReportArticle, ReportPage } from "../report-schema.ts";
import {
  count,
  countedKinds,
  deviceWords,
  whenSeen,
  kindWords,
  spokenList,
  liteWords,
  momentWords,
  verdict,
} from "../told.ts";
import { html, type Html } from "./html.ts";
import { accentStyle } from "./report-accent.ts";
import { redlineHtml } from "./redline-html.ts";
import { wholePage } from "./whole-page.ts";

/** Entries of a list that are written out; the others are counted, and stand in `report.json`. More than `alone` alike are folded. */
const most = { pages: 300, purge: 300, alone: 3 } as const;
/** Pages whose pictures are unfolded from the start. */
const unfolded = 3;

const beside = (file: string): string => readFileSync(join(import.meta.dirname, file), "utf8");

/** @param folder the report's, in which the pictures lie */
export function reportPage(report: Report, folder: string): string {
  const sections = [
    findings(report),
    stories(report),
    scheduled(report),
    pages(report),
    pictures(report, folder),
    purge(report),
    notes(report),
  ].filter((section) => section !== undefined);
  const body = html`<header><div class="column">
<p class="label" dir="auto">${report.paper}</p>
<h1>What this change does</h1>
<p class="verdict" dir="auto">${verdict(report).join(" ")}</p>
${compared(report)}
${sections.length > 1 && html`<nav aria-label="In this report"><ul>${sections.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>`}
</div></header>
<main>
${sections.map(
  ({
    id,
    name,
    content,
  }) => html`<section id="${id}"${id === "pictures" ? html` class="pictures"` : ""} aria-labelledby="${id}-heading"><div class="column"><h2 id="${id}-heading">${name}</h2>
${content}</div></section>
`,
)}</main>`;
  return wholePage({
    title: `What this change does to ${report.paper}`,
    style: beside("report.css") + beside("looks.css") + accentStyle(report),
    script: beside("report.js"),
    pictures: true,
    body,
  });
}

interface Section {
  id: string;
  name: string;
  content: Html;
}

function compared({ base, now, at, timezone }: Report): Html {
  const commit = ({ hash, subject }: Report["base"]) =>
    html`<span dir="auto">“${subject}”</span> <code>${hash.slice(0, 9)}</code>`;
  return html`<p class="compared">${commit(now)}${now.uncommitted && ", with what is not committed yet,"} compared with ${commit(base)}. Made on ${momentWords(at, timezone)}.</p>`;
}

function findings({ findings: all, known }: Report): Section | undefined {
  const names = { check: "of the check", axe: "of axe", links: "dead links", weight: "heavy pages" } as const;
  const before = (["check", "axe", "links", "weight"] as const).flatMap((of) =>
    known[of] > 0 ? [`${known[of]} ${names[of]}`] : [],
  );
  const old =
    before.length > 0
      ? html`<p class="more">Not told here, because they were there before: ${spokenList(before)}.</p>`
      : "";
  if (all.length === 0)
    return before.length > 0 ? { id: "worse", name: "Nothing is worse than it was", content: html`${old}` } : undefined;
  return {
    id: "worse",
    name: `Worse than before: ${all.length}`,
    content: html`<ul class="rows">${all.map(findingRow)}</ul>${old}`,
  };
}

const findingNames: Readonly<Record<ReportFinding["of"], string>> = {
  check: "Check",
  axe: "Barrier",
  links: "Link",
  weight: "Weight",
};

function findingRow({ of, state, severity, where, message, preview }: ReportFinding): Html {
  const place = preview ? html`<a href="${preview}"><code>${where}</code></a>` : html`<code>${where}</code>`;
  return html`<li><span class="severity ${severity}">${findingNames[of]}: ${severity}${state === "worse" && ", worse than it was"}</span> ${place}<br><span dir="auto">${message}</span></li>`;
}

function stories({ articles, timezone }: Report): Section | undefined {
  if (articles.length === 0) return undefined;
  return {
    id: "stories",
    name: `Stories: ${articles.length}`,
    content: html`${articles.map((article) => story(article, timezone))}`,
  };
}

function story(article: ReportArticle, timezone: string): Html {
  const { headline, change, from, held, parts, preview, language, path } = article;
  const facts = [
    { added: "New story", changed: "Changed", removed: "Removed" }[change],
    ...(from ? [`moved here from ${from}`] : []),
    ...(held ? [whenSeen(held, timezone)] : []),
  ];
  const title = html`<span lang="${language}" dir="auto">${headline}</span>`;
  return html`<article>
<h3>${preview ? html`<a href="${preview}">${title}</a>` : title}</h3>
<p class="fine">${spokenList(facts)}. <code>${path}</code></p>
${parts.length === 0 && change === "changed" ? html`<p class="fine">Its words are the same; something else about it changed: see “Pages”.</p>` : html`<dl class="parts">${parts.map(({ part, redline }) => html`<dt>${part.charAt(0).toUpperCase() + part.slice(1)}</dt><dd class="part-${part.split(" ")[0]}" lang="${language}" dir="auto">${redlineHtml(redline, change)}</dd>`)}</dl>`}
</article>
`;
}

function scheduled({ schedule, timezone }: Report): Section | undefined {
  if (schedule.length === 0) return undefined;
  const row = ({ headline, preview, appears, was, reason, change }: Report["schedule"][number]) =>
    html`<li>${appears ? html`<time datetime="${appears}"><strong>${momentWords(appears, timezone)}</strong></time>` : html`<strong>Draft</strong>, without a time`}${reason === "embargoed" && " (end of the embargo)"}: ${preview ? html`<a href="${preview}" dir="auto">${headline}</a>` : html`<span dir="auto">${headline}</span>`}${change === "same" ? html`<br><span class="fine">As before this change</span>` : was ? html`<br><span class="fine">Moved: it was ${momentWords(was, timezone)}</span>` : ""}</li>`;
  return {
    id: "schedule",
    name: "When stories appear",
    content: html`<ul class="rows">${schedule.map(row)}</ul><p class="more">Times are those of ${timezone}.</p>`,
  };
}

const changeNames: readonly [ReportPage["change"], string][] = [
  ["added", "Added"],
  ["changed", "Changed"],
  ["redirected", "Redirected"],
  ["removed", "Removed"],
];

function pages(report: Report): Section | undefined {
  const { pages: all, timezone } = report;
  if (all.length === 0) return undefined;
  const seen = all.filter(({ frameOnly, forMachines }) => !frameOnly && !forMachines);
  const frame = all.filter(({ frameOnly }) => frameOnly);
  const machines = all.filter(({ forMachines, frameOnly }) => forMachines && !frameOnly);
  const folded = (name: string, of: readonly ReportPage[]) =>
    of.length > 0
      ? html`<details class="group"><summary>${name}</summary>${rows(of, (page) => pageRow(page, timezone))}</details>`
      : "";
  const groups = changeNames.flatMap(([change, name]) => {
    const of = seen.filter((page) => page.change === change);
    if (of.length === 0) return [];
    // Pages that show one and the same change of another page are told together: of them there are most.
    const [alone, together] = [
      [...sameReason(of)].filter((group) => group.length <= most.alone).flat(),
      [...sameReason(of)].filter((group) => group.length > most.alone),
    ];
    return [
      html`<h3 class="group">${name}: ${of.length.toLocaleString("en")}</h3>${alone.length > 0 && rows(alone, (page) => pageRow(page, timezone))}${together.map((group) => folded(`${countedKinds(group)}, different in ${spokenList(group[0]?.what ?? [])}`, group))}`,
    ];
  });
  return {
    id: "pages",
    name: `Pages: ${all.length.toLocaleString("en")}`,
    content: html`${groups}${folded(`Changed only around the text (${spokenList([...new Set(frame.flatMap(({ what }) => what))].slice(0, 6))}): ${countedKinds(frame)}`, frame)}${folded(`For programs: ${countedKinds(machines)}`, machines)}${liteWords(report) && html`<p class="more">${liteWords(report)}</p>`}`,
  };
}

/** Changed pages by what is different about them; each of the others for itself. */
function sameReason(pages: readonly ReportPage[]): Iterable<ReportPage[]> {
  return Map.groupBy(pages, ({ path, change, what }) => (change === "changed" ? what.join() : path)).values();
}

function rows<T>(items: readonly T[], row: (item: T) => Html): Html {
  const left = items.length - most.pages;
  return html`<ul class="rows">${items.slice(0, most.pages).map(row)}</ul>${left > 0 && html`<p class="more">…and ${left.toLocaleString("en")} more, in report.json.</p>`}`;
}

function pageRow({ path, title, change, what, to, preview, live, held }: ReportPage, timezone: string): Html {
  const name = title === path ? html`<code>${path}</code>` : html`<span dir="auto">${title}</span>`;
  const words =
    change === "redirected"
      ? `leads to ${to ?? "another page"}`
      : what.length > 0
        ? `different: ${spokenList(what)}`
        : "";
  return html`<li>${preview ? html`<a href="${preview}">${name}</a>` : name}${title !== path && html` <code>${path}</code>`}${live && html` <a class="live" href="${live}">as it is now</a>`}${(words || held) && html`<br><span class="fine">${[words, ...(held ? [whenSeen(held, timezone)] : [])].filter(Boolean).join("; ")}</span>`}</li>`;
}

function pictures({ photographs }: Report, folder: string): Section | undefined {
  if (photographs.length === 0) return undefined;
  const tools = html`<fieldset class="tools" hidden><legend class="fine">How the pictures lie</legend><label><input type="radio" name="layout" value="beside" checked> Side by side</label><label><input type="radio" name="layout" value="slider"> Upon one another, with a slider</label><label><input type="checkbox" name="marks" checked> Mark what changed</label></fieldset>`;
  const looks = photographs.map(
    (
      { title, kind, change, pictures: all },
      at,
    ) => html`<details class="looks"${at < unfolded ? html` open` : ""}><summary><bdi>${title}</bdi><span>${kindWords(kind)}, ${change}</span></summary>
${(["desktop", "phone"] as const).map((device) =>
  pair(
    device,
    all.filter((picture) => picture.device === device),
    title,
    folder,
  ),
)}</details>
`,
  );
  return { id: "pictures", name: "Before and after", content: html`${tools}${looks}` };
}

function pair(device: Photograph["device"], all: readonly Photograph[], title: string, folder: string): Html {
  if (all.length === 0) return html``;
  const both = all.length === 2;
  const marks = all.reduce((sum, { marks: some }) => sum + some.length, 0);
  const same = both && marks === 0 ? " (looks the same)" : "";
  return html`<div class="device device-${device}"><h3>${deviceWords[device]}${same}</h3><div class="pair${both ? " both" : ""}">${both && html`<input class="slide" type="range" min="0" max="100" value="50" aria-label="${title}, ${device}: how much is shown of before and after">`}${all.map((picture) => proof(picture, title, folder))}</div></div>`;
}

function proof({ side, file, width, height, above, marks }: Photograph, title: string, folder: string): Html {
  const data = readFileSync(join(folder, file)).toString("base64");
  const rectangles = marks.map(
    ({ x, y, width: across, height: down }) => html`<rect x="${x}" y="${y}" width="${across}" height="${down}"/>`,
  );
  return html`<figure><figcaption>${side === "before" ? "Before" : "After"}${above > 0 && `: the first ${above.toLocaleString("en")} pixels are the same and left out`}</figcaption><div class="proof"><img src="data:image/webp;base64,${data}" width="${width}" height="${height}" alt="${title}, ${side === "before" ? "as it was" : "as it is with this change"}">${marks.length > 0 && html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">${rectangles}</svg>`}</div></figure>`;
}

function purge({ purge: addresses }: Report): Section | undefined {
  if (addresses.length === 0) return undefined;
  const left = addresses.length - most.purge;
  return {
    id: "purge",
    name: "What caches must fetch again",
    content: html`<p>When the change is published, ${count(addresses.length, "address")} of the paper will answer otherwise than before. Pictures and fonts are not among them: a new one has a new name.</p><details><summary>Show ${addresses.length === 1 ? "it" : "them"}</summary><ul class="rows">${addresses.slice(0, most.purge).map((address) => html`<li><code>${address}</code></li>`)}</ul>${left > 0 && html`<p class="more">…and ${left.toLocaleString("en")} more, in report.json.</p>`}</details>`,
  };
}

function notes({ notes: all }: Report): Section | undefined {
  return all.length > 0
    ? { id: "notes", name: "How this report was made", content: html`${all.map((note) => html`<p>${note}</p>`)}` }
    : undefined;
}
