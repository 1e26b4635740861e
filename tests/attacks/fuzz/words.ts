/** Words that mean something to YAML, Markdown, HTML, XML and JSON, and letters that programs stumble over. */
export const letters = ["\0", "\ufeff", "\u2028", "\u202e", "\u200d", "\ud83d\udea2", "e\u0301", "\u00ad", "\u0600", "\u1f3f4", "\uffff", "\x1b[2J", "\r", "\r\n", "\t", "\n", "\n\n", "    "];

export const yamlWords = ["---\n", "...\n", ": ", "- ", "? ", "&a ", "*a", "<<: *a\n", "!!js/function ", "!!binary ", "| \n", ">-\n", "{", "}", "[", "]", ",", "'", '"', "#", "%YAML 1.1\n", "__proto__: ", "constructor: ", "null", "~", "yes", "0x10", "1e999", ".inf", "2026-02-30", "2026-11-24 06:30"];

export const markdownWords = ["# ", "> ", "- ", "1. ", "```\n", "~~~\n", "*", "**", "_", "~~", "`", "[", "](", ")", "![", "[^a]", "[^a]: ", "|", "|-|-|\n", "<!--", "-->", "<b>", "</b>", "<script>", "<![CDATA[", "&#x110000;", "&nbsp;", ":::", ":::note\n", ":::fact{title=\"x\"}\n", "::video{src=\"https://v.example/a.mp4\" title=\"x\"}\n", "::document{file=\"a.pdf\" title=\"x\"}\n", ":::live{at=\"2026-11-24 06:30\"}\n", "{#a .b c=\"d\"}", "\\", "\n===\n", "\n---\n", "https://a.example/(", "a@b.example", "“", "”", "’", "«\u00a0", "--", "...", "  \n"];

export const markupWords = ["<", ">", "</", "/>", "<p>", "</p>", "<div>", "</div>", "<br>", "<img src=\"a.jpg\" alt=\"", "<a href=\"/", "<table><tr><td>", "</table>", "<template>", "<svg>", "<math>", "<!DOCTYPE x [<!ENTITY e \"&e;\">]>", "<![CDATA[", "]]>", "&amp;", "&lt;", "&#0;", "&e;", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "xmlns:x=\"y\"", "<script type=\"application/ld+json\">", "</script>", "<style>", "<plaintext>", "<title>", "<item>", "</item>", "<guid>", "<pubDate>", "<content:encoded>", "<body.content>", "<block>", "<media>", "<entry>", "<figure>", "<figcaption>"];

export const jsonWords = ["{", "}", "[", "]", ":", ",", "\"", "\\u0000", "\\ud800", "null", "true", "1e400", "-0", "\"uri\":", "\"headline\":", "\"body_xhtml\":", "\"renditions\":", "\"located\":", "\"__proto__\":", "\"associations\":"];
