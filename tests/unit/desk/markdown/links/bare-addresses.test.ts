import { describe, expect, test } from "vitest";
import { prose } from "../body.ts";

const links = (body: string, language = "en") =>
  [...prose(body, language).matchAll(/<a href="[^"]*">(?:<bdi>)?(.*?)(?:<\/bdi>)?<\/a>/g)].map(([, words]) => words);

describe("a bare address ends before the marks of the sentence", () => {
  test.each([
    ["zh", "见 https://example.com/report。谢谢。", "https://example.com/report"],
    ["zh", "（https://example.com/a），", "https://example.com/a"],
    ["ja", "「https://example.com/a」と", "https://example.com/a"],
    ["ja", "https://ja.example/wiki/ジョン・スミス。", "https://ja.example/wiki/ジョン・スミス"],
    ["ko", "https://example.com/a》에서", "https://example.com/a"],
    ["en", "“https://example.com/a”", "https://example.com/a"],
    ["en", '"https://example.com/a," he said', "https://example.com/a"],
    ["en", "'https://example.com/a'.", "https://example.com/a"],
    ["en", "(https://example.com/a_(b)).", "https://example.com/a_(b)"],
    ["en", "(see https://example.com/a).b", "https://example.com/a"],
    ["en", "[https://example.com/a]", "https://example.com/a"],
    ["en", "**https://example.com/a**, _https://example.com/b_", "https://example.com/a", "https://example.com/b"],
    [
      "en",
      "https://example.com/a?b=1;c=2!d… https://example.com/e?!",
      "https://example.com/a?b=1;c=2!d",
      "https://example.com/e",
    ],
    ["en", "https://example.com/news--2026/it's...here...", "https://example.com/news--2026/it's...here"],
    ["en", "https://example.com/a&copy; https://example.com/b&nbsp;", "https://example.com/a", "https://example.com/b"],
    ["en", "“www.example.com/a”, www.example.com.", "www.example.com/a", "www.example.com"],
    ["en", "https://example.com", "https://example.com"],
    ["de", "»https://example.com/a«, „www.example.com“", "https://example.com/a", "www.example.com"],
    [
      "fr",
      "https://fr.example/wiki/L’Équipe : https://example.com/a;",
      "https://fr.example/wiki/L’Équipe",
      "https://example.com/a",
    ],
    [
      "ar",
      "انظر https://example.com/a؟ ثم https://example.com/b، و https://example.com/c؛",
      "https://example.com/a",
      "https://example.com/b",
      "https://example.com/c",
    ],
    ["hi", "https://example.com/क। और", "https://example.com/क"],
    ["am", "https://example.com/a።", "https://example.com/a"],
    ["hy", "https://example.com/a։", "https://example.com/a"],
    ["ru", "https://пример.испытание/путь, далее", "https://пример.испытание/путь"],
    ["en", "news@example.com. “desk@example.com”", "news@example.com", "desk@example.com"],
  ])("%s: %s", (language, body, ...expected) => {
    // An apostrophe in an address is written as an entity or as itself.
    expect(links(body, language).map((words) => words?.replace("&#x27;", "'"))).toEqual(expected);
  });

  test.each([
    "https://",
    "http://.",
    "hhttps://a.example",
    "[words https://a.example](/x/)",
    "`https://a.example`",
    "awww.example.com",
  ])("no address: %s", (body) => {
    expect(links(body).filter((words) => /^(?:http|www)/.test(words ?? ""))).toEqual([]);
  });

  test("a long line takes time with its length", () => {
    for (const piece of ["http://a.example ", ".", "(", "&a", ".a"])
      expect(prose(`https://a.example/${piece.repeat(1_000)}`)).toContain("<a href");
  }, 20_000);
});

describe("emphasis beside Chinese, Japanese and Korean marks", () => {
  test.each([
    ["zh", "这是**“重要消息”**的第一句。", "这是<strong>“重要消息”</strong>的第一句。"],
    ["zh", "**重要。**然后", "<strong>重要。</strong>然后"],
    ["zh", "这是*《报》*的", "这是<em>《报》</em>的"],
    ["zh", "~~“旧”~~的", "<del>“旧”</del>的"],
    ["ja", "これは**「重要」**です", "これは<strong>「重要」</strong>です"],
    ["ko", "**“중요”**라고", "<strong>“중요”</strong>라고"],
    ["ko", "**중요(重要)**라고", "<strong>중요(重要)</strong>라고"],
    [
      "zh",
      "见**https://example.com/a**后",
      '见<strong><a href="https://example.com/a">https://example.com/a</a></strong>后',
    ],
    ["en", "2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"],
  ])("%s: %s", (language, body, html) => expect(prose(body, language)).toBe(`<p>${html}</p>`));
});

test.each(["Vitamin H", "- by Swaroop C H", "> H", "ht", "He said (ww"])(
  "%s: a text that ends in the middle of what an address begins with is text",
  (words) => {
    expect(links(`https://example.com/a\n\n${words}`)).toEqual(["https://example.com/a"]);
  },
);
