import { expect, test } from "vitest";
import { convert, prose } from "./body.ts";

const arabic = (text: string) => convert(text, "ar").blocks.map((block) => ("html" in block ? block.html : "")).join("");

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

test("what runs from left to right is left as it is", () => {
  expect(prose("The كلمة word.")).toBe("<p>The كلمة word.</p>");
});
