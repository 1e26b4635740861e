import { expect, test } from "vitest";
import { convert, prose } from "./body.ts";

const arabic = (text: string) =>
  convert(text, "ar")
    .blocks.map((block) => ("html" in block ? block.html : ""))
    .join("");

test.each([
  ["قالت شركة Kestrel Power Ltd. أمس.", "<p>قالت شركة <bdi>Kestrel Power Ltd</bdi>. أمس.</p>"],
  ["لغة C++ (وهي قديمة)", "<p>لغة <bdi>C++</bdi> (وهي قديمة)</p>"],
  ["بدقة 4K في العرض", "<p>بدقة <bdi>4K</bdi> في العرض</p>"],
  ["**WCAG 2.2**، في مستواها AA", "<p><strong><bdi>WCAG 2.2</bdi></strong>، في مستواها <bdi>AA</bdi></p>"],
  ["[الموقع](https://a.example/x)", '<p><a href="https://a.example/x">الموقع</a></p>'],
  ["`npm run check` أمر", "<p><code>npm run check</code> أمر</p>"],
  ["عام ٢٠٢٦ و2026", "<p>عام ٢٠٢٦ و2026</p>"],
])("%s", (written, html) => expect(arabic(written)).toBe(html));

test("an address keeps its parts together", () => {
  expect(arabic("اكتب إلى news@meridian.example.org.")).toContain("<bdi>news@meridian.example.org</bdi></a>.");
  expect(arabic("انظر https://a.example/b/?c=d في الليل")).toContain("<bdi>https://a.example/b/?c=d</bdi>");
});

test.each([
  ["en", "The word السلام (2026): 5 films", "<p>The word <bdi>السلام</bdi> (2026): 5 films</p>"],
  ["de", "**„שלום“**, 5", "<p><strong>„<bdi>שלום</bdi>“</strong>, 5</p>"],
  ["en", "Only Latin here.", "<p>Only Latin here.</p>"],
])("%s: words that run from right to left are set apart too", (language, written, html) =>
  expect(prose(written, language)).toBe(html),
);
