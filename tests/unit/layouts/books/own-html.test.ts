/** What is set without a tree is what the tree would say; what is not surely so is left to it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ownHtml } from "../../../../src/layouts/books/own-html.ts";
import { readHtml } from "../../../../src/layouts/books/xhtml.ts";

const own = [
  '<p>Ships &#x26; <em lang="fr">bateaux</em>, “<a href="https://a.example/?a=1&#x26;b=2">here</a>”.<br>Then.</p>\n<hr>',
  '<figure><img src="https://a.example/a.jpg" alt="A &lt;quay&gt; &quot;at dawn&quot;"><figcaption>One (Una)</figcaption></figure>',
  '<table><thead><tr><th scope="col">a</th></tr></thead>\n<tbody>\n<tr><td>1<br></td></tr></tbody></table>',
  "<ul>\n<li>One<ol><li><p>Two</p></li></ol></li>\n</ul><h3>Why</h3><blockquote><p>So.</p></blockquote>",
  '<div dir="rtl" lang="he"><p>מילים 👩‍👩‍👧‍👦 &#39;x&#39;</p></div>',
];

test.each(own)("the paper's own HTML is set as it stands: %s", (text) => {
  expect(ownHtml(text)).toBe(readHtml(text));
});

test.each([
  "<p>One<p>Two",
  "<p><div>in</div></p>",
  "<table><tr><td>1</td></tr></table>",
  "<table>lost<tbody></tbody></table>",
  "<a>one<a>two</a></a>",
  "<em><b>x</em></b>",
  "<p>&nbsp;&copy &#128;</p>",
  "<pre>\n\nx</pre>",
  "<svg><path/></svg>",
  "<P>x</P>",
  "<p title=x>x</p>",
  "<!-- x --><p>x</p>",
  '<p class="a  b">x</p>',
  '<img width="08">',
  "a\r\nb",
  "<script>1 < 2</script>",
])("what only a reader of HTML knows is left to one: %j", (text) => {
  expect(ownHtml(text)).toBeUndefined();
});

test("whatever it sets, the tree would say the same", () => {
  const tags = "p em a ul li h2 table tbody tr td div dl dt figure b".split(" ");
  const bits = fc.constantFrom(
    ...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
    ...'<br>|<hr>|<span hidden>|</span>|text| |&amp;|&|&#x3C;|&lt|&constructor;|é|<img width="08" alt>|\n'.split("|"),
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 12 }), (some) => {
      const set = ownHtml(some.join(""));
      if (set !== undefined) expect(set).toBe(readHtml(some.join("")));
    }),
    { numRuns: 3000 },
  );
});
