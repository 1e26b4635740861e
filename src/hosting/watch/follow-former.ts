/** Follows the addresses that articles had: each must lead to its article, or show the page that leads there. */
import { encodedPath } from "../../paper/addresses/address.ts";
import { isQuery, writtenQuery, type Redirect } from "../hosts/hosted-paper.ts";
import { movedAddress } from "../hosts/moved-address.ts";
import { ownPath } from "./addresses-in.ts";
import { reasonOf, sideBySide, type Visitor } from "./visit.ts";

export interface Followed {
  /** What is wrong with an address, which is not percent-encoded. */
  blame: (path: string, what: string) => void;
  /** The beginnings of addresses under which the paper may call itself. */
  sites: readonly string[];
}

/** @returns how many have a query that the host pays no heed to: it shows the page of the path alone */
export async function followFormer(
  redirects: readonly Redirect[],
  visitor: Visitor,
  { blame, sites }: Followed,
): Promise<number> {
  let unheeded = 0;
  await sideBySide(redirects, async (redirect) => {
    const told = await followed(redirect, visitor, sites).catch(
      (error: unknown) => `gives no answer: ${reasonOf(error)}`,
    );
    if (told === isUnheeded) unheeded++;
    else if (told !== undefined) blame(redirect.from + queryOf(redirect), told);
  });
  return unheeded;
}

const isUnheeded = Symbol("the query is not heeded");

/** @returns what is wrong */
async function followed(
  redirect: Redirect,
  visitor: Visitor,
  sites: readonly string[],
): Promise<string | typeof isUnheeded | undefined> {
  const there = encodedPath(redirect.to);
  let path = movedAddress(redirect.from) + queryOf(redirect);
  // Some hosts put a slash to the end of a path first.
  for (let step = 0; step < 3; step++) {
    const { status, headers, body } = await visitor.get(path);
    const { location } = headers;
    if (location !== undefined && status >= 300 && status < 400) {
      const next = ownPath(location, path, sites);
      if (next === undefined) return `is to lead to ${redirect.to}, and leads to ${location}`;
      if (next.replace(/\?[^]*$/, "") === there) return undefined;
      path = next;
      continue;
    }
    if (status === 200 && body.includes('http-equiv="refresh"') && leadsTo(body, there)) return undefined;
    if (isQuery(redirect)) return isUnheeded;
    return status === 200
      ? `is to lead to ${redirect.to}, and shows another page`
      : `is to lead to ${redirect.to}, and is answered with ${status}`;
  }
  return `is to lead to ${redirect.to}, and leads elsewhere`;
}

/** Whether a page's own order to go on is to a path, whatever stands before it. */
function leadsTo(body: Buffer, path: string): boolean {
  const to = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(body.toString("utf8"))?.[1];
  return to !== undefined && (to.endsWith(path) || to.endsWith(decodeURI(path)));
}

const queryOf = ({ query }: Redirect): string => (query ? `?${writtenQuery(query)}` : "");
