/** The public address of a paper: a host of its own, or a path on one, below which all of the paper stands. */
import { hostSourceOf } from "../safe/host-source.ts";
import { decodedPath } from "../safe/percent-decoded.ts";

/** A host that is named by its number in the sixth version of the Internet’s protocol; no security policy can name it, and none has to. */
const numberedHost = /^https?:\/\/\[[0-9a-f:.]+\](?::\d+)?(?=\/|$)/i;

/** Names of folders, parted by single slashes: of no other signs than an address can have unencoded, or letters of any script. */
const plainPath = /^(?:\/[\p{L}\p{N}\p{M}._~-]+)*\/?$/u;

/**
 * Reads an address as somebody writes it. @returns it as other addresses are put together from it, in pages, feeds and
 * `robots.txt`: names of hosts in Punycode, letters of a path percent-encoded, no slash at the end; or a sentence that says
 * what is wrong with it.
 */
export function readSite(written: string): { site: string } | { wrong: string } {
  const url = URL.parse(written);
  if (!url || !/^https?:\/\//i.test(written) || /[\s\\]/.test(written))
    return { wrong: "Write the whole address: https://www.example.org" };
  if (/^https?:\/\/[^/]*@/i.test(written))
    return {
      wrong:
        "Take the name before the @ out: readers would sign in by it. Write the address alone: https://www.example.org",
    };
  if (/[?#]/.test(written))
    return {
      wrong:
        "Take out what stands from the ? or # on: other addresses are put behind this one. https://www.example.org/paper",
    };
  if (hostSourceOf(written) === undefined && !numberedHost.test(written))
    return {
      wrong: "This is no host that readers could ask. Write its name as the browser shows it: https://www.example.org",
    };
  const path = decodedPath(/^https?:\/\/[^/]*([^]*)$/i.exec(written)?.[1] ?? "").replace(/(?<!\/)\/+$/, "");
  if (!plainPath.test(path) || /\/\.{1,2}(?=\/|$)/.test(path))
    return {
      wrong:
        "Below the host stand names of letters, digits, hyphens and dots, with one slash between them: https://org.github.io/paper",
    };
  return { site: url.origin + encodeURI(path) };
}

/** What was read last: the same address is asked for with every link. */
let last = { site: "", base: "" };

/** What stands before every path of a paper on its host, percent-encoded: nothing, or `/paper`. */
export function basePath(site: string): string {
  if (last.site !== site) last = { site, base: URL.parse(site)?.pathname.replace(/(?<!\/)\/+$/, "") ?? "" };
  return last.base;
}
