/** Drawings of a paper's own: what would run, fetch or frame anything is refused in words, and nothing but shapes is written. */
import { expect, test } from "vitest";
import { cleanDrawing, drawingText } from "../../../src/brand/drawing/clean-drawing.ts";
import { smallDrawing } from "../../../src/brand/drawing/small-drawing.ts";

const svg = (inner: string, more = "") =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"${more}>${inner}<path d="M0 0h9v9z"/></svg>`);

/** As it would stand in a page, and as a file; or why not. */
async function both(bytes: Buffer): Promise<string[] | string> {
  const text = drawingText(bytes);
  if (typeof text !== "string") return text.refused;
  const [file, page] = [cleanDrawing(text, "file"), await smallDrawing(text, "x")];
  return "refused" in file ? file.refused : "refused" in page ? page.refused : [file.svg, page.svg];
}

test.each([
  ["a script", svg("<script>alert(1)</script>"), "with a script"],
  [
    "a script of a prefix",
    Buffer.from('<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:script>1</s:script></s:svg>'),
    "with a script",
  ],
  ["a handler", svg("<g onclick='alert(1)'/>"), "with a script"],
  ["a handler on its first element", svg("", ' onload="alert(1)"'), "with a script"],
  ["a web page", svg("<foreignObject><p>x</p></foreignObject>"), "with a web page"],
  ["a picture from elsewhere", svg('<image href="https://evil.example/x.png"/>'), "with a picture"],
  ["another file's shapes", svg('<use href="https://evil.example/x.svg#a"/>'), "asks for other files"],
  ["a style that fetches", svg("<style>path{fill:url(https://evil.example/x)}</style>"), "asks for other files"],
  ["a style in other letters", svg("<style>@\\69mport 'x'</style>"), "asks for other files"],
  [
    "entities that multiply",
    Buffer.from(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg("&a;").toString()}`),
    "declares entities",
  ],
  ["an animation", svg('<animate attributeName="href" to="javascript:1"/>'), "animate"],
  ["a link that runs", svg('<a href="javascript:alert(1)"><path d="M0 0"/></a>'), "“a”"],
  ["no drawing", Buffer.from("<html><body>x</body></html>"), "SVG"],
  ["nothing", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'), "nothing is drawn"],
  ["another encoding", Buffer.from([0xff, 0xfe, 0x3c, 0]), "UTF-8"],
  ["200 kB", svg(`<path d="${"M0 0".repeat(60_000)}"/>`), "kB"],
])("%s is refused", async (_name, bytes, why) => expect(await both(bytes)).toContain(why));

test("nothing is left of what drawing programs write for themselves, and no quotation mark ends an attribute", async () => {
  const written = await both(
    svg(
      '<title>x</title><metadata><x:y xmlns:x="urn:x">z</x:y></metadata><g id="a" data-x="&quot;&gt;&lt;script&gt;" inkscape:label="x" xmlns:inkscape="urn:i" fill="&quot;&gt;&lt;script&gt;"><path d="M1 1h3v3z" style="fill:red"/></g>',
    ),
  );
  if (typeof written === "string") throw new Error(written);
  for (const drawing of written) expect(drawing).not.toMatch(/script|metadata|inkscape|title|data-x/);
  // In a page no style stands in an attribute: its security policy would not let it through.
  expect(written[1]).not.toContain("style=");
  expect(written[1]).toContain('fill="red"');
});

test("ids of two drawings in one page are not the same, and lead where they led", async () => {
  const text = drawingText(
    svg(
      '<linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><rect fill="url(#g)" width="9" height="9"/>',
    ),
  );
  if (typeof text !== "string") throw new Error(text.refused);
  const [one, other] = [await smallDrawing(text, "one"), await smallDrawing(text, "other")];
  if ("refused" in one || "refused" in other) throw new Error("refused");
  const id = /id="([^"]+)"/.exec(one.svg)?.[1] ?? "none";
  expect(one.svg).toContain(`url(#${id})`);
  expect(other.svg).not.toContain(`"${id}"`);
});
