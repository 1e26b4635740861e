/** Chinese, Japanese and Korean: each letter fills a square, so that lines need more room and letters less size. Their faces are the device's own. */
import { upright, wideBrackets, type ScriptSetting } from "./script-setting.ts";

/**
 * Some forty letters to the line at most (jlreq), and between lines four fifths of a letter: W3C's requirements ask for a half to
 * a whole of one in horizontal text (clreq). Emphasis is below Chinese letters and above Japanese ones; Korean has it in weight.
 */
const square = {
  ...upright,
  size: { text: 0.92, around: 1, headline: 0.82 },
  leading: { text: 1.8, headline: 1.35, around: 1.5 },
  beat: 0.40625,
  measure: "clamp(30 * var(--size-text), 36rem, 38 * var(--size-text))",
  headlineWeight: 700,
  underline: 0.25,
  spacesLatin: true,
} as const;

const chinese = {
  ...square,
  source: "W3C, Requirements for Chinese Text Layout (clreq)",
  align: "justify",
  breaks: { line: "strict" },
  creditBrackets: wideBrackets,
  // The dots of emphasis stand below, and a book's title has its own brackets.
  emphasis: "dots-under",
  letters: ["文", "文字"],
} as const;

export const eastAsian = {
  Jpan: {
    ...square,
    source: "W3C, Requirements for Japanese Text Layout (jlreq), JIS X 4051",
    languages: ["ja"],
    faces: {
      text: '"Hiragino Mincho ProN","Yu Mincho","Noto Serif CJK JP","Noto Serif JP",serif',
      headline: '"Hiragino Sans","Yu Gothic","Noto Sans CJK JP","Noto Sans JP",sans-serif',
      sans: "var(--headline)",
    },
    align: "justify",
    indent: 1,
    breaks: { line: "strict", headlines: "auto-phrase" },
    creditBrackets: wideBrackets,
    emphasis: "dots-over",
    letters: ["あ", "あ亜"],
  },
  // Words stand apart by spaces, and lines break there: a syllable alone at a line's end is what no newspaper prints.
  Kore: {
    ...square,
    source: "W3C, Requirements for Hangul Text Layout and Typography (klreq)",
    languages: ["ko"],
    faces: {
      text: '"Apple SD Gothic Neo","Malgun Gothic","Noto Sans CJK KR","Noto Sans KR",sans-serif',
      headline: '"Nanum Myeongjo","Noto Serif CJK KR","Noto Serif KR","Malgun Gothic",serif',
      sans: "var(--text)",
    },
    leading: { text: 1.75, headline: 1.35, around: 1.5 },
    breaks: { words: "keep-all", headlines: "keep-all" },
    letters: ["가", "가나"],
  },
  Hans: {
    ...chinese,
    languages: ["zh-Hans", "zh-CN", "zh-SG", "zh-MY"],
    faces: {
      text: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif',
      headline: '"Songti SC","Noto Serif CJK SC","Noto Serif SC","Microsoft YaHei",serif',
      sans: "var(--text)",
    },
    // As nearly all books and magazines of the mainland; papers of Taiwan and Hong Kong keep paragraphs apart on screens (clreq knows both).
    indent: 2,
  },
  Hant: {
    ...chinese,
    languages: ["zh-Hant", "zh-TW", "zh-HK", "zh-MO", "yue"],
    faces: {
      text: '"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC","Noto Sans TC",sans-serif',
      headline: '"Songti TC","Noto Serif CJK TC","Noto Serif TC","Microsoft JhengHei",serif',
      sans: "var(--text)",
    },
  },
} as const satisfies Record<string, ScriptSetting>;
