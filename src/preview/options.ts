/** What follows `npm run report --`. */
import { parseArgs } from "node:util";

export interface ReportOptions {
  /** The ref that the paper is compared with. */
  base: string;
  /** Where the preview stands, without a slash at its end. */
  preview: string;
  /** The folder written. */
  out: string;
  /** No pictures are taken. */
  blind: boolean;
}

/** Where `npm start` serves the paper. */
const ownMachine = "http://localhost:4321";

/** @throws an `Error` with a sentence where an option is written wrong */
export function reportOptions(words: readonly string[], site: string | undefined): ReportOptions {
  const { values } = parseArgs({ args: [...words], options: { base: { type: "string" }, preview: { type: "string" }, out: { type: "string", default: "report" }, "no-pictures": { type: "boolean", default: false } } });
  if (!values.base) throw new Error("Which commit or branch is the paper to be compared with? npm run report -- --base main");
  const preview = (values.preview || site || ownMachine).replace(/\/+$/, "");
  if (!URL.canParse(preview)) throw new Error(`--preview is followed by an address: “${preview}” is none.`);
  return { base: values.base, preview, out: values.out, blind: values["no-pictures"] };
}
