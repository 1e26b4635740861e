/** HTML of the paper's own in its slots: what it may do, what is told of it, and that it never breaks the page around it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSlot } from "../../../../src/desk/additions/read-slot.ts";
import type { SlotName } from "../../../../src/paper/additions.ts";
import { writtenPolicy } from "../../../../src/paper/safe/security-policy.ts";

const read = (html: string, slot: SlotName = "foot", base = "") =>
  readSlot("../templates/foot.html", Buffer.from(html), slot, base);
const told = (html: string, slot?: SlotName) =>
  read(html, slot).problems.map(({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`);
const standing = (html: string, slot?: SlotName, base?: string) => {
  const { addition, problems } = read(html, slot, base);
  if (!addition) throw new Error(problems.map(({ message }) => message).join("\n"));
  return { text: addition.text, policy: writtenPolicy(addition.policy) };
};

test("it stands as it is written, without the newsroom's remarks", () => {
  expect(standing("<!-- from the agency -->\n<p>Printed by <a href='/about/'>us</a> &amp; them.</p>\n").text).toBe(
    '<p>Printed by <a href="/about/">us</a> &#x26; them.</p>',
  );
});

test("the page may load what it names, and nothing else", () => {
  const { policy } = standing(
    [
      '<script src="https://count.example/c.js" defer></script>',
      '<link rel="preconnect" href="https://collect.example">',
      '<link rel="preload" as="script" href="https://late.example/x.js">',
      '<script src="/own.js" async></script>',
      '<script>start("<b>")</script>',
      '<script type="application/json">{"a": 1}</script>',
    ].join("\n"),
    "head",
  );
  expect(policy).toBe(
    "script-src https://count.example https://late.example 'self' 'sha256-CL4CaZWwguMNaJelmIMBctxoWlolE0IeBhOMWzYqLw8='; connect-src https://count.example https://collect.example 'self'; img-src https://collect.example; font-src https://collect.example",
  );
  expect(
    standing(
      '<form action="https://letters.example/join"><input name="mail"></form><iframe src="https://quiz.example/1" title="Quiz"></iframe><picture><source srcset="https://pictures.example/a.webp 2x"><img src="data:image/gif;base64,R0" alt=""></picture><video src="//films.example/a.mp4"></video>',
    ).policy,
  ).toBe(
    "form-action https://letters.example; frame-src https://quiz.example; img-src https://pictures.example data:; media-src https://films.example",
  );
});

test("who else is asked is told once for each host, as a warning", () => {
  expect(
    told('<img src="https://a.example/1" alt="">\n<img src="https://a.example/2" alt=""><img src="/own.png" alt="">'),
  ).toEqual([
    expect.stringMatching(/^warning 1:1 Wherever this stands, readers’ browsers ask https:\/\/a\.example for/),
  ]);
  expect(told('<a href="https://elsewhere.example/">They</a>')).toEqual([]);
});

test("what keeps a page from being seen is told", () => {
  expect(told('<script src="/a.js"></script>', "head")).toEqual([
    expect.stringMatching(/^warning 1:1 Nothing of a page/),
  ]);
  expect(told('<script src="/a.js" type="module"></script><script src="/b.js" defer></script>', "head")).toEqual([]);
});

test("below a path the paper's addresses have it before them", () => {
  expect(
    standing(
      '<a href="/about/">A</a><img srcset="/a.png 1x, /b.png 2x" src="/a.png" alt=""><a href="#foot">B</a><a href="https://x.example/">C</a><img src="//x.example/y.png" alt="">',
      "foot",
      "/paper",
    ).text,
  ).toBe(
    '<a href="/paper/about/">A</a><img srcset="/paper/a.png 1x, /paper/b.png 2x" src="/paper/a.png" alt=""><a href="#foot">B</a><a href="https://x.example/">C</a><img src="//x.example/y.png" alt="">',
  );
});

test.each([
  ["<div>\n  <p>A\n</div>", "error 2:3 <p> does not end here"],
  ["A</div>", "error 1:2 </div> ends nothing"],
  ["</footer></body>", "error 1:1 </footer> ends nothing"],
  ["<div/>text", "error 1:1 A slash does not end <div>"],
  ["<p title='a>b</p>", "error 1:1 This tag does not end"],
  ["<!-- a", "error 1:1 This remark does not end"],
  ["<!doctype html>", "error 1:1 A slot is a piece of a page"],
  ["<script>a()", "error 1:1 <script> does not end here"],
  ["<script><!--<script></script>", "error"],
  ["<svg><style><div></style></svg>", "error"],
  ["<textarea></div>", "error 1:1 <textarea> does not end here"],
  ["<title>Mine</title>", "error 1:1 <title>: Each page has a title"],
  ['<base href="/">', "error 1:1 <base>: This would lead"],
  ["<main>A</main>", "error 1:1 <main>: The page has"],
  ["<h1>A</h1>", "error 1:1 <h1>: The page has"],
  ['<meta http-equiv="refresh" content="0; url=/x/">', "error 1:1 <meta http-equiv> changes"],
  ['<b onclick="x()">A</b>', 'error 1:1 onclick="…" does not run'],
  ['<p style="color: red">A</p>', 'error 1:1 style="…" does nothing'],
  ["<style>p { color: red }</style>", "error 1:1 <style>: Pages take"],
  ['<a href="javascript:x()">A</a>', "error 1:1 An address that is a script"],
  ['<img src="logo.png" alt="">', "error 1:1 “logo.png” is another address"],
  ['<p id="main">A</p>', "error 1:1 Pages have a place called “main”"],
  ['<p id="updates">A</p>', "error 1:1 Pages have a place called “updates”"],
  ['<noscript><img alt="</noscript><p>" src="/a.png"></noscript>', "error 1:11 An attribute with </noscript"],
  ['<object data="/x.pdf"></object>', "error 1:1 <object>: Browsers’ plug-ins"],
  ['<img src="https://name@x.example/a.png" alt="">', "error 1:1 No page can be allowed"],
  [`<p>${"a".repeat(20_000)}</p>`, "error 1:1 This has 20 kB"],
])("%s is refused at its place", (html, begins) => {
  const { addition, problems } = read(html);
  expect(addition).toBeUndefined();
  expect(
    problems.map(({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`),
  ).toContainEqual(expect.stringMatching(new RegExp(`^${RegExp.escape(begins)}`)));
});

test("what stands in the head does not end it", () => {
  expect(told("<p>A</p>", "head")).toEqual([expect.stringMatching(/^error 1:1 <p> cannot stand in the head/)]);
  expect(told("words", "head")).toEqual([expect.stringMatching(/^error 1:1 Words cannot stand in the head/)]);
});

const pieces = [
  "<div>",
  "</div>",
  "<p>",
  "</p>",
  "<table>",
  "</table>",
  "<tr>",
  "</tr>",
  "<svg>",
  "</svg>",
  "<script>",
  "</script>",
  "<!--",
  "-->",
  "<template>",
  "</template>",
  "</noscript>",
  "<noscript>",
  "<select>",
  "</select>",
  "<a href='/'>",
  "</a>",
  "<b>",
  "</b>",
  "<style>",
  "</style>",
  "text",
  "<img>",
  "<textarea>",
  "</textarea>",
  "<math>",
  "</math>",
  "<mi>",
  "</mi>",
  "</footer>",
  "<![CDATA[",
  "]]>",
];

test("whatever is taken, the page goes on after it as it was before", async () => {
  const { fromHtml } = await import("hast-util-from-html");
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 9 }), (parts) => {
      const { addition } = read(parts.join(""), "after-article");
      if (!addition) return;
      const page = fromHtml(`<body><main><i>a</i>${addition.text}<i>b</i></main><footer>c</footer></body>`);
      const body = page.children
        .flatMap((node) => ("children" in node ? node.children : []))
        .find((node) => "tagName" in node && node.tagName === "body");
      const [main, footer, ...rest] = body && "children" in body ? body.children : [];
      expect(rest).toEqual([]);
      expect(footer).toMatchObject({ tagName: "footer", children: [{ value: "c" }] });
      expect(main && "children" in main ? main.children.at(-1) : undefined).toMatchObject({ tagName: "i" });
    }),
    { numRuns: 3000 },
  );
});
