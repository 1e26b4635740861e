/**
 * Old addresses with a query, for nginx: a map for each name that alone tells stories apart, by which what else is asked
 * for does not matter, and one for whole queries.
 */
import { askedPaths, writtenQuery, type Query, type Redirect } from "./hosted-paper.ts";
import { movedAddress } from "./moved-address.ts";
import { nginx, nginxLiteral, nginxName, nginxWord, type NginxText } from "./nginx-text.ts";
import { literally } from "./path-pattern.ts";

export interface MovedQueries {
  /** Where the request leads; empty where it does not. */
  variable: NginxText;
  map: NginxText;
}

/** Letters of a key that nginx keeps in a table as it is set up (`map_hash_bucket_size 64`); longer ones it compares one by one. */
const longestKey = 40;

/** Names that queries are asked for in any order, as long as there are few. */
const mostInAnyOrder = 3;

/** @param base the path that the paper stands below @param moved a variable of the paper's own, by its number */
export function movedQueries(
  redirects: readonly Redirect[],
  base: string,
  moved: (asked: number) => NginxText,
): MovedQueries[] {
  const byAsked = new Map<string, { key: string; to: string }[]>();
  for (const { from, query = [], to } of redirects) {
    const asked = askedBy(query);
    if (asked === undefined) continue;
    const keys = byAsked.get(asked.variable) ?? [];
    byAsked.set(asked.variable, keys);
    for (const path of askedPaths(from))
      for (const value of asked.values) keys.push({ key: `${base}${path} ${value}`, to: base + to });
  }
  return [...byAsked].map(([asked, keys], at) => {
    const variable = moved(at + 1);
    return { variable, map: nginx`map "$uri $${nginxName(asked)}" ${variable} {\n  default "";\n${linesOf(keys)}}\n` };
  });
}

/** Of what nginx calls a part of the request by, the values that lead on. */
function askedBy(query: Query): { variable: string; values: string[] } | undefined {
  const [[name, value] = ["", ""], ...more] = query;
  if (name === "") return undefined;
  if (more.length === 0 && value !== "" && /^[a-z0-9_]{1,20}$/.test(name))
    return { variable: `arg_${name}`, values: [value] };
  const orders = query.length <= mostInAnyOrder ? ordersOf(query) : [query];
  return { variable: "args", values: orders.map(writtenQuery) };
}

/** All orders of a few. */
const ordersOf = <T>(all: readonly T[]): T[][] =>
  all.length === 0
    ? [[]]
    : all.flatMap((first, at) => ordersOf(all.filter((_each, other) => other !== at)).map((rest) => [first, ...rest]));

function linesOf(keys: readonly { key: string; to: string }[]): NginxText[] {
  const alike = Map.groupBy(keys, ({ key }) => key.toLowerCase());
  return keys.map(({ key, to }) => {
    // The table takes capitals and small letters for one, and no long keys.
    const fits = Buffer.byteLength(key) <= longestKey && alike.get(key.toLowerCase())?.length === 1;
    return nginx`  ${nginxLiteral(fits ? key : `~^${literally(key)}$`)} ${nginxWord(movedAddress(to))};\n`;
  });
}
