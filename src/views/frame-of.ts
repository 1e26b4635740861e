/** Builds the frame of a page: what stands around its main part, and what machines are told. */
import { encodedPath, sectionPath, standingPath } from "../paper/address.ts";
import { directionOf } from "../paper/language.ts";
import type { ViewContext } from "./context.ts";
import type { FrameView, Json, LinkView, OpenGraphView } from "./frame.ts";
import { archivePath, correctionsPath, feedPath, pathOf, type PageKey } from "./page-key.ts";
import { wordsFor } from "./words/words.ts";

export interface FrameParts {
  key: PageKey;
  title: string;
  description: string;
  /** The id of the section that the page belongs to. */
  section?: string;
  language?: string;
  openGraph?: Partial<OpenGraphView>;
  structuredData?: Json[];
  noindex?: boolean;
  /** An address other than the page's own, where another page says the same. */
  canonical?: string;
}

export function frameOf(parts: FrameParts, context: ViewContext): FrameView {
  const { archive, site, preview } = context;
  const { paper } = archive;
  const words = wordsFor(paper.language);
  const path = pathOf(parts.key);
  const language = parts.language ?? paper.language;
  const mainFeed: LinkView = { name: paper.name, path: feedPath("") };
  const section = paper.sections.find(({ id }) => id === parts.section);
  return {
    title: parts.key.page === "front" ? parts.title : `${parts.title} — ${paper.name}`,
    description: parts.description,
    // A preview is not the place where anything stands.
    ...(!preview && { canonical: site + encodedPath(parts.canonical ?? path) }),
    language,
    direction: directionOf(language),
    paper: { name: paper.name, ...(paper.motto && { motto: paper.motto }), home: "/" },
    sections: paper.sections.map(({ id, name }) => ({ name, path: sectionPath(id), ...(id === parts.section && { current: true }) })),
    search: { name: words.search.heading, path: pathOf({ page: "search-page" }), ...(parts.key.page === "search-page" && { current: true }) },
    footer: {
      pages: [
        ...paper.pages.flatMap((id) => {
          const page = archive.entry("page", id);
          return page ? [{ name: page.record.name, path: standingPath(id) }] : [];
        }),
        { name: words.corrections, path: correctionsPath("") },
        { name: words.archive, path: archivePath("") },
        { name: words.allTopics, path: "/topics/" },
        { name: words.allAuthors, path: "/authors/" },
      ],
      feeds: [mainFeed, ...paper.sections.map(({ id, name }) => ({ name, path: feedPath(id) }))],
      licence: paper.licence,
    },
    feeds: [mainFeed, ...(section ? [{ name: `${paper.name}: ${section.name}`, path: feedPath(section.id) }] : [])],
    openGraph: { type: "website", title: parts.title, description: parts.description, ...parts.openGraph },
    structuredData: parts.structuredData ?? [],
    noindex: preview || (parts.noindex ?? false),
    ...(context.previewed && { ribbon: pathOf({ page: "preview-note" }) }),
  };
}
