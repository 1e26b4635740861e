/** Takes a Markdown file apart into its front matter and its body, keeping every place true. */
import { LineIndex } from "./line-index.ts";
import type { Problem } from "../problem.ts";
import { YamlSource } from "./yaml-source.ts";

export interface FrontMatter {
  yaml: YamlSource;
  /** The body, with line breaks in place of the front matter, so that its lines have the file's own numbers. */
  body: string;
}

const fence = /^---[ \t]*$/;

/** Splits a file; the text has `\n` line ends and no byte order mark (see `sourceText`). */
export function splitFrontMatter(file: string, text: string): FrontMatter | { problems: Problem[] } {
  const lines = new LineIndex(file, text);
  const rows = text.split("\n");
  if (!fence.test(rows[0] ?? "")) {
    return {
      problems: [
        {
          ...lines.place(0, (rows[0] ?? "").length),
          severity: "error",
          rule: "front-matter",
          message: "The file must begin with its fields between two lines of three hyphens.",
          suggestion: "---\nheadline: …\n---",
        },
      ],
    };
  }
  const end = rows.findIndex((row, at) => at > 0 && fence.test(row));
  if (end === -1) {
    return {
      problems: [
        {
          ...lines.place(0, 3),
          severity: "error",
          rule: "front-matter",
          message: "The fields at the top are not closed: a second line of three hyphens is missing before the text.",
          suggestion: "---",
        },
      ],
    };
  }
  const start = (rows[0] ?? "").length + 1;
  const yaml = rows.slice(1, end).join("\n");
  const source = new YamlSource(yaml, lines, start);
  // Most likely the text stands among the fields.
  if (source.tooMuch) return { problems: source.problems };
  return { yaml: source, body: "\n".repeat(end + 1) + rows.slice(end + 1).join("\n") };
}
