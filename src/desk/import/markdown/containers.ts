/**
 * Boxes between lines of colons, as Docusaurus, VitePress, Starlight, Pandoc and markdown-it's containers have them:
 * `:::tip Do this`, its text, `:::`. A notice is a box here; of any other the text is kept.
 */
const colons = /^([ \t]*):{3,}(?!:)([^\n]*)$/;

/** What is said behind the colons of an opening line: `tip Do this`, `{.note title="x"}`, `warning[Mind the gap]{#id}`. */
interface Opening {
  name: string;
  title: string;
}

function openingIn(written: string): Opening | undefined {
  // Pandoc may draw the line out.
  const said = written.trim().replace(/(?<![:\s])\s*:+$/, "");
  const [whole = "", name = ""] = /^([\w-]+)/.exec(said) ?? [];
  const [attributes = ""] = name === "" ? (/^\{[^{}]*\}/.exec(said) ?? []) : [];
  const ofClass = /\.([\w-]+)/.exec(attributes)?.[1] ?? "";
  const rest = said.slice(whole.length + attributes.length).replace(/^\{[^{}]*\}/, "");
  if ((name || ofClass) === "" || !/^(?:[\s[{]|$)/.test(rest)) return undefined;
  const bracketed = rest.startsWith("[") ? rest.slice(1, Math.max(1, rest.indexOf("]"))) : undefined;
  const plain = rest.endsWith("}") ? rest.slice(0, rest.lastIndexOf("{")) : rest;
  return { name: (name || ofClass).toLowerCase(), title: (bracketed ?? plain).trim() };
}

const notices: ReadonlySet<string> = new Set(
  "note info information tip hint help warning warn caution danger error important success question attention notice callout callout-note callout-tip callout-warning callout-important callout-caution admonition alert aside details seealso todo example".split(
    " ",
  ),
);

/** What stands for the lines of one text, which may be read in parts: what is opened in one is closed in another. */
export function containerLines(): (part: string) => string {
  const open: boolean[] = [];
  return (part) =>
    part
      .split("\n")
      .map((line) => {
        const [, indent, said = ""] = colons.exec(line) ?? [];
        if (indent === undefined) return line;
        if (said.trim() === "") {
          if (open.length === 0) return line;
          return open.pop() ? `\n${indent}</div>\n` : "";
        }
        const opened = openingIn(said);
        if (!opened) return line;
        const isNotice = notices.has(opened.name);
        open.push(isNotice);
        const head = opened.title === "" ? "" : `${indent}**${opened.title}**\n\n`;
        return isNotice ? `\n${indent}<div role="note">\n\n${head}` : `\n${head}`;
      })
      .join("\n");
}
