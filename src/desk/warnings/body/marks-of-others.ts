/** What other programs put something in the place of, and this one does not. */
import { directiveExamples, directiveNames } from "../../markdown/directives.ts";
import type { Mark, Marked } from "./mark.ts";

export const reaches = "reaches readers as it stands";

export const marksOfOthers: readonly Mark[] = [
  {
    pattern: /\{\{[^{}\n]{1,2000}\}\}|\{%[^{}\n]{1,2000}%\}/g,
    tell: (_match, _paragraph, written) => shortcode(written),
  },
  {
    pattern:
      /\[\/?(?:caption|gallery|embed|audio|video|playlist|youtube|vimeo|twitter|instagram|sc|vc_[a-z_]{1,40}|et_pb_[a-z_]{1,40})(?: [^[\]\n]{0,400})?\]/gi,
    tell: ([all]) => ({
      message: `WordPress puts something in the place of \`${shortened(all)}\`; here it ${reaches}. ${directivesInstead}`,
    }),
  },
  {
    // GitHub's and Obsidian's boxes, within a quotation.
    pattern: /^\[!([a-z]{2,30})\][+-]?/gi,
    tell: ([all]) => ({ ...ofOthers(all), suggestion: directiveExamples.note }),
  },
  {
    // Lists to tick off.
    pattern: /^\[[ x]\](?=[ \t])/gi,
    tell: ([all]) => ofOthers(all),
  },
  {
    // Classes and names of Pandoc and kramdown: {.lead}, {#top}, {: .lead}.
    pattern:
      /\{:?[ \t]{0,3}[.#][a-z][\w-]{0,60}(?:[ \t]{1,3}[.#]?[a-z][\w-]{0,60}(?:="[^"{}\n]{0,200}")?){0,9}[ \t]{0,3}\}/gi,
    tell: ([all]) => ofOthers(all),
  },
  {
    // What a term means, in the line below it.
    pattern: /(?<=\n):(?=[ \t]{1,4}[^\s:])/g,
    tell: ([all]) => ofOthers(all),
  },
];

const directivesInstead = `What Dateline sets: ${directiveNames.map((name) => `\`${name}\``).join(", ")}.`;

function shortcode(all: string): Marked {
  const inner = all.replace(/^\{[{%][<%]?/, "").replace(/[>%]?[}%]\}$/, "");
  const name = /^\s*(?:\/\s*)?([\w-]{1,40})/.exec(inner)?.[1]?.toLowerCase() ?? "";
  const value = (key: string) => inner.split(`${key}="`)[1]?.split('"', 1)[0];
  const instead: Record<string, string> = {
    youtube: `::video{src="https://www.youtube.com/watch?v=${value("id") ?? inner.trim().split(/\s+/)[1]?.replaceAll('"', "") ?? "…"}" title="…"}`,
    vimeo: `::video{src="https://vimeo.com/${value("id") ?? inner.trim().split(/\s+/)[1]?.replaceAll('"', "") ?? "…"}" title="…"}`,
    figure: `![${value("alt") ?? "…"}](${value("src")?.split("/").at(-1) ?? "file.jpg"} "${value("caption") ?? "…"}")`,
  };
  const written = Object.hasOwn(instead, name) ? instead[name] : undefined;
  return { ...ofOthers(all), ...(written && { suggestion: written }) };
}

const ofOthers = (all: string): Marked => ({
  message: `Other programs put something in the place of \`${shortened(all)}\`; here it ${reaches}. ${directivesInstead}`,
});

export const shortened = (text: string) => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);
