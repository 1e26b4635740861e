/** One page of each template, as the demonstration paper has them. */
export const templates: Record<string, string> = {
  front: "/",
  article: "/2026/11/24/port-strike/",
  "article with a table and notes": "/2026/11/23/who-pays-for-the-tide/",
  "article with a gallery": "/2026/11/09/lantern-boats/",
  "article with a fact box": "/2026/10/28/kestrel-loan/",
  "article with a video": "/2026/11/21/cable-ship-order/",
  "live blog": "/2026/11/12/saint-orrin-live/",
  "old entries of a live blog": "/2026/11/12/saint-orrin-live/updates/2026-11-12-18/",
  "article that asks and answers": "/2026/11/02/seismologist-interview/",
  "article that reviews": "/2026/10/31/the-wind-same/",
  "article in pictures": "/2026/11/10/the-light-goes-round/",
  obituary: "/2026/10/31/ansel-viert/",
  opinion: "/2026/11/23/own-the-waterline/",
  section: "/world/",
  topic: "/topics/kestrel-barrier/",
  "article of a thread": "/2026/11/17/barrier-redrawn/",
  thread: "/threads/kestrel-barrier/",
  search: "/search/",
  author: "/authors/lena-okafor/",
  archive: "/archive/2026/11/",
  day: "/archive/2026/11/24/",
  corrections: "/corrections/",
  directory: "/topics/",
  standing: "/about/",
  "saved stories": "/saved/",
  "not found": "/no/such/page/",
};

/** The same from right to left. */
export const mirrored: Record<string, string> = {
  front: "/ar/",
  article: "/2026/11/24/اتفاق-ينهي-إضراب-الميناء/",
  "live blog": "/2026/11/12/ليلة-فرز-الأصوات-في-سانت-أورين/",
  "old entries of a live blog": "/2026/11/12/ليلة-فرز-الأصوات-في-سانت-أورين/updates/2026-11-12-18/",
  opinion: "/2026/11/12/في-مديح-الاجتماع-القصير/",
  section: "/ar/home/",
  topic: "/ar/topics/ports/",
  author: "/ar/authors/lena-okafor/",
  archive: "/ar/archive/2026/11/",
  day: "/ar/archive/2026/11/24/",
  corrections: "/ar/corrections/",
  directory: "/ar/topics/",
  search: "/ar/search/",
  thread: "/ar/threads/port-strike/",
  standing: "/ar/contact/",
  "saved stories": "/ar/saved/",
  "not found": "/ar/no/such/page/",
};

/** One page of each kind of the lite edition, which has no themes and text sizes of its own. */
export const lite: Record<string, string> = {
  front: "/lite/",
  article: "/lite/2026/11/24/port-strike/",
  "article with a table and notes": "/lite/2026/11/23/who-pays-for-the-tide/",
  "article with a gallery": "/lite/2026/11/09/lantern-boats/",
  "article with a video": "/lite/2026/11/21/cable-ship-order/",
  section: "/lite/world/",
  author: "/lite/authors/lena-okafor/",
  thread: "/lite/threads/kestrel-barrier/",
  archive: "/lite/archive/2026/11/",
  day: "/lite/archive/2026/11/24/",
  corrections: "/lite/corrections/",
  directory: "/lite/topics/",
  standing: "/lite/about/",
  "front, right to left": "/lite/ar/",
  "article, right to left": "/lite/2026/11/24/اتفاق-ينهي-إضراب-الميناء/",
  "directory, right to left": "/lite/ar/topics/",
  "article in French": "/lite/2026/11/24/accord-au-port/",
};

/** In what pages are looked at, each with each. */
export const themes = ["light", "dark", "sepia"] as const;
export const textSizes = [16, 32] as const;

/** What opens on an article's page, and how it is opened. */
export const panels = ["text settings", "picture", "listening", "quotation"] as const;

/** WCAG 2.2 at A and AA, and what axe's makers hold for good practice besides. */
export const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
