/** Of every sign that a text can hold, what is written where markup is read. */
import { expect, test } from "vitest";
import { xmlEscaped } from "../../../../src/paper/safe/xml-escaped.ts";

const markup: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** By XML 1.0, 2.2. */
const isXml = (code: number) =>
  [0x9, 0xa, 0xd].includes(code) || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd);

test("signs of markup are told as signs, what is no sign of XML's is left out, and half a sign is none", () => {
  for (let code = 0; code <= 0xffff; code++) {
    const sign = String.fromCharCode(code);
    const half = code >= 0xd800 && code <= 0xdfff;
    const written = half ? "\ufffd" : isXml(code) ? (markup[sign] ?? sign) : "";
    if (xmlEscaped(`a${sign}b`) !== `a${written}b`)
      expect(xmlEscaped(`a${sign}b`), code.toString(16)).toBe(`a${written}b`);
  }
  expect(xmlEscaped("👩‍👩‍👧‍👦 “é” & <b>")).toBe("👩‍👩‍👧‍👦 “é” &amp; &lt;b&gt;");
});
