/** Cloudflare Pages' `_headers` and `_redirects`. Rules that fit add to each other: what is to be replaced is taken away first. */
import {
  headerLine,
  hostFile,
  hostFileRow,
  patternLine,
  redirectLine,
  withoutHeaderLine,
  type HostFile,
} from "./host-file.ts";
import {
  askedPaths,
  headerPolicy,
  hostedRules,
  hostPath,
  isQuery,
  strictTransport,
  type HostedPaper,
} from "./hosted-paper.ts";
import { writtenPolicy, type SecurityPolicy } from "../../paper/safe/security-policy.ts";

/** Cloudflare's limits (developers.cloudflare.com/pages/configuration): rules and redirects past them are dropped without a word. */
const most = { headerRules: 100, redirects: 2000, lineLength: 2000 } as const;

/** Signs of a policy, with room for the header’s name. Where pages need more than fits, only the part that all have is said. */
const longestPolicy = most.lineLength - 50;

/** @throws an `Error` with a sentence where Cloudflare would not take the headers. Redirects past its limit are left out, newest kept, and `remark` says so. */
export function cloudflareFiles(
  paper: HostedPaper,
  policy: SecurityPolicy,
): { files: Record<string, HostFile>; remark?: string } {
  const said = new Set<string>();
  const base = hostPath(paper);
  const blocks = hostedRules(paper, writtenPolicy(policy).length > longestPolicy ? headerPolicy() : policy).flatMap(
    ({ paths, headers }, rule) => {
      const all = { ...headers, ...(rule === 0 && strictTransport) };
      const lines = Object.entries(all).flatMap(([name, value]) => [
        ...(said.has(name) ? [withoutHeaderLine(name)] : []),
        headerLine(name, value),
      ]);
      for (const name of Object.keys(all)) said.add(name);
      return paths.map((pattern) => hostFile`${patternLine(pattern)}${lines}`);
    },
  );
  if (blocks.length > most.headerRules)
    throw new Error(`Cloudflare takes ${most.headerRules} rules for headers, and there are ${blocks.length}.`);
  const longest = Math.max(...blocks.flatMap((block) => block.split("\n").map((line) => line.length)));
  if (longest > most.lineLength)
    throw new Error(`Cloudflare takes lines of ${most.lineLength} characters, and a header has ${longest}.`);
  // Cloudflare compares addresses as they are written, with their slash or without.
  const lines = [
    ...(base ? [redirectLine("/", `${base}/`, "302")] : []),
    ...paper.redirects
      .filter((redirect) => !isQuery(redirect))
      .flatMap(({ from, to }) => askedPaths(from).map((path) => redirectLine(base + path, base + to, "301"))),
  ];
  const files = { _headers: hostFileRow(blocks, "\n"), _redirects: hostFile`${lines.slice(-most.redirects)}` };
  const queries = paper.redirects.filter(isQuery).length;
  const remarks = [
    lines.length > most.redirects
      ? `Cloudflare takes ${most.redirects} redirects. ${lines.length - most.redirects} older ones are left out: their pages lead on instead.`
      : "",
    queries > 0
      ? `Cloudflare Pages leads on by the path alone: ${queries} old ${queries === 1 ? "address" : "addresses"} with a query (?id=12) ${queries === 1 ? "leads" : "lead"} nowhere there. A list of bulk redirects of your zone can do it.`
      : "",
  ].filter(Boolean);
  return remarks.length > 0 ? { files, remark: remarks.join("\n") } : { files };
}
