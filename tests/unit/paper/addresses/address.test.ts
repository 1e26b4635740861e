import { describe, expect, test } from "vitest";
import { articleIdOf, encodedPath, sitePath } from "../../../../src/paper/addresses/address.ts";

describe("an article's address comes from its file's place and name", () => {
  test.each([
    ["articles/2026/11/24-port-strike.md", "2026/11/24/port-strike"],
    ["articles/2024/02/29-leap.md", "2024/02/29/leap"],
    ["articles/2026/11/24-إضراب-الميناء.md", "2026/11/24/إضراب-الميناء"],
    ["articles/2026/11/24-9-dager.md", "2026/11/24/9-dager"],
  ])("%s", (file, id) => {
    expect(articleIdOf(file)).toBe(id);
  });

  test.each([
    "articles/2026/11/24.md",
    "articles/2026/11/24-.md",
    "articles/2026/11/24-port strike.md",
    "articles/2026/11/24-port--strike.md",
    "articles/2026/11/24-port_strike.md",
    "articles/2026/11/31-port.md",
    "articles/2026/02/29-port.md",
    "articles/2026/13/01-port.md",
    "articles/2026/11/00-port.md",
    "articles/2026/port.md",
    "articles/2026/11/deep/24-port.md",
    "articles/2026/11/24-port.txt",
    "pages/2026/11/24-port.md",
  ])("%s has none", (file) => {
    expect(articleIdOf(file)).toBeUndefined();
  });
});

describe("a link is compared as a path of the site", () => {
  test.each([
    ["/about", "/about/"],
    ["/about/", "/about/"],
    ["/about?from=mail#team", "/about/"],
    ["/feed.xml", "/feed.xml"],
    ["/documents/report.pdf#page=2", "/documents/report.pdf"],
    ["/2026/11/24/%D9%85%D9%8A%D9%86%D8%A7%D8%A1/", "/2026/11/24/ميناء/"],
    ["/100%", "/100%/"],
  ])("%s is %s", (href, path) => {
    expect(sitePath(href)).toBe(path);
  });

  test("and printed percent-encoded", () => {
    expect(encodedPath("/topics/ميناء/")).toBe("/topics/%D9%85%D9%8A%D9%86%D8%A7%D8%A1/");
    expect(sitePath(encodedPath("/topics/Ærø/"))).toBe("/topics/Ærø/");
  });
});
