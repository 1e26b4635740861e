/** A configuration for nginx, to be included in its `http` block: Debian's `nginx` with `libnginx-mod-http-brotli-static`. */
import { policyName, writtenPolicy, type SecurityPolicy } from "../../paper/safe/security-policy.ts";
import { headerPolicy, headerRules, notFoundPage, strictTransport, type HostedPaper } from "./hosted-paper.ts";
import { feedTypes, hasCharset, mediaTypes, otherType, textPaths } from "./media-types.ts";
import { movedAddress } from "./moved-address.ts";
import { nginx, nginxLiteral, nginxName, nginxRow, nginxWord, type NginxText } from "./nginx-text.ts";
import { regularExpression } from "./path-pattern.ts";

export interface NginxPlace {
  /** The folder that is served. `npm run publish -- --to DIR` keeps `DIR/current`. */
  root: string;
  /** Plain HTTP at this address and port, as for a server behind another; otherwise HTTPS with Let's Encrypt's files. */
  listen?: string;
  /** Whole policies of the editions that are kept in `DIR`, which nginx tells from one another by their folders' names. */
  policies?: readonly SecurityPolicy[];
}

export function nginxConfiguration(paper: HostedPaper, { root, listen, policies = [] }: NginxPlace): NginxText {
  const { hostname, protocol } = new URL(paper.site);
  const name = nginxName(hostname);
  const prefix = nginxName(hostname.replace(/[^a-z0-9]/gi, "_"));
  const variable = (header: string) => nginx`$${prefix}_${nginxName(header.toLowerCase().replaceAll("-", "_"))}`;
  const rules = headerRules(paper);
  const [general, ...special] = rules;
  const fixed = Object.entries(general?.headers ?? {});
  /** Headers that some paths have otherwise, or alone. The type of feeds has places of its own below. */
  const varying = new Set(
    special.flatMap(({ headers }) => Object.keys(headers)).filter((header) => header !== "Content-Type"),
  );
  const policyHeader = "Content-Security-Policy";
  varying.add(policyHeader);

  const maps = [...varying].map((header) => {
    const otherwise =
      header === policyHeader ? nginx`$${prefix}_edition_policy` : nginxWord(general?.headers[header] ?? "");
    // The first that fits counts in nginx, the last in the description.
    const lines = special
      .toReversed()
      .flatMap(({ paths, headers }) =>
        headers[header] === undefined
          ? []
          : [nginx`  ${nginxLiteral(`~${paths.map(regularExpression).join("|")}`)} ${nginxWord(headers[header])};\n`],
      );
    return nginx`map $uri ${variable(header)} {\n  default ${otherwise};\n${lines}}\n`;
  });
  maps.push(
    nginx`map $uri $${prefix}_vary {\n  default "";\n  ${nginxLiteral(`~*${textPaths}`)} "Accept-Encoding";\n}\n`,
  );
  const editions = policies.map(
    (policy) =>
      nginx`  ${nginxLiteral(`~[.]${policyName(policy)}$`)} ${nginxWord(writtenPolicy(headerPolicy([policy])))};\n`,
  );
  maps.unshift(
    nginx`map $realpath_root $${prefix}_edition_policy {\n  default ${nginxWord(general?.headers[policyHeader] ?? "")};\n${editions}}\n`,
  );
  const [transport] = Object.entries(strictTransport);
  maps.push(nginx`map $https $${prefix}_transport {\n  default "";\n  on ${nginxWord(transport?.[1] ?? "")};\n}\n`);

  const notFound = nginx`$${prefix}_not_found`;
  maps.push(
    nginx`map $uri ${notFound} {\n  default ${nginxWord(notFoundPage)};\n${paper.editions.map((edition) => nginx`  ${nginxLiteral(`~^${edition}/`)} ${nginxWord(edition + notFoundPage)};\n`)}}\n`,
  );

  const headers = [
    ...fixed
      .filter(([header]) => !varying.has(header))
      .map(([header, value]): [string, NginxText] => [header, nginxWord(value)]),
    ...[...varying].map((header): [string, NginxText] => [header, variable(header)]),
    ["Vary", nginx`$${prefix}_vary`] satisfies [string, NginxText],
    [transport?.[0] ?? "", nginx`$${prefix}_transport`] satisfies [string, NginxText],
  ];
  const types = Object.entries(mediaTypes).map(
    ([ending, type]) => nginx`    ${nginxName(type)} ${nginxName(ending)};\n`,
  );
  const charsetTypes = [...new Set([...Object.values(mediaTypes), ...Object.values(feedTypes)])].filter(
    (type) => hasCharset(type) && type !== "text/html",
  );
  const feeds = Object.entries(feedTypes).map(
    ([feed, type]) =>
      nginx`  location ~ ${nginxLiteral(`/${feed.replace(".", "[.]")}$`)} { types {} default_type ${nginxName(type)}; }\n`,
  );
  const redirects = paper.redirects.map(
    ({ from, to }) =>
      nginx`  location = ${nginxLiteral(from)} { if (-f "$document_root${nginxName(to)}index.html") { return 301 ${nginxWord(movedAddress(to))}; } }\n`,
  );
  const secure = listen === undefined && protocol === "https:";

  return nginx`# Written by: npm run hosts -- nginx. To be included in nginx's http block; after a change: nginx -t && nginx -s reload
${nginxRow(maps, "\n")}
${secure ? nginx`server {\n  listen 80;\n  listen [::]:80;\n  server_name ${name};\n  location ^~ /.well-known/acme-challenge/ { root /var/www/html; }\n  location / { return 301 https://$host$request_uri; }\n}\n\n` : nginx``}server {
${secure ? certified(name) : nginx`  listen ${nginxName(listen ?? "80")};\n`}  server_name ${name};
  root ${nginxWord(root)};
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
  charset_types ${nginxRow(charsetTypes.map(nginxName), " ")};
  default_type ${nginxName(otherType)};
  types {
${types}  }

${headers.map(([header, value]) => nginx`  add_header ${nginxName(header)} ${value} always;\n`)}
  error_page 404 ${notFound};
  # What is the press's own, and the compressed files under their own names. (A folder without index.html is not there.)
  location ^~ /.well-known/ { }
  location ~ "/[.]" { return 404; }
  location ~ "^/(?!documents/).*[.](?:br|gz)$" { return 404; }
  # Among documents an editor may have put a .gz that is one itself.
  location /documents/ { gzip_static off; }
  error_page 403 =404 ${notFound};

${feeds}
${redirects}}
`;
}

function certified(name: NginxText): NginxText {
  const folder = nginx`/etc/letsencrypt/live/${name}`;
  return nginx`  listen 443 ssl http2;\n  listen [::]:443 ssl http2;\n  ssl_certificate ${folder}/fullchain.pem;\n  ssl_certificate_key ${folder}/privkey.pem;\n`;
}
