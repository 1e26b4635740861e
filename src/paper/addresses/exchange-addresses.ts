/** Where stories stand in the forms in which other programs are given them. */
import { threadPath } from "./address.ts";
import { inFullOnly, ofPaperOnly, only, reading, type ContentName, type InEdition } from "./address-forms.ts";
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
  /** All stories of a day (`2026-11-24`): those of a month are its days', joined. */
  "day-data": {
    ...inFullOnly,
    takes: [],
    path: ({ day }: InEdition & { day: string }) => `/data/${day}.jsonl`,
    parse: reading(/^\/data\/(\d{4}-\d{2}-\d{2})\.jsonl$/, (day) => ({ day })),
  },
  /** The stories of a day (`2026-11-24`), and those of a thread, as a book; each is called what it is of, also where it was taken to. */
  "day-book": {
    ...inFullOnly,
    takes: [],
    path: ({ day }: InEdition & { day: string }) => `/archive/${day.replaceAll("-", "/")}/${day}.epub`,
    parse: (path: string) => {
      const [, folder = "", day = ""] = /^\/archive\/(\d{4}\/\d{2}\/\d{2})\/([\d-]+)\.epub$/.exec(path) ?? [];
      return day !== "" && folder.replaceAll("/", "-") === day ? { day } : undefined;
    },
  },
  "thread-book": {
    ...inFullOnly,
    takes: [],
    path: ({ id }: InEdition & { id: string }) => `${threadPath(id)}${id}.epub`,
    parse: reading(/^\/threads\/([^/]+)\/\1\.epub$/, (id) => ({ id })),
    file: ({ id: name }: { id: string }): ContentName => ({ kind: "thread", name }),
  },
  /** Which months there are. */
  "data-list": only("/data/index.json", { ...ofPaperOnly, takes: [] }),
} as const;
