/** Where stories stand in the forms in which other programs are given them. */
import { articlePath } from "./address.ts";
import { inFullOnly, ofPaperOnly, only, reading, type ContentName, type InEdition } from "./address-forms.ts";

/** A story as ninjs, and as Markdown. */
export const ninjsPath = (id: string): string => `${articlePath(id)}ninjs.json`;
export const markdownPath = (id: string): string => `${articlePath(id)}index.md`;

/** How a story is shown where somebody links to it. */
export const oembedPath = (id: string): string => `${articlePath(id)}oembed.json`;

export const exchangeAddresses = {
  /** For other newsrooms: news in JSON, by the IPTC. */
  ninjs: {
    ...ofPaperOnly,
    takes: [],
    path: ({ id }: { id: string }) => ninjsPath(id),
    parse: reading(/^\/(\d{4}\/\d{2}\/\d{2}\/[^/]+)\/ninjs\.json$/, (id) => ({ id })),
    file: ({ id: name }: { id: string }): ContentName => ({ kind: "article", name }),
  },
  /** For machines that read text, and for people who keep it. */
  markdown: {
    ...ofPaperOnly,
    takes: [],
    path: ({ id }: { id: string }) => markdownPath(id),
    parse: reading(/^\/(\d{4}\/\d{2}\/\d{2}\/[^/]+)\/index\.md$/, (id) => ({ id })),
    file: ({ id: name }: { id: string }): ContentName => ({ kind: "article", name }),
  },
  /** For pages elsewhere that show a link to it as more than a link. */
  oembed: {
    ...ofPaperOnly,
    takes: [],
    path: ({ id }: { id: string }) => oembedPath(id),
    parse: reading(/^\/(\d{4}\/\d{2}\/\d{2}\/[^/]+)\/oembed\.json$/, (id) => ({ id })),
    file: ({ id: name }: { id: string }): ContentName => ({ kind: "article", name }),
  },
  /** All stories of a month (`2026-11`), a line each. These are files, and take no name from a section called data. */
  data: {
    ...inFullOnly,
    takes: [],
    path: ({ month }: InEdition & { month: string }) => `/data/${month}.jsonl`,
    parse: reading(/^\/data\/(\d{4}-\d{2})\.jsonl$/, (month) => ({ month })),
  },
  /** Which months there are. */
  "data-list": only("/data/index.json", { ...ofPaperOnly, takes: [] }),
} as const;
