/**
 * Boxes between lines of colons, as Docusaurus, VitePress, Starlight, Pandoc and markdown-it's containers have them:
 * `:::tip Do this`, its text, `:::`. A notice is a box here; of any other the text is kept.
 */
const opening =
  /^([ \t]*)(:{3,})[ \t]*(?:\{[^{}\n]*?\.([\w-]+)[^{}\n]*\}|([\w-]+))(?:\{[^{}\n]*\})?(?:\[([^\]\n]*)\]|[ \t]+([^\n:{}][^\n{}]*))?(?:\{[^{}\n]*\})?[ \t]*:*$/;
const closing = /^([ \t]*):{3,}[ \t]*$/;

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
        const [, indent = "", , ofClass, plain, bracketed, title] = opening.exec(line) ?? [];
        const name = ofClass ?? plain;
        if (name !== undefined) {
          const isNotice = notices.has(name.toLowerCase());
          open.push(isNotice);
          const words = (bracketed ?? title ?? "").trim();
          const head = words === "" ? "" : `${indent}**${words}**\n\n`;
          return isNotice ? `\n${indent}<div role="note">\n\n${head}` : `\n${head}`;
        }
        const [, ending] = closing.exec(line) ?? [];
        if (ending === undefined || open.length === 0) return line;
        return open.pop() ? `\n${ending}</div>\n` : "";
      })
      .join("\n");
}
