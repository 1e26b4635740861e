/** What a page tells machines of its stories: schema.org's NewsArticle as JSON-LD, and Open Graph. Read loosely, kept strictly. */
import type { Root } from "hast";
import { select, selectAll } from "hast-util-select";
import { z } from "zod";
import { articleKinds, type ArticleKind } from "../../../paper/article.ts";
import { wordsOfHtml } from "./html-words.ts";
import { ornamental, textOf } from "../pictures/picture-of-element.ts";
import type { SourcePicture } from "../story.ts";

/** What a page says of one story; all of it may be missing. */
export interface ToldArticle {
  headline?: string;
  summary?: string;
  address?: string;
  people: string[];
  organisations: string[];
  published?: string;
  updated?: string;
  sections: string[];
  topics: string[];
  kind?: ArticleKind;
  dateline?: string;
  language?: string;
  /** Where the story stands that it is a translation of. */
  original?: string;
  /** The series that it is a part of, by its address or its name. */
  series?: string;
  /** What it says in short. */
  abstract?: string;
  photo?: SourcePicture;
  corrections: { at: string; text: string }[];
}

const one = <S extends z.ZodType>(schema: S) =>
  z
    .union([schema, z.array(schema)])
    .transform((value): z.output<S>[] => (Array.isArray(value) ? value : [value]))
    .catch([]);
const text = z.string().catch("");
const named = z.union([
  z.string().transform((name) => ({ name, type: "" })),
  z
    .object({ name: text, "@type": one(z.string()).default([]) })
    .transform(({ name, "@type": types }) => ({ name, type: types.join(" ") })),
]);
const image = z.union([
  z.string().transform((url): SourcePicture => ({ source: url })),
  z
    .object({
      url: text.optional(),
      contentUrl: text.optional(),
      caption: text.optional(),
      creditText: text.optional(),
      creator: one(named).optional(),
    })
    .transform((found): SourcePicture => ({
      source: found.url || found.contentUrl,
      caption: found.caption || undefined,
      credit: found.creditText || found.creator?.[0]?.name || undefined,
    })),
]);

const article = z.object({
  "@type": one(z.string()),
  headline: text.optional(),
  name: text.optional(),
  description: text.optional(),
  url: text.optional(),
  mainEntityOfPage: z
    .union([z.string(), z.object({ "@id": z.string() }).transform((page) => page["@id"])])
    .optional()
    .catch(undefined),
  author: one(named).optional(),
  publisher: one(named).optional(),
  datePublished: text.optional(),
  dateModified: text.optional(),
  articleSection: one(z.string()).optional(),
  keywords: one(z.union([z.string(), z.object({ name: text }).transform(({ name }) => name)])).optional(),
  genre: one(z.string()).optional(),
  dateline: text.optional(),
  abstract: text.optional(),
  isPartOf: one(z.object({ "@id": text.optional(), "@type": one(z.string()).default([]) })).optional(),
  inLanguage: z
    .union([z.string(), z.object({ alternateName: z.string() }).transform((language) => language.alternateName)])
    .optional()
    .catch(undefined),
  translationOfWork: z
    .union([
      z.string(),
      z.object({ url: z.string() }).transform(({ url }) => url),
      z.object({ "@id": z.string() }).transform((work) => work["@id"]),
    ])
    .optional()
    .catch(undefined),
  image: one(image).optional(),
  correction: one(z.object({ text, datePublished: text })).optional(),
});

const articleType = /(?:Article|BlogPosting|Report)$/;

const kindOfType: Record<string, ArticleKind> = {
  AnalysisNewsArticle: "analysis",
  OpinionNewsArticle: "opinion",
  BackgroundNewsArticle: "explainer",
  LiveBlogPosting: "live",
};

/** Characters of JSON; more is not what a page says of itself. */
const largest = 2_000_000;

export function toldArticles(page: Root): ToldArticle[] {
  return selectAll("script[type='application/ld+json' i]", page).flatMap((script) => {
    const json = withoutMarks(script.children.map((child) => (child.type === "text" ? child.value : "")).join(""));
    try {
      return json.length > largest ? [] : nodesOf(JSON.parse(json)).flatMap(toldArticle);
    } catch {
      // Broken JSON says nothing; what it would have said is looked for in the page.
      return [];
    }
  });
}

/** Without the marks for parsers of XML, which JSON does not know: `<![CDATA[` and `//]]>`, or both within remarks. */
function withoutMarks(text: string): string {
  const bare = text.trim();
  const from = bare.slice(0, 20).indexOf(cdata);
  const end = bare.lastIndexOf("]]>");
  if (from < 0 || end < from) return bare;
  return bare
    .slice(from + cdata.length, end)
    .trim()
    .replace(/^\*\//, "")
    .replace(/\/[/*]$/, "");
}

const cdata = "<![CDATA[";

/** Items may be listed, or gathered in a `@graph`. */
function nodesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  const graph = z.object({ "@graph": z.array(z.unknown()) }).safeParse(value);
  return graph.success ? graph.data["@graph"] : [value];
}

function toldArticle(value: unknown): ToldArticle[] {
  const parsed = article.safeParse(value);
  if (!parsed.success || !parsed.data["@type"].some((type) => articleType.test(type))) return [];
  const found = parsed.data;
  const line = (written: string | undefined) => wordsOfHtml(written);
  const publishers = (found.publisher ?? []).map(({ name }) => name);
  const people = (found.author ?? []).filter(({ name, type }) => name.trim() !== "" && !/Organi[sz]ation/.test(type));
  const organisations = (found.author ?? []).filter(
    ({ name, type }) => name.trim() !== "" && /Organi[sz]ation/.test(type) && !publishers.includes(name),
  );
  const genre = (found.genre ?? []).map((name) => name.toLowerCase());
  const kind =
    articleKinds.find((name) => genre.includes(name)) ??
    found["@type"].map((type) => (Object.hasOwn(kindOfType, type) ? kindOfType[type] : undefined)).find(Boolean);
  const [photo] = found.image ?? [];
  return [
    {
      headline: line(found.headline) ?? line(found.name),
      summary: line(found.description),
      address: found.mainEntityOfPage || found.url || undefined,
      people: people.map(({ name }) => name.trim()),
      organisations: organisations.map(({ name }) => name.trim()),
      published: found.datePublished || undefined,
      updated: found.dateModified || undefined,
      sections: found.articleSection ?? [],
      // A single string holds all of them, with commas.
      topics: (found.keywords ?? [])
        .flatMap((keyword) => (found.keywords?.length === 1 ? keyword.split(/[,;]/) : [keyword]))
        .map((keyword) => keyword.trim())
        .filter(Boolean),
      kind,
      dateline: line(found.dateline),
      abstract: line(found.abstract),
      series: found.isPartOf?.find((whole) => whole["@type"].includes("CreativeWorkSeries"))?.["@id"] || undefined,
      language: found.inLanguage,
      original: found.translationOfWork,
      ...(photo?.source && { photo: { ...photo, caption: line(photo.caption), credit: line(photo.credit) } }),
      corrections: (found.correction ?? [])
        .filter(({ text: words, datePublished }) => words && datePublished)
        .map(({ text: words, datePublished }) => ({ at: datePublished, text: words })),
    },
  ];
}

/** What a browser writes over the page. */
export const titleOf = (page: Root): string | undefined =>
  select("head > title", page)
    ?.children.map((child) => (child.type === "text" ? child.value : ""))
    .join("")
    .replace(/\s+/g, " ")
    .trim() || undefined;

/** Addresses of pictures that a program drew of a headline, to be shown where a story is shared: no photograph of it. */
const drawnCard =
  /\/(?:card-[0-9a-f]{8,64}\.|(?:social|share|twitter)[-_]?card|og[-_]?image|[^/]*fbico|(?:opengraph|twitter)[-_]image|og[/?.])/i;

/** Their names are written in small letters and in large, with hyphens and without. */
const plainName = (name: string | undefined): string | undefined => name?.toLowerCase().replace(/[-_]/g, "");

/** Open Graph (https://ogp.me) and the older `meta` names. */
export function openGraph(page: Root): ToldArticle & { modified?: string; type?: string } {
  const metas = selectAll("meta", page);
  const all = (name: string) =>
    metas
      .filter(({ properties }) =>
        [properties.property, properties.name].some((said) => plainName(textOf(said)) === plainName(name)),
      )
      .flatMap(({ properties }) => textOf(properties.content) ?? []);
  const first = (...names: string[]) => names.flatMap(all)[0];
  const image = first("og:image:secure_url", "og:image", "twitter:image");
  const alt = first("og:image:alt");
  const author = all("author")
    .concat(all("article:author"))
    .filter((name) => !/^https?:/.test(name));
  return {
    headline: first("og:title", "twitter:title") ?? titleOf(page),
    summary: first("og:description", "description", "twitter:description"),
    address: textOf(select("link[rel~=canonical]", page)?.properties.href) ?? first("og:url"),
    people: author,
    organisations: [],
    published: first(
      "article:published_time",
      "datePublished",
      "date",
      "dc.date",
      "DC.date.issued",
      "pubdate",
      "publishdate",
      "article.created",
      "sailthru.date",
      "parsely-pub-date",
      "DC.date",
      "dcterms.created",
      "article.published",
    ),
    updated: first("article:modified_time", "og:updated_time", "lastmod"),
    modified: first("article:modified_time"),
    type: first("og:type"),
    sections: all("article:section"),
    topics: [...all("article:tag"), ...all("news_keywords").flatMap((list) => list.split(","))]
      .map((topic) => topic.trim())
      .filter(Boolean),
    language: textOf(select("html", page)?.properties.lang),
    // A picture that is described by the site's name stands for the site, not for the story.
    ...(image &&
      (alt === undefined || alt !== first("og:site_name")) &&
      !ornamental.test(image) &&
      !drawnCard.test(image) && { photo: { source: image, ...(alt && { alt }) } }),
    corrections: [],
  };
}
