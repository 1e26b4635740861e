/** A Caddyfile's block. Caddy gets itself a certificate for the address, and serves the files that lie there compressed. */
import { encodedPath } from "../../paper/address.ts";
import { headerRules, notFoundPage, strictTransport, type HostedPaper } from "./hosted-paper.ts";
import { mediaTypes, otherType, withCharset } from "./media-types.ts";
import { regularExpression } from "./path-pattern.ts";

export interface CaddyPlace {
  root: string;
  /** Plain HTTP at this address and port, instead of HTTPS at the paper's own. */
  listen?: string;
}

export function caddyConfiguration(paper: HostedPaper, { root, listen }: CaddyPlace): string {
  const [general, ...special] = headerRules(paper);
  const rules = special.map(({ paths, headers }, at) => {
    const name = `@rule${at + 1}`;
    return `\t${name} path_regexp ${quoted(`(?:${paths.map(regularExpression).join("|")})`)}\n${headerLines(`header ${name}`, headers)}`;
  });
  const types = Object.entries(mediaTypes).map(([ending, type]) => `\t\t"~(?i)[.]${ending}$" ${quoted(withCharset(type))}\n`);
  const redirects = paper.redirects.map(({ from, to }, at) => `\t@moved${at + 1} {\n\t\tpath ${quoted(from)} ${quoted(from.replace(/\/$/, ""))}\n\t\tfile ${quoted(`${to}index.html`)}\n\t}\n\tredir @moved${at + 1} ${quoted(encodedPath(to))} 301\n`);
  return `# Written by: npm run hosts -- caddy. After a change: caddy reload
${listen ? `http://${listen}` : paper.site} {
	root * ${quoted(root)}

	map {path} {media_type} {
		"~/$" ${quoted(withCharset("text/html"))}
${types.join("")}		default ${quoted(otherType)}
	}
	header Content-Type {media_type}
${headerLines("header", general?.headers ?? {})}	@secure protocol https
${headerLines("header @secure", strictTransport)}${rules.join("")}	header -Server

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
${redirects.join("")}	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * ${notFoundPage}
		header Content-Type ${quoted(withCharset("text/html"))}
${headerLines("\theader", general?.headers ?? {})}		header -Server
		file_server {
			status {err.status_code}
			precompressed br gzip
		}
	}
}
`;
}

/** Headers that replace what was said of them before, also what the file server says. */
function headerLines(directive: string, headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers).map(([name, value]) => `\t${directive} ${name} ${quoted(value)}\n`).join("");
}

const quoted = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
