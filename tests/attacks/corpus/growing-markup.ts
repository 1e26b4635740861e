/** HTML, XML and JSON of any size that ask more of who reads them the longer they are. */
import { growing, type Growing } from "./growing.ts";

const units: Record<string, string> = {
  "elements never closed": "<div>", "cells in cells": "<table><tr><td>", "marks never closed": "<b><i>", "links in links": "<a href=x>", "ends without beginning": "</p>", "ends of what is open": "<p></div>", "figures in figures": "<figure><figcaption>",
  "captions never closed": "<figcaption>", "lists never closed": "<ul><li>", "quotations never closed": "<blockquote><p>", "paragraphs": "<p>Words of a line.</p>", "pictures": '<img src="a.jpg" alt="Words">', "pictures never ended": "<img src=<", "breaks": "a<br>", "breaks alone": "<br>",
  "headings": "<h2>Words</h2>", "stories": "<article><h2>Words</h2><p>Words.</p></article>", "remarks never ended": "<!--", "remarks": "<!-- a -->", "instructions": "<?a", "sections": "<![CDATA[", "ends of sections": "]]>", "entities": "&amp;", "entities never ended": "&a", "ampersands": "& ", "attributes": 'a="b" ', "quotation marks in a tag": '<a b="', "styles": "<style>", "scripts": "<script>", "templates": "<template>", "forms": "<form><select><option>", "tables torn": "<table>a<tr>b", "rows": "<tr><td>a</td></tr>", "frames": "<iframe>", "drawings": "<svg><g>", "formulas": "<math><mi>",
  "shortcodes": "[caption]", "shortcodes with attributes": '[caption id="a" ', "blocks of WordPress": "<!-- wp:image ", "bylines": "By Lena Okafor ", "datelines": "HALDEN, Norway (Agency) — ", "credits": "(Photo: Agency) ", "dates": "Nov 22, 2026 ", "copyright": "© Agency ", "lines": "a\n", "paragraphs of words": "Words of it.\n\n", "addresses": "https://a.example/b ",
};

/** Texts and markup, by name. */
export const growingMarkup: Record<string, Growing> = {
  ...growing,
  ...Object.fromEntries(Object.entries(units).map(([name, unit]) => [`markup: ${name}`, (size: number) => unit.repeat(Math.max(1, Math.floor(size / unit.length)))])),
};
