/** Where stories stand in the forms in which other programs are given them. */
import { inFullOnly, ofPaperOnly, only, reading, type InEdition } from "./address-forms.ts";
import { ofArticle } from "./of-article.ts";

export const exchangeAddresses = {
  /** For other newsrooms: news in JSON, by the IPTC. */
  ninjs: { ...ofPaperOnly, ...ofArticle("ninjs.json") },
  /** For newsrooms and archives whose systems read XML, by the IPTC, too. */
  nitf: { ...ofPaperOnly, ...ofArticle("nitf.xml") },
  /** For machines that read text, and for people who keep it. */
  markdown: { ...ofPaperOnly, ...ofArticle("index.md") },
  /** For pages elsewhere that show a link to it as more than a link. */
  oembed: { ...ofPaperOnly, ...ofArticle("oembed.json") },
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
