/** What pages ask of browsers is what the oldest of them have, or is named with what is shown without it. */
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, siteFolder } from "../built-site.ts";
import { cssFeatures } from "../floor/css-features.ts";
import { doneWithout } from "../floor/done-without.ts";
import { lacking } from "../floor/lacking.ts";
import { scriptFeatures } from "../floor/script-features.ts";
import { filesIn } from "./folders.ts";

/** Each style sheet once: pages', and those that scripts bring. */
function sheets(): string[] {
  const found = new Set<string>();
  for (const file of filesIn(siteFolder)) {
    if (file.endsWith("index.html") && !file.startsWith("desk/"))
      for (const [, css = ""] of readFileSync(join(siteFolder, file), "utf8").matchAll(/<style[^>]*>([^]*?)<\/style>/g))
        found.add(css);
    if (/^_astro\/.*\.js$/.test(file))
      for (const [, css = ""] of readFileSync(join(siteFolder, file), "utf8").matchAll(/`(@layer [^`]*)`/g))
        found.add(css);
  }
  return [...found];
}

const lacked = (features: Iterable<string>) =>
  [...features].filter((feature) => lacking(feature.split(".")).length > 0);

test("style sheets and scripts use what the oldest browsers have, and else only what pages do without", () => {
  const all = sheets();
  expect(all.length).toBeGreaterThan(10);
  const used = new Set([
    ...all.flatMap((css) => [...cssFeatures(css)]),
    ...scriptFeatures(join(root, "src", "browser")),
    // Pages part the words that readers type as the index has them.
    ...scriptFeatures(join(root, "src", "paper", "searching")),
  ]);
  expect(used.size).toBeGreaterThan(400);
  expect(lacked(used).sort()).toEqual(Object.keys(doneWithout).sort());
});

test("in a style sheet what is too new is found: functions, selectors, at-rules, words and descriptors; not where another way stands beside it", () => {
  const found = (css: string) => lacked(cssFeatures(css));
  expect(found("p{color:light-dark(#000,#fff)}")).toEqual(["css.types.color.light-dark"]);
  expect(found(":root{--ink:light-dark(#000,#fff)}")).toEqual(["css.types.color.light-dark"]);
  expect(found("p{inline-size:attr(data-n type(<number>),0)}")).toContain("css.types.attr.type_function");
  expect(found("p::before{content:'A' / ''}")).toEqual(["css.properties.content.alt_text"]);
  expect(found("p::before{content:'A';content:'A' / ''}")).toEqual([]);
  expect(found("p{field-sizing:content}")).toContain("css.properties.field-sizing");
  expect(found("p:has(a){color:red}")).toEqual(["css.selectors.has"]);
  expect(found("@starting-style{p{opacity:0}}")).toEqual(["css.at-rules.starting-style"]);
  expect(found("@supports (text-box: normal){p{text-box:normal}}")).toEqual([]);
  expect(found("@supports not (text-box: normal){p{text-box:normal}}")).toContain("css.properties.text-box");
});

test("in a script what is too new is found: members, statics, events and signs of regular expressions", () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-floor-"));
  try {
    writeFileSync(
      join(folder, "new.ts"),
      `export function use(button: HTMLButtonElement, words: Set<string>): void {
  button.ariaBusy = "true";
  addEventListener("scrollend", () => URL.parse(location.href));
  words.union(new Set());
  Promise.withResolvers();
  requestIdleCallback(() => /[a--b]/v.test(button.id));
  const { navigation } = window;
}
`,
    );
    const found = lacked(scriptFeatures(folder));
    for (const feature of [
      "api.Element.ariaBusy",
      "api.URL.parse_static",
      "javascript.builtins.Set.union",
      "javascript.builtins.Promise.withResolvers",
      "api.Window.requestIdleCallback",
      "javascript.builtins.RegExp.unicodeSets",
    ])
      expect(found).toContain(feature);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
