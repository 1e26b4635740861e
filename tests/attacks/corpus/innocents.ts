/** Words that look like attacks and are none: they must come out as they were meant. */
export const innocents = {
  headline: "AT&T says 5 > 3 & a < b; <b> is bold, {braces} & $100",
  summary: "Use </script> and <br> with care; “]]>” ends nothing here & 1 < 2.",
  byline: "O'Neill & Daughters <wire>",
  caption: "Fish & chips, 2 < 3 (Smith & Sons)",
  correction: "An earlier version said that AT&T’s share was < 5 % and > 3 %.",
  /** Each piece of body, and the text that a reader must see of it. */
  body: {
    "AT&T": "AT&T",
    "R&D at Marks &amp; Spencer": "R&D at Marks & Spencer",
    "a < b and 5 > 3, x<y": "a < b and 5 > 3, x<y",
    "Write `</script>` at the end of `<script>`.": "Write </script> at the end of <script>.",
    "The tag \\<em> is for emphasis.": "The tag <em> is for emphasis.",
    "In code: `&amp;` stays, `<!-- x -->` too.": "In code: &amp; stays, <!-- x --> too.",
    "It was javascript:void at 10:30, data:image and mailto:x.":
      "It was javascript:void at 10:30, data:image and mailto:x.",
    "I <3 you; “2 << 3”; 5 \\* 3; C:\\\\path": "I <3 you; “2 << 3”; 5 * 3; C:\\path",
    "[Constructor](/) and `__proto__` are words.": "Constructor and __proto__ are words.",
    "The onclick=go and onerror=x of old pages.": "The onclick=go and onerror=x of old pages.",
    "مرحبا \u200fو\u2067AT&T\u2069": "مرحبا \u200fو\u2067AT&T\u2069",
  },
} as const;
