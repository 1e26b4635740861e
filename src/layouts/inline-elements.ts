/** Inline scripts and styles: which a page has, and which of them are the templates' own. */
import { Memory } from "../kept/memory.ts";
import { expression } from "../paper/safe/expression.ts";
import { hashSource, type HashSource, type PolicySource } from "../paper/safe/security-policy.ts";

/** Hashes of what the templates inline. An editor's words are never among them, whatever the sanitiser lets through. */
const ours = new Set<string>();
/** Templates have few texts. */
const known = new Memory<string, HashSource>(200);

/** Notes that a template puts this text into a page, as a script or a style that may run. The components `InlineScript` and `InlineStyle` do it. */
export function inlined(text: string): string {
  inlinedSource(text);
  return text;
}

/** The same, for what is put into the page later. @returns by which a policy allows it */
export function inlinedSource(text: string): HashSource {
  const source = hashOf(text);
  ours.add(source);
  return source;
}

/** Sources of a security policy. */
export interface PageSources {
  scripts: PolicySource[];
  styles: PolicySource[];
}

/**
 * The sources that allow a page's scripts and styles: the hashes of what is inline, and the site itself where a script is
 * a file, which the page asks for at once or when it is painted. (Astro makes files of those that are large or fetch others.)
 * @param bundled the scripts that Astro puts into pages: hashes, and addresses of files
 * @throws where one is nobody's: a template that does without the components, or something that came in with an article
 */
export function pageSources(html: string, bundled: ReadonlySet<string>): PageSources {
  const found = { scripts: new Set<PolicySource>(), styles: new Set<PolicySource>() };
  for (const { name, attributes, text } of rawElements(html)) {
    if (name === "script" && isData(attributes)) continue;
    const address = name === "script" && /\s(?:src|data-module)\s*=\s*"?([^"\s]*)/i.exec(attributes)?.[1];
    const hashed = hashOf(text);
    const source = address || hashed;
    if (!ours.has(source) && !bundled.has(source))
      throw new Error(`A ${name} that no template of ours put there: ${address || text.slice(0, 80)}`);
    found[name === "script" ? "scripts" : "styles"].add(address ? "'self'" : hashed);
  }
  return { scripts: [...found.scripts].sort(), styles: [...found.styles].sort() };
}

/** Structured data is no script: browsers read past it, and no policy asks after it (HTML, “prepare the script element”). */
const isData = (attributes: string): boolean => /\stype\s*=\s*"?application\/(?:ld\+)?json\b/i.test(attributes);

/** A comment, or a tag with its attributes, in which quoted values may hold anything. */
const token = /<!--[^]*?-->|<(\/?[a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;

/** Elements in which there are no tags but their own end. */
const rawText = new Set(["script", "style", "textarea", "title"]);

const endings = new Map<string, RegExp>();

/** What ends an element of a name; it looks from its `lastIndex` on. */
function endingOf(name: string): RegExp {
  let ending = endings.get(name);
  if (!ending) endings.set(name, (ending = expression("gi")`</${name}`));
  return ending;
}

function* rawElements(html: string): Generator<{ name: "script" | "style"; attributes: string; text: string }> {
  token.lastIndex = 0;
  for (let match = token.exec(html); match; match = token.exec(html)) {
    const name = match[1]?.toLowerCase() ?? "";
    if (!rawText.has(name)) continue;
    const from = token.lastIndex;
    const ending = endingOf(name);
    ending.lastIndex = from;
    const text = html.slice(from, ending.exec(html)?.index);
    token.lastIndex = from + text.length;
    if (name === "script" || name === "style") yield { name, attributes: match[2] ?? "", text };
  }
}

const hashOf = (text: string): HashSource => known.of(text, hashSource);
