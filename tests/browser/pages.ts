/** One page of each template, as the demonstration paper has them. */
export const templates: Record<string, string> = {
  front: "/",
  article: "/2026/11/24/port-strike/",
  "article with a table and notes": "/2026/11/23/who-pays-for-the-tide/",
  "article with a gallery": "/2026/11/09/lantern-boats/",
  "article with a fact box": "/2026/10/28/kestrel-loan/",
  "article with a video": "/2026/11/21/cable-ship-order/",
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
  "not found": "/no/such/page/",
};

/** The same from right to left. */
export const mirrored: Record<string, string> = {
  front: "/ar/",
  article: "/2026/11/24/اتفاق-ينهي-إضراب-الميناء/",
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
  "not found": "/ar/no/such/page/",
};

/** The templates that a build is judged by first. */
export const main = ["front", "article", "section", "author", "not found"];
