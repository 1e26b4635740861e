/** Stories of any words at all, in every format that is imported. */
import fc from "fast-check";

export interface AnyStory {
  headline: string;
  summary: string;
  byline: string;
  dateline: string;
  topics: string[];
  section: string;
  published: string;
  updated: string;
  slug: string;
  picture: string;
  alt: string;
  caption: string;
  credit: string;
  language: string;
  /** HTML. */
  body: string;
}

/** Words as agencies and editors write them, and what means something to YAML, Markdown, HTML, paths and regular expressions. */
const words = fc.oneof(
  fc.constantFrom(
    "...and then",
    "--- a rule",
    "---",
    "...",
    "Halden (north",
    "(a+)+b",
    "[x](y)",
    "<b></b>",
    "<b> </b>",
    "&lt;i&gt;",
    "a: b",
    "# a",
    "a #4",
    "- a",
    "* a",
    "> a",
    "::: note",
    "::video{src=x}",
    "{a}",
    "!a",
    "&a",
    "*a*",
    "`a`",
    "'a",
    '"a"',
    "a\nb",
    "a\n\nb",
    "---\nheadline: x\n---",
    "\u0000a",
    "\u001b[2J",
    "\u202ea",
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\u2028",
    "\ud800",
    "\u0085",
    "null",
    "1.50",
    "2026-11-24",
    "CON",
    "../../x",
    "/etc/passwd",
    "C:\\x",
    "%2e%2e%2f",
    "a|b",
    "[^1]",
    "«\u00a0Non\u00a0»",
    "“Said,”",
    "هالدن (رويترز) —",
    "HALDEN, Norway (Reuters) —",
    "\u{1f600}",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.lorem({ maxCount: 12 }),
);
const html = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom(
        "<p>",
        "</p>",
        "<h2>",
        "</h2>",
        "<ul><li>",
        "</li></ul>",
        "<blockquote>",
        "</blockquote>",
        "<figure><img src='a b.jpg' alt='x'><figcaption>",
        "</figcaption></figure>",
        "<a href='https://x.example/'>",
        "<a href='/2026/11/24/nothing/'>",
        "<a href='#x'>",
        "</a>",
        "<table><tr><td>",
        "</td></tr></table>",
        "<br>",
        "<hr>",
        "<pre>",
        "</pre>",
        "<aside class='fact-box'>",
        "</aside>",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => `<p>A first sentence of the text.</p>${parts.join(" ")}`);
const time = fc.oneof(
  fc.constantFrom(
    "2026-11-22T18:20:00+01:00",
    "2026-02-30",
    "0000-00-00",
    "99999-01-01",
    "2026-11-22",
    "20261122T182000Z",
    "Sun, 22 Nov 2026 18:20:00 GMT",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
  ),
  words,
);

export const anyStory: fc.Arbitrary<AnyStory> = fc.record({
  headline: fc.oneof({ weight: 3, arbitrary: fc.lorem({ maxCount: 6 }) }, { weight: 2, arbitrary: words }),
  summary: words,
  byline: words,
  dateline: words,
  topics: fc.array(words, { maxLength: 4 }),
  section: fc.oneof(fc.constant("World"), words),
  published: time,
  updated: time,
  slug: words,
  picture: fc.oneof(fc.constantFrom("", "a.jpg", "https://x.example/b.png"), words),
  alt: words,
  caption: words,
  credit: words,
  language: fc.oneof(fc.constantFrom("en", "ar", "fr"), words),
  body: html,
});

/** Characters that XML has (XML 1.0, 2.2). */
const ofXml = (text: string): string =>
  text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
const xml = (text: string): string =>
  ofXml(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const media = (story: AnyStory): string =>
  story.picture
    ? `<media:content url="${xml(story.picture)}" medium="image"><media:description>${xml(story.caption)}</media:description><media:credit>${xml(story.credit)}</media:credit><media:text>${xml(story.alt)}</media:text></media:content>`
    : "";

/** In one line, without what parts a wire or a letter. */
const mailLine = (text: string): string => text.toWellFormed().replace(/[\u0000-\u001f\u0085\u2028\u2029]+/g, " ");

/** Formats whose files say where each story begins. */
export const countedFormats: ReadonlySet<string> = new Set([
  "ghost",
  "ninjs",
  "nitf",
  "wordpress",
  "rss",
  "atom",
  "markdown",
  "ans",
  "drupal",
  "newsml",
  "mail",
  "wire",
  "medium",
]);

/** Each format as the files that hold the stories. */
export const formats: Record<string, (stories: readonly AnyStory[]) => string[]> = {
  ninjs: (stories) => [
    JSON.stringify(
      stories.map((story, at) => ({
        uri: `urn:${at}`,
        type: "text",
        headline: story.headline,
        by: story.byline,
        located: story.dateline,
        firstcreated: story.published,
        versioncreated: story.updated,
        language: story.language,
        slugline: story.slug,
        description_text: story.summary,
        body_html: story.body,
        subject: story.topics.map((name) => ({ name })),
        ...(story.picture && {
          associations: {
            featured: {
              type: "picture",
              headline: story.alt,
              description_text: story.caption,
              creditline: story.credit,
              renditions: { a: { href: story.picture, width: 900 } },
            },
          },
        }),
      })),
    ),
  ],
  nitf: (stories) => [
    `<news>${stories.map((story, at) => `<nitf xml:lang="${xml(story.language)}"><head><docdata><doc-id id-string="${at}"/><date.issue norm="${xml(story.published)}"/><key-list>${story.topics.map((topic) => `<keyword key="${xml(topic)}"/>`).join("")}</key-list></docdata><pubdata position.section="${xml(story.section)}"/></head><body><body.head><hedline><hl1>${xml(story.headline)}</hl1></hedline><byline>${xml(story.byline)}</byline><dateline><location>${xml(story.dateline)}</location></dateline><abstract>${xml(story.summary)}</abstract></body.head><body.content><p>${xml(story.body)}</p>${story.picture ? `<media media-type="image"><media-reference source="${xml(story.picture)}" alternate-text="${xml(story.alt)}"/><media-caption>${xml(story.caption)}</media-caption><media-producer>${xml(story.credit)}</media-producer></media>` : ""}</body.content></body></nitf>`).join("\n")}</news>`,
  ],
  wordpress: (stories) => [
    `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://old.example</wp:base_site_url>${stories.map((story, at) => `<item><title>${xml(story.headline)}</title><link>https://old.example/2026/11/22/${xml(encodeURIComponent(story.slug.toWellFormed()))}/</link><guid>g${at}</guid><dc:creator>${xml(story.byline)}</dc:creator><wp:post_id>${at}</wp:post_id><wp:post_name>${xml(story.slug)}</wp:post_name><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date>${xml(story.published)}</wp:post_date><wp:post_modified>${xml(story.updated)}</wp:post_modified><category domain="category">${xml(story.section)}</category>${story.topics.map((topic) => `<category domain="post_tag">${xml(topic)}</category>`).join("")}<excerpt:encoded>${xml(story.summary)}</excerpt:encoded><content:encoded>${xml(`${story.body}\n\n[caption id="x"]<img src="${story.picture}" alt="${story.alt}"> ${story.caption}[/caption]`)}</content:encoded></item>`).join("\n")}</channel></rss>`,
  ],
  rss: (stories) => [
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>${stories.map((story, at) => `<item><title>${xml(story.headline)}</title><guid>${at}</guid><link>${xml(story.slug)}</link><dc:creator>${xml(story.byline)}</dc:creator><pubDate>${xml(story.published)}</pubDate><dc:language>${xml(story.language)}</dc:language><description>${xml(story.summary)}</description><content:encoded>${xml(story.body)}</content:encoded>${[story.section, ...story.topics].map((topic) => `<category>${xml(topic)}</category>`).join("")}${media(story)}</item>`).join("\n")}</channel></rss>`,
  ],
  atom: (stories) => [
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>T</title>${stories.map((story, at) => `<entry xml:lang="${xml(story.language)}"><id>urn:${at}</id><title type="html">${xml(story.headline)}</title><author><name>${xml(story.byline)}</name></author><published>${xml(story.published)}</published><updated>${xml(story.updated)}</updated><link href="${xml(story.slug)}"/><summary>${xml(story.summary)}</summary><content type="html">${xml(story.body)}</content>${story.topics.map((topic) => `<category term="${xml(topic)}"/>`).join("")}${media(story)}</entry>`).join("\n")}</feed>`,
  ],
  html: (stories) =>
    stories.map(
      (story) =>
        `<!doctype html><html lang="${xml(story.language)}"><head><script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: story.headline, description: story.summary, author: [{ "@type": "Person", name: story.byline }], dateline: story.dateline, datePublished: story.published, dateModified: story.updated, articleSection: story.section, keywords: story.topics, correction: [{ text: story.caption, datePublished: story.published }] }).replace(/</g, "\\u003c")}</script></head><body><article><h1>${xml(story.headline)}</h1><p class="byline">${xml(story.byline)}</p>${story.picture ? `<figure><img src="${xml(story.picture)}" alt="${xml(story.alt)}"><figcaption>${xml(story.caption)} <span class="credit">${xml(story.credit)}</span></figcaption></figure>` : ""}<div class="article-body">${ofXml(story.body)}<p>${"And more of the text, so that there is a story. ".repeat(5)}</p></div></article></body></html>`,
    ),
  ans: (stories) => [
    JSON.stringify(
      stories.map((story, at) => ({
        _id: `A${at}`,
        type: "story",
        headlines: { basic: story.headline },
        subheadlines: { basic: story.summary },
        credits: { by: [{ name: story.byline }] },
        display_date: story.published,
        last_updated_date: story.updated,
        canonical_url: `/${story.slug}`,
        language: story.language,
        taxonomy: { primary_section: { name: story.section }, tags: story.topics.map((text) => ({ text })) },
        ...(story.picture && {
          promo_items: { basic: { type: "image", url: story.picture, alt_text: story.alt, caption: story.caption } },
        }),
        content_elements: [
          { type: "text", content: story.body },
          { type: "image", url: story.picture, alt_text: story.alt, caption: story.caption },
          { type: "quote", content: story.caption },
        ],
      })),
    ),
  ],
  drupal: (stories) => [
    JSON.stringify({
      jsonapi: { version: "1.0" },
      data: stories.map((story, at) => ({
        type: "node--article",
        id: `u${at}`,
        attributes: {
          drupal_internal__nid: at,
          title: story.headline,
          langcode: story.language,
          status: true,
          created: story.published,
          changed: story.updated,
          path: { alias: `/${story.slug}` },
          body: { value: story.body, processed: story.body, summary: story.summary },
          field_byline: story.byline,
        },
        relationships: {
          field_image: {
            data: {
              type: "file--file",
              id: `f${at}`,
              meta: { alt: story.alt, title: story.caption, url: story.picture },
            },
          },
          field_tags: {
            data: story.topics.map((_topic, tag) => ({ type: "taxonomy_term--tags", id: `t${at}-${tag}` })),
          },
        },
      })),
      included: stories.flatMap(({ topics }, at) =>
        topics.map((name, tag) => ({ type: "taxonomy_term--tags", id: `t${at}-${tag}`, attributes: { name } })),
      ),
    }),
  ],
  newsml: (stories) => [
    `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${stories.map((story, at) => `<newsItem guid="urn:${at}"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>${xml(story.updated)}</versionCreated><firstCreated>${xml(story.published)}</firstCreated><link residref="urn:p${at}"/></itemMeta><contentMeta><by>${xml(story.byline)}</by><located><name>${xml(story.dateline)}</name></located><language tag="${xml(story.language)}"/>${story.topics.map((topic) => `<subject><name>${xml(topic)}</name></subject>`).join("")}<headline>${xml(story.headline)}</headline><description>${xml(story.summary)}</description></contentMeta><contentSet><inlineData contenttype="text/html">${xml(story.body)}</inlineData></contentSet></newsItem>${story.picture ? `<newsItem guid="urn:p${at}"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><creditline>${xml(story.credit)}</creditline><description>${xml(story.caption)}</description></contentMeta><contentSet><remoteContent href="${xml(story.picture)}"/></contentSet></newsItem>` : ""}`).join("\n")}</itemSet></newsMessage>`,
  ],
  mail: (stories) => [
    stories
      .map(
        (story, at) =>
          `From a@b.example Sun Nov 22 18:20:00 2026\nFrom: ${mailLine(story.byline)} <a@b.example>\nSubject: =?utf-8?B?${Buffer.from(story.headline).toString("base64")}?=\nMessage-ID: <${at}>\nDate: ${mailLine(story.published)}\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(story.body).toString("base64")}\n`,
      )
      .join("\n"),
  ],
  wire: (stories) => [
    stories
      .map(
        (story, at) =>
          `\u0001cna${String(at).padStart(4, "0")} 3 wi 100 x\r\n\u0002${mailLine(story.headline)}\r\n\r\n${story.dateline.replace(/[\u0000-\u0008]/g, "")} A sentence of it.\r\n${story.caption.replace(/[\u0000-\u0008]/g, "")}\r\n\u0003221820 GMT Nov 26\r\n\u0004`,
      )
      .join("\r\n"),
  ],
  ghost: (stories) => [
    JSON.stringify({
      db: [
        {
          meta: { exported_on: 1_760_000_000_000, version: "5.0" },
          data: {
            posts: stories.map((story, at) => ({
              id: `${at}`,
              title: story.headline,
              slug: story.slug,
              html: story.body,
              custom_excerpt: story.summary,
              feature_image: story.picture,
              status: "published",
              type: "post",
              locale: story.language,
              published_at: story.published,
              updated_at: story.updated,
            })),
            posts_meta: stories.map((story, at) => ({
              post_id: `${at}`,
              feature_image_alt: story.alt,
              feature_image_caption: story.caption,
            })),
            users: stories.map((story, at) => ({ id: `u${at}`, name: story.byline })),
            posts_authors: stories.map((_, at) => ({ post_id: `${at}`, author_id: `u${at}` })),
            tags: stories.flatMap(({ section, topics }, at) =>
              [section, ...topics].map((name, place) => ({ id: `t${at}-${place}`, name })),
            ),
            posts_tags: stories.flatMap(({ topics }, at) =>
              ["", ...topics].map((_, place) => ({ post_id: `${at}`, tag_id: `t${at}-${place}` })),
            ),
          },
        },
      ],
    }),
  ],
  medium: (stories) =>
    stories.map(
      (story) =>
        `<!DOCTYPE html><html><head><title>T</title></head><body><article class="h-entry"><header><h1 class="p-name">${xml(story.headline)}</h1></header><section data-field="subtitle" class="p-summary">${xml(story.summary)}</section><section data-field="body" class="e-content">${ofXml(story.body)}</section><footer><a class="p-author">${xml(story.byline)}</a><time class="dt-published" datetime="${xml(story.published)}">x</time><a class="p-canonical" href="https://medium.com/${xml(story.slug)}">y</a></footer></article></body></html>`,
    ),
  markdown: (stories) =>
    stories.map(
      (story) =>
        `---\n${Object.entries({
          title: story.headline,
          description: story.summary,
          author: story.byline,
          location: story.dateline,
          tags: story.topics,
          categories: [story.section],
          date: story.published,
          lastmod: story.updated,
          slug: story.slug,
          image: { src: story.picture, alt: story.alt, caption: story.caption, credit: story.credit },
          lang: story.language,
        })
          .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
          .join("\n")}\n---\nA first sentence of the text.\n\n${story.caption}\n\n${story.body}\n`,
    ),
  text: (stories) =>
    stories.map(
      (story) =>
        `${story.headline.replace(/\s+/g, " ")}\n\n${story.caption}\n\n${story.headline.replace(/\s+/g, " ")}\n${story.caption}\nBy ${story.byline}\n\n${story.dateline}\n\n${story.body}`,
    ),
};
