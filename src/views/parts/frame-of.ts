/** Builds the frame of a page: what stands around its main part, and what machines are told. */
import { plainBrand } from "../../brand/brand-view.ts";
import { subsetsAtOnce } from "../../brand/faces/subsets.ts";
import { encodedPath, standingPath } from "../../paper/addresses/address.ts";
import { localeOf } from "../../paper/edition.ts";
import { directionOf } from "../../paper/language.ts";
import { scriptNameOf, scripts } from "../../paper/scripts/scripts.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { iconPaths } from "../../paper/brand/icon-paths.ts";
import { hrefOf } from "../../paper/href.ts";
import { shownHost } from "../../paper/safe/web-address.ts";
import { basePath } from "../../paper/addresses/site-address.ts";
import { additionsOn } from "./additions-on.ts";
import { hrefHere, hrefTo, keepsOffline, pathHere, type PageContext } from "../context.ts";
import { cardImage, type CardSaid } from "./pictures/card-image.ts";
import { sectionName } from "./card-of.ts";
import { elsewhere, languageLinks } from "./elsewhere.ts";
import type { FrameBrandView, FrameView, Json, LinkView, OpenGraphView } from "./frame.ts";
import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import { navigation } from "./navigation.ts";
import { hasLite, isOfEdition, litePath, pathOf, type PageKey } from "../../paper/page.ts";
import { archivePath, correctionsPath } from "../../paper/addresses/page-addresses.ts";
import { exchangeAddresses } from "../../paper/addresses/exchange-addresses.ts";
import { isExchanged } from "./passed-on.ts";
import {
  atomFeedPath,
  feedListPath,
  feedPath,
  jsonFeedPath,
  type FeedList,
} from "../../paper/addresses/list-addresses.ts";
import { hasMainFeed, isOpenFeed } from "../feed-lists.ts";
import { wordsFor } from "../words/words.ts";

export interface FrameParts {
  key: PageKey;
  title: string;
  description: string;
  /** The id of the section that the page belongs to. */
  section?: string;
  /** The second line of the navigation. */
  topics?: LinkView[];
  /** The article that the page shows, or leads to. */
  article?: ArticleRecord;
  /** What stands on its card, besides the paper's name: its title, if no headline is said. A page without one is shared with the paper's picture. */
  card?: Partial<CardSaid>;
  openGraph?: Partial<Omit<OpenGraphView, "locale" | "otherLocales">>;
  structuredData?: Json[];
  noindex?: boolean;
  /** An address other than the page's own, where another page says the same. */
  canonical?: string;
}

export function frameOf(parts: FrameParts, context: PageContext): FrameView {
  const { archive, site, preview } = context;
  const { paper } = archive;
  const words = wordsFor(paper.locale);
  const here = (path: string) => hrefHere(context, path);
  const path = isOfEdition(parts.key) ? pathHere(context, pathOf(parts.key)) : pathOf(parts.key);
  const base = basePath(site);
  const inFull = hasLite(parts.key) ? path : pathHere(context, "/");
  const lang = parts.article?.language ?? paper.language;
  const saved: LinkView | undefined = keepsOffline(context)
    ? { name: words.saved.heading, path: here(pathOf({ page: "saved" })) }
    : undefined;
  const languages = languageLinks(
    elsewhere(parts.key, parts.article, context),
    { language: lang, path: parts.canonical ?? path },
    context,
  );
  return {
    title: parts.key.page === "front" ? parts.title : isolatedJoin([parts.title, paper.name], " — ", lang),
    description: parts.description,
    // A preview is not the place where anything stands.
    ...(!preview && { canonical: site + encodedPath(parts.canonical ?? path) }),
    language: lang === paper.language ? paper.locale : localeOf(lang),
    lang,
    direction: directionOf(lang),
    ...languages,
    paper: { name: paper.name, ...(paper.motto && { motto: paper.motto }), home: here("/") },
    brand: brandOn(lang, context),
    ...additionsOn(parts.key, context),
    sections: navigation({ section: parts.section, list: "list" in parts.key ? parts.key.list : undefined }, context),
    ...(parts.topics && parts.topics.length > 0 && { topics: parts.topics }),
    search: {
      name: words.search.heading,
      path: here(pathOf({ page: "search-page" })),
      ...(parts.key.page === "search-page" && { current: true }),
    },
    ...(base && { base }),
    ...(paper.lite && { lite: hrefOf(site, litePath(inFull)) }),
    ...(context.lite && { full: hrefOf(site, inFull) }),
    ...(saved && { saved }),
    footer: footerOf(saved, context),
    ...filesOn(parts, context),
    feeds: feedsOn(parts, lang, context),
    icons: iconsOf(context),
    openGraph: openGraphOf(parts, { lang, alternates: languages.alternates }, context),
    structuredData: parts.structuredData ?? [],
    noindex: preview || (parts.noindex ?? false),
    ...(context.previewed && { ribbon: hrefTo(context, pathOf({ page: "preview-note" })) }),
  };
}

const iconsOf = (context: PageContext): FrameView["icons"] => ({
  favicon: hrefTo(context, `/${iconPaths.favicon}`),
  drawing: hrefTo(context, `/${iconPaths.drawing}`),
  touch: hrefTo(context, `/${iconPaths.touch}`),
  manifest: hrefTo(context, pathOf({ page: "manifest" })),
});

/** The paper's look as a page in a language has it. */
function brandOn(language: string, { brand = plainBrand }: PageContext): FrameBrandView {
  const { look, grounds, stands, showsName, logo, css, fonts, scriptFonts, ownScripts } = brand;
  const name = scriptNameOf(language);
  // A script that has faces of its device's is set in the paper's only where these have its letters.
  const atOnce = scripts[name].faces && !ownScripts.includes(name) ? [] : subsetsAtOnce(language);
  const ofScript = scriptFonts?.filter(({ script }) => script === name) ?? [];
  const fontsAtOnce =
    ofScript.length > 0
      ? { fonts: ofScript.map(({ path }) => path) }
      : fonts && { fonts: fonts.filter(({ subset }) => atOnce.includes(subset)).map(({ path }) => path) };
  return {
    look,
    grounds,
    stands,
    showsName,
    ...(logo && { logo }),
    css,
    ...fontsAtOnce,
    programLatin: fonts === undefined,
    programArabic: !ownScripts.includes("Arab"),
  };
}

const openGraphOf = (
  { title, description, card, noindex, openGraph }: FrameParts,
  { lang, alternates }: { lang: string; alternates: FrameView["alternates"] },
  context: PageContext,
): OpenGraphView => ({
  type: "website",
  title,
  description,
  locale: openGraphLocale(lang, context),
  otherLocales: alternates
    .map(({ hreflang }) => hreflang)
    .filter((hreflang) => hreflang !== lang && hreflang !== "x-default")
    .map((hreflang) => openGraphLocale(hreflang, context)),
  ...shareOf(context),
  ...openGraph,
  // What engines leave out is shared by few.
  ...(card && noindex !== true && cardOn({ headline: openGraph?.title ?? title, ...card }, lang, context)),
});

function cardOn(said: CardSaid, language: string, context: PageContext): Pick<OpenGraphView, "image"> {
  const image = cardImage(said, language, context);
  return image ? { image } : {};
}

/** Asked for by every page. */
const openGraphLocales = new Map<string, string>();

/** A language with its own country, that of its edition, or the one that CLDR takes it to be of. */
function openGraphLocale(tag: string, { archive }: PageContext): string {
  const { language: edition, region: own } = archive.speaking(tag).paper;
  const key = [tag, edition, own].join(" ");
  const known = openGraphLocales.get(key);
  if (known !== undefined) return known;
  const asked = new Intl.Locale(tag);
  const ofEdition = new Intl.Locale(edition).language === asked.language ? own : undefined;
  const { language, region } = new Intl.Locale(tag, { region: asked.region ?? ofEdition }).maximize();
  const found = region ? `${language}_${region}` : language;
  openGraphLocales.set(key, found);
  return found;
}

/** For a page that has no picture of its own. */
function shareOf({ brand, archive, site }: PageContext): Pick<OpenGraphView, "image"> {
  return brand?.share ? { image: { ...brand.share.size, url: site + brand.share.path, alt: archive.paper.name } } : {};
}

/** A story's page offers the story in the other forms in which the paper has it, by whole addresses: readers of oEmbed take them as they stand (https://oembed.com, 4). */
function filesOn({ key, article }: FrameParts, context: PageContext): Pick<FrameView, "files"> {
  if (key.page !== "article" || !article) return {};
  const files = storyFiles.filter(({ form }) => isExchanged(form, article, context.archive));
  return files.length > 0
    ? {
        files: files.map(({ form, type }) => ({
          type,
          address: context.site + encodedPath(exchangeAddresses[form].path(article)),
        })),
      }
    : {};
}

const storyFiles = [
  { form: "markdown", type: "text/markdown" },
  { form: "ninjs", type: "application/json" },
  { form: "nitf", type: "text/vnd.IPTC.NITF" },
  { form: "oembed", type: "application/json+oembed" },
] as const;

/** The paper's own feeds, and those of the page's list: in each format that they are in. */
function feedsOn({ key, title, section, article }: FrameParts, lang: string, context: PageContext): LinkView[] {
  const { name } = context.archive.paper;
  // A story offers feeds in the one format that every program reads: its page is to be light.
  const links = (of: FeedList, called: string) => feedLinks(of, called, context).slice(0, article ? 1 : undefined);
  const list: { of: FeedList; heading: string } | undefined =
    key.page === "list"
      ? { of: key.list, heading: title }
      : section === undefined
        ? undefined
        : { of: `section:${section}`, heading: sectionName(section, context) };
  return [
    ...links("", name),
    ...(list && isOpenFeed(list.of, context) ? links(list.of, isolatedJoin([name, list.heading], ": ", lang)) : []),
  ];
}

const feedLinks = (of: FeedList, name: string, context: PageContext): LinkView[] => [
  { name, path: hrefHere(context, feedPath(of)) },
  ...(hasMainFeed("atom", of, context.archive) ? [{ name, path: hrefHere(context, atomFeedPath(of)) }] : []),
  ...(hasMainFeed("json", of, context.archive) ? [{ name, path: hrefHere(context, jsonFeedPath(of)) }] : []),
];

function footerOf(saved: LinkView | undefined, context: PageContext): FrameView["footer"] {
  const { paper, entries } = context.archive;
  const words = wordsFor(paper.locale);
  const here = (path: string) => hrefHere(context, path);
  return {
    pages: [
      ...paper.pages.flatMap((id) => {
        const page = entries.of("page", id);
        return page ? [{ name: page.record.name, path: here(standingPath(id)) }] : [];
      }),
      { name: words.corrections, path: here(correctionsPath("")) },
      { name: words.archive, path: here(archivePath("")) },
      { name: words.allTopics, path: here("/topics/") },
      { name: words.allAuthors, path: here("/authors/") },
      ...(saved ? [saved] : []),
    ],
    feeds: [
      { name: paper.name, path: here(feedPath("")) },
      ...paper.sections.map(({ id, name }) => ({ name, path: here(feedPath(`section:${id}`)) })),
      { name: "OPML", path: here(feedListPath) },
    ],
    social: paper.social.map((address) => ({ name: shownHost(address), address })),
    licence: paper.licence,
  };
}
