/** Articles that are live blogs, or say of themselves what only a live blog can. */
import type { ArticleFrontMatter } from "../../paper/article.ts";
import { instantOf } from "../../paper/moment.ts";
import type { Problem } from "../problem.ts";
import type { YamlSource } from "../source/yaml-source.ts";
import type { ConversionSettings } from "./conversion.ts";

/** What is wrong with an article as a live blog, or with one that says of itself what only a live blog can. */
export function coverageProblems(
  matter: ArticleFrontMatter,
  { hasEntries }: { hasEntries: boolean },
  yaml: YamlSource,
  { timezone }: ConversionSettings,
): Problem[] {
  const problem = (field: "kind" | "coverage-ended", message: string, suggestion?: string): Problem => ({
    ...yaml.placeOf([field]),
    severity: "error",
    rule: "live-entry",
    message,
    ...(suggestion && { suggestion }),
  });
  const ended = matter["coverage-ended"];
  if (matter.kind !== "live")
    return ended
      ? [problem("coverage-ended", "Only a live blog has `coverage-ended`. Leave it out, or write `kind: live`.")]
      : [];
  return [
    ...(hasEntries
      ? []
      : [
          problem(
            "kind",
            "This live blog has no entries. Each begins with a heading that begins with its time.",
            "## 14:05 Ferry leaves the quay",
          ),
        ]),
    ...(ended && instantOf(ended, timezone) < instantOf(matter.published, timezone)
      ? [problem("coverage-ended", "The coverage ended before the article was published. Give the later time.")]
      : []),
  ];
}
