/**
 * A shell script that brings a bucket behind CloudFront up to date, and the two functions that CloudFront runs. New files
 * go up before the pages that show them; files named by what is in them stay when they are no longer used, for readers
 * whose page was loaded before.
 */
import { encodedPath } from "../../paper/addresses/address.ts";
import { script, scriptValue, type ScriptText } from "./script-value.ts";
import { shell, shellRow, shellWord, type ShellText } from "./shell-text.ts";
import {
  headersOf,
  headerRules,
  hostedRules,
  hostPath,
  isImmutable,
  isQuery,
  isPublic,
  notFoundPage,
  strictTransport,
  writtenQuery,
  type HostedPaper,
  type Redirect,
} from "./hosted-paper.ts";
import { movedAddress } from "./moved-address.ts";
import { regularExpression } from "./path-pattern.ts";
import { s3Patterns } from "./s3-patterns.ts";

/** Files by their paths in the folder, as `.changes.json` names them. */
export interface DeployedChanges {
  /** Added and changed. */
  put: readonly string[];
  removed: readonly string[];
  /** What the build calls the edition; absent where it does not say. */
  edition?: string | undefined;
  /** Editions upon which the changes may be laid. */
  upon: readonly string[];
}

export interface S3Place {
  folder: string;
  bucket: string;
  /** The id of the CloudFront distribution. */
  distribution: string;
  /** Every file is uploaded, and what the folder does not have is deleted from the bucket. */
  whole: boolean;
  /** All files of the folder, where few of them stay; absent where most do, which are told by name. */
  lies?: readonly string[] | undefined;
}

/** Names and patterns on one command line, far below what any shell takes. */
const namesAtOnce = 100;

/** Paths in one invalidation; from there on CloudFront is told to forget everything, which it counts as one path. */
const mostInvalidated = 1000;

export function s3Script(
  paper: HostedPaper,
  { put, removed, edition, upon }: DeployedChanges,
  { folder, bucket, distribution, whole, lies }: S3Place,
): ShellText {
  const rules = headerRules(paper);
  const base = hostPath(paper);
  const files = put.filter(isPublic);
  const groups = new Map<string, { options: ShellText; files: string[] }>();
  // Hashed files first: a page must never be there before what it shows.
  for (const file of [
    ...files.filter((name) => isImmutable(`/${name}`)),
    ...files.filter((name) => !isImmutable(`/${name}`)),
  ]) {
    const headers = headersOf(`/${file}`, rules);
    const options = shell`--content-type ${shellWord(headers["Content-Type"] ?? "")} --cache-control ${shellWord(headers["Cache-Control"] ?? "")}`;
    const group = groups.get(options) ?? { options, files: [] };
    group.files.push(file);
    groups.set(options, group);
  }
  const [source, target] = [shellWord(folder), shellWord(`s3://${bucket}${base}/`)];
  const just = (patterns: readonly string[]) =>
    shell`--exclude '*'${patterns.map((pattern) => shell` --include ${shellWord(pattern)}`)}`;
  const uploads = [...groups.values()].flatMap(({ options, files: names }) => {
    const meant = new Set(names);
    const others = lies?.filter((name) => !meant.has(name));
    return inParts(s3Patterns(names, others), namesAtOnce).map(
      (part) => shell`aws s3 cp ${source} ${target} --recursive --only-show-errors ${options} ${just(part)}`,
    );
  });
  const gone = removed.filter((name) => isPublic(name) && !isImmutable(`/${name}`));
  const deletions = whole
    ? [
        shell`aws s3 sync ${source} ${target} --delete --size-only --only-show-errors --exclude '.*' --include '.well-known/*'`,
      ]
    : inParts(s3Patterns(gone, undefined), namesAtOnce).map(
        (part) => shell`aws s3 rm ${target} --recursive --only-show-errors ${just(part)}`,
      );
  const asked = [...files.filter((name) => !isImmutable(`/${name}`)), ...gone].flatMap((file) =>
    addressesOf(file, base),
  );
  const paths = whole || asked.length > mostInvalidated ? [`${encodedPath(base)}/*`] : asked;
  const invalidation =
    paths.length > 0
      ? [
          shell`aws cloudfront create-invalidation --distribution-id ${shellWord(distribution)} --paths ${shellRow(paths.map(shellWord), " ")}`,
        ]
      : [];
  const steps = shellRow([...uploads, ...deletions, ...invalidation], "\n");
  const isNothing = !whole && put.length + removed.length === 0;
  const guarded =
    edition === undefined
      ? steps
      : isNothing
        ? markCheck(upon, target)
        : withMark(steps, { edition, upon: whole ? [] : upon, target });
  return shell`#!/bin/sh\n# Written by: npm run hosts -- s3\nset -eu\n${guarded}\n`;
}

/** In the bucket, beside the paper: which edition stands there. No reader gets what begins with a dot. */
const mark = shellWord(".edition");

/**
 * Changes are laid upon what they were printed against, and nothing else; what another deployment has begun and not ended is
 * nobody's edition. So the mark says what stands before the first file goes up, while they do, and after the last.
 * @param upon editions; none where all files are laid
 */
function withMark(
  steps: ShellText,
  { edition, upon, target }: { edition: string; upon: readonly string[]; target: ShellText },
): ShellText {
  const begun = `being laid: ${edition}`;
  const check = upon.length === 0 ? shell`` : markCheck([...new Set([...upon, edition, begun])], target);
  const put = (text: string) =>
    shell`printf %s ${shellWord(text)} | aws s3 cp - ${target}${mark} --only-show-errors --content-type text/plain --cache-control no-store`;
  return shell`${check}${put(begun)}
${steps}
# Another deployment at the same time: what stands now is neither.
if [ "$(aws s3 cp ${target}${mark} - --only-show-errors)" != ${shellWord(begun)} ]; then
  ${put("mixed")}
  echo "Another deployment was at work at the same time. Deploy the whole paper: npm run build -- --whole, and then npm run hosts -- s3 once more." >&2
  exit 3
fi
${put(edition)}`;
}

/** Where nothing is to be laid, too: a deployment that was cut off is mended by the next one, and not only by the next edit. */
function markCheck(editions: readonly string[], target: ShellText): ShellText {
  if (editions.length === 0) return shell``;
  const fits = editions.map((standing) => shell`  ${shellWord(standing)}) ;;`);
  return shell`standing=$(aws s3 cp ${target}${mark} - --only-show-errors 2>/dev/null || true)
case "$standing" in
${shellRow(fits, "\n")}
  *)
    echo "The bucket has another edition than the one that these changes were printed against, or one that was not laid to its end. Deploy the whole paper: npm run build -- --whole, and then npm run hosts -- s3 once more." >&2
    exit 3
    ;;
esac
`;
}

/** The addresses under which a file may be kept: a page's folder, and its file's name. */
function addressesOf(file: string, base: string): string[] {
  const path = encodedPath(`${base}/${file}`);
  return path.endsWith("/index.html") ? [path.slice(0, -"index.html".length), path] : [path];
}

/**
 * What CloudFront runs before it looks for a file (folders by their index.html, redirects) and before it answers
 * (headers), as modules of the runtime `cloudfront-js-2.0`. What the bucket answers where nothing is, 403 or 404, the
 * distribution turns into 404 and the page `/404.html`, below the paper's path (custom error responses), which is one for all editions: it leads
 * to each of them.
 */
export function cloudFrontFunctions(paper: HostedPaper): { files: Record<string, ScriptText>; remark?: string } {
  const base = hostPath(paper);
  const rules = hostedRules(paper).map(
    ({ paths, headers }, at) =>
      [paths.map(regularExpression).join("|"), { ...headers, ...(at === 0 && strictTransport) }] satisfies [
        string,
        object,
      ],
  );
  const response = script`// Written by: npm run hosts -- s3. For the event "viewer response".
var rules = ${scriptValue(rules)};
function handler(event) {
  var response = event.response;
  var path = event.request.uri;
  try { path = decodeURIComponent(path); } catch (error) { }
  if (response.statusCode === 404) path = ${scriptValue(base + notFoundPage)};
  for (var rule of rules) {
    if (!new RegExp(rule[0]).test(path)) continue;
    for (var name in rule[1]) if (name !== "Content-Type" || response.statusCode === 200) response.headers[name.toLowerCase()] = { value: rule[1][name] };
  }
  return response;
}
`;
  // What the pages of the bucket can do without the function goes first, where not all has room.
  const ordered = paper.redirects.toSorted((a, b) => Number(isNeeded(a)) - Number(isNeeded(b)));
  let moved = ordered.map(({ from, query, to }) => [
    base + from + (query ? `?${writtenQuery(query)}` : ""),
    movedAddress(base + to),
  ]);
  while (requestFunction(moved, base).length > functionSize) moved = moved.slice(Math.ceil(moved.length / 10));
  const left = ordered.slice(0, ordered.length - moved.length);
  const lost = left.filter(isNeeded).length;
  const files = { "cloudfront-request.js": requestFunction(moved, base), "cloudfront-response.js": response };
  return left.length > 0
    ? {
        files,
        remark: `A CloudFront function takes ${functionSize} bytes. ${left.length} older redirects are left out: ${lost === 0 ? "their pages lead on instead" : `the pages of ${left.length - lost} lead on instead, and ${lost} that have a query or end in .html lead nowhere`}.`,
      }
    : { files };
}

/** Whether the function alone can lead on from there: the bucket has no folders, and files of the paper end in .html too. */
const isNeeded = (redirect: Redirect): boolean => isQuery(redirect) || /[.]html?\/$/i.test(redirect.from);

/** CloudFront’s limit for a function, in bytes. */
const functionSize = 10_000;

const requestFunction = (
  moved: readonly (readonly string[])[],
  base: string,
): ScriptText => script`// Written by: npm run hosts -- s3. For the event "viewer request".
var moved = ${scriptValue(Object.fromEntries(moved))};
function handler(event) {
  var request = event.request;
  var path = request.uri;
  try { path = decodeURIComponent(path); } catch (error) { }
  var query = request.querystring || {};
  var pairs = Object.keys(query).sort().map(function (name) { var value = query[name].value; return value ? name + "=" + value : name; });
  var to = undefined;
  for (var asked of [pairs.join("&")].concat(pairs)) if (asked) to = to || moved[path + "?" + asked] || moved[path + "/?" + asked];
  to = to || ${base ? script`path === "/" || path === ${scriptValue(base)} ? ${scriptValue(movedAddress(`${base}/`))} : ` : script``}moved[path] || moved[path + "/"];
  if (to) return { statusCode: 301, statusDescription: "Moved Permanently", headers: { location: { value: to } } };
  if (/\\/[.]/.test(path) && path.indexOf(${scriptValue(`${base}/.well-known/`)}) !== 0) request.uri = ${scriptValue(`${base}${notFoundPage}x`)};
  else if (path.endsWith("/")) request.uri += "index.html";
  else if (!/[.][a-z0-9_]+$/i.test(path) || /[.](aspx?|cfm|cgi|do|htm|jspx?|php[0-9]?|phtml|pl|shtml|xhtml)$/i.test(path)) return { statusCode: 301, statusDescription: "Moved Permanently", headers: { location: { value: request.uri.replace(/^\\/+/, "/") + "/" } } };
  return request;
}
`;

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
