/** The contents of a book (EPUB 3.3, 7): its stories by their parts, and where its main pieces begin. */
import type { BookSaid } from "../../views/parts/book.ts";
import { plainLine } from "../exchange/plain-line.ts";
import { xml, type Markup } from "../xml.ts";
import { bookPage } from "./book-page.ts";

/** What the contents say of a chapter. */
export interface BookChapter {
  /** Of its file. */
  name: string;
  /** The group of stories that it is in, where these are told apart. */
  part?: string;
  headline: string;
  language: string;
  direction: "ltr" | "rtl";
}

export function navigation({ title, language, direction }: BookSaid, chapters: readonly BookChapter[]): string {
  const [first] = chapters;
  return bookPage({
    title: plainLine(title),
    language,
    direction,
    style: "style.css",
    body: xml`<nav id="toc" epub:type="toc" role="doc-toc">
<h1>${title}</h1>
<ol>
${partsOf(chapters).map(partItem)}</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<ol>
<li><a epub:type="titlepage" href="title.xhtml">${title}</a></li>
<li><a epub:type="toc" href="nav.xhtml#toc">${title}</a></li>
${first && xml`<li><a epub:type="bodymatter" href="${first.name}">${first.headline}</a></li>\n`}</ol>
</nav>`,
  });
}

interface Part {
  name?: string;
  chapters: BookChapter[];
}

function partsOf(chapters: readonly BookChapter[]): Part[] {
  const parts: Part[] = [];
  for (const chapter of chapters) {
    const last = parts.at(-1);
    if (last && last.name === chapter.part) last.chapters.push(chapter);
    else parts.push({ ...(chapter.part !== undefined && { name: chapter.part }), chapters: [chapter] });
  }
  return parts;
}

const partItem = ({ name, chapters }: Part): Markup => {
  const items = chapters.map(chapterItem);
  return name === undefined ? xml`${items}` : xml`<li><span>${name}</span>\n<ol>\n${items}</ol>\n</li>\n`;
};

const chapterItem = ({ name, headline, language, direction }: BookChapter): Markup =>
  xml`<li><a href="${name}" lang="${language}" xml:lang="${language}" dir="${direction}">${headline}</a></li>\n`;
