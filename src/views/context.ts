import type { BrandView } from "../brand/brand-view.ts";
import type { NeededCard } from "../brand/cards/card.ts";
import type { Additions } from "../paper/additions.ts";
import type { Archive } from "../archive/archive.ts";
import { encodedPath } from "../paper/addresses/address.ts";
import { hrefOf, type Href } from "../paper/href.ts";
import { pathInLite } from "../paper/addresses/lite-path.ts";
import type { PageKey, PageOfEdition } from "../paper/page.ts";
import type { NeededPicture } from "./parts/pictures/needed-picture.ts";

/** A commit, as far as it is known. */
export interface PreviewedCommit {
  commit?: string;
  /** The first line of its message. */
  subject?: string;
}

/** The path of a page of the edition that is being made. @param path as it would be in the first edition */
export const pathHere = ({ archive }: ViewContext, path: string): string => archive.paper.prefix + path;

/** The address by which a page leads to a path of the paper: on a page of the lite edition, to the lite page where there is one. */
export const hrefTo = ({ site, lite }: Pick<ViewContext, "site" | "lite">, path: string): Href =>
  hrefOf(site, lite ? pathInLite(path) : path);

/** The same for a page of the edition that is being made. @param path as it would be in the first edition */
export const hrefHere = (context: ViewContext, path: string): Href => hrefTo(context, pathHere(context, path));

/** The same as a whole address, by which machines and other programs are told of it. */
export const wholeHere = (context: ViewContext, path: string): string =>
  context.site + encodedPath(pathHere(context, path));

/** Whether readers may keep stories on their devices. A preview is gone tomorrow, and what it shows is not for keeping. */
export const keepsOffline = ({ archive, preview }: ViewContext): boolean => archive.paper.offline && !preview;

/** What the pages of an edition are made from. @param edition its name; empty for the first, as is one that there is not */
export const inEdition = <Context extends ViewContext>(edition: string | undefined, context: Context): Context => {
  const archive = context.archive.of(edition ?? "") ?? context.archive;
  return archive === context.archive ? context : { ...context, archive };
};

/** The same for articles of a language. */
export const inEditionOf = <Context extends ViewContext>(language: string, context: Context): Context =>
  inEdition(context.archive.speaking(language).paper.edition, context);

/** What views are made from: the archive, and whether the pages are for readers or for the newsroom only. */
export interface ViewContext {
  /** As the edition asks it that the page belongs to. */
  archive: Archive;
  /** How the paper looks; as the program does, where it is absent. */
  brand?: BrandView;
  /** What the paper adds to its pages, where it does. */
  additions?: Additions;
  /** The public address without a slash at its end, as `readSite` gives it. */
  site: string;
  /** Set for the lite edition, whose links stay within it. */
  lite?: true;
  /** A preview build or the writing desk: search engines stay out. */
  preview: boolean;
  /** What a preview build is a preview of; the writing desk needs no such note. */
  previewed?: PreviewedCommit;
  /** Where what is held is shown: whether this leaves the newsroom all the same, as feeds do. */
  leaves?: boolean;
  /** Is told every picture that a view shows, so that its renditions can be made. */
  onPicture?: (picture: NeededPicture) => void;
  /** Is told every card that a page is shared with, so that it can be made. */
  onCard?: (card: NeededCard) => void;
}

/** What a page asks of the other pages. It is handed to kinds of pages, of which none knows the others. */
export interface OtherPages {
  /** Whether the paper has a page, in the edition of its key. */
  stands: (key: PageKey, archive: Archive) => boolean;
  /** The pages of another edition that readers are led to from this one, the nearest first. */
  counterparts: (key: PageOfEdition) => readonly PageOfEdition[];
}

/** What the view of a page is made from. */
export interface PageContext extends ViewContext {
  pages: OtherPages;
}
