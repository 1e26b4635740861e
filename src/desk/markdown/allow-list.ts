/**
 * What HTML may stand in a body: the whole of it, as data. Whatever is not named here is taken out, however it got in.
 * The elements are those that Markdown and its extensions make; attributes are the few that they need.
 */
import type { Schema } from "hast-util-sanitize";

export const allowList: Schema = {
  tagNames: [
    "p", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "hr", "pre", "code", "em", "strong", "del", "br", "a", "sup", "sub",
    "table", "thead", "tbody", "tr", "th", "td", "div", "span", "bdi",
  ],
  attributes: {
    a: ["href", "title", "id", ["ariaDescribedBy", "footnote-label"], ["className", "data-footnote-backref"], "ariaLabel", "dataFootnoteRef", "dataFootnoteBackref"],
    h2: ["id"], h3: ["id"], h4: ["id"], h5: ["id"], h6: ["id"],
    div: [["className", "table-scroll", "verse"], ["role", "region"], ["tabIndex", 0], "ariaLabel"],
    li: ["id"],
    ol: ["start"],
    span: [["className", "dateline"], "lang", ["dir", "ltr", "rtl"]],
    td: [["align", "left", "center", "right"]],
    th: [["align", "left", "center", "right"], ["scope", "col", "row"]],
  },
  protocols: { href: ["http", "https", "mailto", "tel"] },
  ancestors: { tbody: ["table"], td: ["table"], th: ["table"], thead: ["table"], tr: ["table"] },
  strip: ["script", "style"],
  // The ids that stay are made by the footnotes, which put their own prefix before the editor's words, and by the headings,
  // whose ids are letters, digits and hyphens and none that the templates use.
  clobber: [],
  clobberPrefix: "",
};
