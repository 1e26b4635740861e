/** HTML of an editor's words as the sanitiser left it, with what conversion saw in its tree: nobody reads the HTML again. */
export interface Sanitised {
  html: string;
  /** What it says without markup: a paragraph, an item, a row or a heading each. */
  words: string[];
  /** In the order in which they begin. */
  links: PlacedLink[];
  /** The places in it that a link can lead to. */
  ids: string[];
  /** In the order in which they stand. */
  pagesOnly: PagesOnly[];
}

/** Attributes that mean something on the paper's own pages only, whose style sheets and scripts know them. */
export interface PagesOnly {
  from: number;
  to: number;
  /** What is written in their place where nobody knows them; absent where nothing is. */
  elsewhere?: string;
}

/** A link, and where in the HTML its tags stand. */
export interface PlacedLink {
  /** As a browser reads it. */
  href: string;
  /** Where its first tag begins, and where that ends. */
  from: number;
  opened: number;
  /** Where its last tag begins. */
  closing: number;
  /** Of a way back from a note: the number of its reference, which stands as its label until a page has words for it, and where. */
  back?: { reference: string; at: number };
}

/** Every link begins so: the address is the first thing that is said of it. */
export const linkStart = '<a href="';
export const linkEnd = "</a>";

/** Text that says nothing yet. */
export const unsaid: Readonly<Sanitised> = { html: "", words: [], links: [], ids: [], pagesOnly: [] };
