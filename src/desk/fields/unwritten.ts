/** Articles that readers may see, and in which something is still to be written. */
import type { ArticleFrontMatter } from "../../paper/article.ts";
import { summaryToCome, unwrittenLine } from "../new-article.ts";
import type { Problem } from "../problem.ts";
import type { YamlSource } from "../source/yaml-source.ts";

/** An article's text as it is written. */
interface WrittenBody {
  /** With the file's own lines. */
  body: string;
  /** Whether nothing would be printed of it. */
  isEmpty: boolean;
}

/** What is still to be written of an article that is no draft. */
export function unwritten(matter: ArticleFrontMatter, { body, isEmpty }: WrittenBody, yaml: YamlSource): Problem[] {
  if (matter.draft) return [];
  const waits = "or let the article be a draft: `draft: true`.";
  const row = unwrittenLine(body);
  const place = yaml.placeOf(["headline"]);
  return [
    ...(matter.summary === summaryToCome
      ? [
          {
            ...yaml.placeOf(["summary"]),
            severity: "error" as const,
            rule: "missing-field" as const,
            message: `The summary is still to be written: readers would see “${summaryToCome}” Write it, ${waits}`,
          },
        ]
      : []),
    ...(row
      ? [
          {
            file: place.file,
            line: row.line,
            column: 1,
            endLine: row.line,
            endColumn: row.text.length + 1,
            severity: "error" as const,
            rule: "missing-field" as const,
            message: `The text is still to be written: readers would see this line. Write it, ${waits}`,
          },
        ]
      : []),
    ...(isEmpty
      ? [
          {
            ...place,
            severity: "warning" as const,
            rule: "missing-field" as const,
            message: `This article has no text: readers would see its headline and summary alone. Write it below the fields, ${waits}`,
          },
        ]
      : []),
  ];
}
