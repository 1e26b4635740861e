/** The demonstration paper's pages as html-validate sees them, which reads HTML's own rules and those of accessible names. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { pageAt, type Editions } from "../../src/paper/page.ts";
import { siteFolder } from "../built-site.ts";
import { filesIn } from "./folders.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // HTML's own rule is that case does not matter (13.1.1).
    "doctype-style": "off",
    // A headline is as long as it is, and the paper's name comes after it.
    "long-title": "off",
    // Wide tables are regions that the keyboard scrolls, and no part of a page's outline.
    "prefer-native-element": ["error", { exclude: ["region"] }],
  },
});

const sections = ["home", "world", "business", "science", "culture", "sport"].map((id) => ({ id, name: id }));
const editions: Editions = [
  { edition: "", prefix: "", sections },
  { edition: "ar", prefix: "/ar", sections },
  { edition: "fr", prefix: "/fr", sections },
];

/** So many pages of a kind in a language are looked at; of articles more, as each has other things in its body. */
const enough = (kind: string) => (kind.startsWith("article") ? 2 : 1);

/** Pages by their kind, an article's form and the page's language: what one of them has, the others may lack. */
function pagesByKind(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of filesIn(siteFolder)) {
    if (!file.endsWith(".html")) continue;
    const key = pageAt(`/${file.replace(/index\.html$/, "")}`, editions);
    if (!key) continue;
    const html = readFileSync(join(siteFolder, file), "utf8");
    const kind = key.page === "lite" ? `lite ${key.of.page}` : key.page;
    const [, form = ""] = /<article class="article article-([\w-]+)/.exec(html) ?? [];
    const [, language = ""] = /<html[^>]* lang="([^"]+)"/.exec(html) ?? [];
    const sort = [kind, form, language].filter(Boolean).join(" ");
    found.set(sort, [...(found.get(sort) ?? []), file]);
  }
  return found;
}

test("of every kind of page, there is nothing to mend", () => {
  const kinds = pagesByKind();
  expect([...kinds.keys()].sort()).toEqual(
    expect.arrayContaining([
      "article live ar",
      "article photo-essay en",
      "front en",
      "history en",
      "list fr",
      "lite article ar",
      "saved en",
      "search-page en",
      "updates en",
    ]),
  );
  const findings = [...kinds].flatMap(([kind, files]) =>
    files.slice(0, enough(kind)).flatMap((file) =>
      validator.validateStringSync(readFileSync(join(siteFolder, file), "utf8"), file).results.flatMap(({ messages }) =>
        // In a template nothing is said yet: scripts set it in its shape.
        messages
          .filter(({ ruleId, selector }) => ruleId !== "empty-heading" || !selector?.includes("> template"))
          .map(({ ruleId, message, selector }) => `${file}: ${ruleId}: ${message} (${selector ?? ""})`),
      ),
    ),
  );
  expect(findings).toEqual([]);
});

test("what has no name, no source or no date would be found", () => {
  const wrong = `<!doctype html><html lang="en"><head><title>x</title></head><body><main><h1>x</h1><img alt=""><time></time><aside>a</aside><aside>b</aside></main></body></html>`;
  const rules = validator
    .validateStringSync(wrong)
    .results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  expect(rules).toEqual(expect.arrayContaining(["element-required-attributes", "unique-landmark"]));
});

test("every article and aside has a name, and the links past the navigation stand in a landmark", () => {
  const nameless = /<(?:article|aside)\b(?![^>]*\baria-label(?:ledby)?=)[^>]*>/g;
  const pages = filesIn(siteFolder).filter((file) => file.endsWith(".html"));
  const found = pages.flatMap((file) => {
    // What a template holds gets its name from the script that sets it.
    const page = readFileSync(join(siteFolder, file), "utf8").replace(/<template[^]*?<\/template>/g, "");
    const outside = page.includes('class="skip"') && !/<nav aria-label="[^"]+">\s*<a class="skip"/.test(page);
    return [...(page.match(nameless) ?? []), ...(outside ? ["skip"] : [])].map((what) => `${file}: ${what}`);
  });
  expect(found).toEqual([]);
});
