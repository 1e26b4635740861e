/** What follows `npm run report --`. */
import { dirname, join, resolve } from "node:path";
import type { PressSettings } from "../../press/settings.ts";
import type { ReportOptions } from "../../preview/make-report.ts";
import { readCommand } from "./command-line.ts";

const line = {
  command: "npm run report",
  says: "Says what a change does to the paper: a page to read, a comment, and data.",
  options: {
    base: { type: "string", value: "main", says: "the commit or branch that the paper is compared with" },
    preview: { type: "string", value: "https://preview.example.org", says: "where the preview stands" },
    out: {
      type: "string",
      value: "FOLDER",
      says: "where it is written: report, beside the printed paper, if left out",
    },
    "no-pictures": { type: "boolean", default: false, says: "no pictures are taken" },
  },
} as const;

/** @throws an `Error` with a sentence where an option is written wrong */
export function reportOptions(
  { site, out }: Pick<PressSettings, "site" | "out">,
  words?: readonly string[],
): ReportOptions {
  const { values } = readCommand(line, words);
  if (!values.base)
    throw new Error("Which commit or branch is the paper to be compared with? npm run report -- --base main");
  const preview = (values.preview || site)?.replace(/\/+$/, "");
  if (preview !== undefined && !URL.canParse(preview))
    throw new Error(`--preview is followed by an address: “${preview}” is none.`);
  return {
    base: values.base,
    ...(preview && { preview }),
    out: values.out === undefined ? join(dirname(out), "report") : resolve(values.out),
    blind: values["no-pictures"],
  };
}
