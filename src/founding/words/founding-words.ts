/** What a founded paper says in its own language until its newsroom has written its own. */
export interface FoundingWords {
  /** Sections that most papers have, in the order of the navigation. Their ids stand in addresses. */
  sections: readonly { id: string; name: string }[];
  motto: (name: string) => string;
  licence: (name: string, year: string) => string;
  editors: { id: string; name: string; summary: (name: string) => string };
  /** For readers: the paper is new. */
  welcome: { slug: string; headline: (name: string) => string; summary: string; body: (name: string) => string };
  /** For the newsroom: a draft that shows the forms. */
  first: { slug: string; headline: string; summary: string; body: string };
  /** Drafts, with lines that are still to be written: these begin with the mark. */
  pages: readonly { id: string; title: string; summary: string; body: (name: string) => string }[];
}
