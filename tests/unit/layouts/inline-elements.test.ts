import { describe, expect, test } from "vitest";
import { inlined, inlineSources } from "../../../src/layouts/inline-elements.ts";
import { hashSource } from "../../../src/paper/security-policy.ts";

const none = new Set<string>();
const css = inlined("p{margin:0}");
const code = inlined("document.title = '<b>'");

describe("inline elements", () => {
  test("of the templates are allowed by their hashes, each once", () => {
    expect(inlineSources(`<style>${css}</style><p>x</p><style>${css}</style><script>${code}</script>`, none)).toEqual({ scripts: [hashSource(code)], styles: [hashSource(css)] });
  });

  test("that Astro bundled are allowed, too", () => {
    expect(inlineSources('<script type="module">go()</script>', new Set([hashSource("go()")])).scripts).toEqual([hashSource("go()")]);
  });

  test("that came in with an article stop the press", () => {
    for (const html of ["<script>alert(1)</script>", "<SCRIPT\ntype=module>alert(1)</SCRIPT>", "<script>alert(1)", `<style>${css} </style>`, "<p title='>'><script>alert(1)</script>", "<!-- --><script>alert(1)</script>", '<script type="speculationrules">{}</script>']) {
      expect(() => inlineSources(html, none), html).toThrow(/no template of ours/);
    }
  });

  test("are neither data, nor scripts from files, nor words in attributes, comments and titles", () => {
    const html = `<title><script>a</script></title><script type="application/ld+json">{"a":"<b>"}</script><script src="/x.js"></script><img alt="<script>a</script>"><!-- <script>a</script> --><textarea><style>a</style></textarea>`;
    expect(inlineSources(html, none)).toEqual({ scripts: [], styles: [] });
  });
});
