/** Media types (IANA registry) of every kind of file that a paper has, by the ending of its name. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  mjs: "text/javascript",
  json: "application/json",
  jsonl: "application/jsonl",
  geojson: "application/geo+json",
  webmanifest: "application/manifest+json",
  xml: "application/xml",
  xsl: "application/xslt+xml",
  txt: "text/plain",
  md: "text/markdown",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  ics: "text/calendar",
  svg: "image/svg+xml",
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  ico: "image/vnd.microsoft.icon",
  woff2: "font/woff2",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  mp4: "video/mp4",
  webm: "video/webm",
  ogg: "audio/ogg",
  vtt: "text/vtt",
  pdf: "application/pdf",
  rtf: "application/rtf",
  epub: "application/epub+zip",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  zip: "application/zip",
  gz: "application/gzip",
};

/** Of a file whose ending is not known, such as Pagefind's. */
export const otherType = "application/octet-stream";

/**
 * Feeds end as other XML and JSON does, and are told by their whole names. Those in XML have no type of their own: by
 * RSS's and Atom's Chromium shows their source, and Firefox asks where to keep it. Programs read what they are from them.
 */
export const feedTypes: Readonly<Record<string, string>> = {
  "feed.xml": "application/xml",
  "rss.xml": "application/xml",
  "atom.xml": "application/xml",
  "feed.json": "application/feed+json",
};

/** Files that are told by their whole names: feeds, and terms for machines, which have a type of their own (RSL 1.0). */
export const namedTypes: Readonly<Record<string, string>> = { ...feedTypes, "rsl.xml": "application/rsl+xml" };

/** Types whose text is UTF-8; a host must say so of each. */
export const hasCharset = (type: string): boolean => type.startsWith("text/") || /[/+](?:xml|jsonl?)$/.test(type);

/** Endings of files that are text; pictures, fonts and Pagefind's files are compressed in themselves. */
export const textEndings: readonly string[] = Object.entries(mediaTypes)
  .filter(([, type]) => hasCharset(type))
  .map(([ending]) => ending);

/** Paths that are answered in several forms, compressed and not. */
export const textPaths = `/$|[.](?:${textEndings.join("|")})$`;

export const withCharset = (type: string): string => (hasCharset(type) ? `${type}; charset=utf-8` : type);

/** The whole `Content-Type` of a path. */
export function contentType(path: string): string {
  const name = path.endsWith("/") ? "index.html" : path.slice(path.lastIndexOf("/") + 1);
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const named = Object.hasOwn(namedTypes, name) ? namedTypes[name] : undefined;
  return withCharset(named ?? (Object.hasOwn(mediaTypes, ending) ? mediaTypes[ending] : undefined) ?? otherType);
}
