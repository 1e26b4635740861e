/** The rules for the languages of a page: those of its own scripts, and of no other. */
import { describe, expect, test } from "vitest";
import { liteStyle } from "../../../src/layouts/lite/style-sheet.ts";
import { scriptStyle } from "../../../src/layouts/script-style.ts";
import { languages } from "../../../src/paper/words/languages.ts";

describe("a page", () => {
  test("in English has its quotation marks, and nothing of another script", () => {
    expect(scriptStyle(["en"])).toBe('@layer scripts{:lang(en){quotes:"“" "”" "‘" "’"}}');
  });

  test("in French has them with their thin spaces, and words that are parted", () => {
    expect(scriptStyle(["fr"])).toContain('quotes:"«\u202f" "\u202f»" "“" "”"');
    expect(scriptStyle(["fr"])).toContain("hyphens:auto");
  });

  test("in Korean has words kept whole; in Japanese phrases of headlines, dots of emphasis and an indent", () => {
    expect(scriptStyle(["ko"])).toContain("word-break:keep-all");
    const japanese = scriptStyle(["ja"]);
    for (const rule of ["word-break:auto-phrase", "text-emphasis:filled dot", "text-indent:1em", "line-break:strict"])
      expect(japanese).toContain(rule);
  });

  test("has a work's title heavier where emphasis is, and without dots where a title has its own brackets", () => {
    expect(scriptStyle(["hi"])).toContain(":is(em,cite,i:not(.long i)){font-weight:600}");
    for (const tag of ["ja", "zh-Hans", "zh-Hant"]) {
      expect(scriptStyle([tag])).toContain(":is(em,i:not(.long i)){-webkit-text-emphasis:filled dot");
      expect(scriptStyle([tag])).not.toMatch(/cite[^{]*\{[^}]*emphasis/);
    }
  });

  test("with both Chinese scripts tells them apart", () => {
    const both = scriptStyle(["zh-Hans", "zh-Hant"]);
    expect(both).toContain(":is(:lang(zh-Hans))");
    expect(both.indexOf('"PingFang SC"')).toBeLessThan(both.indexOf('"PingFang TC"'));
    expect(scriptStyle(["zh-Hant"])).not.toContain("PingFang SC");
  });

  test("in Urdu is set in Nastaliq, and in Persian not", () => {
    expect(scriptStyle(["ur"])).toContain("Nastaliq");
    expect(scriptStyle(["fa"])).not.toContain("Nastaliq");
  });

  test.each([...languages.keys()])("in %s has rules that are whole and are no markup", (tag) => {
    for (const style of [scriptStyle([tag]), liteStyle("system", [tag])]) {
      expect(style.split("{").length).toBe(style.split("}").length);
      expect(style).not.toMatch(/<|undefined|NaN|\[object/);
    }
  });

  test("whose tag is none has no rule of it", () => {
    expect(scriptStyle(["en", "x}</style>"])).toBe(scriptStyle(["en"]));
  });
});
