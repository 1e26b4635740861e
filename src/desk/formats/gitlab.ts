/** `check --format gitlab`: GitLab's Code Quality report, which a merge request shows beside its changes. */
import { createHash } from "node:crypto";
import type { Problem } from "../problem.ts";
import { jsonText, type JsonText } from "./json-text.ts";

/** @param pathOf the path of a content file in the repository */
export function gitlabFormat(problems: readonly Problem[], pathOf: (file: string) => string): JsonText {
  const seen = new Map<string, number>();
  const issues = problems.map(({ file, line, endLine, severity, rule, message, suggestion }) => {
    // The same problem keeps its fingerprint when it moves to another line: GitLab then knows that it is not new.
    const what = [file, rule, message].join("\0");
    const times = seen.get(what) ?? 0;
    seen.set(what, times + 1);
    return {
      description: suggestion ? `${message} Write: ${suggestion}` : message,
      check_name: rule,
      fingerprint: createHash("sha256").update(`${what}\0${times}`).digest("hex"),
      severity: severity === "error" ? "major" : "minor",
      location: { path: pathOf(file), lines: { begin: line, end: endLine } },
    };
  });
  return jsonText(issues);
}
