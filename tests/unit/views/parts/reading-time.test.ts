import { expect, test } from "vitest";
import { unsaid } from "../../../../src/desk/sanitised.ts";
import { readingTime } from "../../../../src/views/parts/reading-time.ts";

const prose = (words: string[]) => [{ type: "prose" as const, ...unsaid, words }];

test("a reading time is told in whole minutes, one at least, in the words of the language", () => {
  expect(readingTime(prose(["Two words."]), "en")).toBe("1 minute");
  expect(readingTime(prose(Array.from({ length: 5 }, () => "word ".repeat(238))), "en")).toBe("5 minutes");
  expect(readingTime(prose(["كلمة ".repeat(238 * 3)]), "ar-u-nu-arab")).toBe("٣ دقائق");
});

test("scripts that part no words are counted by their letters, also beside others", () => {
  expect(readingTime(prose(["海".repeat(1200)]), "ja")).toBe("4 分");
  expect(readingTime(prose(["海".repeat(600), "word ".repeat(238)]), "zh-Hans")).toBe("3分钟");
});

test("what stands in boxes is read, too", () => {
  expect(
    readingTime([{ type: "fact-box", title: "Facts", blocks: prose(["word ".repeat(476)]) }, ...prose(["One."])], "en"),
  ).toBe("2 minutes");
});
