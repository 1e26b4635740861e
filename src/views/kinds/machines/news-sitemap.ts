import type { Archive } from "../../../archive/archive.ts";
import type { ArticleRecord } from "../../../desk/records.ts";
import { articlePath, encodedPath } from "../../../paper/addresses/address.ts";
import { baseLanguage } from "../../../paper/base-language.ts";
import { likelyScript } from "../../../paper/scripts/likely-script.ts";
import { rfc3339 } from "../../../paper/moment.ts";
import type { PageContext } from "../../context.ts";
import { always, type Kind } from "../../kind.ts";
import { openStories } from "../../parts/open-stories.ts";

/** The stories of the last two days, for search engines of news. */
export interface NewsSitemapView {
  template: "news-sitemap";
  paper: string;
  /** As the format has it: two or three letters, but for Chinese. */
  language: string;
  stories: { location: string; published: string; headline: string }[];
}

export const newsSitemap: Kind<"news-sitemap", NewsSitemapView> = {
  called: ["sitemap of the news", "sitemaps of the news"],
  all: () => [{ page: "news-sitemap" }],
  // Stories leave it as time goes by, whatever is edited: each build looks.
  always: true,
  stands: always,
  view: (_key, context) => view(context),
};

/** Seconds: what is older is no news to search engines (Google's “News sitemaps”). */
const twoDays = 48 * 60 * 60;
/** By the same rules. */
const most = 1000;
/** Stories are asked for so many at a time. */
const portion = 50;

function view({ archive, site }: PageContext): NewsSitemapView {
  const { paper } = archive;
  return {
    template: "news-sitemap",
    paper: paper.name,
    language: newsLanguage(paper.language),
    stories: newsOf(archive).map((record) => ({
      location: site + encodedPath(articlePath(record.id)),
      published: rfc3339(record.published, paper.timezone),
      headline: record.headline,
    })),
  };
}

/** Those that readers may see, newest first. */
function newsOf(archive: Archive): ArticleRecord[] {
  const since = archive.now - twoDays;
  for (let count = portion; ; count *= 2) {
    const newest = archive.lists.newest("all", Math.min(count, most * 2));
    const all = newest.length < count || (newest.at(-1)?.published ?? 0) < since || count >= most * 2;
    if (all)
      return openStories(newest, archive)
        .filter(({ published }) => published >= since)
        .slice(0, most);
  }
}

const newsLanguage = (tag: string): string => {
  if (baseLanguage(tag) !== "zh") return baseLanguage(tag);
  return likelyScript(tag) === "Hant" ? "zh-tw" : "zh-cn";
};
