import { describe, expect, test } from "vitest";
import { convertBody } from "../../../../../src/desk/markdown/convert-body.ts";
import { convert, problems, prose } from "../body.ts";

const references = (body: string) =>
  convert(body).references.map(
    ({ kind, target, line, column, endColumn }) => `${line}:${column}-${endColumn} ${kind} ${target}`,
  );

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
    expect(references("See [the\ntalks](/2026/11/20/port-talks) and [us](/about?x#y).")).toEqual([
      "1:5-31 page /2026/11/20/port-talks/",
      "2:36-52 page /about/",
    ]);
  });

  test("those to another article's file become its address", () => {
    expect(prose("[L](20-port-talks.md)")).toBe('<p><a href="/2026/11/20/port-talks/">L</a></p>');
    expect(prose("[L](../10/31-ansel.md#vote)")).toBe('<p><a href="/2026/10/31/ansel/#vote">L</a></p>');
    expect(references("[L](20-port-talks.md)")).toEqual(["1:1-22 page /2026/11/20/port-talks/"]);
  });

  test("bare addresses are links", () => {
    expect(prose("See https://a.example/x.")).toBe('<p>See <a href="https://a.example/x">https://a.example/x</a>.</p>');
    expect(prose("Write to desk@a.example.")).toBe(
      '<p>Write to <a href="mailto:desk@a.example">desk@a.example</a>.</p>',
    );
  });
});

describe("links that are not", () => {
  test.each([
    [
      "[L](javascript:alert(1))",
      "1:1-1:25 link: A link cannot begin with `javascript:`. Links begin with https://, mailto:, tel: or /.",
    ],
    [
      "[L](JaVaScRiPt:alert)",
      "1:1-1:22 link: A link cannot begin with `javascript:`. Links begin with https://, mailto:, tel: or /.",
    ],
    [
      "[L](<java\tscript:alert>)",
      "1:1-1:25 link: A link cannot begin with `javascript:`. Links begin with https://, mailto:, tel: or /.",
    ],
    ["[L](data:text/html,x)", "1:1-1:22 link: A link cannot begin with `data:`."],
    ["[L](file:///etc/passwd)", "link: A link cannot begin with `file:`."],
    ["<vbscript:x>", "link: A link cannot begin with `vbscript:`."],
    ["[L](//a.example/x)", "1:1-1:19 link: Write the whole address, beginning with https:// → https://a.example/x"],
    [
      "[L](www.a.example)",
      "1:1-1:19 link: A link to a page of this paper begins with /, one to another site with https://. → https://www.a.example",
    ],
    [
      "[L](about)",
      "1:1-1:11 link: A link to a page of this paper begins with /, one to another site with https://. → /about",
    ],
    [
      "[L](../about/)",
      "link: A link to a page of this paper begins with /, one to another site with https://. → /about/",
    ],
    ["[L](notes.md)", "1:1-1:14 link: This link leads to no article. Write its address: /2026/11/20/port-talks/"],
    ["Text.\n\n[L][r]\n\n[r]: javascript:x", "5:1-5:18 link: A link cannot begin with `javascript:`."],
    [
      "[L](http://localhost:4321/2026/11/20/port-talks/)",
      "link: `localhost:4321` is a machine that readers cannot reach. Write the address that they see; that of a page of this paper begins with /. → /2026/11/20/port-talks/",
    ],
    ["[L](http://192.168.1.4/x)", "link: `192.168.1.4` is a machine that readers cannot reach."],
    [
      "[L](https://pr-12--paper.netlify.app/about/)",
      "link: `pr-12--paper.netlify.app` is a preview, and gone when the change is published. Write the address of the page alone. → /about/",
    ],
    [
      "[L](https://intranet/x)",
      "link: There is no site at `intranet`: a name such as example.org is missing behind https://.",
    ],
    [
      "[L](https://bank.example@evil.example/)",
      "link: A name before the @ of an address is sent to the site, and hides where the link leads. Take it out. → https://evil.example/",
    ],
    ["[L](https://)", "link: This address cannot be read."],
    ["[L]()", "link: This link has no address. Write where it leads, or take its brackets out."],
    ["[L](#)", "link: This link has no address."],
    ["[](https://a.example)", "link: This link has no words: readers do not see it."],
    ["[ ](/about/)", "link: This link has no words"],
    ["[L](desk@a.example)", "link: A link to a person’s mail begins with `mailto:`. → mailto:desk@a.example"],
    [
      "[L](report.pdf)",
      "link: A link to a page of this paper begins with /, one to another site with https://. → /documents/report.pdf",
    ],
    ["[L](mailto:desk)", "link: Behind `mailto:` stands a mail address. → mailto:desk@example.org"],
    [
      "[L](mailto://desk@a.example)",
      "link: Behind `mailto:` stands the address itself, without slashes. → mailto:desk@a.example",
    ],
    [
      "[L](<tel:+47 22 00 00 00>)",
      "link: Behind `tel:` stands a telephone number in digits, with a plus and the country’s number before it. → tel:+4722000000",
    ],
    ["[L](tel:call-us)", "link: Behind `tel:` stands a telephone number in digits"],
    [
      "## What it cost\n\n[L](#what-it-costs)",
      "link: No heading of this page is called `#what-it-costs`. Did you mean `#what-it-cost`? → #what-it-cost",
    ],
    ["[L](#deal)", "link: No heading of this page is called `#deal`."],
  ])("%j", (body, problem) => {
    expect(problems(body)).toEqual([expect.stringContaining(problem)]);
  });

  test.each([
    "mailto:desk@a.example?subject=x",
    "mailto:a@a.example,b@b.example",
    "tel:+47-22-00-00-00",
    "tel:112",
    "https://münchen.example/",
    "https://[2001:db8::1]/",
    "https://docs.github.io/",
  ])("let through: %s", (address) => {
    expect(problems(`[L](${address})`)).toEqual([]);
  });

  test("an address of one's own machine may be told, but is no link to follow", () => {
    expect(problems("It ran at http://localhost:8080/x and <http://intranet/>.")).toEqual([]);
  });

  test("no link that a browser would run reaches the page, whatever is reported", () => {
    for (const body of [
      "[L](javascript:x)",
      "[L](<java\tscript:x>)",
      "[L](&#x6a;avascript:x)",
      "[L](data:text/html,x)",
      "[L][r]\n\n[r]: vbscript:x",
    ]) {
      expect(JSON.stringify(convert(body).blocks)).not.toMatch(/href/);
    }
  });
});

describe("links to the paper's own address", () => {
  const at = (url: string, site = "https://www.paper.example") => {
    const { blocks, references } = convertBody(`[L](${url})`, {
      file: "articles/2026/11/24-port.md",
      language: "en",
      site,
    });
    return [
      /href="([^"]*)"/.exec(JSON.stringify(blocks).replaceAll("\\", ""))?.[1],
      ...references.map(({ target, fragment }) => `${target}${fragment ? `#${fragment}` : ""}`),
    ];
  };

  test("are links within the paper, and checked as these", () => {
    expect(at("https://www.paper.example/2026/11/20/port-talks/#deal")).toEqual([
      "/2026/11/20/port-talks/#deal",
      "/2026/11/20/port-talks/#deal",
    ]);
    expect(at("http://paper.example/about?x#y")).toEqual(["/about?x#y", "/about/#y"]);
    expect(at("https://www.paper.example")).toEqual(["/", "/"]);
    expect(at("https://paper.example/news/about/", "https://paper.example/news")).toEqual(["/about/", "/about/"]);
  });

  test("others are not", () => {
    expect(at("https://paper.example.org/about/")).toEqual(["https://paper.example.org/about/"]);
    expect(at("https://paper.example/newsletter/", "https://paper.example/news")).toEqual([
      "https://paper.example/newsletter/",
    ]);
  });
});
