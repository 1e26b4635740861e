/** What every page says around its main part: who prints it, where it stands, and what machines are told of it. */
import type { BrandView } from "../../brand/brand-view.ts";
import type { SlotName } from "../../paper/additions.ts";
import type { Href } from "../../paper/href.ts";
import type { SecurityPolicy } from "../../paper/safe/security-policy.ts";

/** A link with the words a reader sees. `current` marks the page that is being read (aria-current). */
export interface LinkView {
  name: string;
  path: Href;
  current?: boolean;
  /** Of the name, where it is another than the page's. */
  language?: string;
}

/** The way to another edition: to the same page there, or to its front page. */
export interface EditionLinkView {
  /** The language in its own words: `Français`. */
  name: string;
  language: string;
  direction: "ltr" | "rtl";
  path: Href;
  /** Whether the page there says the same as this one. */
  same: boolean;
  /** The words for the front page, where that is what it leads to. */
  front?: string;
}

/** The same page in a language; `x-default` is for readers of all others. */
export interface AlternateView {
  hreflang: string;
  href: string;
}

/** A moment, for machines and for readers. */
export interface TimeView {
  /** RFC 3339 with the paper's own offset, for `datetime`. */
  iso: string;
  /** Date and time in words, in the paper's zone: "24 November 2026, 06:30". */
  words: string;
  /** The date alone: "24 November 2026". */
  date: string;
  /** The date without its year: "24 November". */
  day: string;
  /** The time of day alone: "06:30". */
  clock: string;
}

/** Open Graph properties (https://ogp.me) that a shared link is shown with. */
export interface OpenGraphView {
  type: "article" | "website" | "profile";
  title: string;
  description: string;
  image?: { url: string; width: number; height: number; alt: string };
  /** The language with a country, as Open Graph wants it: `en_GB`; and those of the same page in other languages. */
  locale: string;
  otherLocales: string[];
  /**
   * Of an article; times in RFC 3339, and `modified` only where readers are told of an update. Authors are the addresses
   * of their pages.
   */
  article?: {
    published: string;
    modified?: string;
    section: string;
    tags: string[];
    authors: string[];
    fediverse: string[];
  };
}

/** A value that JSON can carry: structured data is kept as a tree and printed once. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** How the paper looks, as far as the page says it; see `brand/brand-view.ts`. */
export interface FrameBrandView extends Pick<BrandView, "look" | "grounds" | "stands" | "showsName" | "logo" | "css"> {
  /** Files of letters that the page fetches at once, where the paper has its own faces. */
  fonts?: string[];
  /** Whether Latin letters are the program's. */
  programLatin: boolean;
  /** Whether what is in Arabic script is set in the program's faces. */
  programArabic: boolean;
}

/** HTML in the slots of a page, a style sheet after all others, and what the page must be allowed to load for them. */
export interface AdditionsView {
  slots: Partial<Record<SlotName, string>>;
  css?: string;
  policy: SecurityPolicy;
}

/** The frame of a page. URLs are absolute. */
export interface FrameView {
  /** Text of the `title` element. */
  title: string;
  description: string;
  /** The page's one address, absolute; a preview has none. */
  canonical?: string;
  /** By which words, figures and dates are set, with region and numerals: `ar-LB-u-nu-arab`. */
  language: string;
  /** As it stands in `lang`: `ar`. */
  lang: string;
  direction: "ltr" | "rtl";
  /** The other editions; empty where the paper has one only. */
  editions: EditionLinkView[];
  /** All languages that the page is in, its own too; empty where there is no other. */
  alternates: AlternateView[];
  paper: { name: string; motto?: string; home: Href };
  brand: FrameBrandView;
  /** What the paper adds to this page; absent where that is nothing. */
  additions?: AdditionsView;
  sections: LinkView[];
  /** The second line under them: topics of a section. */
  topics?: LinkView[];
  search: LinkView;
  /** The path of the site below which the whole paper stands; absent where it has a host of its own. */
  base?: string;
  /** The same page in the lite edition, or that edition's front page; absent where the paper has none. */
  lite?: Href;
  /** On a page of the lite edition: the same page in full. */
  full?: Href;
  /** Where stories are that readers saved on their devices; absent where they cannot save any. */
  saved?: LinkView;
  footer: { pages: LinkView[]; feeds: LinkView[]; social: { name: string; address: string }[]; licence: string };
  /** The same story as files for other programs; absent where there are none. */
  files?: { type: string; address: string }[];
  /** Feeds that this page offers to feed readers. */
  feeds: LinkView[];
  /** The pictures that stand for the paper in browsers and on telephones, and what is told of it there. */
  icons: { favicon: Href; drawing: Href; touch: Href; manifest: Href };
  openGraph: OpenGraphView;
  /** schema.org data, printed as JSON-LD. */
  structuredData: Json[];
  /** Pages that search engines should leave out (404, previews). */
  noindex: boolean;
  /** In a preview: where it is told of which commit it is. On the page it would be another page with every commit. */
  ribbon?: Href;
}
