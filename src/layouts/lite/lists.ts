/** Pages of the lite edition that lead to stories: front page, sections and their like, the archive, directories. */
import type { PlaceView } from "../../views/fronts/place.ts";
import type { LinkView, TimeView } from "../../views/parts/frame.ts";
import type { ArchiveView } from "../../views/kinds/archive.ts";
import type { DirectoryView } from "../../views/kinds/directory.ts";
import type { FrontView } from "../../views/kinds/front.ts";
import type { ListView } from "../../views/kinds/list.ts";
import type { OlderView } from "../../views/kinds/older.ts";
import { wordsFor } from "../../views/words/words.ts";
import { bodyOf, type BytesOf } from "./blocks.ts";
import { apart, html, type Markup } from "./html.ts";
import { age, card, headline, line, link, linkList, nameLink } from "./words-about.ts";

/** The front page has its heading in the frame: the paper's name. */
export function front(view: FrontView): Markup {
  const { frame, date, breaking, running, top, lead, leadEntries, seconds, middle, opinion, latest, sections, foot } =
    view;
  const words = wordsFor(frame.language);
  return html`${breaking && html`<p><strong>${breaking.path ? link({ name: breaking.text, path: breaking.path }) : breaking.text}</strong></p>`}${running.map(({ card: blog, entries }) => html`${card(blog, 2)}${newest(entries, date)}`)}${top && place(top, date)}${lead && card(lead, 2)}${newest(leadEntries, date)}${seconds.map((story) => card(story, 2))}
<h2>${words.latest}</h2><ul>${latest.map((story) => headline(story, date))}</ul>
${middle.map((each) => place(each, date))}${opinion.length > 0 ? html`<h2>${words.opinion}</h2>${opinion.map((story) => card(story, 3))}` : undefined}${sections.map(
    ({ section, cards }) => html`<h2>${link(section)}</h2><ul>${cards.map((story) => headline(story, date))}</ul>
`,
  )}${foot.map((each) => place(each, date))}`;
}

/** What an editor placed: what leads is told, the others by their headlines. */
function place({ name, layout, cards, entries }: PlaceView, date: TimeView | undefined): Markup {
  const told = layout === "opinion" ? cards.length : layout === "list" ? 0 : layout === "lead-with-two" ? 3 : 1;
  const links = cards.slice(told);
  return html`${name && html`<h2>${name.path ? link({ name: name.name, path: name.path }) : name.name}</h2>`}${cards.slice(0, told).map((story) => card(story, name ? 3 : 2))}${newest(entries, date)}${links.length > 0 ? html`<ul>${links.map((story) => headline(story, date))}</ul>\n` : undefined}`;
}

/** The newest entries of a live blog that is running. */
const newest = (entries: FrontView["leadEntries"], date: FrontView["date"]): Markup | undefined =>
  entries.length > 0
    ? html`<ul>${entries.map(({ at, headline: name, path }) => html`<li>${age(at, date)} ${link({ name, path })}</li>`)}</ul>`
    : undefined;

export function list(view: ListView, bytesOf: BytesOf): Markup {
  const {
    frame: { language, topics },
    kicker,
    heading,
    standfirst,
    beginning,
    expertise,
    languages,
    contact = [],
    blocks,
    places,
    cards,
    foot,
    date,
    older: before,
  } = view;
  const words = wordsFor(language);
  return html`${kicker && html`<p class="tight">${kicker}</p>`}<h1>${heading}</h1>
${standfirst ? html`<p class="standfirst">${standfirst}</p>` : undefined}${topics && linkList(topics, words.topics)}${beginning && html`<p>${link({ ...beginning, name: words.thread.beginning(beginning.name) })}</p>`}${expertise && html`<p>${expertise}</p>`}${languages && html`<p>${languages}</p>`}${contact.length > 0 ? html`<p>${line(contact.map(({ name, address }) => html`<a href="${address}">${name}</a>`))}</p>` : undefined}${bodyOf(blocks, language, bytesOf)}${places.map((each) => place(each, date))}${cards.map((story) => card(story, 2, heading))}${foot.map((each) => place(each, date))}${turn(language, before)}`;
}

export function older({
  frame: { language },
  heading,
  list: whole,
  number,
  cards,
  older: before,
  newer,
}: OlderView): Markup {
  const words = wordsFor(language);
  return html`${linkList([whole], words.breadcrumb)}<p class="tight">${words.page(number)}</p><h1>${heading}</h1>
${cards.map((story) => card(story, 2, whole.name))}${turn(language, before, newer)}`;
}

export function archive({ frame: { language }, heading, trail, periods, cards, earlier, later }: ArchiveView): Markup {
  const words = wordsFor(language);
  return html`${trail.length > 0 ? linkList(trail, words.breadcrumb) : undefined}<h1>${heading}</h1>
${periods.length > 0 ? html`<ul>${periods.map((period) => html`<li>${line([link(period), html`${words.stories(period.stories)}`])}${period.newest.length > 0 ? html`<ul>${period.newest.map((story) => html`<li>${nameLink(story)}</li>`)}</ul>` : undefined}</li>`)}</ul>` : undefined}${cards.map((story) => card(story, 2))}${turn(language, earlier, later)}`;
}

export const directory = ({ heading, groups }: DirectoryView): Markup => html`<h1>${heading}</h1>
${groups.map(({ letter, links }) => html`<h2>${letter}</h2><ul>${links.map((each) => html`<li>${line([nameLink(each), each.note === undefined ? undefined : apart(each.note)])}</li>`)}</ul>`)}`;

/** From one page of a list to its neighbours. */
function turn(language: string, before?: LinkView, after?: LinkView): Markup | undefined {
  const links = [after, before].filter((each) => each !== undefined);
  return links.length > 0 ? linkList(links, wordsFor(language).archive) : undefined;
}
