/** Style sheets of the paper's own: small, in a layer, with their addresses as they are in this paper; mistakes at their places. */
import { expect, test } from "vitest";
import { readSheets } from "../../../../src/desk/additions/read-sheet.ts";
import { writtenPolicy } from "../../../../src/paper/safe/security-policy.ts";

const read = (css: string, base = "") =>
  readSheets([{ file: "../templates/paper.css", bytes: Buffer.from(css) }], base);

test("they are made small, and stand in a layer of their own, one after the other", () => {
  const bytes = (css: string) => Buffer.from(css);
  const { addition, problems } = readSheets(
    [
      { file: "../templates/a.css", bytes: bytes("/* ours */\n.card {\n  color: red;\n  & h2 { margin: 0 }\n}\n") },
      { file: "../templates/b.css", bytes: bytes("@media (width > 40rem) { .card { color: var(--accent) } }") },
    ],
    "",
  );
  expect(problems).toEqual([]);
  expect(addition?.text).toBe(
    "@layer own{.card{color:red;& h2{margin:0}}@media (width>40rem){.card{color:var(--accent)}}}",
  );
});

test("addresses have the path of the paper before them, hosts are named in the policy, and told", () => {
  const { addition, problems } = read(
    '.a { background: url(/bg.svg) } .b { background: url("https://art.example/b.png") } .c { fill: url(#d) } .e { background: url("data:image/gif;base64,R0") }',
    "/paper",
  );
  expect(addition?.text).toContain("url(/paper/bg.svg)");
  expect(writtenPolicy(addition?.policy ?? {})).toBe(
    "img-src 'self' https://art.example data:; font-src 'self' https://art.example data:",
  );
  expect(problems.map(({ severity, rule, column }) => [severity, rule, column])).toEqual([
    ["warning", "third-party", 50],
  ]);
});

test.each([
  [".a { color: red", "1:4 This bracket is not closed"],
  [".a { color: red }\n}", "2:1 This } ends nothing"],
  [".a { content: 'x\n }", "1:15 This quotation does not end"],
  [".a {} /* b", "1:7 This remark does not end"],
  [".a { background: url(x.png) }", "1:18 “x.png” is another address on each page"],
  ["@import url(https://a.example/x.css);", "1:1 @import is read at the head"],
  [".a::after { content: '</style><script>' }", "1:1 </style and <!-- cannot stand"],
  [".a { color red }", "1:12 This cannot be read"],
])("%s is told at its place", (css, begins) => {
  const { addition, problems } = read(css);
  expect(addition).toBeUndefined();
  expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toContainEqual(
    expect.stringMatching(new RegExp(`^${RegExp.escape(begins)}`)),
  );
});

test("sheets that every reader would wait for are refused", () => {
  expect(read(`.a{color:red}`.repeat(4000)).addition).toBeUndefined();
});
