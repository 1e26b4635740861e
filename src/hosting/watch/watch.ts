/** Looks at a deployed paper: every address that it has or names, and what a server must not give away. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { encodedPath } from "../../paper/addresses/address.ts";
import { filesBelow } from "../../desk/files/files-below.ts";
import { isPublic, notFoundPage, offlineWorkerPath, type HeaderRule, type Redirect } from "../hosts/hosted-paper.ts";
import { followFormer } from "./follow-former.ts";
import { feedTypes } from "../hosts/media-types.ts";
import { basePath } from "../../paper/addresses/site-address.ts";
import { addressesInCss, addressesInHtml, leadsOut, ownPath } from "./addresses-in.ts";
import { certifiedUntil } from "./certified-until.ts";
import { wrongWith } from "./judge-answer.ts";
import { readXmlFile } from "./read-xml.ts";
import { reasonOf, sideBySide, Visitor, type Answer } from "./visit.ts";
import { decodedPath } from "../../paper/safe/percent-decoded.ts";

export interface Watched {
  /** What is wrong, with the addresses of which it is. */
  wrong: Map<string, string[]>;
  /** What is worth knowing and nobody's fault. */
  remarks: string[];
  addresses: number;
  pages: number;
  feeds: number;
}

export interface WatchOptions {
  rules: readonly HeaderRule[];
  /** A printed folder that the paper must be equal to, byte for byte. */
  against?: string;
  /** Addresses that articles had, which are to lead to them. */
  redirects?: readonly Redirect[];
  /** Milliseconds since 1970. */
  now: number;
  onProgress?: (done: number, of: number) => void;
}

/** Days before its end by which a certificate should have been renewed: Let's Encrypt's programs do it thirty days before. */
const renewedBy = 14;

const day = 86_400_000;

/** @param site the deployed paper's address */
export async function watch(site: URL, options: WatchOptions): Promise<Watched> {
  const visitor = new Visitor(site);
  try {
    return await new Round(site, visitor, options).made();
  } finally {
    visitor.close();
  }
}

/** An address that is to be looked at. */
interface Asked {
  path: string;
  /** The page or file that leads there. */
  from?: string;
  /** Whether it stands in the sitemap. */
  listed?: boolean;
}

/** One look at all of a paper. */
class Round {
  readonly #site: URL;
  readonly #visitor: Visitor;
  readonly #options: WatchOptions;
  readonly #found: Watched = { wrong: new Map(), remarks: [], addresses: 0, pages: 0, feeds: 0 };
  /** Under which the paper may call itself. */
  readonly #sites: string[];
  readonly #asked = new Set<string>();
  readonly #waiting: Asked[] = [];
  /** Files that the paper must be equal to, by the paths at which they stand. */
  readonly #files: ReadonlyMap<string, string>;

  constructor(site: URL, visitor: Visitor, options: WatchOptions) {
    this.#site = site;
    this.#visitor = visitor;
    this.#options = options;
    this.#sites = [site.origin + basePath(site.href)];
    this.#files = options.against === undefined ? new Map() : filesByPath(options.against);
  }

  async made(): Promise<Watched> {
    await this.#begin();
    let done = 0;
    // A visit adds addresses: some are looked at until none is left.
    while (this.#waiting.length > 0)
      await sideBySide(this.#waiting.splice(0), async (turn) => {
        await this.#look(turn);
        this.#options.onProgress?.(++done, this.#asked.size);
      });
    this.#found.addresses = this.#asked.size;
    await this.#followFormer();
    await lookForMistakes(this.#visitor, this.#options.rules, (path, what) => this.#blame(path, what));
    return this.#found;
  }

  async #followFormer(): Promise<void> {
    const { redirects = [] } = this.#options;
    const unheeded = await followFormer(redirects, this.#visitor, {
      blame: (path, what) => this.#blame(path, what),
      sites: this.#sites,
    });
    this.#found.addresses += redirects.length;
    if (unheeded > 0)
      this.#found.remarks.push(
        `${unheeded} old ${unheeded === 1 ? "address has" : "addresses have"} a query (?id=12), to which this host pays no heed: it shows the page of the path. What npm run hosts writes for nginx, Caddy, Netlify and CloudFront leads on from there.`,
      );
  }

  #blame(path: string, what: string): void {
    this.#found.wrong.set(what, [...(this.#found.wrong.get(what) ?? []), decodedPath(path)]);
  }

  #add(path: string, more: Omit<Asked, "path"> = {}): void {
    // Hosts differ in whether the page for an address where nothing is has an address; it is looked at where nothing is.
    if (this.#asked.has(path) || path === notFoundPage) return;
    this.#asked.add(path);
    this.#waiting.push({ path, ...more });
  }

  #addAll(addresses: readonly string[], from: string, listed = false): void {
    for (const address of addresses) {
      const path = ownPath(address, from, this.#sites);
      if (path !== undefined) this.#add(path, { from, listed });
      else if (leadsOut(address, from, this.#sites)) this.#blame(from, `names ${address}, which is not of the paper`);
    }
  }

  /** Looks at the certificate, and finds what everything else is found from. */
  async #begin(): Promise<void> {
    const { rules, now } = this.#options;
    if (this.#site.protocol === "https:") {
      const days = Math.floor(((await certifiedUntil(this.#site)) - now) / day);
      if (days < renewedBy) this.#blame("/", `has a certificate that ends in ${days} days`);
    }
    const robots = await this.#visitor.get("/robots.txt");
    const sitemap = /^sitemap:\s*(\S+)/im.exec(robots.body.toString("utf8"))?.[1];
    if (sitemap && URL.canParse(sitemap)) {
      const itself = sitemap.replace(/\/[^/]*$/, "");
      const [here = ""] = this.#sites;
      if (itself !== here) {
        this.#sites.push(itself);
        this.#found.remarks.push(`The paper calls itself ${itself}; it is looked at as ${here}.`);
      }
      this.#addAll([sitemap], "/robots.txt");
    } else if (!rules.some(({ headers }) => headers["X-Robots-Tag"] && !headers["Content-Security-Policy"]))
      this.#blame("/robots.txt", "names no sitemap");
    for (const path of ["/", "/robots.txt", "/feed.xml", offlineWorkerPath, ...this.#files.keys()]) this.#add(path);
  }

  async #look({ path, from, listed }: Asked): Promise<void> {
    let answer: Answer;
    try {
      answer = await this.#visitor.get(path);
    } catch (error) {
      this.#blame(path, `gives no answer: ${reasonOf(error)}`);
      return;
    }
    const plain = decodedPath(path.replace(/\?[^]*$/, ""));
    const file = this.#files.get(path);
    const { location } = answer.headers;
    if ([301, 302, 307, 308].includes(answer.status) && location) {
      if (listed) this.#blame(path, "stands in the sitemap, and leads elsewhere");
      this.#addAll([location], path);
      // Where an address has moved, hosts may lead on by themselves.
      if (file && !readFileSync(file, "utf8").includes('http-equiv="refresh"'))
        this.#blame(path, `leads to ${location}, but is a page of its own`);
      return;
    }
    for (const what of wrongWith(plain, answer, {
      rules: this.#options.rules,
      isSecure: this.#site.protocol === "https:",
    }))
      this.#blame(path, from && answer.status !== 200 ? `${what}, and ${decodedPath(from)} leads there` : what);
    if (answer.status !== 200) return;
    if (file && !readFileSync(file).equals(answer.body)) this.#blame(path, "is not what is printed");
    this.#follow(path, plain, answer);
  }

  /** Finds the addresses that a page, a style sheet, a feed or a sitemap names. @param plain its path as it reads */
  #follow(path: string, plain: string, { headers, body }: Answer): void {
    const type = headers["content-type"] ?? "";
    const text = () => body.toString("utf8");
    const name = plain.slice(plain.lastIndexOf("/") + 1);
    if (type.startsWith("text/html")) {
      this.#found.pages++;
      this.#addAll(addressesInHtml(text()), path);
    } else if (type.startsWith("text/css")) this.#addAll(addressesInCss(text()), path);
    else if (Object.hasOwn(feedTypes, name)) {
      this.#found.feeds++;
      try {
        this.#addAll(name.endsWith(".json") ? linksOfJsonFeed(text()) : linksOfFeed(text()), path);
      } catch (error) {
        this.#blame(path, `cannot be read as a feed: ${reasonOf(error)}`);
      }
    } else if (/^\/sitemap[^/]*\.xml$/.test(plain)) {
      try {
        this.#addAll(readXmlFile(text()).texts.get("loc") ?? [], path, true);
      } catch (error) {
        this.#blame(path, `cannot be read as a sitemap: ${reasonOf(error)}`);
      }
    }
  }
}

/** The files of a printed folder that hosts show, by the paths at which they stand. */
function filesByPath(folder: string): ReadonlyMap<string, string> {
  return new Map(
    filesBelow(folder)
      .filter((file) => isPublic(file) && !/^_(?:headers|redirects)$/.test(file))
      .map((file) => [encodedPath(`/${file}`).replace(/(^|\/)index\.html$/, "$1"), join(folder, file)]),
  );
}

/** What a server must not do, whatever the paper holds. */
async function lookForMistakes(
  visitor: Visitor,
  rules: readonly HeaderRule[],
  blame: (path: string, what: string) => void,
): Promise<void> {
  const nowhere = "/no/such/page/";
  const missing = await visitor.get(nowhere);
  if (missing.status !== 404) blame(nowhere, `is answered with ${missing.status}, and there is no such page`);
  else
    for (const what of wrongWith(notFoundPage, { ...missing, status: 200 }, { rules, isSecure: false }))
      blame(nowhere, what);
  for (const path of [
    "/.changes.json",
    "/.git/config",
    "/photos/",
    "/_astro/",
    "/..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
  ]) {
    const { status, headers } = await visitor.get(path);
    if (status === 200 && headers["content-length"] !== "0") blame(path, "is given away");
  }
  const front = await visitor.get("/");
  const { etag } = front.headers;
  if (!etag) blame("/", "has no ETag: readers fetch it anew each time");
  else if (front.status === 200 && (await visitor.get("/", { "if-none-match": etag })).status !== 304)
    blame("/", "is sent anew to readers who have it");
}

function linksOfFeed(text: string): string[] {
  const { root, texts } = readXmlFile(text);
  if (root !== "rss" && root !== "feed") throw new Error(`its outermost element is ${root}`);
  if ((texts.get("title") ?? []).length === 0) throw new Error("it has no title");
  return (texts.get("link") ?? []).filter(Boolean);
}

const jsonFeedSchema = z.object({
  version: z.string().startsWith("https://jsonfeed.org/version/"),
  title: z.string(),
  items: z.array(z.object({ id: z.string(), url: z.string().optional() })),
});

function linksOfJsonFeed(text: string): string[] {
  return jsonFeedSchema.parse(JSON.parse(text)).items.flatMap(({ url }) => url ?? []);
}
