/** The small pieces that lite pages are put together from: times, links, and what is told of a story elsewhere. */
import { directionOf } from "../../paper/language.ts";
import type { CardView } from "../../views/parts/card.ts";
import type { LinkView, TimeView } from "../../views/parts/frame.ts";
import { inItalics } from "../in-italics.ts";
import { html, type Markup } from "./html.ts";

export const time = (moment: TimeView, show: "words" | "date" | "clock" = "words"): Markup =>
  html`<time datetime="${show === "date" ? moment.iso.slice(0, 10) : moment.iso}">${moment[show]}</time>`;

export const link = ({ name, path, current, language }: LinkView): Markup =>
  html`<a href="${path}"${current ? html` aria-current="page"` : undefined}${language ? html` lang="${language}"` : undefined}>${name}</a>`;

/** Names of people and things, which may be in another script than the page. */
export const nameLink = ({ name, path, language }: LinkView): Markup =>
  html`<a href="${path}"${language ? html` lang="${language}"` : undefined}><bdi>${name}</bdi></a>`;

/** A list of links in one line. @param label what the list is, for those who listen */
export const linkList = (links: readonly LinkView[], label: string): Markup =>
  html`<nav aria-label="${label}"><ul>${links.map((each) => html`<li>${link(each)}</li>`)}</ul></nav>`;

/** Small pieces in one line, with a dot between them. */
export const line = (parts: readonly (Markup | undefined)[]): Markup[] =>
  parts.filter((part) => part !== undefined).map((part, place) => (place === 0 ? part : html` · ${part}`));

/** Of another language than the page, where it is one. */
const tongue = ({ language }: CardView): Markup | undefined =>
  language ? html` lang="${language}" dir="${directionOf(language)}"` : undefined;

/** A story as other pages tell of it. @param under the heading that it stands under: neither kicker nor byline repeats it */
export function card(story: CardView, level: 2 | 3, under = ""): Markup {
  const { kicker, byline, note } = story;
  const headline = html`<a href="${story.path}">${inItalics(story.headline, story.italics?.headline)}</a>`;
  const about = [
    ...[kicker, note, byline]
      .filter((words) => words !== undefined && words !== under)
      .map((name) => html`<bdi>${name}</bdi>`),
    time(story.published, "date"),
  ];
  return html`<article class="story" aria-label="${story.headline}"${tongue(story)}>${level === 2 ? html`<h2>${headline}</h2>` : html`<h3>${headline}</h3>`}<p>${inItalics(story.standfirst, story.italics?.standfirst)}</p><p class="tight">${line(about)}</p></article>
`;
}

/** A moment beside a date that the page says: what is of that day is told by the hour. */
export const age = (moment: TimeView, today?: TimeView): Markup =>
  time(moment, moment.date === today?.date ? "clock" : "date");

/** A story by its headline alone. @param today the date that the page says; absent where no age is told */
export function headline(story: CardView, today?: TimeView): Markup {
  const moment = today && age(story.published, today);
  return html`<li${tongue(story)}>${moment}${moment && " "}${story.kind === "sponsored" ? html`<b>${story.kicker}</b> ` : undefined}<a href="${story.path}">${inItalics(story.headline, story.italics?.headline)}</a></li>`;
}
