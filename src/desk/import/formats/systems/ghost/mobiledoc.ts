/** Mobiledoc (https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md), versions 0.3, as HTML. */
import { xmlEscaped } from "../../../../../paper/safe/xml-escaped.ts";
import { isGroup, type Brought } from "../../../markdown/brought-matter.ts";
import { figureHtml } from "../../../markdown/embed-html.ts";
import type { TakeNote } from "../../../story.ts";
import { cardHtml } from "./cards.ts";
import { editorParts, listIn, textIn } from "./editor-parts.ts";

const marks = /^(?:a|b|strong|i|em|code|s|sub|sup|u|mark|del)$/;
const blocks = /^(?:p|h[1-6]|blockquote|aside|pull-quote)$/;

interface Parts {
  markups: Brought[];
  atoms: Brought[];
  cards: Brought[];
}

/** @throws a `BeyondStory` */
export function htmlOfMobiledoc(json: string, note: TakeNote): string {
  const held = editorParts(json);
  const parts = { markups: listIn(held["markups"]), atoms: listIn(held["atoms"]), cards: listIn(held["cards"]) };
  return listIn(held["sections"])
    .map((section) => sectionHtml(listIn(section), parts, note))
    .join("\n");
}

function sectionHtml([kind, what, content]: Brought[], parts: Parts, note: TakeNote): string {
  switch (textIn(kind)) {
    case "1": {
      const named = blocks.exec(textIn(what))?.[0] ?? "p";
      const tag = named === "pull-quote" ? "blockquote" : named;
      return `<${tag}>${inline(content, parts)}</${tag}>`;
    }
    case "2":
      return figureHtml({ source: textIn(what) });
    case "3": {
      const tag = textIn(what) === "ol" ? "ol" : "ul";
      return `<${tag}>${listIn(content)
        .map((item) => `<li>${inline(item, parts)}</li>`)
        .join("")}</${tag}>`;
    }
    case "10": {
      const [name, told] = listIn(parts.cards[Number(textIn(what))]);
      return cardHtml(textIn(name), isGroup(told) ? told : {}, note) ?? "";
    }
    default:
      return "";
  }
}

/** @param attributes each behind its name; there may be none for the address */
const addressIn = (attributes: readonly string[]): string =>
  attributes.find((_, at) => at % 2 === 1 && attributes[at - 1] === "href") ?? "";

/** Runs of text, each with the marks that it begins and the number of those that it ends. */
function inline(runs: Brought | undefined, { markups, atoms }: Parts): string {
  const open: string[] = [];
  let html = "";
  for (const run of listIn(runs)) {
    const [kind, begins, ends, value] = listIn(run);
    for (const number of listIn(begins)) {
      const [name, given] = listIn(markups[Number(textIn(number))]);
      const tag = marks.exec(textIn(name).toLowerCase())?.[0] ?? "span";
      html += tag === "a" ? `<a href="${xmlEscaped(addressIn(listIn(given).map(textIn)))}">` : `<${tag}>`;
      open.push(tag);
    }
    const [name, shown] = textIn(kind) === "1" ? listIn(atoms[Number(textIn(value))]) : ["", value];
    html += textIn(name) === "soft-return" ? "<br>" : xmlEscaped(textIn(shown));
    for (let left = Number(textIn(ends)); left > 0 && open.length > 0; left--) html += `</${open.pop() ?? ""}>`;
  }
  return (
    html +
    open
      .reverse()
      .map((tag) => `</${tag}>`)
      .join("")
  );
}
