/** A configuration for nginx, to be included in its `http` block: Debian's `nginx` with `libnginx-mod-http-brotli-static`. */
import { encodedPath } from "../../paper/address.ts";
import { policyName, writtenPolicy, type SecurityPolicy } from "../../paper/security-policy.ts";
import { headerPolicy, headerRules, notFoundPage, strictTransport, type HostedPaper } from "./hosted-paper.ts";
import { feedTypes, hasCharset, mediaTypes, otherType, textPaths } from "./media-types.ts";
import { regularExpression } from "./path-pattern.ts";

export interface NginxPlace {
  /** The folder that is served. `npm run publish -- --to DIR` keeps `DIR/current`. */
  root: string;
  /** Plain HTTP at this address and port, as for a server behind another; otherwise HTTPS with Let's Encrypt's files. */
  listen?: string;
  /** Whole policies of the editions that are kept in `DIR`, which nginx tells from one another by their folders' names. */
  policies?: readonly SecurityPolicy[];
}

export function nginxConfiguration(paper: HostedPaper, { root, listen, policies = [] }: NginxPlace): string {
  const { hostname, protocol } = new URL(paper.site);
  const prefix = hostname.replace(/[^a-z0-9]/gi, "_");
  const variable = (header: string) => `$${prefix}_${header.toLowerCase().replaceAll("-", "_")}`;
  const rules = headerRules(paper);
  const [general, ...special] = rules;
  const fixed = Object.entries(general?.headers ?? {});
  /** Headers that some paths have otherwise, or alone. The type of feeds has places of its own below. */
  const varying = new Set(special.flatMap(({ headers }) => Object.keys(headers)).filter((name) => name !== "Content-Type"));
  const policyHeader = "Content-Security-Policy";
  varying.add(policyHeader);

  const maps = [...varying].map((header) => {
    const otherwise = header === policyHeader ? `$${prefix}_edition_policy` : quoted(general?.headers[header] ?? "");
    // The first that fits counts in nginx, the last in the description.
    const lines = special.toReversed().flatMap(({ paths, headers }) => (headers[header] === undefined ? [] : [`  "~${paths.map(regularExpression).join("|")}" ${quoted(headers[header] ?? "")};\n`]));
    return `map $uri ${variable(header)} {\n  default ${otherwise};\n${lines.join("")}}\n`;
  });
  maps.push(`map $uri $${prefix}_vary {\n  default "";\n  ${quoted(`~*${textPaths}`)} "Accept-Encoding";\n}\n`);
  const editions = policies.map((policy) => `  "~[.]${policyName(policy)}$" ${quoted(writtenPolicy(headerPolicy([policy])))};\n`);
  maps.unshift(`map $realpath_root $${prefix}_edition_policy {\n  default ${quoted(general?.headers[policyHeader] ?? "")};\n${editions.join("")}}\n`);
  const [transport] = Object.entries(strictTransport);
  maps.push(`map $https $${prefix}_transport {\n  default "";\n  on ${quoted(transport?.[1] ?? "")};\n}\n`);

  const notFound = `$${prefix}_not_found`;
  maps.push(`map $uri ${notFound} {\n  default ${notFoundPage};\n${paper.editions.map((edition) => `  "~^${edition}/" ${edition}${notFoundPage};\n`).join("")}}\n`);

  const headers = [
    ...fixed.filter(([name]) => !varying.has(name)).map(([name, value]): [string, string] => [name, quoted(value)]),
    ...[...varying].map((name): [string, string] => [name, variable(name)]),
    ["Vary", `$${prefix}_vary`] satisfies [string, string],
    [transport?.[0] ?? "", `$${prefix}_transport`] satisfies [string, string],
  ];
  const types = Object.entries(mediaTypes).map(([ending, type]) => `    ${type} ${ending};\n`);
  const charsetTypes = [...new Set([...Object.values(mediaTypes), ...Object.values(feedTypes)])].filter((type) => hasCharset(type) && type !== "text/html");
  const feeds = Object.entries(feedTypes).map(([name, type]) => `  location ~ "/${name.replace(".", "[.]")}$" { types {} default_type ${type}; }\n`);
  const redirects = paper.redirects.map(({ from, to }) => `  location = ${quoted(from)} { if (-f ${quoted(`$document_root${to}index.html`)}) { return 301 ${quoted(encodedPath(to))}; } }\n`);
  const secure = listen === undefined && protocol === "https:";

  return `# Written by: npm run hosts -- nginx. To be included in nginx's http block; after a change: nginx -t && nginx -s reload
${maps.join("\n")}
${secure ? `server {\n  listen 80;\n  listen [::]:80;\n  server_name ${hostname};\n  location ^~ /.well-known/acme-challenge/ { root /var/www/html; }\n  location / { return 301 https://$host$request_uri; }\n}\n\n` : ""}server {
${listenLines(listen, secure, hostname)}  server_name ${hostname};
  root ${quoted(root)};
  index index.html;
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
  charset_types ${charsetTypes.join(" ")};
  default_type ${otherType};
  types {
${types.join("")}  }

${headers.map(([name, value]) => `  add_header ${name} ${value} always;\n`).join("")}
  error_page 404 ${notFound};
  # What is the press's own, and the compressed files under their own names. (A folder without index.html is not there.)
  location ^~ /.well-known/ { }
  location ~ "/[.]" { return 404; }
  location ~ "^/(?!documents/).*[.](?:br|gz)$" { return 404; }
  # Among documents an editor may have put a .gz that is one itself.
  location /documents/ { gzip_static off; }
  error_page 403 =404 ${notFound};

${feeds.join("")}
${redirects.join("")}}
`;
}

function listenLines(listen: string | undefined, secure: boolean, hostname: string): string {
  if (!secure) return `  listen ${listen ?? "80"};\n`;
  const folder = `/etc/letsencrypt/live/${hostname}`;
  return `  listen 443 ssl http2;\n  listen [::]:443 ssl http2;\n  ssl_certificate ${folder}/fullchain.pem;\n  ssl_certificate_key ${folder}/privkey.pem;\n`;
}

/** A string of nginx. A dollar sign begins a variable and cannot be written otherwise; nothing of ours has another. */
const quoted = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
