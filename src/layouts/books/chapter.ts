/** A story as a chapter of a book, and the page before all of them. */
import type { BookSaid, BookStory } from "../../views/parts/book.ts";
import { wordsFor } from "../../views/words/words.ts";
import { plainLine } from "../exchange/plain-line.ts";
import { storyBody } from "../exchange/story-body.ts";
import type { PictureAt } from "../feeds/feed-body.ts";
import { inItalics } from "../in-italics.ts";
import { Markup, xml } from "../xml.ts";
import { bookPage } from "./book-page.ts";
import { xhtml } from "./xhtml.ts";

/** @param pictureAt where pictures lie, as seen from the chapter */
export function chapter({ story, published, updated }: BookStory, pictureAt: PictureAt): string {
  const { language, direction, address } = story;
  const words = wordsFor(language);
  // Read from the beginning, as all that is in a book.
  const text = storyBody({ ...story, entries: story.entries.toReversed() }, pictureAt);
  return bookPage({
    title: plainLine(story.headline),
    language,
    direction,
    style: "../style.css",
    body: xml`<section epub:type="chapter" role="doc-chapter">
<header>
<p class="kicker">${story.section.name}</p>
<h1>${inItalics(story.headline, story.italics?.headline)}</h1>
<p class="standfirst">${inItalics(story.standfirst, story.italics?.standfirst)}</p>
${story.sponsor && xml`<p>${words.forms.paidFor(story.sponsor)}</p>\n`}${story.signed && xml`<p>${words.by} ${story.signed}</p>\n`}<p class="fine">${words.published} <time datetime="${published.iso}">${published.words}</time>${updated && xml`<br/>${words.updated} <time datetime="${updated.iso}">${updated.words}</time>`}</p>
</header>
${new Markup(xhtml(text))}
<footer>
<p class="fine"><a href="${address}">${words.printedFrom(story.paper.name, published.date)}</a></p>
</footer>
</section>`,
  });
}

export const titlePage = ({ title, heading, standfirst, paper, page, language, direction }: BookSaid): string =>
  bookPage({
    title: plainLine(title),
    language,
    direction,
    style: "style.css",
    body: xml`<section class="title" epub:type="titlepage">
<p>${paper.name}</p>
<h1>${heading}</h1>
${standfirst && xml`<p class="standfirst">${standfirst}</p>\n`}<p class="fine"><a href="${page}">${page}</a></p>
<p class="fine">${paper.licence}</p>
</section>`,
  });
