/** A configuration for nginx, to be included in its `http` block: Debian's `nginx` with `libnginx-mod-http-brotli-static`. */
import { hash } from "node:crypto";
import { policyName, writtenPolicy, type SecurityPolicy } from "../../paper/safe/security-policy.ts";
import {
  headerPolicy,
  hostedRules,
  hostPath,
  isQuery,
  notFoundPage,
  strictTransport,
  type HeaderRule,
  type HostedPaper,
  type Redirect,
} from "./hosted-paper.ts";
import { namedTypes, hasCharset, mediaTypes, otherType, textPaths } from "./media-types.ts";
import { movedQueries } from "./nginx-queries.ts";
import { movedAddress } from "./moved-address.ts";
import { nginx, nginxLiteral, nginxName, nginxRow, nginxWord, type NginxText } from "./nginx-text.ts";
import { literally, regularExpression } from "./path-pattern.ts";

export interface NginxPlace {
  /** The folder that is served. `npm run publish -- --to DIR` keeps `DIR/current`. */
  root: string;
  /** Plain HTTP at this address and port, as for a server behind another; otherwise HTTPS with Let's Encrypt's files. */
  listen?: string;
  /** Whole policies of the releases that are kept in `DIR`, which nginx tells from one another by their folders' names. */
  policies?: readonly SecurityPolicy[];
}

export function nginxConfiguration(paper: HostedPaper, { root, listen, policies = [] }: NginxPlace): NginxText {
  const { hostname, protocol, port } = new URL(paper.site);
  const name = nginxName(hostname);
  const base = hostPath(paper);
  const variables = variablesOf(hostname + base);
  const rules = hostedRules(paper);
  const varying = varyingHeaders(rules);
  const maps = [
    editionPolicyMap(rules, policies, variables),
    ...varying.map((header) => headerMap(header, rules, variables)),
    nginx`map $uri ${variables.vary} {\n  default "";\n  ${nginxLiteral(`~*${textPaths}`)} "Accept-Encoding";\n}\n`,
    nginx`map $https ${variables.transport} {\n  default "";\n  on ${nginxWord(strictTransport[transportHeader])};\n}\n`,
    nginx`map $uri ${variables.notFound} {\n  default ${nginxWord(base + notFoundPage)};\n${paper.editions.map((edition) => nginx`  ${nginxLiteral(`~^${literally(base + edition)}/`)} ${nginxWord(base + edition + notFoundPage)};\n`)}}\n`,
  ];
  const queries = movedQueries(paper.redirects, base, variables.moved);
  maps.push(...queries.map(({ map }) => map));
  const secure = listen === undefined && protocol === "https:";

  return nginx`# Written by: npm run hosts -- nginx. To be included in nginx's http block; after a change: nginx -t && nginx -s reload
${nginxRow(maps, "\n")}
${secure ? leadingToHttps(name, port) : nginx``}server {
${secure ? certified(name, port) : nginx`  listen ${nginxName(listen ?? plainPlace(hostname, port))};\n`}  server_name ${name};
${base ? nginx`` : nginx`  root ${nginxWord(root)};\n`}  index index.html;
  server_tokens off;

  # Folders' addresses get their slash whatever stands before this server; no folder is listed.
  absolute_redirect off;
  autoindex off;

  # The folder is a link that is moved with each edition: nothing of it may be remembered.
  open_file_cache off;
  etag on;

  # Compressed once, when published. What is not is sent as it is: an edition's bytes never depend on the server.
  brotli_static on;
  gzip_static on;
  gzip off;

  charset utf-8;
  charset_types ${nginxRow(charsetTypes().map(nginxName), " ")};
  default_type ${nginxName(otherType)};
  types {
${typeLines()}  }

${headerLines(rules, varying, variables)}
${queries.map(({ variable }) => nginx`  if (${variable}) { return 301 ${variable}; }\n`)}  error_page 404 ${variables.notFound};
  # A folder without index.html is not there.
  error_page 403 =404 ${variables.notFound};
${base ? belowPath(base, root) : nginx``}  # What is the press's own, and the compressed files under their own names.
  location ^~ ${nginxPath(`${base}/.well-known/`)} { }
  location ~ "/[.]" { return 404; }
  location ~ ${nginxLiteral(`^${literally(base)}/(?!documents/).*[.](?:br|gz)$`)} { return 404; }
  # Among documents an editor may have put a .gz that is one itself.
  location ${nginxPath(`${base}/documents/`)} { gzip_static off; }

${namedLines()}
${paper.redirects.filter((redirect) => !isQuery(redirect)).map((redirect) => redirectLine(redirect, base))}${base ? nginx`  }\n` : nginx``}}
`;
}

/** A path without signs that mean something to nginx stands as it is. */
const nginxPath = (path: string): NginxText => (/^[\w./-]+$/.test(path) ? nginxName(path) : nginxLiteral(path));

/**
 * Where the paper stands below a path, all that is said of its files is said there; the rest of the host is whoever's it
 * is. What programs look for at the root of a host alone comes from the paper too.
 */
const belowPath = (base: string, root: string): NginxText => nginx`
  # The rest of the host: to serve something else there, change what stands in these places.
  location / { return 404; }
  location = / { return 302 ${nginxWord(movedAddress(`${base}/`))}; }
  location = ${nginxPath(base)} { return 301 ${nginxWord(movedAddress(`${base}/`))}; }
  location = /robots.txt { alias ${nginxWord(`${root}/robots.txt`)}; }
  location ^~ /.well-known/ { root ${nginxWord(root)}; }

  location ^~ ${nginxPath(`${base}/`)} {
  alias ${nginxWord(`${root}/`)};
`;

const policyHeader = "Content-Security-Policy";

/** Said where the answer goes over HTTPS. */
const transportHeader = "Strict-Transport-Security";

/** The names of nginx’s variables, which all papers that it serves share: each begins with the paper’s own. */
interface Variables {
  moved: (asked: number) => NginxText;
  of: (header: string) => NginxText;
  editionPolicy: NginxText;
  vary: NginxText;
  transport: NginxText;
  notFound: NginxText;
}

/** With the longest name that stands behind it, nginx has room for it in its table of variables (`variables_hash_bucket_size 64`). */
const longestPrefix = 17;

const shortHash = (text: string): string => hash("sha256", text, "hex").slice(0, 8);

/** @param hostname of the paper, with the path that it stands below */
function variablesOf(hostname: string): Variables {
  const plain = hostname.replace(/[^a-z0-9]/gi, "_");
  const prefix = nginxName(plain.length <= longestPrefix ? plain : `${plain.slice(0, 8)}_${shortHash(hostname)}`);
  return {
    of: (header) => nginx`$${prefix}_${nginxName(header.toLowerCase().replaceAll("-", "_"))}`,
    moved: (asked) => nginx`$${prefix}_moved_${asked}`,
    editionPolicy: nginx`$${prefix}_edition_policy`,
    vary: nginx`$${prefix}_vary`,
    transport: nginx`$${prefix}_transport`,
    notFound: nginx`$${prefix}_not_found`,
  };
}

/** Headers that some paths have otherwise, or alone. The type of feeds has places of its own. */
function varyingHeaders([, ...special]: readonly HeaderRule[]): string[] {
  const headers = special.flatMap((rule) => Object.keys(rule.headers)).filter((header) => header !== "Content-Type");
  return [...new Set([...headers, policyHeader])];
}

/** The policy of the release that is shown, which the folder’s name tells. */
function editionPolicyMap(
  [general]: readonly HeaderRule[],
  policies: readonly SecurityPolicy[],
  { editionPolicy }: Variables,
): NginxText {
  const editions = policies.map(
    (policy) =>
      nginx`  ${nginxLiteral(`~[.]${policyName(policy)}$`)} ${nginxWord(writtenPolicy(headerPolicy([policy])))};\n`,
  );
  return nginx`map $realpath_root ${editionPolicy} {\n  default ${nginxWord(general?.headers[policyHeader] ?? "")};\n${editions}}\n`;
}

/** What a header is where it is not the same everywhere. */
function headerMap(header: string, [general, ...special]: readonly HeaderRule[], variables: Variables): NginxText {
  const otherwise = header === policyHeader ? variables.editionPolicy : nginxWord(general?.headers[header] ?? "");
  // The first that fits counts in nginx, the last in the description.
  const lines = special
    .toReversed()
    .flatMap(({ paths, headers }) =>
      headers[header] === undefined
        ? []
        : [nginx`  ${nginxLiteral(`~${paths.map(regularExpression).join("|")}`)} ${nginxWord(headers[header])};\n`],
    );
  return nginx`map $uri ${variables.of(header)} {\n  default ${otherwise};\n${lines}}\n`;
}

function headerLines([general]: readonly HeaderRule[], varying: readonly string[], variables: Variables): NginxText[] {
  const headers: [string, NginxText][] = [
    ...Object.entries(general?.headers ?? {})
      .filter(([header]) => !varying.includes(header))
      .map(([header, value]): [string, NginxText] => [header, nginxWord(value)]),
    ...varying.map((header): [string, NginxText] => [header, variables.of(header)]),
    ["Vary", variables.vary],
    [transportHeader, variables.transport],
  ];
  return headers.map(([header, value]) => nginx`  add_header ${nginxName(header)} ${value} always;\n`);
}

const typeLines = (): NginxText[] =>
  Object.entries(mediaTypes).map(([ending, type]) => nginx`    ${nginxName(type)} ${nginxName(ending)};\n`);

/** The types that are sent with their character set; of HTML nginx does so by itself. */
const charsetTypes = (): string[] =>
  [...new Set([...Object.values(mediaTypes), ...Object.values(namedTypes)])].filter(
    (type) => hasCharset(type) && type !== "text/html",
  );

const namedLines = (): NginxText[] =>
  Object.entries(namedTypes).map(
    ([name, type]) =>
      nginx`  location ~ ${nginxLiteral(`/${name.replace(".", "[.]")}$`)} { types {} default_type ${nginxName(type)}; }\n`,
  );

/** An old address leads on where its page is printed. */
const redirectLine = ({ from, to }: Redirect, base: string): NginxText =>
  nginx`  location = ${nginxLiteral(base + from)} { if (-f "$document_root${nginxName(to)}index.html") { return 301 ${nginxWord(movedAddress(base + to))}; } }\n`;

/** Plain HTTP leads to HTTPS, but for what proves to Let’s Encrypt whose server this is. */
const leadingToHttps = (name: NginxText, port: string): NginxText =>
  nginx`server {\n  listen 80;\n  listen [::]:80;\n  server_name ${name};\n  location ^~ /.well-known/acme-challenge/ { root /var/www/html; }\n  location / { return 301 https://$host${port ? nginx`:${nginxName(port)}` : nginx``}$request_uri; }\n}\n\n`;

/** Where plain HTTP is asked for: at the port that the paper's address has, in the protocol of its number where that is its host. */
const plainPlace = (hostname: string, port: string): string =>
  hostname.startsWith("[") ? `[::]:${port || "80"}` : port || "80";

function certified(name: NginxText, port: string): NginxText {
  const folder = nginx`/etc/letsencrypt/live/${name}`;
  const place = nginxName(port || "443");
  return nginx`  listen ${place} ssl http2;\n  listen [::]:${place} ssl http2;\n  ssl_certificate ${folder}/fullchain.pem;\n  ssl_certificate_key ${folder}/privkey.pem;\n`;
}
