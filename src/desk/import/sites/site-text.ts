import { bytesOf } from "../../../kept/read-whole.ts";

/** The text of a file of a site, with lines that end as they do here; undefined where it cannot be read. */
export const siteText = (path: string): string | undefined =>
  bytesOf(path)
    ?.toString("utf8")
    .replace(/^\ufeff/, "")
    .replaceAll("\r\n", "\n");
