/** Which files may be offered for reading as documents. They are printed as they are, on the paper's own address. */
import { recordingEndings } from "../../recordings/recording-kind.ts";
import { startOf, type Problem } from "../problem.ts";

/**
 * Kinds that a browser shows or saves without running anything in them as a page of this site. HTML, SVG and XML can
 * hold scripts, which would act in the paper's name; office files with macros (docm, xlsm) and programs harm readers.
 */
const kinds: ReadonlySet<string> = new Set([
  "pdf",
  "txt",
  "csv",
  "tsv",
  "json",
  "geojson",
  "md",
  "rtf",
  "epub",
  "docx",
  "xlsx",
  "pptx",
  "odt",
  "ods",
  "odp",
  "zip",
  "gz",
  "jpg",
  "jpeg",
  "png",
  "webp",
  "ics",
  "vtt",
  ...recordingEndings.film,
  ...recordingEndings.sound,
]);

/** What is wrong with a document's name. @param file relative to `content/` */
export function documentProblems(file: string): Problem[] {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const wrong = (message: string, suggestion?: string): Problem[] => [
    { ...startOf(file), severity: "error", rule: "document", message, ...(suggestion && { suggestion }) },
  ];
  if (!kinds.has(ending)) {
    return wrong(
      `A file that ends in .${ending} cannot be offered as a document: it could run in a reader’s browser, or harm a reader’s computer. What can: ${[...kinds].join(", ")}.`,
      `${name.slice(0, -ending.length)}pdf`,
    );
  }
  if (/[\p{Cc}\p{Cf}<>"\\/?#%*:|]/u.test(name))
    return wrong("The file’s name makes an address: write letters, digits, spaces, dots and hyphens.");
  return [];
}
