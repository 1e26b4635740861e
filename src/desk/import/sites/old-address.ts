/** Where a story stood on its site, by the rules of the site's configuration. */
import { isGroup, textOf, type Brought } from "../markdown/brought-matter.ts";
import { MatterFields, wordsOf } from "../markdown/matter-fields.ts";
import { slugOf } from "../../../paper/slug-of.ts";
import { collectionOf } from "./jekyll-collections.ts";
import type { SourceSite } from "./source-site.ts";

/** What an address is made of. */
export interface AddressParts {
  /** The file's path within its site. */
  path: string;
  /** `YYYY-MM-DDTHH:MM:SS` where the site is. */
  local?: string;
  title: string;
  slug?: string;
  categories: readonly string[];
  /** What the file itself says of its address: a path, or a pattern of one. */
  own?: string;
}

/** @returns a path of the site that begins with a slash; undefined where it cannot be known */
export function oldPathOf(site: SourceSite, parts: AddressParts): string | undefined {
  const own = parts.own?.trim();
  // A template of the system's own language cannot be known.
  if (own && /[{}<>\s]/.test(own)) return site.system === "eleventy" ? eleventyPath(own, parts) : undefined;
  if (own && /^https?:\/\//i.test(own)) return URL.parse(own)?.pathname;
  switch (site.system) {
    case "jekyll":
      return rooted(filled(own ?? jekyllPattern(site, parts.path), jekyllTokens(parts)));
    case "hexo":
      return rooted(filled(own ?? textOf(site.config["permalink"]) ?? ":year/:month/:day/:title/", hexoTokens(parts)));
    case "hugo":
      return own ? rooted(own) : hugoPath(site, parts);
    case "zola":
      return own ? folded(rooted(own)) : folded(withinContent(parts, /^content\//, zolaName(parts)));
    case "eleventy":
      return own ? rooted(own) : folded(withinContent(parts, /^(?:src|content|site)\//, undatedName(parts.path)));
    case "astro":
    case "obsidian":
    case "folder":
      return own === undefined ? undefined : rooted(own);
  }
}

const rooted = (path: string): string => `/${path}`.replace(/\/{2,}/g, "/");
const folded = (path: string): string => (/\/$|\.\w{2,5}$/.test(path) ? path : `${path}/`);

/** The file's own name, without ending; of a bundle that of its folder. */
export function nameOfFile(path: string): string {
  const parts = path.split("/");
  const name = (parts.at(-1) ?? "").replace(/\.(?:md|mdx|markdown|mdown|mkd|html?)$/i, "");
  return /^_?index(?:\.[a-z-]{2,7})?$/i.test(name) ? (parts.at(-2) ?? "") : name;
}

export const undatedName = (path: string): string => nameOfFile(path).replace(/^\d{4}-\d{1,2}-\d{1,2}[-_]/, "");

/** Folders between the content and the file or bundle. */
function foldersOf(path: string, content: RegExp): string[] {
  const folders = path.replace(content, "").split("/").slice(0, -1);
  return /\/_?index\.[^/]*$/i.test(path) ? folders.slice(0, -1) : folders;
}

const withinContent = ({ path }: AddressParts, content: RegExp, name: string): string =>
  rooted([...foldersOf(path, content), name].join("/"));

/** As Hugo and Jekyll make names of words: small letters, hyphens for spaces, letters of every script. */
const urlName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}._/-]+/gu, "-")
    .replace(/(?<!-)-{2,}/g, "-")
    .replace(/^-|-$/g, "");

// Made once: to make one takes longer than to read a story's fields.
const inWords = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en", { timeZone: "UTC", ...options });
const shortMonth = inWords({ month: "short" });
const longMonth = inWords({ month: "long" });
const shortDay = inWords({ weekday: "short" });
const longDay = inWords({ weekday: "long" });

function timeTokens(local: string | undefined): Record<string, string> {
  if (local === undefined) return {};
  const [year = "", month = "", day = "", hour = "", minute = "", second = ""] = local.split(/[-T:]/);
  const date = new Date(`${local}Z`);
  const ofYear = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    short_year: year.slice(-2),
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    short_month: shortMonth.format(date),
    long_month: longMonth.format(date),
    monthname: longMonth.format(date).toLowerCase(),
    weekday: String(date.getUTCDay()),
    weekdayname: longDay.format(date).toLowerCase(),
    short_day: shortDay.format(date),
    long_day: longDay.format(date),
    y_day: String(ofYear).padStart(3, "0"),
    yearday: String(ofYear),
  };
}

/** A pattern with what its names stand for; a name that is not known stays, and the path is none of the site's. */
const filled = (pattern: string, tokens: Readonly<Record<string, string>>): string =>
  pattern.replace(/:([a-z_]+)/g, (whole, name: string) => (Object.hasOwn(tokens, name) ? (tokens[name] ?? "") : whole));

const jekyllStyles: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title:output_ext",
  none: "/:categories/:title:output_ext",
};

function jekyllPattern(site: SourceSite, path: string): string {
  const written = textOf(site.config["permalink"]) ?? "date";
  const collection = collectionOf(path, site);
  if (collection !== undefined)
    return textOf(collection.config["permalink"]) ?? `/:collection/:path${written === "pretty" ? "/" : ":output_ext"}`;
  return Object.hasOwn(jekyllStyles, written) ? (jekyllStyles[written] ?? written) : written;
}

const jekyllTokens = (parts: AddressParts): Record<string, string> => ({
  ...timeTokens(parts.local),
  title: parts.slug ?? undatedName(parts.path),
  slug: urlName(parts.slug ?? undatedName(parts.path)),
  name: undatedName(parts.path),
  collection: /(?:^|\/)_([^/]+)\//.exec(parts.path)?.[1] ?? "",
  path: parts.path.replace(/^(?:.*\/)?_[^/]+\//, "").replace(/\.[a-z]+$/i, ""),
  categories: parts.categories.map(urlName).join("/"),
  slugified_categories: parts.categories.map(urlName).join("/"),
  output_ext: ".html",
});

/** The few values that addresses of Eleventy are made of (https://www.11ty.dev/docs/permalinks/). @returns undefined where there is another */
function eleventyPath(own: string, parts: AddressParts): string | undefined {
  const { year = "", month = "", day = "" } = timeTokens(parts.local);
  const stem = parts.path.replace(/^(?:src|content|site)\//, "").replace(/\.[a-z]+$/i, "");
  const values = new Map([
    ["page.fileSlug", undatedName(parts.path)],
    ["page.filePathStem", `/${stem.replace(/(?<=^|\/)\d{4}-\d{2}-\d{2}-(?=[^/]*$)/, "")}`],
    ["title", parts.title],
    ["slug", parts.slug],
    ["page.date", parts.local && `${year}-${month}-${day}`],
  ]);
  const written = own.replace(
    /\{\{-?\s{0,9}([\w.]{1,40})\s{0,9}(?:\|\s{0,9}(slugify|slug|date:\s{0,9}['"]([^'"]{1,40})['"])\s{0,9})?-?\}\}/g,
    (whole, name: string, filter: string | undefined, form: string | undefined) => {
      const value = values.get(name);
      if (value === undefined || (name === "page.date") !== (form !== undefined)) return whole;
      if (form !== undefined) return form.replaceAll("%Y", year).replaceAll("%m", month).replaceAll("%d", day);
      return filter === undefined ? value : slugOf(value) || value;
    },
  );
  return /[{}%<>\s]/.test(written) ? undefined : rooted(written.replace(/\/index\.html$/, "/"));
}

const hexoTokens = (parts: AddressParts): Record<string, string> => ({
  ...timeTokens(parts.local),
  title: parts.slug ?? parts.path.replace(/^source\/_posts\//, "").replace(/\.\w+$/, ""),
  name: undatedName(parts.path),
  post_title: urlName(parts.title),
  category: urlName(parts.categories[0] ?? "uncategorized"),
});

function zolaName({ path, slug }: AddressParts): string {
  return slug ?? (slugOf(undatedName(path)) || undatedName(path));
}

function hugoPath({ config }: SourceSite, parts: AddressParts): string {
  const folders = foldersOf(parts.path, /^content\//);
  const name = nameOfFile(parts.path);
  const pattern = hugoPattern(new MatterFields(config).value("permalinks"), folders[0] ?? "");
  const ended = isUgly(config, folders[0] ?? "")
    ? (path: string) => (/\.\w{2,5}$/.test(path) ? path : `${path.replace(/\/$/, "")}.html`)
    : folded;
  if (pattern === undefined) return ended(rooted([...folders, parts.slug ?? name].map(urlName).join("/")));
  const slugged = urlName(parts.slug ?? parts.title);
  return ended(
    rooted(
      filled(pattern.replace(/:sections\[[^\]]*\]/g, ":sections"), {
        ...timeTokens(parts.local),
        section: urlName(folders[0] ?? ""),
        sections: folders.map(urlName).join("/"),
        title: urlName(parts.title),
        slug: slugged,
        filename: urlName(name),
        contentbasename: urlName(name),
        slugorfilename: urlName(parts.slug ?? name),
        slugorcontentbasename: urlName(parts.slug ?? name),
      }),
    ),
  );
}

/** Whether pages of a section are files and no folders; said of all, or of each section. */
function isUgly(config: SourceSite["config"], section: string): boolean {
  const told = new MatterFields(config).value("uglyurls");
  return isGroup(told)
    ? new MatterFields(told).truth(section.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")) === true
    : told === true;
}

function hugoPattern(permalinks: Brought | undefined, section: string): string | undefined {
  if (!isGroup(permalinks)) return undefined;
  const pages = permalinks["page"];
  const own = isGroup(pages) && Object.hasOwn(pages, section) ? pages[section] : undefined;
  return textOf(own ?? (Object.hasOwn(permalinks, section) ? permalinks[section] : undefined));
}

/** Addresses that a file says it had: paths of the site, or whole. A vault calls other names of a note so. */
export const formerPaths = (values: readonly (Brought | undefined)[]): string[] =>
  values
    .flatMap((value) => (value === undefined ? [] : wordsOf(value)))
    .flatMap((written) => (/^https?:\/\//i.test(written) ? (URL.parse(written)?.pathname ?? []) : written))
    .filter((path) => /^[^\s<>{}]+$/.test(path) && /[/.?]/.test(path))
    .map(rooted);
