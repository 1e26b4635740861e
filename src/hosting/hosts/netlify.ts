/** Netlify's `_headers` and `_redirects`. Its later rules replace what earlier ones say. */
import {
  headerLine,
  hostFile,
  hostFileRow,
  notFoundLine,
  patternLine,
  queryRedirectLine,
  redirectLine,
  type HostFile,
} from "./host-file.ts";
import {
  hostedRules,
  hostPath,
  notFoundPage,
  queriesFirst,
  strictTransport,
  type HostedPaper,
} from "./hosted-paper.ts";
import type { SecurityPolicy } from "../../paper/safe/security-policy.ts";

export function netlifyFiles(paper: HostedPaper, policy: SecurityPolicy): Record<string, HostFile> {
  const base = hostPath(paper);
  const rules = hostedRules(paper, policy).map(({ paths, headers }, at) => {
    const lines = Object.entries({ ...headers, ...(at === 0 && strictTransport) }).map(([name, value]) =>
      headerLine(name, value),
    );
    return hostFile`${paths.map((pattern) => hostFile`${patternLine(pattern)}${lines}`)}`;
  });
  return {
    _headers: hostFileRow(rules, "\n"),
    // The mark goes before the page that stands at the old address for hosts without redirects. Netlify itself knows only
    // the first edition's page for what is not there.
    _redirects: hostFile`${[
      ...queriesFirst(paper.redirects).map(({ from, query, to }) =>
        query ? queryRedirectLine(base + from, query, base + to) : redirectLine(base + from, base + to, "301!"),
      ),
      ...paper.editions.map((edition) => notFoundLine(base + edition, base + edition + notFoundPage)),
      ...(base ? [redirectLine("/", `${base}/`, "302")] : []),
    ]}`,
  };
}
