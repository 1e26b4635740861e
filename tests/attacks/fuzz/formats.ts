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

export const formats = { rss, nitf, ninjs, page, plain, markdown };
