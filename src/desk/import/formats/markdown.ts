/** A Markdown file of another system, with its fields: one story. */
import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { articleKinds } from "../../../paper/article.ts";
import { rfc3339 } from "../../../paper/moment.ts";
import { BeyondStory } from "../html/beyond-story.ts";
import { alike } from "../html/html-words.ts";
import { foreignStory, type ForeignText } from "../markdown/foreign-story.ts";
import { broughtMatter, withGreenwich, type BroughtMatter } from "../markdown/brought-matter.ts";
import { MatterFields } from "../markdown/matter-fields.ts";
import { broughtTimes } from "../markdown/brought-times.ts";
import { writersIn } from "../markdown/brought-writers.ts";
import { secondsOf } from "../moment-of.ts";
import { mayBeEmpty } from "./may-be-empty.ts";
import { isOwnForm, ownStory } from "./own-markdown.ts";
import { readOne } from "../read-one.ts";
import { formerPaths, nameOfFile, oldPathOf, undatedName, type AddressParts } from "../sites/old-address.ts";
import { wholeFields } from "../sites/inherited-fields.ts";
import { fileLanguage, namesLanguage, translationsOf, type FileLanguage } from "../sites/site-languages.ts";
import { siteWriters } from "../sites/site-writers.ts";
import { fileAddress, pathInSite, plainFolder, type SourceSite } from "../sites/source-site.ts";
import type { SourceFile } from "../source-file.ts";
import { emptyStory, type Aside, type Story } from "../story.ts";

/** @param site that the file belongs to; undefined where nothing says so */
export async function* storiesOfMarkdown(
  source: SourceFile,
  site: SourceSite | undefined,
): AsyncGenerator<Story | Aside> {
  const text = await source.text();
  if (text === undefined) {
    yield { aside: "A Markdown file of more than 64 MB is not read." };
    return;
  }
  yield readOne(undefined, () => storyOf(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"), source, site));
}

function storyOf(text: string, source: SourceFile, known: SourceSite | undefined): Story | Aside {
  const matter = broughtMatter(text) ?? { fields: {}, body: text, line: 1 };
  if ("wrong" in matter) throw new BeyondStory(`Line ${matter.line}: ${matter.wrong}`);
  const site = known ?? plainFolder(dirname(source.path));
  const path = pathInSite(site, source.path);
  const place = fileLanguage(site, path);
  const fields = fieldsOf(matter, site, { path, place });
  if (isOwnForm(fields)) {
    const named = fields.text("headline") ?? "";
    const own = { site, path, isKnown: known !== undefined, headline: named, body: matter.body };
    return ownStory(keyOf(fields, own), fields, matter);
  }
  const field = matter.body.trim() === "" ? fields.text("body", "content", "html", "rawcontent", "rawhtml") : undefined;
  const { body, headline, notes } = headed(field ?? matter.body, fields, path, site);
  const own = fields.text("permalink", "url", "path");
  const times = broughtTimes(fields, { site, path, own });
  const slug = fields.text("slug");
  const categories = categoriesOf(fields, site, path);
  const local = times.published && localOf(times.published, site);
  const stood = stoodAt(site, place, {
    title: headline,
    categories,
    ...(local && { local }),
    ...(slug && { slug }),
    ...(own && { own }),
  });
  const foreign: ForeignText = {
    body,
    line: matter.line,
    path,
    site,
    fields,
    isHtml: /\.html?$/i.test(source.path) || isMarkup(field),
  };
  const language = fields.text("lang", "language", "locale") ?? place.language;
  const story: Omit<Story, "notes"> = {
    ...emptyStory(keyOf(fields, { site, path, isKnown: known !== undefined, headline, body }), headline),
    summary: fields.text(...summaryNames),
    authors: writersIn(fields, siteWriters(site)),
    ...agencyOf(fields),
    ...times.told,
    ...placeOf(fields),
    ...sectionsOf(site, place.path),
    categories: categories.filter((name) => !namesLanguage(name, place, language)),
    topics: [...new Set(fields.texts("tags", "tag", "keywords", "topics").flatMap((each) => partedTags(each, site)))],
    ...kindOf(fields),
    ...(language !== undefined && { language, translations: translationsOf(site, place, fields) }),
    ...(isDraft(fields, path) || times.isDraft ? { draft: true } : {}),
    ...(stood.address && { address: stood.address }),
    ...nameOf(slug, site, place.path),
    formerly: [
      ...(stood.path === undefined ? [] : [stood.path]),
      ...formerPaths(formerNames.map((name) => fields.value(name))),
    ],
    links: known ? linksTo(path) : [],
    mayBeEmpty: () => mayBeEmpty(body),
    body: () => ({ tree: { type: "root", children: [] } }),
  };
  return foreignStory({ ...story, notes: [...notes, ...times.notes] }, foreign);
}

/** The file's fields, with those that its site gives it. */
function fieldsOf(matter: BroughtMatter, site: SourceSite, of: { path: string; place: FileLanguage }): MatterFields {
  const told = site.system === "jekyll" ? withGreenwich(matter) : matter.fields;
  return new MatterFields(wholeFields(site, of.path, of.place.path, told), ["extra", "params", "taxonomies", "data"]);
}

/** The path that a story had on its site, and its whole address where the site's is known. */
function stoodAt(
  site: SourceSite,
  place: FileLanguage,
  parts: Omit<AddressParts, "path">,
): { path?: string; address?: string } {
  const within = oldPathOf(site, { path: place.path, ...parts });
  if (within === undefined) return {};
  // What a file says with a slash is the whole path.
  const path = parts.own?.startsWith("/") ? within : place.prefix + within;
  const home = place.address ?? site.address;
  return { path, ...(home !== undefined && { address: home + encodeURI(path) }) };
}

const formerNames = ["aliases", "alias", "redirectfrom", "redirects", "oldurl"] as const;

const summaryNames = [
  "description",
  "summary",
  "excerpt",
  "standfirst",
  "subtitle",
  "deck",
  "dek",
  "subheadline",
  "subhead",
  "abstract",
  "lead",
  "lede",
  "intro",
  "teaser",
  "customexcerpt",
];

/** A system that keeps all in fields may keep its text as HTML. */
const isMarkup = (field: string | undefined): boolean => field !== undefined && /^\s*<[a-z!]/i.test(field);

/** The headline of the fields, or the first heading of the text, or the file's name in words. */
function headed(
  body: string,
  fields: MatterFields,
  path: string,
  site: SourceSite,
): { body: string; headline: string; notes: string[] } {
  const told = fields.text("title", "headline", "heading");
  if (told !== undefined) return { body, headline: told, notes: [] };
  const [whole, heading, underlined] =
    /^\s*(?:# +([^\n]+?)(?: +#+)?|([^\s#>*+-][^\n]*)\n={2,}[ \t]*)(?:\n|$)/.exec(body) ?? [];
  if (whole !== undefined)
    return {
      body: body.slice(whole.length),
      headline: (heading ?? underlined ?? "").replace(/[*_`]/g, "").trim(),
      notes: [],
    };
  const named = undatedName(path).replace(/[-_]+/g, " ").trim();
  if (named === "" || site.system === "hugo") return { body, headline: "", notes: [] };
  return {
    body,
    headline: named.charAt(0).toUpperCase() + named.slice(1),
    notes: ["It has no title: the name of its file stands as the headline. Write one."],
  };
}

/** A file keeps its key while it stays where it lies; one without a site is told by its words. */
function keyOf(
  fields: MatterFields,
  {
    site,
    path,
    isKnown,
    headline,
    body,
  }: { site: SourceSite; path: string; isKnown: boolean; headline: string; body: string },
): string {
  const id = fields.text("guid", "uuid");
  if (id !== undefined) return id;
  if (isKnown) return `${site.address ?? site.system} ${path}`;
  return `markdown ${createHash("sha256")
    .update(alike(headline) + alike(body).slice(0, 400))
    .digest("hex")
    .slice(0, 16)}`;
}

const localOf = (published: string, { zone }: SourceSite): string => {
  const seconds = secondsOf(published, zone ?? "UTC") ?? 0;
  return rfc3339(seconds, zone ?? "UTC").slice(0, 19);
};

/** Jekyll parts a line of categories at its spaces, and counts the folders above its posts. */
function categoriesOf(fields: MatterFields, { system }: SourceSite, path: string): string[] {
  const listed = fields
    .texts("categories")
    .flatMap((each) =>
      system === "jekyll" && fields.value("categories") === each
        ? each.split(/\s+/)
        : each.split(",").map((name) => name.trim()),
    );
  const folders = system === "jekyll" ? path.split("/") : [];
  const above = folders.slice(
    0,
    Math.max(
      0,
      folders.findIndex((name) => /^_(?:posts|drafts)$/.test(name)),
    ),
  );
  return [...new Set([...above, ...listed, ...fields.texts("category", "section", "channel")])].filter(Boolean);
}

/** A line of tags is parted at its commas; Jekyll's and a vault's at spaces, too. */
const partedTags = (written: string, { system }: SourceSite): string[] =>
  written
    .split(written.includes(",") ? "," : system === "jekyll" || system === "obsidian" ? /\s+/ : ",")
    .map((tag) => tag.trim().replace(/^#/, ""))
    .filter(Boolean);

/** Folders that only say that posts lie in them. */
const ofAllPosts = /^(?:_?posts?|blog|articles?|entries|content|source|src|pages|_drafts|data|collections|docs)$/i;

const sectionsOf = ({ system }: SourceSite, path: string): Pick<Story, "sections"> => ({
  sections: path
    .split("/")
    .slice(0, -1)
    .slice(0, system === "hugo" || system === "zola" || system === "astro" ? 3 : 0)
    .filter((name, at, all) => !ofAllPosts.test(name) && (at < all.length - 1 || !/\/index\.[^/]*$/.test(path)))
    .slice(0, 1),
});

function agencyOf(fields: MatterFields): Pick<Story, "agency"> {
  const agency = fields.text("agency", "source");
  return agency && !/^https?:/.test(agency) ? { agency } : {};
}

function placeOf(fields: MatterFields): Pick<Story, "dateline"> {
  const dateline = fields.text("dateline", "location", "place", "city");
  return dateline ? { dateline } : {};
}

function kindOf(fields: MatterFields): Pick<Story, "kind"> {
  const said = fields.texts("kind", "type", "format", "layout").map((word) => word.toLowerCase());
  const kind = articleKinds.find((each) => said.includes(each));
  return kind ? { kind } : {};
}

const unshown = /^(?:draft|drafts|private|pending|unpublished|trash|hidden|unlisted|archived|members|paid)$/i;

/** All that may say so is asked, whatever the first says: none of it is left out then. */
const isDraft = (fields: MatterFields, path: string): boolean =>
  [
    fields.truth("draft") === true,
    // Eleventy prints nothing of what has no address.
    ...["published", "publish", "public", "permalink"].map((name) => fields.truth(name) === false),
    ...["private", "hidden", "unpublished", "unlisted"].map((name) => fields.truth(name) === true),
    fields.texts("status", "visibility").some((said) => unshown.test(said)),
    /(?:^|\/)_?drafts\//i.test(path),
  ].includes(true);

/** What the story is called in its address. */
function nameOf(slug: string | undefined, site: SourceSite, path: string): Pick<Story, "slug"> {
  const name = slug?.split("/").filter(Boolean).at(-1) ?? (site.system === "obsidian" ? "" : undatedName(path));
  return name ? { slug: name } : {};
}

/** The addresses by which other files of the site name this one: by its path, its path without ending, its name. */
function linksTo(path: string): string[] {
  const bare = path.replace(/(?:\/index)?(?:\.[a-z-]{2,7})?\.[a-z]+$/i, "");
  return [
    ...new Set([path, path.replace(/\.[a-z]+$/i, ""), bare, `~/${nameOfFile(path)}`, `~/${undatedName(path)}`]),
  ].map(fileAddress);
}
