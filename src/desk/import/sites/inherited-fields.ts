/**
 * Fields that a file of a site has without saying them: Jekyll's defaults of a folder, what a list of Hugo's hands down to
 * its pages, Eleventy's files of data beside a file or a folder. What the file says itself goes before them.
 */
import { join, posix } from "node:path";
import { broughtData, broughtMatter, groupsIn, isGroup, textOf, type Brought } from "../markdown/brought-matter.ts";
import { siteText } from "./site-text.ts";
import type { SourceSite } from "./source-site.ts";

type Fields = Readonly<Record<string, Brought>>;

/**
 * @param own fields that the file says
 * @param path within the site
 * @param logical the path without its language, for which Hugo's patterns are written
 */
export const wholeFields = (site: SourceSite, path: string, logical: string, own: Fields): Record<string, Brought> =>
  joined(inheritedFields(site, path, logical), own);

function inheritedFields(site: SourceSite, path: string, logical: string): Fields {
  switch (site.system) {
    case "jekyll":
      return jekyllDefaults(site, path);
    case "hugo":
      return handedDown(site, path, logical);
    case "eleventy":
      return dataBeside(site, path);
    case "hexo":
    case "zola":
    case "astro":
    case "obsidian":
    case "folder":
      return {};
  }
}

/** Names under which one thing is said: a writer of the file's own goes before the `author` of its folder. */
const sayOneThing = [
  ["author", "authors", "writer", "writers", "by", "byline"],
  ["category", "categories", "section", "channel"],
  ["lang", "language", "locale"],
  ["permalink", "url", "path"],
];

/** Groups are joined; of anything else the second goes before the first. */
function joined(first: Fields, second: Fields): Record<string, Brought> {
  const both = new Map(Object.entries(first));
  for (const names of sayOneThing)
    if (names.some((name) => Object.hasOwn(second, name))) for (const name of names) both.delete(name);
  for (const [name, value] of Object.entries(second)) {
    const held = both.get(name);
    both.set(name, isGroup(held) && isGroup(value) ? joined(held, value) : value);
  }
  return Object.fromEntries(both);
}

/** Characters of a pattern of paths; a longer one is none that somebody wrote. */
const longestPattern = 200;

const fits = (path: string, pattern: string): boolean =>
  pattern.length <= longestPattern && posix.matchesGlob(path, pattern);

/** The nearer a scope, the later it counts; of two alike the one that names a kind (https://jekyllrb.com/docs/configuration/front-matter-defaults/). */
function jekyllDefaults({ config }: SourceSite, path: string): Fields {
  const kind = /(?:^|\/)_drafts\//.test(path) ? "drafts" : (/(?:^|\/)_([^/]+)\//.exec(path)?.[1] ?? "pages");
  const found = groupsIn(config["defaults"]).flatMap((each) => {
    const [{ path: folder, type } = {}] = groupsIn(each["scope"]);
    const [values] = groupsIn(each["values"]);
    const within = (textOf(folder) ?? "").replace(/^\.?\/|\/$/g, "");
    const applies =
      (textOf(type) === undefined || type === kind) &&
      (within === "" ||
        path === within ||
        path.startsWith(`${within}/`) ||
        (within.includes("*") && (fits(path, within) || fits(path, `${within}/**`))));
    return values && applies ? [{ values, near: within.length, named: textOf(type) === undefined ? 0 : 1 }] : [];
  });
  return found
    .sort((a, b) => a.near - b.near || a.named - b.named)
    .reduce<Fields>((all, { values }) => joined(all, values), {});
}

/** What each list hands down, by its folder. */
const lists = new WeakMap<SourceSite, Map<string, Fields[]>>();

/** From the configuration, and from the list of each folder above; the nearest goes before (https://gohugo.io/content-management/front-matter/#cascade). */
function handedDown(site: SourceSite, path: string, logical: string): Fields {
  const known = lists.get(site) ?? new Map<string, Fields[]>();
  lists.set(site, known);
  const folders = path.split("/").slice(0, -1);
  const language = /\.([a-z-]{2,7})\.[a-z]+$/i.exec(path)?.[1];
  const all = [
    ...groupsIn(site.config["cascade"]),
    ...folders.flatMap((_, at) => {
      const folder = folders.slice(0, at + 1).join("/");
      const key = `${folder} ${language ?? ""}`;
      const held = known.get(key) ?? ofList(site, folder, language);
      known.set(key, held);
      return held;
    }),
  ];
  const page = `/${logical.replace(/^content\//, "").replace(/(?:\/index)?\.[a-z]+$/i, "")}`.toLowerCase();
  return all
    .filter((each) => isFor(each["_target"] ?? each["target"], page))
    .reduce<Fields>((before, each) => joined(before, withoutTarget(each)), {});
}

const withoutTarget = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== "_target" && name !== "target"));

function ofList({ root }: SourceSite, folder: string, language: string | undefined): Fields[] {
  const names = [...(language === undefined ? [] : [`_index.${language}.md`]), "_index.md", "_index.html"];
  const text = names.map((name) => siteText(join(root, folder, name))).find((each) => each !== undefined);
  const matter = text === undefined ? undefined : broughtMatter(text);
  return matter && !("wrong" in matter) ? groupsIn(matter.fields["cascade"]) : [];
}

/** Whether what is handed down is for a page: for all, where nothing is said. */
function isFor(target: Brought | undefined, page: string): boolean {
  if (!isGroup(target)) return true;
  const [path, kind, environment] = [textOf(target["path"]), textOf(target["kind"]), textOf(target["environment"])];
  return (
    (path === undefined || fits(page, path.toLowerCase())) &&
    (kind === undefined || fits("page", kind)) &&
    (environment === undefined || fits("production", environment))
  );
}

/** What files of data say, by their paths without endings. */
const besides = new WeakMap<SourceSite, Map<string, Fields>>();

/** The nearer goes before, and a file's own before its folder's (https://www.11ty.dev/docs/data-template-dir/). */
function dataBeside(site: SourceSite, path: string): Fields {
  const known = besides.get(site) ?? new Map<string, Fields>();
  besides.set(site, known);
  const folders = path.split("/").slice(0, -1);
  const places = folders.map((name, at) => `${folders.slice(0, at + 1).join("/")}/${name}`);
  return [...places, path.replace(/\.[a-z]+$/i, "")].reduce<Fields>((before, place) => {
    const held = known.get(place) ?? dataAt(join(site.root, place));
    known.set(place, held);
    return joined(before, held);
  }, {});
}

const dataAt = (place: string): Fields =>
  [".json", ".11tydata.json"].reduce<Fields>((before, ending) => {
    const text = siteText(`${place}${ending}`);
    const read = text === undefined ? undefined : broughtData(text, "json");
    if (!read || !("value" in read) || !isGroup(read.value)) return before;
    // What all files of a folder are tagged with is the list that they stand in: `posts`.
    const { tags: _, ...values } = read.value;
    return joined(before, values);
  }, {});

/** Whether a file is a program that makes data of a folder's files: nothing of it is known. */
export const isDataProgram = (path: string, { system }: Pick<SourceSite, "system">): boolean =>
  system === "eleventy" && /\.11tydata\.[cm]?[jt]s$/i.test(path);
