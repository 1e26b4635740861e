/** Looks at a deployed paper: every address that it has or names, and what a server must not give away. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { encodedPath } from "../../paper/address.ts";
import { filesBelow } from "../../desk/files/files-below.ts";
import { isPublic, notFoundPage, offlineWorkerPath, type HeaderRule } from "../hosts/hosted-paper.ts";
import { feedTypes } from "../hosts/media-types.ts";
import { addressesInCss, addressesInHtml, ownPath } from "./addresses-in.ts";
import { certifiedUntil } from "./certified-until.ts";
import { wrongWith } from "./judge-answer.ts";
import { readXmlFile } from "./read-xml.ts";
import { Visitor, type Answer } from "./visit.ts";

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
  /** Milliseconds since 1970. */
  now: number;
  onProgress?: (done: number, of: number) => void;
}

/** Days before its end by which a certificate should have been renewed: Let's Encrypt's programs do it thirty days before. */
const renewedBy = 14;

const day = 86_400_000;

/** Looked at side by side; the visitor opens fewer connections. */
const lookingAtOnce = 12;

/** @param site the deployed paper's address */
export async function watch(site: URL, { rules, against, now, onProgress }: WatchOptions): Promise<Watched> {
  const visitor = new Visitor(site);
  const secure = site.protocol === "https:";
  const found: Watched = { wrong: new Map(), remarks: [], addresses: 0, pages: 0, feeds: 0 };
  const blame = (path: string, what: string) => found.wrong.set(what, [...(found.wrong.get(what) ?? []), shown(path)]);
  const origins = [site.origin];
  const asked = new Set<string>();
  const waiting: { path: string; from?: string; listed?: boolean }[] = [];
  const add = (path: string, from?: string, listed = false) => {
    // Hosts differ in whether the page for an address where nothing is has an address; it is looked at where nothing is.
    if (asked.has(path) || path === notFoundPage) return;
    asked.add(path);
    waiting.push({ path, ...(from && { from }), listed });
  };
  const addAll = (addresses: readonly string[], from: string, listed = false) => {
    for (const address of addresses) {
      const path = ownPath(address, from, origins);
      if (path !== undefined) add(path, from, listed);
    }
  };
  const files =
    against === undefined
      ? new Map<string, string>()
      : new Map(
          filesBelow(against)
            .filter((file) => isPublic(file) && !/^_(?:headers|redirects)$/.test(file))
            .map((file) => [encodedPath(`/${file}`).replace(/(^|\/)index\.html$/, "$1"), join(against, file)]),
        );

  try {
    if (secure) {
      const days = Math.floor(((await certifiedUntil(site)) - now) / day);
      if (days < renewedBy) blame("/", `has a certificate that ends in ${days} days`);
    }
    const robots = await visitor.get("/robots.txt");
    const sitemap = /^sitemap:\s*(\S+)/im.exec(robots.body.toString("utf8"))?.[1];
    if (sitemap && URL.canParse(sitemap)) {
      const { origin } = new URL(sitemap);
      if (origin !== site.origin) {
        origins.push(origin);
        found.remarks.push(`The paper calls itself ${origin}; it is looked at as ${site.origin}.`);
      }
      addAll([sitemap], "/robots.txt");
    } else if (!rules.some(({ headers }) => headers["X-Robots-Tag"] && !headers["Content-Security-Policy"]))
      blame("/robots.txt", "names no sitemap");
    for (const path of ["/", "/robots.txt", "/feed.xml", offlineWorkerPath, ...files.keys()]) add(path);

    let done = 0;
    const look = async ({ path, from, listed }: (typeof waiting)[number]) => {
      let answer: Answer;
      try {
        answer = await visitor.get(path);
      } catch (error) {
        blame(path, `gives no answer: ${reasonOf(error)}`);
        return;
      }
      const plain = decoded(path.replace(/\?[^]*$/, ""));
      const file = files.get(path);
      const { location } = answer.headers;
      if ([301, 302, 307, 308].includes(answer.status) && location) {
        if (listed) blame(path, "stands in the sitemap, and leads elsewhere");
        addAll([location], path);
        // Where an address has moved, hosts may lead on by themselves.
        if (file && !readFileSync(file, "utf8").includes('http-equiv="refresh"'))
          blame(path, `leads to ${location}, but is a page of its own`);
        return;
      }
      for (const what of wrongWith(plain, answer, rules, secure))
        blame(path, from && answer.status !== 200 ? `${what}, and ${shown(from)} leads there` : what);
      if (answer.status !== 200) return;
      if (file && !readFileSync(file).equals(answer.body)) blame(path, "is not what is printed");
      const type = answer.headers["content-type"] ?? "";
      const text = () => answer.body.toString("utf8");
      const name = plain.slice(plain.lastIndexOf("/") + 1);
      if (type.startsWith("text/html")) {
        found.pages++;
        addAll(addressesInHtml(text()), path);
      } else if (type.startsWith("text/css")) addAll(addressesInCss(text()), path);
      else if (Object.hasOwn(feedTypes, name)) {
        found.feeds++;
        try {
          addAll(name.endsWith(".json") ? linksOfJsonFeed(text()) : linksOfFeed(text()), path);
        } catch (error) {
          blame(path, `cannot be read as a feed: ${reasonOf(error)}`);
        }
      } else if (/^\/sitemap[^/]*\.xml$/.test(plain)) {
        try {
          addAll(readXmlFile(text()).texts.get("loc") ?? [], path, true);
        } catch (error) {
          blame(path, `cannot be read as a sitemap: ${reasonOf(error)}`);
        }
      }
    };
    // A visit adds addresses: some are looked at until none is left.
    while (waiting.length > 0) {
      const some = waiting.splice(0);
      const turns = some.values();
      await Promise.all(
        Array.from({ length: lookingAtOnce }, async () => {
          for (const turn of turns) {
            await look(turn);
            onProgress?.(++done, asked.size);
          }
        }),
      );
    }
    found.addresses = asked.size;
    await lookForMistakes(visitor, rules, blame);
    return found;
  } finally {
    visitor.close();
  }
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
  else for (const what of wrongWith(notFoundPage, { ...missing, status: 200 }, rules, false)) blame(nowhere, what);
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

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.trim() : String(error));

const shown = (path: string): string => decoded(path);

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
