/**
 * A whole page of the lite edition. A pure function of the view that the full page is made of, and of the sizes of the
 * pictures' files: one request, nothing from elsewhere, and no script but the reader's colours.
 */
import { hashSource, writtenPolicy, type PolicyText } from "../../paper/safe/security-policy.ts";
import type { FrameView } from "../../views/parts/frame.ts";
import type { Href } from "../../paper/href.ts";
import type { LiteView } from "../../views/lite-edition.ts";
import { wordsFor } from "../../views/words/words.ts";
import { languagesOn } from "../languages-on.ts";
import { liteMain } from "../templates.ts";
import type { BytesOf } from "./blocks.ts";
import { coloursHash, coloursScript } from "./chosen-colours.ts";
import { html, Markup } from "./html.ts";
import { liteStyle } from "./style-sheet.ts";
import { link, linkList, time } from "./words-about.ts";

const policies = new Map<string, PolicyText>();

/** The script that runs connects to nothing; those who examine a page read robots.txt through it. */
function policyFor(styleSheet: string): PolicyText {
  const policy =
    policies.get(styleSheet) ??
    writtenPolicy({
      "default-src": [],
      "script-src": [coloursHash],
      "style-src": [hashSource(styleSheet)],
      "img-src": ["data:"],
      "connect-src": ["'self'"],
      "base-uri": [],
      "form-action": [],
    });
  policies.set(styleSheet, policy);
  return policy;
}

/** @param view made for the lite edition @throws where it is not, or the paper has none */
export function litePage(view: LiteView, bytesOf: BytesOf): string {
  const { frame } = view;
  if (frame.full === undefined)
    throw new Error(`This paper has no lite edition in which “${frame.title}” could stand.`);
  return `<!doctype html>${
    html`<html lang="${frame.lang}" dir="${frame.direction}">${head(view)}
<body>
${masthead(view, frame.full)}
<main>
${liteMain(view.template, view, bytesOf)}
</main>
${footer(frame)}
</body>
</html>
`.xml
  }`;
}

/** The empty icon keeps browsers from asking for one. */
function head(view: LiteView): Markup {
  const { title, description, canonical, noindex, brand } = view.frame;
  const style = liteStyle(brand.look, languagesOn(view));
  return html`<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${new Markup(policyFor(style))}">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<meta name="description" content="${description}">
${canonical === undefined ? undefined : html`<link rel="canonical" href="${canonical}">\n`}${noindex ? html`<meta name="robots" content="noindex">\n` : undefined}${view.template === "redirect" ? html`<meta http-equiv="refresh" content="0; url=${view.to.path}">\n` : undefined}<link rel="icon" href="data:,">
<script>${new Markup(coloursScript)}</script><style>${new Markup(style)}</style></head>`;
}

/** Short, so that the text is near: the sections stand at the foot. */
function masthead(view: LiteView, full: Href): Markup {
  const { paper, ribbon, language } = view.frame;
  const words = wordsFor(language);
  const name = html`<a href="${paper.home}">${paper.name}</a>`;
  const date = view.template === "front" && view.date ? html` · ${time(view.date, "date")}` : undefined;
  return html`<header>${ribbon ? html`<p><strong>${words.preview}</strong> ${words.previewNote}</p>` : undefined}${view.template === "front" ? html`<h1>${name}</h1>` : undefined}<p>${view.template === "front" ? undefined : html`${name} · `}<a href="#sections">${words.sections}</a> · <a href="${full}">${words.lite.full}</a>${date}</p></header>`;
}

function footer({ sections, editions, footer: { pages, licence }, language }: FrameView): Markup {
  const words = wordsFor(language);
  return html`<footer id="sections">
${linkList(sections, words.sections)}
${editions.length > 0 ? html`<nav aria-label="${words.languages}"><ul>${editions.map(({ name, language: tag, direction, path, front: home }) => html`<li><a href="${path}" hreflang="${tag}" lang="${tag}" dir="${direction}">${name}${home === undefined ? undefined : `: ${home}`}</a></li>`)}</ul></nav>\n` : undefined}<nav aria-label="${words.aboutThisPaper}"><ul>${pages.map((page) => html`<li>${link(page)}</li>`)}</ul></nav>
<p>${licence}</p>
</footer>`;
}
