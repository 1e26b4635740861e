import { describe, expect, test } from "vitest";
import { BodyReport } from "../../../../src/desk/markdown/body-report.ts";
import { convertNote } from "../../../../src/desk/markdown/convert-body.ts";
import { blocks, convert, problems, prose } from "./body.ts";

describe("the dateline", () => {
  test("opens the first paragraph, and is no part of the opening that other pages quote", () => {
    expect(prose("Dockers *will* return.\n\nPay goes up.", "en", "HALDEN, Norway —")).toBe(
      '<p><span class="dateline">HALDEN, Norway —</span> Dockers <em>will</em> return.</p>\n<p>Pay goes up.</p>',
    );
    expect(convert("Dockers *will*\nreturn.", "en", "HALDEN —").opening).toBe("Dockers will return.");
  });

  test("stands in the first paragraph, even after a picture or a heading", () => {
    expect(convert("![Quay](a.jpg)\n\nDockers return.", "en", "HALDEN —").blocks).toMatchObject([
      { type: "figure", picture: { file: "a.jpg", alt: "Quay" } },
      { type: "prose", html: '<p><span class="dateline">HALDEN —</span> Dockers return.</p>' },
    ]);
    expect(prose("## Deal\n\nDockers return.", "en", "HALDEN —")).toBe(
      '<h2 id="deal">Deal</h2>\n<p><span class="dateline">HALDEN —</span> Dockers return.</p>',
    );
  });

  test("has a paragraph of its own where there is none", () => {
    expect(prose("- one", "en", "HALDEN —")).toMatch(/^<p><span class="dateline">HALDEN —<\/span> ?<\/p>\n<ul>/);
  });
});

describe("Markdown as a news desk writes it", () => {
  test("tables scroll by themselves, from the keyboard too, and their heads say what they head", () => {
    const html = prose("| Port | Ships |\n|:--|--:|\n| Halmouth | 31 |");
    expect(html).toMatch(/^<div class="table-scroll" role="region" tabindex="0" aria-label="Port, Ships"><table>/);
    expect(html).toContain('<th scope="col">Port</th>');
    expect(html).toContain('<td class="end">31</td>');
    expect(html.match(/<div/g)).toHaveLength(1);
  });

  test("footnotes lead there and back", () => {
    const html = convert("The dues[^1].\n\n[^1]: In marks.")
      .blocks.map((block) => ("html" in block ? block.html : ""))
      .join("\n");
    const there = /<a href="#([^"]+)" id="([^"]+)"/.exec(html);
    const back = /<li id="([^"]+)">[^]*<a href="#([^"]+)"/.exec(html);
    expect(there?.[1]).toBeDefined();
    expect([there?.[1], there?.[2]]).toEqual([back?.[1], back?.[2]]);
  });

  test("two tildes strike through, one does not", () => {
    expect(prose("~~eight~~ nine, ~5 km")).toBe("<p><del>eight</del> nine, ~5 km</p>");
    expect(prose("a ~b~ c")).toBe("<p>a ~b~ c</p>");
  });

  test("a colon within a sentence is punctuation", () => {
    expect(prose("At 10:30 a note:this, 3:1 and :smile: stay.")).toBe(
      "<p>At 10:30 a note:this, 3:1 and :smile: stay.</p>",
    );
    expect(prose("He said ::video is loud.")).toBe("<p>He said ::video is loud.</p>");
  });

  test("the page's only h1 is the headline", () => {
    expect(prose("# Deal\n\n## Pay")).toBe('<h2 id="deal">Deal</h2>\n<h2 id="pay">Pay</h2>');
  });

  test("lists, quotations and line breaks", () => {
    expect(prose("3. a\n4. b")).toBe('<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>');
    expect(prose("> Said.\n\na  \nb")).toBe("<blockquote>\n<p>Said.</p>\n</blockquote>\n<p>a<br>\nb</p>");
  });

  test("HTML in a body never reaches the page", () => {
    for (const html of [
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "a <b onclick=x>b</b>",
      '<iframe src="/x"></iframe>',
      "<style>*{}</style>",
      "<svg/onload=alert(1)>",
    ]) {
      expect(prose(`Text.\n\n${html}\n\nText ${html}`)).not.toMatch(/<(?!\/?p>)/);
    }
  });
});

describe("pictures", () => {
  test("alone in a paragraph are figures, and part the prose", () => {
    expect(blocks('One.\n\n![Gate](photos/port%20gate.jpg "Lorries queue. (EPA)")\n\nTwo.')).toMatchObject([
      { type: "prose", html: "<p>One.</p>" },
      { type: "figure", picture: { file: "port gate.jpg", alt: "Gate", caption: "Lorries queue.", credit: "EPA" } },
      { type: "prose", html: "<p>Two.</p>" },
    ]);
  });

  test("of several lines without an empty one between them are a figure each", () => {
    expect(
      blocks("![A](a.jpg)\n![B](../photos/b.jpg)").map((block) => block.type === "figure" && block.picture.file),
    ).toEqual(["a.jpg", "b.jpg"]);
    expect(convert("![A](a.jpg)\n![B](content/photos/b.jpg)").references).toMatchObject([
      { kind: "photo", target: "a.jpg", line: 1 },
      { kind: "photo", target: "b.jpg", line: 2 },
    ]);
  });

  test.each([
    ["Text ![A](a.jpg) text.", "1:6-1:17 picture-place"],
    ["- one\n- ![A](a.jpg)", "2:3-2:14 picture-place"],
    ["> ![A](a.jpg)", "1:3-1:14 picture-place"],
    ["|a|\n|-|\n|![A](a.jpg)|", "3:2-3:13 picture-place"],
    ["[![A](a.jpg)](https://a.example)", "1:2-1:13 picture-place"],
  ])("%j: a picture stands by itself", (body, problem) => {
    expect(problems(body)).toEqual([expect.stringContaining(problem)]);
  });

  test("are named where they stand, not at the foot of the text", () => {
    expect(problems("![A][r]\n\n[r]: https://a.example/a.jpg")).toEqual([
      '1:1-1:8 picture-place: Write the picture’s name where the picture stands. → ![A](port-dawn.jpg "Caption")',
    ]);
  });

  test("of other sites are not shown", () => {
    expect(problems("![A](https://a.example/a.jpg)")).toEqual([
      "1:1-1:30 picture-elsewhere: Pictures come from content/photos/, not from another site: put the file there and write its name. → a.jpg",
    ]);
    expect(convert("![A](//a.example/a.jpg)").problems).toMatchObject([{ rule: "picture-elsewhere" }]);
    expect(convert("![A](data:image/png;base64,x)").problems).toMatchObject([{ rule: "picture-elsewhere" }]);
  });
});

describe("a correction's text", () => {
  const note = (text: string) =>
    convertNote(text, { file: "articles/2026/11/24-port.md", language: "en" }, new BodyReport("", text)).html;

  test("is a line of Markdown without a paragraph around it", () => {
    expect(note("It lasted *nine* days (*not* eight), the port's chief said.")).toBe(
      "It lasted <em>nine</em> days (<em>not</em> eight), the port’s chief said.",
    );
    expect(note("One.\n\nTwo.")).toBe("<p>One.</p>\n<p>Two.</p>");
    expect(note("<script>x</script>[a](javascript:x)")).not.toMatch(/script>|href/);
    expect(note("See [the talks](20-port-talks.md).")).toBe('See <a href="/2026/11/20/port-talks/">the talks</a>.');
  });
});
