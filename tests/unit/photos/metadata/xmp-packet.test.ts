import fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST_TEXT, plainText } from "../../../../src/photos/metadata/plain-text.ts";
import { xmpFacts } from "../../../../src/photos/metadata/xmp-facts.ts";
import { xmpPacket } from "../../../../src/photos/metadata/xmp-packet.ts";
import { xmp } from "../pictures.ts";
import { readXmp } from "../../../../src/photos/metadata/xmp-properties.ts";

const DIGITAL_CAPTURE = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture";
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  // Single code units, so unpaired surrogates too.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        "<",
        ">",
        "&",
        '"',
        "'",
        "]]>",
        "<![CDATA[",
        "&amp;",
        "&#0;",
        "-->",
        '<?xpacket end="w"?>',
        "\0",
        "\r\n",
        "\ud800",
        "é",
        "😀",
        " ",
      ),
    )
    .map((parts) => parts.join("")),
);

test("whatever the strings, the packet reads back as the cleaned texts", () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (creator, credit, copyright) => {
      const packet = xmpPacket({ creator, credit, copyright, sourceType: DIGITAL_CAPTURE });
      const facts = xmpFacts(readXmp(Buffer.from(packet ?? "")));
      expect(facts.creator).toBe(plainText(creator));
      expect(facts.credit).toBe(plainText(credit));
      expect(facts.copyright).toBe(plainText(copyright));
      expect(facts.sourceType).toBe(DIGITAL_CAPTURE);
    }),
    { numRuns: 1000 },
  );
});

test("the packet holds no character that XML 1.0 forbids, and fits a JPEG segment", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      // XML 1.0, production 2.
      expect(xmpPacket({ credit: text, creator: "x" })).toMatch(
        /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u,
      );
    }),
  );
  const longest = "&".repeat(9 * LONGEST_TEXT);
  const packet = xmpPacket({ creator: longest, credit: longest, copyright: longest, sourceType: DIGITAL_CAPTURE });
  expect(Buffer.byteLength(packet ?? "")).toBeLessThan(65_000);
});

test("cleaning twice is cleaning once, and leaves well-formed text", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const clean = plainText(text);
      expect(plainText(clean)).toBe(clean);
      expect(clean?.isWellFormed() ?? true).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("nothing known is no packet", () => {
  expect(xmpPacket({})).toBeUndefined();
  expect(xmpPacket({ credit: " \0 ", sourceType: "a free text" })).toBeUndefined();
});

test.each([
  ["https://licences.example/4", "https://licences.example/4"],
  ["https://licences.example/?a=1&b=<2>", "https://licences.example/?a=1&b=%3C2%3E"],
  ["javascript:alert(1)", undefined],
  ["licences.example/4", undefined],
  ["https://user:secret@licences.example/", undefined],
])("where a licence is told and had goes along: %s", (written, address) => {
  const packet = xmpPacket({ credit: "x", licence: written, licensor: written });
  const facts = xmpFacts(readXmp(Buffer.from(packet ?? "")));
  expect([facts.licence, facts.licensor]).toEqual([address, address]);
});

test("the first licensor that has an address counts", () => {
  const packet = xmp(
    '<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorName>A</plus:LicensorName></rdf:li><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://b.example/</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>',
    'xmpRights:WebStatement="https://a.example/terms"',
  );
  expect(xmpFacts(readXmp(Buffer.from(packet)))).toMatchObject({
    licence: "https://a.example/terms",
    licensor: "https://b.example/",
  });
});
