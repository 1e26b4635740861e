/** Netlify's `_headers` and `_redirects`. Its later rules replace what earlier ones say. */
import { encodedPath } from "../../paper/address.ts";
import { headerRules, notFoundPage, strictTransport, type HostedPaper } from "./hosted-paper.ts";
import type { SecurityPolicy } from "../../paper/security-policy.ts";
import { hostedPattern } from "./path-pattern.ts";

export function netlifyFiles(paper: HostedPaper, policy: SecurityPolicy): Record<string, string> {
  const rules = headerRules(paper, policy).map(({ paths, headers }) => {
    const lines = Object.entries({ ...headers, ...(paths.includes("/**") && strictTransport) }).map(([name, value]) => `  ${name}: ${value}\n`).join("");
    return paths.map((pattern) => `${hostedPattern(pattern)}\n${lines}`).join("");
  });
  return {
    _headers: rules.join("\n"),
    // The mark goes before the page that stands at the old address for hosts without redirects. Netlify itself knows only
    // the first edition's page for what is not there.
    _redirects: [
      ...paper.redirects.map(({ from, to }) => `${encodedPath(from)} ${encodedPath(to)} 301!\n`),
      ...paper.editions.map((edition) => `${edition}/* ${edition}${notFoundPage} 404\n`),
    ].join(""),
  };
}
