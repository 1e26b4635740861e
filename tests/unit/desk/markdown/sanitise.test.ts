/** What conversion says of its HTML is what a browser would find in it. */
import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { selectAll } from "hast-util-select";
import { expect, test } from "vitest";
import { wordsIn } from "../../../../src/desk/import/html/html-words.ts";
import { edited } from "../../../../src/desk/edited-html.ts";
import { linkEnd, linkStart, type Sanitised } from "../../../../src/desk/sanitised.ts";
import { withLinksLed } from "../../../../src/layouts/links-led.ts";
import { convert, said } from "./body.ts";
import { threadTime } from "../../processor-time.ts";

const pieces = fc.constantFrom(
  '[a *b* & c](/world/?a=1&b=2 "T>\'")',
  '[out](https://a.example/"x"<y>)',
  "[](/x/)",
  'a&amp;b &lt;a href="/no/"> ',
  "*word*s ",
  '`<a href="/code/">` ',
  "[^n]",
  "\n\n## Head\n\n",
  "\n\n- [item](#head)\n  - two\n\n",
  "\n\n| a | b |\n|---|---|\n| [c](/d/) | é |\n\n",
  "\n\n> said\n\n",
  "\\\n",
  "\n\n    code [no](/no/)\n\n",
);
const bodies = fc.array(pieces, { maxLength: 12 }).map((parts) => `${parts.join("")}\n\n[^n]: Note, [too](/n/).`);

const textsOf = (body: string): Sanitised[] => convert(body).blocks.flatMap((block) => ("html" in block ? block : []));
const oneLine = (text: string) => text.replace(/\s+/g, "");

test("words, links and places are those of the HTML", () => {
  fc.assert(
    fc.property(bodies, (body) => {
      for (const text of textsOf(body)) {
        const tree = fromHtml(text.html, { fragment: true });
        expect(text.links.map(({ href }) => href)).toEqual(
          selectAll("a", tree).map(({ properties }) => properties.href),
        );
        expect(text.ids).toEqual(selectAll("[id]", tree).map(({ properties }) => properties.id));
        expect(oneLine(text.words.join(""))).toBe(oneLine(wordsIn(tree)));
        for (const { from, opened, closing, back } of text.links) {
          expect(text.html.slice(from, opened)).toMatch(/^<a href="[^"]*"(?: [^<]*)?>$/);
          expect(text.html.slice(from).startsWith(linkStart)).toBe(true);
          expect(text.html.slice(closing).startsWith(linkEnd)).toBe(true);
          if (back) expect(text.html.slice(back.at).startsWith(`${back.reference}"`)).toBe(true);
        }
      }
    }),
  );
});

test("after an edit, what is left stands where it is said to stand", () => {
  fc.assert(
    fc.property(bodies, fc.string({ maxLength: 5 }), (body, before) => {
      for (const text of textsOf(body)) {
        const gone = text.links.filter((_, at) => at % 2 === 0);
        const once = edited(
          text,
          gone.flatMap(({ from, opened, closing }) => [
            { from, to: opened, html: before.replace(/[<&]/g, "") },
            { from: closing, to: closing + linkEnd.length, html: "" },
          ]),
          new Set(gone),
        );
        expect(once.links).toHaveLength(text.links.length - gone.length);
        for (const { from, opened, closing } of once.links) {
          expect(once.html.slice(from, opened)).toMatch(/^<a href="[^"]*"(?: [^<]*)?>$/);
          expect(once.html.slice(closing).startsWith(linkEnd)).toBe(true);
        }
      }
    }),
  );
});

test("a link is led on where it stands, and what looks like one is left", () => {
  const text = said('See `<a href="/code/">` and [this](/a/?b=1&c=2).');
  expect(withLinksLed(text, (href) => (href === "/a/?b=1&c=2" ? "https://x.example/'" : ""))).toBe(
    '<p>See <code>&#x3C;a href="/code/"></code> and <a href="https://x.example/&#39;/a/?b=1&#x26;c=2">this</a>.</p>',
  );
});

test("many links, and many beginnings of them, take no longer than they are long", () => {
  const many = said("[a](/b)\n\n".repeat(1000));
  expect(many.links).toHaveLength(1000);
  const html = many.html.repeat(100);
  const links = Array.from({ length: 100 }, (_, round) =>
    many.links.map(({ href, from, opened, closing }) => {
      const by = round * many.html.length;
      return { href, from: from + by, opened: opened + by, closing: closing + by };
    }),
  ).flat();
  const spent = threadTime();
  expect(withLinksLed({ ...many, html, links }, () => "https://x.example").length).toBeGreaterThan(html.length);
  const openings = said('`<a href="`\n\n'.repeat(1000));
  expect(withLinksLed(openings, () => "/x")).toBe(openings.html);
  // Quadratic it would be minutes.
  expect(spent()).toBeLessThan(10_000);
});
