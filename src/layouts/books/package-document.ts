/** What a book says of itself to programs (EPUB 3.3, 5), and how readers of all kinds come to what is in it (EPUB Accessibility 1.1). */
import type { BookSaid } from "../../views/parts/book.ts";
import { plainLine } from "../exchange/plain-line.ts";
import { xml } from "../xml.ts";
import type { BookChapter } from "./navigation.ts";

/** @param pictures their names in the book, the one that stands for it first */
export function packageDocument(
  { address, page, title, standfirst, paper, language, direction, changed, mining }: BookSaid,
  chapters: readonly BookChapter[],
  pictures: readonly string[],
): string {
  const languages = [...new Set([language, ...chapters.map((chapter) => chapter.language)])];
  const modes = pictures.length > 0 ? ["textual", "visual"] : ["textual"];
  const features = [
    "tableOfContents",
    "readingOrder",
    "structuralNavigation",
    ...(pictures.length > 0 ? ["alternativeText"] : []),
  ];
  const said = (property: string, value: string) => xml`<meta property="${property}">${value}</meta>\n`;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}" dir="${direction}" prefix="tdm: http://www.w3.org/ns/tdmrep#">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${address}</dc:identifier>
<dc:title>${plainLine(title)}</dc:title>
${languages.map((each) => xml`<dc:language>${each}</dc:language>\n`)}<dc:creator>${paper.name}</dc:creator>
<dc:publisher>${paper.name}</dc:publisher>
<dc:date>${changed}</dc:date>
<dc:source>${page}</dc:source>
<dc:rights>${paper.licence}</dc:rights>
${standfirst && xml`<dc:description>${plainLine(standfirst)}</dc:description>\n`}${said("dcterms:modified", changed)}${modes.map((mode) => said("schema:accessMode", mode))}${said("schema:accessModeSufficient", "textual")}${features.map((feature) => said("schema:accessibilityFeature", feature))}${said("schema:accessibilityHazard", "none")}${mining && said("tdm:reservation", mining.reserved ? "1" : "0")}${mining?.policy && said("tdm:policy", mining.policy)}</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
${chapters.map(({ name }, at) => xml`<item id="story-${at + 1}" href="${name}" media-type="application/xhtml+xml"/>\n`)}${pictures.map((name, at) => xml`<item id="picture-${at + 1}" href="${name}" media-type="image/jpeg"${at === 0 ? xml` properties="cover-image"` : undefined}/>\n`)}</manifest>
<spine page-progression-direction="${direction}">
<itemref idref="title"/>
<itemref idref="nav"/>
${chapters.map((_chapter, at) => xml`<itemref idref="story-${at + 1}"/>\n`)}</spine>
</package>
`.xml;
}
