/** A Caddyfile's block. Caddy gets itself a certificate for the address, and serves the copies that lie there compressed. */
import { caddy, caddyName, caddyRow, caddyWord, type CaddyText } from "./caddy-text.ts";
import type { HeaderValue } from "./header-value.ts";
import {
  askedPaths,
  headerRules,
  hostPath,
  isPlainPath,
  notFoundPage,
  queriesFirst,
  strictTransport,
  type HostedPaper,
  type Redirect,
} from "./hosted-paper.ts";
import { mediaTypes, otherType, textPaths, withCharset } from "./media-types.ts";
import { movedAddress } from "./moved-address.ts";
import { literally, regularExpression } from "./path-pattern.ts";

export interface CaddyPlace {
  root: string;
  /** Plain HTTP at this address and port, instead of HTTPS at the paper's own. */
  listen?: string;
}

export function caddyConfiguration(paper: HostedPaper, { root, listen }: CaddyPlace): CaddyText {
  const { host, protocol } = new URL(paper.site);
  const base = hostPath(paper);
  const rules = headerRules(paper);
  const [general] = rules;
  const named = rules.map(({ paths, headers }, at) => {
    if (paths.includes("/**")) return headerLines(caddy`header`, headers);
    const name = caddy`@rule${at}`;
    return caddy`\t\t${name} path_regexp ${caddyWord(paths.map(regularExpression).join("|"))}\n${headerLines(caddy`header ${name}`, headers)}`;
  });
  return caddy`# Written by: npm run hosts -- caddy. After a change: caddy reload
${listen ? caddy`http://${caddyName(listen)}` : caddyName(`${protocol}//${host}`)} {
	root * ${caddyWord(root)}

${base ? belowPath(base) : caddy``}	# In the order in which it stands here: what comes later replaces what was said before.
	route {
		map {path} {media_type} {
			"~/$" ${caddyWord(withCharset("text/html"))}
${typeLines()}			default ${caddyWord(otherType)}
		}
		header Content-Type {media_type}
		@text path_regexp ${caddyWord(`(?i)${textPaths}`)}
		header @text {
			Vary Accept-Encoding
			defer
		}
		header -Server
${named}		@secure protocol https
${headerLines(caddy`header @secure`, strictTransport)}
		@sending not method GET HEAD
		error @sending 405
		# What is the press's own, and the compressed files under their own names.
		@own {
			path_regexp "/[.]"
			not path /.well-known/*
		}
		error @own 404
		@compressed {
			path *.br *.gz
			not path /documents/*
		}
		error @compressed 404
${queriesFirst(paper.redirects).map((redirect, at) => redirectLines(redirect, at, base))}		# Among documents an editor may have put a .gz that is one itself.
		file_server /documents/* {
			precompressed br
		}
		file_server {
			precompressed br gzip
		}
	}
${base ? caddy`\t}\n\terror 404\n\t}\n` : caddy``}
${errorPages(paper, general?.headers ?? {})}}
`;
}

/** What stands at the root of the host: the files of the paper that programs look for there alone. The rest of the host is whoever’s it is. */
const belowPath = (base: string): CaddyText => caddy`	route {
	redir / ${caddyWord(movedAddress(`${base}/`))} 302
	redir ${caddyWord(base)} ${caddyWord(movedAddress(`${base}/`))} 301
	@root path /robots.txt /.well-known/*
	handle @root {
		file_server
	}
	handle_path ${caddyWord(`${base}/*`)} {
`;

/** What is sent as what. */
function typeLines(): CaddyText[] {
  return Object.entries(mediaTypes).map(
    ([ending, type]) => caddy`\t\t\t${caddyWord(`~(?i)[.]${ending}$`)} ${caddyWord(withCharset(type))}\n`,
  );
}

/** An old address leads on where its page is printed. */
function redirectLines({ from, query = [], to }: Redirect, at: number, base: string): CaddyText {
  const name = caddy`@moved${at + 1}`;
  // In a path some signs would stand for any others.
  const path = isPlainPath(from)
    ? caddy`path ${caddyRow(askedPaths(from).map(caddyWord), " ")}`
    : caddy`path_regexp ${caddyWord(`(?i)^${literally(from.replace(/\/$/, ""))}/?$`)}`;
  // Of several queries in one matcher, one that fits is enough: each is in one of its own.
  const asked = query.map(
    ([key, value]) => caddy`\t\t\tnot {\n\t\t\t\tnot query ${caddyWord(`${key}=${value}`)}\n\t\t\t}\n`,
  );
  return caddy`\t\t${name} {\n\t\t\t${path}\n${asked}\t\t\tfile ${caddyWord(`${to}index.html`)}\n\t\t}\n\t\tredir ${name} ${caddyWord(movedAddress(base + to))} 301\n`;
}

/** Where nothing is, the page that says so: that of the edition whose address was asked for. */
function errorPages(paper: HostedPaper, headers: Readonly<Record<string, HeaderValue>>): CaddyText {
  const { editions } = paper;
  const base = hostPath(paper);
  const pages = editions.map(
    (edition, at) =>
      caddy`\t\t\t@edition${at + 1} path ${caddyWord(`${base}${edition}/*`)}\n\t\t\trewrite @edition${at + 1} ${caddyWord(edition + notFoundPage)}\n`,
  );
  const known = [notFoundPage, ...editions.map((edition) => edition + notFoundPage)];
  return caddy`	handle_errors {
		route {
${pages}			@nowhere not path ${caddyRow(known.map(caddyWord), " ")}
			rewrite @nowhere ${caddyWord(notFoundPage)}
			header Content-Type ${caddyWord(withCharset("text/html"))}
			header -Server
${headerLines(caddy`\theader`, headers)}			file_server {
				status {err.status_code}
				precompressed br gzip
			}
		}
	}
`;
}

/** Headers that replace what was said of them before. */
function headerLines(directive: CaddyText, headers: Readonly<Record<string, HeaderValue>>): CaddyText {
  return caddy`${Object.entries(headers).map(([name, value]) => caddy`\t\t${directive} ${caddyName(name)} ${caddyWord(value)}\n`)}`;
}
