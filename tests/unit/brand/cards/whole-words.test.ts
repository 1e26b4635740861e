/** Where the lines of a card's headline end, in scripts that write no spaces. */
import { expect, test } from "vitest";
import { inWholeWords } from "../../../../src/brand/cards/whole-words.ts";

/** Places where a line may end shown as a bar, those where it may not as a dot. */
const shown = (text: string, language: string) =>
  inWholeWords(text, language).replaceAll("\u200b", "|").replaceAll("\u2060", "·");

test.each([
  ["Thai, between words", "หยุดงานประท้วงเก้าวัน", "th", "หยุด|งาน|ประท้วง|เก้า|วัน"],
  ["Thai with another script in it", "ท่าเรือ Halden ปิด", "th", "ท่าเรือ Halden ปิด"],
  ["Chinese, not within a word", "码头工人重新开动", "zh-Hans", "码·头工·人重·新开·动"],
  ["Japanese, not before a particle", "港が閉まる", "ja", "港·が閉·ま·る"],
  ["English, as it is", "Dockers and port reach deal", "en", "Dockers and port reach deal"],
  ["Arabic, as it is", "اتفاق ينهي إضراب الميناء", "ar", "اتفاق ينهي إضراب الميناء"],
])("%s", (_what, text, language, told) => {
  expect(shown(text, language)).toBe(told);
  expect(inWholeWords(text, language).replace(/[\u200b\u2060]/g, "")).toBe(text);
});
