/** A live blog in the lite edition: key events, and entries with the newest first. */
import type { EntryView } from "../../views/parts/live/entry.ts";
import type { TimeView } from "../../views/parts/frame.ts";
import type { UpdatesView } from "../../views/kinds/updates.ts";
import type { LiveView } from "../../views/parts/live/live-of.ts";
import { wordsFor } from "../../views/words/words.ts";
import { heldWords } from "../held-words.ts";
import { bodyOf, type BytesOf } from "./blocks.ts";
import { html, type Markup } from "./html.ts";
import { line, link, linkList, time } from "./words-about.ts";

/** What stands below the summary. @param published when the live blog began: what is of another day says its date */
export function liveBlog(
  { keyEvents, ended, pinned, entries, older }: LiveView,
  published: TimeView,
  language: string,
  bytesOf: BytesOf,
): Markup {
  const words = wordsFor(language).live;
  return html`${keyEvents.length > 0 ? html`<nav aria-labelledby="key-events"><h2 id="key-events">${words.keyEvents}</h2><ol>${keyEvents.map((event) => html`<li>${moment(event.at, published)} ${link(event)}</li>`)}</ol></nav>\n` : undefined}<section aria-labelledby="updates"><h2 id="updates">${words.updates}</h2>
${ended && html`<p class="fine">${words.endedAt(ended.words)}</p>\n`}${pinned && html`<p><strong>${words.pinned}</strong></p>\n${entryOf(pinned, published, language, bytesOf)}`}${entries.map((entry) => entryOf(entry, published, language, bytesOf))}${older && html`<p>${link(older)}</p>`}</section>
`;
}

/** A page of old entries. */
export function updates(
  { frame: { language }, article, published, name, entries, older, newer }: UpdatesView,
  bytesOf: BytesOf,
): Markup {
  const words = wordsFor(language).live;
  return html`<p class="tight">${link(article)}</p>
<h1>${name}</h1>
${entries.map((entry) => entryOf(entry, published, language, bytesOf))}${linkList([newer, ...(older ? [older] : [])], words.updates)}`;
}

const moment = (at: TimeView, began: TimeView): Markup =>
  html`${at.date === began.date ? undefined : html`${time(at, "date")} `}${time(at, "clock")}`;

function entryOf(
  { id, at, path, headline, key, held, blocks }: EntryView,
  published: TimeView,
  language: string,
  bytesOf: BytesOf,
): Markup {
  const words = wordsFor(language).live;
  return html`<article class="apart" id="${id}" aria-label="${headline}">${held ? html`<p><strong>${heldWords({ reason: "scheduled", until: at }, language)}</strong></p>` : undefined}<p class="tight">${line([html`<a href="${path}" aria-label="${words.linkTo(`${at.date}, ${at.clock}`)}">${moment(at, published)}</a>`, key ? html`<strong>${words.keyEvent}</strong>` : undefined])}</p>
<h2>${headline}</h2>
${bodyOf(blocks, language, bytesOf)}</article>
`;
}
