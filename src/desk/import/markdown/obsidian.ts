/** What Obsidian has beyond Markdown: `[[Note|words]]`, `![[picture.jpg|words]]`, `%%comments%%` and `==marks==`. */
import type { TakeNote } from "../story.ts";
import { figureHtml } from "./embed-html.ts";

const picture = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|heic|tiff?)$/i;

/** @param linkTo an address by which a note is linked */
export function withoutVaultMarks(text: string, linkTo: (name: string) => string, note: TakeNote): string {
  return outsideCode(text, (part) =>
    part
      .replace(/%%[^%]{0,5000}%%/g, "")
      .replace(/==([^=\n]{1,500})==/g, "$1")
      .replace(
        // In a table the line between them has a backslash.
        /(!?)\[\[([^[\]|\n]{1,300}?)(?:\\?\|([^[\]\n]{0,300}))?\]\]/g,
        (_, embeds: string, target: string, words?: string) => {
          const [name = "", heading] = target.split("#");
          if (embeds && picture.test(name.trim()))
            return figureHtml({ source: name.trim(), alt: words && !/^\d+(?:x\d+)?$/.test(words) ? words : "" });
          const shown = (words ?? [name, heading].filter(Boolean).join(" › ")).replace(/[[\]\\]/g, "");
          if (embeds) note(`The note “${name}” was shown in the text: a link to it was left in its place.`);
          return name.trim() === "" ? shown : `[${shown}](<${linkTo(name.trim()).replace(/[<>]/g, "")}>)`;
        },
      ),
  );
}

/** Lines of programs stay as they are written. */
export function outsideCode(text: string, change: (part: string) => string): string {
  const parts: string[] = [];
  let lines: string[] = [];
  let fence: string | undefined;
  const end = () => {
    if (lines.length > 0) parts.push(fence === undefined ? change(lines.join("\n")) : lines.join("\n"));
    lines = [];
  };
  for (const line of text.split("\n")) {
    const mark = /^[ \t]{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && fence === undefined) {
      end();
      fence = mark;
      lines.push(line);
    } else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) {
      lines.push(line);
      end();
      fence = undefined;
    } else lines.push(line);
  }
  end();
  return parts.join("\n");
}
