/** A WordPress export (WXR 1.0 to 1.2): posts, with the pictures that its other items tell of. Read as a stream. */
import { apart } from "../apart.ts";
import { bodyOfHtml, wholeAddress } from "../html/body-of-html.ts";
import { alike, wordsOfHtml } from "../html/html-words.ts";
import { momentOf } from "../moment-of.ts";
import { readOne } from "../read-one.ts";
import type { SourceFile } from "../source-file.ts";
import { emptyStory, type Aside, type SourcePicture, type Story, type StoryBody, type TakeNote } from "../story.ts";
import { mayBeEmpty } from "./may-be-empty.ts";
import { wordpressHtml } from "./wordpress-html.ts";
import { childOf, childrenOf, leftIn, lineIn, rawText, type SourceElement } from "./source-element.ts";
import { xmlRecords } from "./xml-records.ts";

/**
 * What exports tell of pictures and writers, gathered while stories are counted: a picture may be told after the post that
 * shows it, and in another file.
 */
export class WordpressLibrary {
  readonly #pictures = new Map<string, SourcePicture>();
  readonly #writers = new Map<string, string>();

  keepPicture(site: string, id: string, picture: SourcePicture): void {
    const { source = "", caption, alt } = picture;
    this.#pictures.set(apart(`${site} ${id}`), {
      source: apart(source),
      ...(caption && { caption: apart(caption) }),
      ...(alt && { alt: apart(alt) }),
    });
  }

  picture(site: string, id: string | undefined): SourcePicture | undefined {
    return id === undefined ? undefined : this.#pictures.get(`${site} ${id}`);
  }

  keepWriter(login: string, name: string): void {
    this.#writers.set(apart(login), apart(name));
  }

  writer(login: string): string {
    return this.#writers.get(login) ?? login;
  }
}

/** Items that hold how a site looks, and nothing that is read. */
const ofTheSite =
  /^(?:nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_block|wp_template|wp_template_part|wp_global_styles|wp_navigation|wp_font_family|wp_font_face|acf-field|acf-field-group)$/;

export async function* storiesOfWordpress(
  source: SourceFile,
  library: WordpressLibrary,
): AsyncGenerator<Story | Aside> {
  let site = "";
  let language: string | undefined;
  const passed = new Map<string, number>();
  for await (const event of xmlRecords(
    source.pieces(),
    (_, within) => within.length === 2 && within[1] === "channel",
  )) {
    if ("fault" in event) {
      yield { aside: `The XML is not well-formed: ${event.fault}`, line: event.line };
      continue;
    }
    const { element } = event;
    if (element.name === "wp:base_site_url" || (element.name === "link" && site === "")) site = lineIn(element) ?? site;
    else if (element.name === "language") language = lineIn(element);
    else if (element.name === "wp:author")
      library.keepWriter(
        lineIn(childOf(element, "wp:author_login")) ?? "",
        lineIn(childOf(element, "wp:author_display_name")) ?? lineIn(childOf(element, "wp:author_login")) ?? "",
      );
    else if (element.name === "item") {
      const type = lineIn(childOf(element, "wp:post_type")) ?? "post";
      const status = lineIn(childOf(element, "wp:status")) ?? "publish";
      if (type === "attachment") keepAttachment(element, site, library);
      else if (ofTheSite.test(type) || /^(?:trash|auto-draft|inherit)$/.test(status))
        passed.set(ofTheSite.test(type) ? type : status, (passed.get(ofTheSite.test(type) ? type : status) ?? 0) + 1);
      else if (type !== "post")
        yield {
          aside: `An item of the kind “${type}” is no article and was left out: “${wordsOfHtml(rawText(childOf(element, "title"))) ?? ""}”`,
          line: element.line,
        };
      else yield readOne(element.line, () => postOf(element, { site, language, status }, library));
    }
  }
  if (passed.size > 0)
    yield {
      aside: `Items that are no articles were passed over: ${[...passed].map(([type, count]) => `${count} ${type}`).join(", ")}.`,
    };
}

function keepAttachment(item: SourceElement, site: string, library: WordpressLibrary): void {
  const id = lineIn(childOf(item, "wp:post_id"));
  const source = lineIn(childOf(item, "wp:attachment_url")) ?? lineIn(childOf(item, "guid"));
  if (!id || !source) return;
  const [caption, alt] = [
    wordsOfHtml(rawText(childOf(item, "excerpt:encoded"))),
    metaOf(item, "_wp_attachment_image_alt"),
  ];
  library.keepPicture(site, id, { source, ...(caption && { caption }), ...(alt && { alt }) });
}

const metaOf = (item: SourceElement, key: string): string | undefined => metasOf(item, key)[0];

const metasOf = (item: SourceElement, key: string): string[] =>
  childrenOf(item, "wp:postmeta")
    .filter((meta) => lineIn(childOf(meta, "wp:meta_key")) === key)
    .flatMap((meta) => lineIn(childOf(meta, "wp:meta_value")) ?? []);

function postOf(
  item: SourceElement,
  { site, language, status }: { site: string; language: string | undefined; status: string },
  library: WordpressLibrary,
): Story {
  const text = (name: string) => rawText(childOf(item, name)).trim() || undefined;
  const headline = wordsOfHtml(text("title")) ?? "";
  const id = lineIn(childOf(item, "wp:post_id"));
  const address = text("link");
  const announced = text("pubDate");
  const published = timeOf(item, "wp:post_date") ?? momentOf(announced);
  const modified = timeOf(item, "wp:post_modified");
  const isShown = ["publish", "future"].includes(status);
  const slug = lineIn(childOf(item, "wp:post_name"));
  const isSecret = lineIn(childOf(item, "wp:post_password")) !== undefined;
  return {
    ...emptyStory(text("guid") ?? address ?? `${site} ${id ?? alike(headline)}`, headline),
    line: item.line,
    summary: wordsOfHtml(text("excerpt:encoded")) ?? describedIn(item),
    authors: writersIn(item, library),
    published,
    updated: modified !== published ? modified : undefined,
    categories: termsIn(item, "category"),
    topics: termsIn(item, "post_tag"),
    ...languageOf(item, site, language),
    ...(!isShown || isSecret ? { draft: true } : {}),
    ...addressOf(address, { isShown, slug, oldSlugs: metasOf(item, "_wp_old_slug") }),
    slug,
    notes: [
      ...(isShown ? [] : [`Its status is “${status}”: it is a draft here.`]),
      ...(isSecret ? ["It had a password: it is a draft here."] : []),
      ...leftOut(item),
    ],
    mayBeEmpty: () => mayBeEmpty(rawText(childOf(item, "content:encoded"))),
    body: (note) => bodyOf(item, site, library, note),
    left: () => [...ownFields(item), ...leftIn(item)],
  };
}

/** A plugin for several languages, Polylang, keeps the language of a post and what it has in common with its translations as terms. */
function languageOf(
  item: SourceElement,
  site: string,
  ofSite: string | undefined,
): Pick<Story, "language" | "translations"> {
  const [language, group] = ofLanguages.map((domain) => nicenameIn(item, domain));
  return {
    language: language ?? ofSite,
    ...(language !== undefined && group !== undefined && { translations: `${site} ${group}` }),
  };
}

const ofLanguages = ["language", "post_translations"] as const;

const nicenameIn = (item: SourceElement, domain: string): string | undefined =>
  childrenOf(item, "category").find((category) => domainOf(category) === domain)?.attributes["nicename"];

/** A site without names in its addresses tells its posts by numbers. What nobody could read had no address. */
function addressOf(
  address: string | undefined,
  { isShown, slug, oldSlugs }: { isShown: boolean; slug: string | undefined; oldSlugs: readonly string[] },
): Pick<Story, "address" | "formerly" | "links"> {
  if (address === undefined || !/[?&](?:p|page_id)=/.test(address)) {
    const path = URL.parse(address ?? "")?.pathname ?? "";
    // WordPress leads on from the names that a post had before, in an address that is otherwise the same.
    const formerly =
      slug && path.includes(`/${slug}`) ? oldSlugs.map((old) => path.replace(`/${slug}`, `/${old}`)) : [];
    return { address, ...(formerly.length > 0 && isShown && { formerly }) };
  }
  return isShown ? { formerly: [address], links: [address] } : {};
}

/** Of several writers a plugin keeps terms; then the one whose account it was is one of them, or none. */
function writersIn(item: SourceElement, library: WordpressLibrary): string[] {
  const owner = childrenOf(item, "dc:creator").flatMap((creator) => lineIn(creator) ?? []);
  const several = termsIn(item, ofWriters);
  const logins = several.length > 0 ? several : owner;
  return [...new Set(logins.map((login) => library.writer(login)))];
}

const ofWriters = "author";

/** In which plugins keep what search engines are to show of a post. */
const descriptions = ["_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description"];

/** A description that somebody wrote; what a template makes is none. */
const describedIn = (item: SourceElement): string | undefined =>
  descriptions
    .map((key) => wordsOfHtml(metaOf(item, key)))
    .find((words) => words !== undefined && !/%%|%\w+%|#post_/.test(words));

const domainOf = (category: SourceElement): string => category.attributes["domain"] ?? "category";
const termOf = (category: SourceElement): string => wordsOfHtml(rawText(category)) ?? "";

const termsIn = (item: SourceElement, domain: string): string[] =>
  childrenOf(item, "category")
    .filter((category) => domainOf(category) === domain)
    .map(termOf)
    .filter((name) => name && name !== "Uncategorized");

/** What a post has and an article has no place for, in sentences. */
function leftOut(item: SourceElement): string[] {
  const comments = childrenOf(item, "wp:comment");
  comments.forEach(rawText);
  const others = childrenOf(item, "category")
    .filter(
      (category) => !["category", "post_tag", "post_format", ofWriters, ...ofLanguages].includes(domainOf(category)),
    )
    .map((category) => `${domainOf(category)} “${termOf(category)}”`);
  return [
    ...(comments.length > 0
      ? [`${comments.length === 1 ? "A reader’s comment was" : `${comments.length} readers’ comments were`} left out.`]
      : []),
    ...(others.length > 0 ? [`Terms of another kind were left out: ${others.join(", ")}`] : []),
  ];
}

/** Fields that plugins and themes gave a post of its own, and that nothing was made of. */
const ownFields = (item: SourceElement): string[] =>
  childrenOf(item, "wp:postmeta").flatMap((meta) => {
    const key = lineIn(childOf(meta, "wp:meta_key"));
    const value = lineIn(childOf(meta, "wp:meta_value"));
    return key === undefined || value === undefined || readMeta.has(key) ? [] : [`wp:postmeta ${key}`];
  });

/** Those that are read. */
const readMeta: ReadonlySet<string> = new Set(["_thumbnail_id", "_wp_old_slug", ...descriptions]);

function bodyOf(item: SourceElement, site: string, library: WordpressLibrary, note: TakeNote): StoryBody {
  const content = rawText(childOf(item, "content:encoded")).trim();
  const address = rawText(childOf(item, "link")).trim();
  const tree = bodyOfHtml(
    wordpressHtml(content, (picture) => library.picture(site, picture), note),
    (address && wholeAddress(address, site)) || site,
    note,
  );
  const featured = metaOf(item, "_thumbnail_id");
  const photo = library.picture(site, featured);
  if (featured && !photo) note("Its featured picture is not told in the export: export the media too.");
  return { tree, ...(photo && { photo }) };
}

/** A time in Greenwich's hours if it is there, else in the site's own, which are taken for the paper's. */
function timeOf(item: SourceElement, name: string): string | undefined {
  const greenwich = lineIn(childOf(item, `${name}_gmt`));
  const local = lineIn(childOf(item, name));
  if (greenwich && !greenwich.startsWith("0000")) return momentOf(`${greenwich}Z`);
  return local && !local.startsWith("0000") ? momentOf(local) : undefined;
}
