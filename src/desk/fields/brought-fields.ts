/** Fields of other systems, and what they are called here. */
import { articleKinds } from "../../paper/article.ts";

/**
 * Names that Hugo, Jekyll, Eleventy, Astro, Ghost, WordPress and their like give to fields, without hyphens and capitals,
 * with the fields here that they may be: the first of these that a group of fields has is the one.
 */
const meanings: Record<string, readonly string[]> = {
  title: ["headline", "name", "caption"],
  heading: ["headline", "title", "name"],
  headline: ["title", "name"],
  name: ["headline", "title", "file"],
  label: ["name"],
  description: ["summary", "motto", "caption", "text"],
  excerpt: ["summary"],
  standfirst: ["summary"],
  deck: ["summary"],
  dek: ["summary"],
  subtitle: ["summary", "motto"],
  subheadline: ["summary"],
  subhead: ["summary"],
  abstract: ["summary"],
  lead: ["summary"],
  lede: ["summary"],
  intro: ["summary"],
  teaser: ["summary"],
  bio: ["summary"],
  biography: ["summary"],
  about: ["summary"],
  tagline: ["motto", "summary"],
  slogan: ["motto"],
  date: ["published", "at"],
  pubdate: ["published"],
  publishdate: ["published"],
  published: ["at"],
  publishedat: ["published"],
  publishedon: ["published"],
  datepublished: ["published"],
  publicationdate: ["published"],
  created: ["published"],
  createdat: ["published"],
  posted: ["published"],
  time: ["published", "at"],
  lastmod: ["updated"],
  modified: ["updated"],
  modifiedat: ["updated"],
  lastmodified: ["updated"],
  lastmodifiedat: ["updated"],
  datemodified: ["updated"],
  moddate: ["updated"],
  updatedat: ["updated"],
  updateddate: ["updated"],
  lastupdated: ["updated"],
  tags: ["topics"],
  tag: ["topics"],
  keywords: ["topics"],
  category: ["section"],
  categories: ["section", "sections"],
  channel: ["section"],
  desk: ["section"],
  menu: ["sections"],
  author: ["authors", "credit"],
  writer: ["authors"],
  writers: ["authors"],
  by: ["byline", "credit"],
  source: ["byline", "credit"],
  agency: ["byline"],
  contributors: ["authors"],
  image: ["photo", "portrait", "file"],
  images: ["photo"],
  cover: ["photo"],
  coverimage: ["photo"],
  hero: ["photo"],
  heroimage: ["photo"],
  thumbnail: ["photo"],
  thumb: ["photo"],
  featuredimage: ["photo"],
  featureimage: ["photo"],
  banner: ["photo"],
  picture: ["photo", "portrait", "file"],
  photo: ["portrait"],
  avatar: ["portrait"],
  profileimage: ["portrait"],
  profilepicture: ["portrait"],
  headshot: ["portrait"],
  header: ["photo"],
  src: ["file"],
  filename: ["file"],
  path: ["file"],
  alttext: ["alt"],
  alternative: ["alt"],
  legend: ["caption"],
  copyright: ["licence", "credit"],
  license: ["licence"],
  rights: ["licence"],
  photographer: ["credit"],
  byline: ["credit"],
  attribution: ["credit"],
  location: ["dateline"],
  place: ["dateline"],
  city: ["dateline"],
  series: ["thread"],
  story: ["thread"],
  aliases: ["formerly"],
  alias: ["formerly"],
  redirectfrom: ["formerly"],
  redirects: ["formerly"],
  lang: ["language"],
  locale: ["language"],
  languagecode: ["language"],
  defaultlanguage: ["language"],
  languages: ["editions", "languages"],
  translations: ["editions"],
  seealso: ["related"],
  relatedposts: ["related"],
  url: ["site", "links"],
  baseurl: ["site"],
  siteurl: ["site"],
  domain: ["site"],
  tz: ["timezone"],
  position: ["role"],
  job: ["role"],
  jobtitle: ["role"],
  titel: ["headline", "title"],
  mail: ["email"],
  contact: ["email"],
  website: ["links"],
  homepage: ["links"],
  profiles: ["links"],
  social: ["links"],
  sameas: ["links"],
  mastodon: ["fediverse", "links"],
  skills: ["expertise"],
  beats: ["expertise"],
  id: ["id"],
  slug: ["id"],
  status: ["draft"],
  visibility: ["draft"],
  private: ["draft"],
  hidden: ["draft"],
  unpublished: ["draft"],
  message: ["text"],
  note: ["text"],
  body: ["text"],
};

/** What makes an address elsewhere: here the file's name does. */
const addresses = new Set(["slug", "permalink", "url", "link", "path", "uri"]);

/** What is said of how a page is set, or to another program: nobody reads it here. */
const unread = new Set([
  "layout",
  "template",
  "weight",
  "order",
  "type",
  "id",
  "uid",
  "guid",
  "uuid",
  "toc",
  "comments",
  "math",
  "sidebar",
  "cssclasses",
  "seo",
  "robots",
  "sitemap",
  "pin",
  "pinned",
  "featured",
  "sticky",
  "avatar",
  "email",
  "website",
  "twitter",
  "socialmedia",
  "social",
  "theme",
  "plugins",
  "params",
  "outputs",
  "markup",
  "readingtime",
  "wordcount",
  "eleventyexcludefromcollections",
  "collection",
  "postid",
  "metatitle",
  "metadescription",
]);

/** @param plain a field's name in small letters, without hyphens */
export const isUnreadField = (plain: string): boolean => unread.has(plain);

/** Networks where people have pages of their own: the name of one says what the field is, and not which address is meant. */
const networks = new Set([
  "twitter",
  "x",
  "facebook",
  "instagram",
  "linkedin",
  "github",
  "youtube",
  "tiktok",
  "bluesky",
  "threads",
  "telegram",
]);

/** What an unknown field of another system is here. */
export type BroughtField =
  | { field: string }
  | { address: true }
  | { unread: true }
  /** A page of the person's elsewhere. */
  | { page: true }
  /** What an article is, as a field of its own. */
  | { kind: string };

/** @param known the fields that the group has */
export function broughtField(key: string, known: readonly string[]): BroughtField | undefined {
  const plain = key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  // One of its own in capitals, or with another separator, is a slip of the hand.
  if (known.some((name) => name.toLowerCase().replaceAll("-", "") === plain)) return undefined;
  const field = Object.hasOwn(meanings, plain) ? meanings[plain]?.find((name) => known.includes(name)) : undefined;
  if (field !== undefined) return { field };
  if (addresses.has(plain) && known.includes("formerly")) return { address: true };
  if (networks.has(plain) && known.includes("links")) return { page: true };
  const kind =
    known.includes("kind") && articleKinds.find((name) => [name, `${name}blog`, `is${name}`].includes(plain));
  if (kind) return { kind };
  return unread.has(plain) ? { unread: true } : undefined;
}
