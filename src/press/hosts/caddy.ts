/** A Caddyfile's block. Caddy gets itself a certificate for the address, and serves the copies that lie there compressed. */
import { encodedPath } from "../../paper/address.ts";
import { headerRules, notFoundPage, strictTransport, type HostedPaper } from "./hosted-paper.ts";
import { mediaTypes, otherType, textPaths, withCharset } from "./media-types.ts";
import { regularExpression } from "./path-pattern.ts";

export interface CaddyPlace {
  root: string;
  /** Plain HTTP at this address and port, instead of HTTPS at the paper's own. */
  listen?: string;
}

export function caddyConfiguration(paper: HostedPaper, { root, listen }: CaddyPlace): string {
  const rules = headerRules(paper);
  const [general] = rules;
  const named = rules.map(({ paths, headers }, at) => {
    if (paths.includes("/**")) return headerLines("header", headers);
    const name = `@rule${at}`;
    return `\t\t${name} path_regexp ${quoted(paths.map(regularExpression).join("|"))}\n${headerLines(`header ${name}`, headers)}`;
  });
  const types = Object.entries(mediaTypes).map(([ending, type]) => `\t\t\t"~(?i)[.]${ending}$" ${quoted(withCharset(type))}\n`);
  const redirects = paper.redirects.map(({ from, to }, at) => `\t\t@moved${at + 1} {\n\t\t\tpath ${quoted(from)} ${quoted(from.replace(/\/$/, ""))}\n\t\t\tfile ${quoted(`${to}index.html`)}\n\t\t}\n\t\tredir @moved${at + 1} ${quoted(encodedPath(to))} 301\n`);
  const editions = paper.editions.map((edition, at) => `\t\t\t@edition${at + 1} path ${edition}/*\n\t\t\trewrite @edition${at + 1} ${edition}${notFoundPage}\n`);
  return `# Written by: npm run hosts -- caddy. After a change: caddy reload
${listen ? `http://${listen}` : paper.site} {
	root * ${quoted(root)}

	# In the order in which it stands here: what comes later replaces what was said before.
	route {
		map {path} {media_type} {
			"~/$" ${quoted(withCharset("text/html"))}
${types.join("")}			default ${quoted(otherType)}
		}
		header Content-Type {media_type}
		@text path_regexp ${quoted(`(?i)${textPaths}`)}
		header @text {
			Vary Accept-Encoding
			defer
		}
		header -Server
${named.join("")}		@secure protocol https
${headerLines("header @secure", strictTransport)}
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
${redirects.join("")}		# Among documents an editor may have put a .gz that is one itself.
		file_server /documents/* {
			precompressed br
		}
		file_server {
			precompressed br gzip
		}
	}

	handle_errors {
		route {
${editions.join("")}			@nowhere not path ${[notFoundPage, ...paper.editions.map((edition) => edition + notFoundPage)].join(" ")}
			rewrite @nowhere ${notFoundPage}
			header Content-Type ${quoted(withCharset("text/html"))}
			header -Server
${headerLines("\theader", general?.headers ?? {})}			file_server {
				status {err.status_code}
				precompressed br gzip
			}
		}
	}
}
`;
}

/** Headers that replace what was said of them before. */
function headerLines(directive: string, headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers).map(([name, value]) => `\t\t${directive} ${name} ${quoted(value)}\n`).join("");
}

/** A string of a Caddyfile, in which a backslash stands for itself except before a quotation mark. */
const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
