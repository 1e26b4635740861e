/** Addresses that stories had, in the form in which they are kept. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  comparedSource,
  formerPath,
  pairsOf,
  partsOf,
  readFormerAddress,
  writtenSource,
} from "../../../../src/paper/addresses/former-address.ts";

test.each([
  ["2026/11/24/port-strike", "2026/11/24/port-strike"],
  ["/2026/11/24/port-strike/", "2026/11/24/port-strike"],
  ["/news/x/", "news/x"],
  ["news/x.html", "news/x.html"],
  ["?p=12", "?p=12"],
  ["/?p=12", "?p=12"],
  ["/index.php?id=12", "index.php?id=12"],
  ["/index.php?id=12&a=1", "index.php?a=1&id=12"],
  ["/index.php?", "index.php"],
  ["?1234", "?1234"],
  ["https://old.example:8080/News/Port.aspx", "News/Port.aspx"],
  ["HTTP://old.example?p=1", "?p=1"],
  ["/2012/index.html", "2012"],
  ["/a/b.html/", "a/b.html"],
  ["/h%C3%A4fen/", "häfen"],
  ["/ha\u0308fen/", "häfen"],
  ["/%D9%85%D9%8A%D9%86%D8%A7%D8%A1", "ميناء"],
  ["/0,1518,druck-123,00.html", "0,1518,druck-123,00.html"],
  ["/story;id=4", "story;id=4"],
  ["/News Archive/a b.htm", "News Archive/a b.htm"],
  ["/~desk/a_(b)", "~desk/a_(b)"],
  ["//evil.example/x", "evil.example/x"],
])("%s is kept as %s", (written, source) => {
  expect(readFormerAddress(written)).toEqual({ source });
});

test.each([
  ["", /front page/],
  ["/", /front page/],
  ["https://old.example/", /front page/],
  ["/index.html", /front page/],
  ["/a#b", /told to no server/],
  ["#!/a", /told to no server/],
  ["/a/../b", /begins with a dot/],
  ["/.htaccess", /begins with a dot/],
  ["/a/%2e%2e/b", /begins with a dot/],
  ["/a//b", /as it stood behind/],
  ["/a\\b", /as it stood behind/],
  ["/a\u0000b", /as it stood behind/],
  ["/a\nb", /as it stood behind/],
  ["/<script>", /as it stood behind/],
  ['/a"b', /as it stood behind/],
  ["/{$HOME}", /as it stood behind/],
  ["/a%zz", /as it stood behind/],
  ["/a%3Fb", /as it stood behind/],
  ["/\u202eabc", /as it stood behind/],
  ["/photos/a", /put there by the program/],
  ["/Lite/a", /put there by the program/],
  [`/${"a".repeat(201)}`, /too long/],
  [`/${"a/".repeat(460)}`, /too long/],
  ["?q=a b", /plain letters/],
  ["?q=$x", /plain letters/],
  ["?q=a;b", /plain letters/],
  ["?&&", /plain letters/],
])("%s is refused", (written, why) => {
  const read = readFormerAddress(written);
  expect("wrong" in read ? read.wrong : "").toMatch(why);
});

test("what is kept is read again as the same, and one address has one form", () => {
  const word = fc.stringMatching(/^[\p{L}\p{N}_~!$&'()*+,;=:@-][\p{L}\p{N}._~!$&'()*+,;=:@-]{0,8}$/u);
  const plain = fc.stringMatching(/^[\w.~-]{1,6}$/);
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 4 }),
      fc.array(fc.tuple(plain, plain), { maxLength: 3 }),
      fc.boolean(),
      (parts, query, slash) => {
        const written = `/${parts.join("/")}${slash ? "/" : ""}${query.length > 0 ? "?" : ""}${query.map((pair) => pair.join("=")).join("&")}`;
        const read = readFormerAddress(written);
        if ("wrong" in read) return;
        expect(readFormerAddress(read.source)).toEqual(read);
        expect(readFormerAddress(writtenSource(read.source))).toEqual(read);
        expect(readFormerAddress(encodeURI(written))).toEqual(read);
        expect(comparedSource(comparedSource(read.source))).toBe(comparedSource(read.source));
        expect(formerPath(read.source) === undefined).toBe(query.length > 0);
        if (query.length > 0) expect(pairsOf(partsOf(read.source).query)).toHaveLength(query.length);
      },
    ),
  );
});
