import { describe, expect, test } from "vitest";
import { convert, problems, prose } from "./body.ts";

const references = (body: string) => convert(body).references.map(({ kind, target, line, column, endColumn }) => `${line}:${column}-${endColumn} ${kind} ${target}`);

describe("links that are sound", () => {
  test.each([
    ["https://a.example/x?y=1#z", '<a href="https://a.example/x?y=1#z">L</a>'],
    ["mailto:desk@a.example", '<a href="mailto:desk@a.example">L</a>'],
    ["tel:+4722000000", '<a href="tel:+4722000000">L</a>'],
    ["/about/", '<a href="/about/">L</a>'],
    ["/2026/11/20/port-talks/#deal", '<a href="/2026/11/20/port-talks/#deal">L</a>'],
  ])("%s", (href, html) => {
    expect(prose(`[L](${href})`)).toBe(`<p>${html}</p>`);
  });

  test("those within the paper are noted at their places, to be checked when all files are known", () => {
    expect(references("See [the\ntalks](/2026/11/20/port-talks) and [us](/about?x#y).")).toEqual(["1:5-31 page /2026/11/20/port-talks/", "2:36-52 page /about/"]);
  });

  test("those to another article's file become its address", () => {
    expect(prose("[L](20-port-talks.md)")).toBe('<p><a href="/2026/11/20/port-talks/">L</a></p>');
    expect(prose("[L](../10/31-ansel.md#vote)")).toBe('<p><a href="/2026/10/31/ansel/#vote">L</a></p>');
    expect(references("[L](20-port-talks.md)")).toEqual(["1:1-22 page /2026/11/20/port-talks/"]);
  });

  test("bare addresses are links", () => {
    expect(prose("See https://a.example/x.")).toBe('<p>See <a href="https://a.example/x">https://a.example/x</a>.</p>');
    expect(prose("Write to desk@a.example.")).toBe('<p>Write to <a href="mailto:desk@a.example">desk@a.example</a>.</p>');
  });
});

describe("links that are not", () => {
  test.each([
    ["[L](javascript:alert(1))", "1:1-1:25 link: A link cannot begin with `javascript:`. Links begin with https://, mailto:, tel: or /."],
    ["[L](JaVaScRiPt:alert)", "1:1-1:22 link: A link cannot begin with `javascript:`. Links begin with https://, mailto:, tel: or /."],
    ["[L](<java\tscript:alert>)", "1:1-1:25 link: A link cannot begin with `javascript:`. Links begin with https://, mailto:, tel: or /."],
    ["[L](data:text/html,x)", "1:1-1:22 link: A link cannot begin with `data:`."],
    ["[L](file:///etc/passwd)", "link: A link cannot begin with `file:`."],
    ["<vbscript:x>", "link: A link cannot begin with `vbscript:`."],
    ["[L](//a.example/x)", "1:1-1:19 link: Write the whole address, beginning with https:// → https://a.example/x"],
    ["[L](www.a.example)", "1:1-1:19 link: A link to a page of this paper begins with /, one to another site with https://. → https://www.a.example"],
    ["[L](about)", "1:1-1:11 link: A link to a page of this paper begins with /, one to another site with https://. → /about"],
    ["[L](../about/)", "link: A link to a page of this paper begins with /, one to another site with https://. → /about/"],
    ["[L](notes.md)", "1:1-1:14 link: This link leads to no article. Write its address: /2026/11/20/port-talks/"],
    ["Text.\n\n[L][r]\n\n[r]: javascript:x", "5:1-5:18 link: A link cannot begin with `javascript:`."],
  ])("%j", (body, problem) => {
    expect(problems(body)).toEqual([expect.stringContaining(problem)]);
  });

  test("no link that a browser would run reaches the page, whatever is reported", () => {
    for (const body of ["[L](javascript:x)", "[L](<java\tscript:x>)", "[L](&#x6a;avascript:x)", "[L](data:text/html,x)", "[L][r]\n\n[r]: vbscript:x"]) {
      expect(JSON.stringify(convert(body).blocks)).not.toMatch(/href/);
    }
  });
});
