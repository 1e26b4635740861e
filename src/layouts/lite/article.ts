/** A story in the lite edition: everything that its page says, in the order in which it is read. */
import type { ArticleView } from "../../views/kinds/article.ts";
import type { ThreadView } from "../../views/parts/thread.ts";
import { listFormat } from "../../paper/wording/listed.ts";
import { wordsFor } from "../../views/words/words.ts";
import { heldWords } from "../held-words.ts";
import { inItalics } from "../in-italics.ts";
import { bodyOf, pictureLink, type BytesOf } from "./blocks.ts";
import { apart, html, prose, type Markup } from "./html.ts";
import { liveBlog } from "./live.ts";
import { headline, line, link, nameLink, time } from "./words-about.ts";

export function article(view: ArticleView, bytesOf: BytesOf): Markup {
  const {
    frame: { language },
    kicker,
    standfirst,
    published,
    updated,
    history,
    corrections,
    lead,
    live,
    topics,
    thread,
    related,
    next,
  } = view;
  const words = wordsFor(language);
  return html`<article aria-label="${view.headline}">
${view.held && html`<p><strong>${heldWords(view.held, language)}</strong></p>`}<p class="tight">${link(kicker)}</p>
<h1>${inItalics(view.headline, view.italics?.headline)}</h1>
<p class="standfirst">${inItalics(standfirst, view.italics?.standfirst)}</p>
${formOf(view)}${byline(view.byline, language)}<p class="fine">${line([html`${words.published} ${time(published)}`, updated && html`${words.updated} ${time(updated)}`, history && link({ name: words.history.changed(history.times), path: history.path }), view.readingTime === undefined ? undefined : html`${words.forms.readingTime(view.readingTime)}`])}</p>
${corrections.length > 0 ? html`<p><a href="#corrections">${words.correctedNotice}</a></p>\n` : undefined}${lead && pictureLink(lead, language, bytesOf)}
${pointsOf(view)}${bodyOf(view.blocks, language, bytesOf)}${live && liveBlog(live, published, language, bytesOf)}${
    corrections.length > 0
      ? html`<section class="apart" id="corrections"><h2>${words.corrections}</h2>
${corrections.map(({ at, ...told }) => html`<p class="tight">${words.corrected} ${time(at)}</p>${prose(told)}\n`)}</section>
`
      : undefined
  }${topics.length > 0 ? html`<nav class="fine" aria-label="${words.topics}"><ul>${topics.map((topic) => html`<li>${nameLink(topic)}</li>`)}</ul></nav>\n` : undefined}${thread && parts(thread, view)}${
    related.length > 0
      ? html`<aside class="fine" aria-labelledby="related-heading"><h2 id="related-heading">${words.related}</h2><ul>${related.map((story) => headline(story))}</ul></aside>\n`
      : undefined
  }</article>
${next && html`<aside class="fine" aria-labelledby="next-heading"><h2 id="next-heading">${"thread" in next.reason ? words.nextInThread(next.reason.thread.name) : words.nextInSection(next.reason.section.name)}</h2><ul>${headline(next)}</ul></aside>\n`}`;
}

/** What only the article's kind has: who paid, between which days a life lay, what is reviewed. */
function formOf({ form: { paidFor, life, review } }: ArticleView): Markup {
  const day = (at: NonNullable<typeof life>["born"]) => html`<time datetime="${at.day}">${at.words}</time>`;
  const about = review && [
    html`<cite>${apart(review.work)}</cite>`,
    review.by ? apart(review.by) : undefined,
    review.rating && html`${review.rating.words}`,
  ];
  return html`${paidFor && html`<p><strong>${paidFor}</strong></p>\n`}${life && html`<p class="fine">${day(life.born)} – ${day(life.died)}</p>\n`}${about && html`<p class="fine">${line(about)}</p>\n`}`;
}

const pointsOf = ({ form: { points } }: ArticleView): Markup | undefined =>
  points &&
  html`<section class="apart"><h2>${points.heading}</h2><ul>${points.lines.map((each) => html`<li>${each}</li>`)}</ul></section>\n`;

/** The list's own commas and "and" come between the names as the language has them. */
function byline(names: ArticleView["byline"], language: string): Markup | undefined {
  if (names.length === 0) return undefined;
  const roles = [...new Set(names.flatMap(({ role }) => role ?? []))];
  const told = listFormat(language)
    .formatToParts(names.map((_, place) => String(place)))
    .map(({ type, value }) => {
      const who = type === "element" ? names[Number(value)] : undefined;
      if (!who) return html`${value}`;
      return who.path ? nameLink({ ...who, path: who.path }) : html`<bdi>${who.name}</bdi>`;
    });
  return html`<p class="tight">${wordsFor(language).by} ${told}${roles.map((role) => html` · ${role}`)}</p>\n`;
}

/** The parts of a thread about this one, in the order of their days. */
function parts(
  { name, path, soFar, more, adds, since }: ThreadView,
  { published, frame: { language } }: ArticleView,
): Markup {
  const words = wordsFor(language).thread;
  const part = ({ published: at, headline: words_, path: there }: ThreadView["since"][number]) =>
    html`<li>${time(at, "date")} ${link({ name: words_, path: there })}</li>`;
  return html`<aside class="fine" aria-labelledby="thread-heading"><h2 id="thread-heading">${link({ name, path })}</h2><ul>${more ? html`<li>${link({ name: words.earlierParts, path })}</li>` : undefined}${soFar.map(part)}<li aria-current="true">${time(published, "date")} <b>${words.thisPart}</b> ${adds}</li>${since.map(part)}</ul></aside>
`;
}
