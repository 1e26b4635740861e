/**
 * The tags of a piece of HTML, as they are written, held against one another: browsers mend what is not balanced, each in
 * silence, and what is left open takes in the page that follows.
 */
import { templateFault, type Fault } from "./fault.ts";

interface Tag {
  name: string;
  isEnd: boolean;
  closesItself: boolean;
  from: number;
  to: number;
}

/** A tag with its attributes, in which quoted values may hold anything. */
const tag = /<(\/?)([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/giy;

/** Elements in which there are no tags but their own end. */
const rawText = new Set(["script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes"]);

/** Elements that have no end (https://html.spec.whatwg.org/multipage/syntax.html#void-elements). */
const endless = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** What is not balanced, or is no HTML at all; empty where everything is. */
export function unbalanced(html: string): Fault[] {
  const faults: Fault[] = [];
  const open: Tag[] = [];
  for (const found of tagsIn(html)) {
    if ("message" in found) faults.push(found);
    else if (!found.isEnd) {
      const isDrawn = open.some(({ name }) => name === "svg" || name === "math") || /^(?:svg|math)$/.test(found.name);
      if (found.closesItself && isDrawn) continue;
      if (endless.has(found.name) && !isDrawn) continue;
      if (found.closesItself)
        faults.push(
          templateFault(
            found.from,
            found.to,
            `A slash does not end <${found.name}>: browsers read past it. Write </${found.name}> where it ends.`,
          ),
        );
      open.push(found);
    } else if (open.at(-1)?.name === found.name) open.pop();
    else if (open.some(({ name }) => name === found.name)) {
      // What stands open within it is told, and ends with it.
      for (let left = open.pop(); left && left.name !== found.name; left = open.pop()) faults.push(unended(left));
    } else
      faults.push(
        templateFault(
          found.from,
          found.to,
          `</${found.name}> ends nothing: there is no <${found.name}> before it that is still open. Take it out.`,
        ),
      );
  }
  return [...faults, ...open.map(unended)].sort((a, b) => a.from - b.from);
}

const unended = ({ name, from, to }: Tag): Fault =>
  templateFault(
    from,
    to,
    `<${name}> does not end here: write </${name}> where it does, or it takes in what follows on the page.`,
  );

function* tagsIn(html: string): Generator<Tag | Fault, void, undefined> {
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at)) {
    const next = html[at + 1] ?? "";
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      if (end === -1) return yield templateFault(at, at + 4, "This remark does not end: write --> where it does.");
      at = end + 3;
    } else if (/[!?]/.test(next)) {
      yield templateFault(at, at + 2, "A slot is a piece of a page, and begins no page: take this line out.");
      at++;
    } else if (/[a-z/]/i.test(next)) {
      tag.lastIndex = at;
      const match = tag.exec(html);
      if (!match)
        return yield templateFault(
          at,
          at + 1,
          "This tag does not end: a > or a quotation mark is missing. A < that begins none is written &lt;",
        );
      const name = match[2]?.toLowerCase() ?? "";
      const found: Tag = {
        name,
        isEnd: match[1] === "/",
        closesItself: match[3]?.endsWith("/") ?? false,
        from: at,
        to: tag.lastIndex,
      };
      yield found;
      at = found.to;
      if (found.isEnd || !rawText.has(name)) continue;
      const end = endOfRaw(html, name, at);
      if (end === -1) return;
      at = end;
    } else at++;
  }
}

/** Where the end of an element begins in which there are no tags; -1 where it has none. */
function endOfRaw(html: string, name: string, from: number): number {
  for (let at = html.indexOf("</", from); at !== -1; at = html.indexOf("</", at + 2))
    if (
      html.slice(at + 2, at + 2 + name.length).toLowerCase() === name &&
      /[\s/>]/.test(html[at + 2 + name.length] ?? "")
    )
      return at;
  return -1;
}
