import { describe, expect, test } from "vitest";
import { inlined, pageSources } from "../../../src/layouts/inline-elements.ts";
import { hashSource } from "../../../src/paper/safe/security-policy.ts";

const none = new Set<string>();
const css = inlined("p{margin:0}");
const code = inlined("document.title = '<b>'");

describe("inline elements", () => {
  test("of the templates are allowed by their hashes, each once", () => {
    expect(pageSources(`<style>${css}</style><p>x</p><style>${css}</style><script>${code}</script>`, none)).toEqual({
      scripts: [hashSource(code)],
      styles: [hashSource(css)],
    });
  });

  test("that Astro bundled are allowed, too", () => {
    expect(pageSources('<script type="module">go()</script>', new Set([hashSource("go()")])).scripts).toEqual([
      hashSource("go()"),
    ]);
  });

  test("that are files of the bundle are the site's own, and other files are nobody's", () => {
    const files = new Set(["/_astro/a.js"]);
    expect(
      pageSources(
        '<script type="module" src="/_astro/a.js"></script><script type="module" src="/_astro/a.js"></script>',
        files,
      ).scripts,
    ).toEqual(["'self'"]);
    expect(pageSources('<script type="text/plain" data-module="/_astro/a.js"></script>', files).scripts).toEqual([
      "'self'",
    ]);
    for (const src of ["/_astro/b.js", "https://evil.example/_astro/a.js", "/documents/a.js", "//evil.example/a.js"])
      expect(() => pageSources(`<script src="${src}"></script>`, files), src).toThrow(/no template of ours/);
    expect(() => pageSources('<script type="text/plain" data-module="/documents/a.js"></script>', files)).toThrow(
      /no template of ours/,
    );
  });

  test("that came in with an article stop the press", () => {
    for (const html of [
      "<script>alert(1)</script>",
      "<SCRIPT\ntype=module>alert(1)</SCRIPT>",
      "<script>alert(1)",
      `<style>${css} </style>`,
      "<p title='>'><script>alert(1)</script>",
      "<!-- --><script>alert(1)</script>",
      '<script type="speculationrules">{}</script>',
    ]) {
      expect(() => pageSources(html, none), html).toThrow(/no template of ours/);
    }
  });

  test("are neither data, nor scripts from files, nor words in attributes, comments and titles", () => {
    const html = `<title><script>a</script></title><script type="application/ld+json">{"a":"<b>"}</script><img alt="<script>a</script>"><!-- <script>a</script> --><textarea><style>a</style></textarea>`;
    expect(pageSources(html, none)).toEqual({ scripts: [], styles: [] });
  });
});
