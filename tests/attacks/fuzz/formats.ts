/** A story of a headline and of HTML, in the formats that are imported. */

const encoded = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const rss = (headline: string, html: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><item><title>${encoded(headline)}</title><guid>1</guid><pubDate>Sun, 22 Nov 2026 18:20:00 +0100</pubDate><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`;
const nitf = (headline: string, html: string) =>
  `<?xml version="1.0"?><nitf><head><docdata><doc-id id-string="1"/></docdata></head><body><body.head><hedline><hl1>${encoded(headline)}</hl1></hedline><byline>${encoded(headline)}</byline><dateline><location>${encoded(headline)}</location></dateline></body.head><body.content>${html}</body.content></body></nitf>`;
const ninjs = (headline: string, html: string) =>
  JSON.stringify({
    uri: "tag:agency.example,2026:1",
    type: "text",
    versioncreated: "2026-11-22T18:20:00Z",
    headline,
    byline: headline,
    located: headline,
    description_text: headline,
    body_xhtml: html,
    subject: [{ name: headline }],
    associations: {
      one: {
        type: "picture",
        uri: "p",
        description_text: headline,
        byline: headline,
        renditions: { main: { href: "https://a.example/p.jpg", width: 9 } },
      },
    },
  });
const page = (headline: string, html: string) =>
  `<!doctype html><html lang="en"><head><title>${encoded(headline)}</title><meta property="og:title" content="${encoded(headline).replaceAll('"', "&quot;")}"><script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", headline, author: { name: headline }, dateline: headline, datePublished: "2026-11-22" }).replaceAll("<", "\\u003c")}</script></head><body><article><h1>${encoded(headline)}</h1>${html}</article></body></html>`;
const plain = (headline: string, html: string) =>
  `${headline}\n\nBy ${headline}\n\n${headline} (Agency) - ${html.replace(/<[^>]*>/g, "\n\n")}\n`;

const markdown = (headline: string, html: string) =>
  `---\ntitle: ${JSON.stringify(headline)}\ndate: 2026-11-22\nauthor: ${JSON.stringify(headline)}\n---\n${headline}\n\n{{< figure src="${headline}" >}}\n\n{% highlight x %}${headline}{% endhighlight %}\n\n[[${headline}]]\n\n${html}\n`;

const ans = (headline: string, html: string) =>
  JSON.stringify({
    type: "story",
    _id: headline,
    headlines: { basic: headline },
    credits: { by: [{ name: headline }] },
    canonical_url: headline,
    promo_items: { basic: { type: "image", url: headline, caption: headline } },
    content_elements: [
      { type: "text", content: html },
      { type: "header", level: headline, content: html },
      { type: "quote", content_elements: [{ type: "text", content: html }], citation: { content: headline } },
      { type: "image", url: headline, caption: headline, alt_text: headline },
      { type: headline, content: html, url: headline },
      { type: "interstitial_link", url: headline, content: html },
    ],
  });
const drupal = (headline: string, html: string) =>
  JSON.stringify({
    jsonapi: {},
    data: [
      {
        type: "node--article",
        id: headline,
        attributes: {
          title: headline,
          body: { processed: html, summary: html },
          path: { alias: `/${headline}` },
          field_byline: headline,
        },
        relationships: {
          field_image: {
            data: { type: "file--file", id: "f", meta: { alt: headline, title: headline, url: headline } },
          },
        },
      },
    ],
  });
const medium = (headline: string, html: string) =>
  `<!DOCTYPE html><html><head><title>${encoded(headline)}</title></head><body><article class="h-entry"><header><h1 class="p-name">${encoded(headline)}</h1></header><section data-field="body" class="e-content">${html}</section><footer><a class="p-author">${encoded(headline)}</a><time class="dt-published" datetime="2026-11-22T18:20:00Z">x</time></footer></article></body></html>`;
const newsml = (headline: string, html: string) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="1"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-11-22T18:20:00Z</versionCreated></itemMeta><contentMeta><by>${encoded(headline)}</by><headline>${encoded(headline)}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html><body>${html}</body></html></inlineXML></contentSet></newsItem>`;
const wire = (headline: string, html: string) =>
  `\u0001cna0001 3 wi 1 x\r\n\u0002${headline}\r\n\r\n${html.replace(/<[^>]*>/g, "\r\n")}\r\n\u0003221820 Nov 26\u0004`;
const mail = (headline: string, html: string) =>
  `From: "${headline}" <a@b.example>\nTo: c@d.example\nSubject: ${headline}\nDate: Sun, 22 Nov 2026 18:20:00 +0100\nContent-Type: text/html; charset=utf-8\n\n${html}\n`;

export const formats = { rss, nitf, ninjs, page, plain, markdown, ans, drupal, medium, newsml, wire, mail };
