/** Every page's own security policy: all that stands inline in it is allowed, and nothing that does not. */
import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readPolicy } from "../../src/paper/safe/security-policy.ts";
import { siteFolder } from "../built-site.ts";
import { filesIn } from "./folders.ts";
import { readPage, type Page } from "./html.ts";

const pages = new Map<string, Page>();

beforeAll(() => {
  if (!existsSync(join(siteFolder, "index.html")))
    throw new Error(`The demonstration paper is not printed at ${siteFolder}: run npm test, which prints it first.`);
  for (const file of filesIn(siteFolder))
    if (file.endsWith(".html") && !file.startsWith("desk/")) pages.set(file, readPage(join(siteFolder, file)));
});

const policyOf = (page: Page) =>
  readPolicy(
    page.all("meta").find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")?.attributes[
      "content"
    ] ?? "",
  );
const hashes = (elements: readonly { raw: string }[]) =>
  [...new Set(elements.map(({ raw }) => `'sha256-${hash("sha256", raw, "base64")}'`))].sort();
const isRun = ({ attributes }: { attributes: Record<string, string> }) =>
  attributes["src"] === undefined && !/json$|^text\/plain$/.test(attributes["type"] ?? "");

describe("every page", () => {
  test("says its policy once, before anything that it rules over", () => {
    for (const [file, { source, all }] of pages) {
      expect(
        all("meta").filter(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy"),
        file,
      ).toHaveLength(1);
      expect(source.slice(0, source.indexOf("<meta http-equiv=")), file).toMatch(
        /^<!doctype html><html[^>]*><head><meta charset="utf-8">$/i,
      );
    }
    expect(pages.size).toBeGreaterThan(80);
  });

  test("allows just the inline scripts and styles that stand in it", () => {
    for (const [file, page] of pages) {
      const policy = policyOf(page);
      expect(page.all("script[src]"), file).toEqual([]);
      const files = page.all("script[data-module]");
      for (const { attributes } of files) expect(attributes["data-module"], file).toMatch(/^\/_astro\/[\w.-]+\.js$/);
      const searches = /(?:^|\/)search\/index\.html$/.test(file) ? ["'self'", "'wasm-unsafe-eval'"] : [];
      // Beside a text that is read there are controls, whose scripts are files that are fetched at first use.
      const reads = files.length > 0 || page.all(".story-tools").length > 0 ? ["'self'"] : [];
      expect((policy["script-src"] ?? []).toSorted(), file).toEqual(
        [...new Set([...searches, ...reads, ...hashes(page.all("script").filter(isRun))])].sort(),
      );
      expect(policy["style-src"], file).toEqual(hashes(page.all("style")));
      expect(page.all("link[rel=stylesheet]"), file).toEqual([]);
      for (const { attributes } of page.all("*"))
        expect(
          Object.keys(attributes).filter((name) => /^(?:style|on\w+)$/i.test(name)),
          file,
        ).toEqual([]);
    }
  });

  test("starts from nothing, and names no host but those of videos that stand in it", () => {
    for (const [file, page] of pages) {
      const policy = policyOf(page);
      expect(Object.keys(policy)[0]).toBe("default-src");
      expect(policy["default-src"], file).toEqual([]);
      expect(policy["base-uri"], file).toEqual([]);
      expect(JSON.stringify(policy), file).not.toContain("unsafe-inline");
      const players = page
        .all("a[data-player]")
        .map(({ attributes }) => new URL(attributes["data-player"] ?? "").origin);
      expect(
        Object.values(policy)
          .flat()
          .filter((source) => source.startsWith("http"))
          .sort(),
        file,
      ).toEqual([...new Set(players)].sort());
    }
  });
});
