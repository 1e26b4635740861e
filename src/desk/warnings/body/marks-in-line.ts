/** Markdown and HTML in a line that is shown as it is typed: a field, a caption, an alt text. */
import type { Finding, Passage } from "./passage.ts";

const marks: { pattern: RegExp; plain: (match: RegExpExecArray) => string; what: string }[] = [
  {
    pattern: /!?\[([^[\]\n]{1,400})\]\((?:https?:\/\/|\/|mailto:)[^()\s]{1,800}\)/g,
    plain: ([, words = ""]) => words,
    what: "A link cannot stand here: its brackets and its address reach readers.",
  },
  {
    pattern: /(?<![\p{L}\p{N}*])\*\*(?![*\s])([^*\n]{1,400})\*\*(?!\*)/gu,
    plain: ([, words = ""]) => words,
    what: "Words cannot be bold here: the asterisks reach readers.",
  },
  {
    pattern: /(?<![\p{L}\p{N}_])__(?![_\s])([^_\n]{1,400})__(?![\p{L}\p{N}_])/gu,
    plain: ([, words = ""]) => words,
    what: "Words cannot be bold here: the lines reach readers.",
  },
  {
    pattern:
      /<\/?(?:a|abbr|b|br|cite|code|del|em|font|i|img|mark|p|q|s|small|span|strong|sub|sup|u)(?:\s[^<>\n]{0,400})?\/?>/gi,
    plain: ([tag]) => (/^<br/i.test(tag) ? " " : ""),
    what: "HTML is not read here: the tag reaches readers as it stands.",
  },
  {
    pattern:
      /&(?:amp;)?(?:#\d{1,7}|#x[\da-f]{1,6}|nbsp|amp|quot|apos|lt|gt|[lr][sd]quo|[nm]dash|hellip|euro|[aeiou](?:acute|grave|circ|uml|tilde)|[cs]cedil|szlig|oslash|aring|ntilde|deg);/gi,
    plain: ([entity]) => entities[entity.toLowerCase()] ?? entities[entity.toLowerCase().replace("&amp;", "&")] ?? "",
    what: "Characters are not written by their names here: this reaches readers as it stands. Type the character.",
  },
];

const entities: Record<string, string> = {
  "&amp;": "&",
  "&nbsp;": " ",
  "&quot;": '"',
  "&apos;": "'",
  "&#39;": "'",
  "&#039;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&lsquo;": "‘",
  "&rsquo;": "’",
  "&ldquo;": "“",
  "&rdquo;": "”",
  "&ndash;": "–",
  "&mdash;": "—",
  "&hellip;": "…",
  "&euro;": "€",
  "&deg;": "°",
};

export function marksInLine({ text }: Pick<Passage, "text">): Finding[] {
  if (!/[*_[<&]/.test(text)) return [];
  return marks.flatMap(({ pattern, plain, what }) =>
    [...text.matchAll(pattern)].map((match): Finding => {
      const suggestion = plain(match);
      return {
        rule: "mark-shown",
        from: match.index,
        to: match.index + match[0].length,
        message: what,
        ...(suggestion && { suggestion }),
      };
    }),
  );
}
