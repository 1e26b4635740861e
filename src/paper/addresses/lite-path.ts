/**
 * The lite edition's addresses: the whole paper a second time, as text, in front of every edition's (`/lite/ar/…`, not
 * `/ar/lite/…`): articles have no language in their addresses, so that only there one rule leads from each page to its
 * lite page and back.
 */
import { litePath } from "../page.ts";
import { directoryKinds, namesInFullOnly } from "./page-addresses.ts";

/** Pages end with a slash, files do not; what the full paper alone has stands at `/search/`, in other editions at `/ar/search/`. */
function isFullOnly(path: string): boolean {
  const [, first = "", second = ""] = path.split("/", 3);
  return namesInFullOnly.has(first) || (namesInFullOnly.has(second) && !directoryKinds.some((kind) => kind === first));
}

/** Where a link leads from a page of the lite edition: to the lite page, if there is one. @param path as the full page has it, with what stands behind it */
export function pathInLite(path: string): string {
  const page = path.replace(/[?#][^]*$/, "");
  return page.startsWith("/") && page.endsWith("/") && !page.startsWith("//") && !isFullOnly(page)
    ? litePath(path)
    : path;
}

/** The path of the full page. @param path of a lite page; any other stays as it is */
export const fullPath = (path: string): string =>
  path.startsWith(litePath("/")) ? path.slice(litePath("").length) : path;
