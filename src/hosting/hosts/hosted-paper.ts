/**
 * What a web server says with each file of the paper: the one description that every host's configuration is written
 * from, that our own server follows, and that `npm run verify` holds a deployed paper against.
 */
import { basePath } from "../../paper/addresses/site-address.ts";
import { hostSource } from "../../paper/safe/host-source.ts";
import { unionOfPolicies, writtenPolicy, type SecurityPolicy } from "../../paper/safe/security-policy.ts";
import { headerValue, type HeaderValue } from "./header-value.ts";
import { contentType, feedTypes, namedTypes, withCharset } from "./media-types.ts";
import { fits, type PathPattern } from "./path-pattern.ts";

/** What the description of a paper depends on. */
export interface HostedPaper {
  /** The public address, as `readSite` gives it. */
  site: string;
  redirects: readonly Redirect[];
  /** What the addresses of the editions besides the first begin with: `/ar`. Each has a page of its own for what is not there. */
  editions: readonly string[];
  /** Search engines are kept out. */
  preview: boolean;
  /** Where every story is there in other forms too; absent where there are none, or not all stories are. */
  exchanged?: ExchangedStories;
}

export interface ExchangedStories {
  forms: readonly ("markdown" | "ninjs" | "nitf")[];
  /** The years of the stories, `2026`, the newest first. */
  years: readonly string[];
}

/** Paths of the paper, not percent-encoded: what `formerly` and names of files may be. */
export interface Redirect {
  /** With a slash at its end. */
  from: string;
  /** Leads on where each of these is asked for with its value; without any, the path alone does, whatever is asked. */
  query?: Query;
  to: string;
}

export type Query = readonly (readonly [name: string, value: string])[];

/** A query as it is asked for. */
export const writtenQuery = (query: Query): string =>
  query.map((pair) => pair.filter(Boolean).map(encodeURIComponent).join("=")).join("&");

/** The paths by which one is asked for that ends in a slash: readers leave it out. */
export const askedPaths = (path: string): string[] => (path === "/" ? [path] : [path, path.replace(/\/$/, "")]);

/** Old addresses with a query: no file of a site can lead on from there, its host must. */
export const isQuery = ({ query = [] }: Redirect): boolean => query.length > 0;

/** An address with a query says more than its path alone, and goes before it. */
export const queriesFirst = (redirects: readonly Redirect[]): Redirect[] => [
  ...redirects.filter(isQuery),
  ...redirects.filter((redirect) => !isQuery(redirect)),
];

/** A path as hosts write it that read nothing into it: letters, digits, and these. In others a sign may be a placeholder, or a part of a pattern. */
export const isPlainPath = (path: string): boolean => /^(?:[\p{L}\p{N}\p{M}]|[\w./~-])+$/u.test(path);

/** Headers for the paths that fit; what a later rule says replaces what an earlier one said. */
export interface HeaderRule {
  paths: readonly PathPattern[];
  headers: Readonly<Record<string, HeaderValue>>;
}

/** A year, the most that RFC 9111 has ever asked for: the name changes when the bytes do. */
const immutable = headerValue("public, max-age=31536000, immutable");

/** Kept, and asked after every time: a release is seen as soon as it is published, and costs no bytes where nothing changed. */
const revalidated = headerValue("public, max-age=0, must-revalidate");

/** Files that are named by what is in them; those of the search index below a language, a year and a part of it. */
export const immutablePaths: readonly PathPattern[] = [
  "/_astro/**",
  "/photos/**",
  ...["fragment", "index", "filter"].map((part): PathPattern => `/search/*/*/*/${part}/**`),
];

export const isImmutable = (path: string): boolean => immutablePaths.some((pattern) => fits(path, pattern));

/**
 * The part of the policy that no page can say for itself, or that is the same for all: who may frame it, what it may
 * never hold. The rest hangs on the hashes of each page's scripts and styles and stands in the page, so
 * that the two can never be of different releases. A host that publishes headers and pages in one step says all of it.
 */
const everyPagePolicy: SecurityPolicy = {
  "base-uri": [],
  "frame-ancestors": [],
  "object-src": [],
  "script-src-attr": [],
  "style-src-attr": [],
};

/** Signs of a policy that every host takes: nginx reads words of 4096. A paper may name more hosts of videos than fit. */
const longestPolicy = 3500;

/** @param pages the pages' own policies, where the host can be told of them together with the pages */
export function headerPolicy(pages?: readonly SecurityPolicy[]): SecurityPolicy {
  if (!pages || pages.length === 0) return everyPagePolicy;
  const whole = { ...unionOfPolicies(pages), ...everyPagePolicy };
  return writtenPolicy(whole).length > longestPolicy ? everyPagePolicy : whole;
}

/** What the form editor needs, a program of others that readers never load: its typefaces, its newest version's number, and where it signs in. */
const editorPolicy: SecurityPolicy = {
  "default-src": [],
  "script-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "font-src": ["'self'", hostSource("https://cdn.jsdelivr.net")],
  "img-src": [
    "'self'",
    "blob:",
    "data:",
    hostSource("https://*.githubusercontent.com"),
    hostSource("https://gitlab.com"),
    hostSource("https://secure.gravatar.com"),
  ],
  "media-src": ["'self'", "blob:"],
  "frame-src": ["blob:"],
  "connect-src": [
    "'self'",
    "blob:",
    "data:",
    ...[
      "https://unpkg.com",
      "https://api.github.com",
      "https://www.githubstatus.com",
      "https://gitlab.com",
      "https://status-api.hostedstatus.com",
    ].map(hostSource),
  ],
  "base-uri": [],
  "form-action": ["'self'"],
  "frame-ancestors": [],
};

/** Where the program is that keeps pages on readers' devices. */
export const offlineWorkerPath = "/sw.js";

/**
 * The program that keeps pages on readers' devices asks the paper's own server, and does nothing else. It is asked for anew
 * every time, so that what was switched off is gone from every device at its reader's next visit.
 */
const offlineWorker: HeaderRule = {
  paths: [offlineWorkerPath],
  headers: {
    "Cache-Control": headerValue("no-cache"),
    "Content-Security-Policy": headerValue(
      writtenPolicy({ "default-src": [], "connect-src": ["'self'"], "frame-ancestors": [] }),
    ),
  },
};

/** Powers that a newspaper never asks a browser for (https://w3c.github.io/webappsec-permissions-policy/). */
const unusedPowers = [
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "hid",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** Feeds stand below the paper, its sections, and what may lie two or three folders deep. */
const anywhere = (name: string): PathPattern[] =>
  ["/", "/*/", "/*/*/", "/*/*/*/"].map((folder): PathPattern => `/${folder.slice(1)}${name}`);

const exchangeLinks = {
  markdown: '<index.md>; rel="alternate"; type="text/markdown"',
  ninjs: '<ninjs.json>; rel="alternate"; type="application/json"',
  nitf: '<nitf.xml>; rel="alternate"; type="text/vnd.IPTC.NITF"',
} as const;

/** Years of which hosts are told, which take few rules: the pages of older stories say by themselves what is beside them. */
const mostYears = 10;

/** What lies beside each story, by addresses that are meant from the story’s own (RFC 8288, 3.1). */
const beside = ({ forms, years }: ExchangedStories): HeaderRule => ({
  paths: years.slice(0, mostYears).map((year): PathPattern => `/${year}/*/*/*/`),
  headers: { Link: headerValue(forms.map((form) => exchangeLinks[form]).join(", ")) },
});

/** Says that the browser is to use https from now on; to be sent over https only (RFC 6797, 7.2). */
export const strictTransport = { "Strict-Transport-Security": headerValue("max-age=31536000") } as const;

/** The path of its host that a paper stands below, as servers compare addresses: not percent-encoded. Empty where it has a host of its own. */
export const hostPath = ({ site }: Pick<HostedPaper, "site">): string => decodeURI(basePath(site));

/** The rules by the paths that the paper's files have on its host. */
export function hostedRules(
  paper: Pick<HostedPaper, "site" | "preview" | "exchanged">,
  policy?: SecurityPolicy,
): HeaderRule[] {
  const base = hostPath(paper);
  return headerRules(paper, policy).map(({ paths, headers }) => ({
    paths: paths.map((pattern): PathPattern => `/${(base + pattern).slice(1)}`),
    headers,
  }));
}

/**
 * All rules but that of `Strict-Transport-Security`, weakest first, the first of which is for every file; by the paths of
 * the paper. @param policy what pages' headers say
 */
export function headerRules(
  { preview, exchanged }: Pick<HostedPaper, "preview" | "exchanged">,
  policy: SecurityPolicy = headerPolicy(),
): HeaderRule[] {
  const feeds = Object.keys(feedTypes);
  return [
    {
      paths: ["/**"],
      headers: {
        "Cache-Control": revalidated,
        "Content-Security-Policy": headerValue(writtenPolicy(policy)),
        "Cross-Origin-Opener-Policy": headerValue("same-origin"),
        "Cross-Origin-Resource-Policy": headerValue("same-origin"),
        "Permissions-Policy": headerValue(unusedPowers.map((power) => `${power}=()`).join(", ")),
        // Players of videos refuse to play where they are not told which site shows them.
        "Referrer-Policy": headerValue("strict-origin-when-cross-origin"),
        "X-Content-Type-Options": headerValue("nosniff"),
        ...(preview && { "X-Robots-Tag": headerValue("noindex") }),
      },
    },
    { paths: immutablePaths, headers: { "Cache-Control": immutable } },
    // Feed readers in a browser show them with the feed's pictures.
    {
      paths: ["/photos/**", "/documents/**", "/icon.svg", ...feeds.flatMap(anywhere)],
      headers: { "Cross-Origin-Resource-Policy": headerValue("cross-origin") },
    },
    ...Object.entries(namedTypes).map(([name, type]): HeaderRule => ({
      paths: anywhere(name),
      headers: { "Content-Type": headerValue(withCharset(type)) },
    })),
    ...(exchanged ? [beside(exchanged)] : []),
    offlineWorker,
    // Signing in takes place in a window of its own, which answers.
    {
      paths: ["/desk/**"],
      headers: {
        "Content-Security-Policy": headerValue(writtenPolicy(editorPolicy)),
        "Cross-Origin-Opener-Policy": headerValue("same-origin-allow-popups"),
        "X-Robots-Tag": headerValue("noindex"),
      },
    },
  ];
}

/** The headers of a file that is there, its type among them. @param path as asked for, not percent-encoded */
export function headersOf(path: string, rules: readonly HeaderRule[]): Record<string, HeaderValue> {
  const fitting = rules.filter(({ paths }) => paths.some((pattern) => fits(path, pattern)));
  const said: Record<string, HeaderValue> = { "Content-Type": headerValue(contentType(path)) };
  for (const { headers } of fitting) Object.assign(said, headers);
  return said;
}

/** The page for an address where nothing is; its status is 404, and it is not kept longer than a page. */
export const notFoundPage = "/404.html";

/** Whether a file is for readers: what begins with a dot is the press's own, but for what RFC 8615 puts there. */
export const isPublic = (path: string): boolean => !/(?:^|\/)\./.test(path.replace(/^\/?\.well-known\//, ""));
