/** Marks that were meant to do something, and stand on the page as they were typed. */
import type { Heading, Paragraph, TableCell } from "mdast";
import { directiveExamples, directiveNames } from "../../markdown/directives.ts";
import { nearestName } from "../../nearest-name.ts";
import { tableMarks } from "./bars-shown.ts";
import type { BodyText } from "./body-text.ts";
import type { Mark } from "./mark.ts";
import { marksOfOthers, reaches, shortened } from "./marks-of-others.ts";
import type { Finding } from "./passage.ts";
import { unreadMarks } from "./unread-marks.ts";

const marks: Mark[] = [
  {
    pattern: /^[ \t]{0,3}(#{1,6})([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]{1,9})/gm,
    tell: ([all, signs = ""]) => ({
      message: `Between \`${signs}\` and the words of a heading stands a space that does not break, which word processors put there: the signs reach readers. Type the space anew.`,
      suggestion: `${all.trimStart().slice(0, signs.length)} `,
      certain: true,
    }),
  },
  {
    pattern: /^[ \t]{0,3}(#{2,6})(?=[^\s#])/gm,
    tell: ([, signs = ""]) => ({
      message: `A space is missing behind \`${signs}\`: this is no heading, and the signs reach readers.`,
      suggestion: `${signs} `,
      certain: true,
    }),
  },
  {
    pattern: /(!?)\[([^[\]\n]{0,400})\]\(([^()<>\n"]{0,800}[^()<>\n"\s])(\s{1,9}"[^"\n]{0,800}")?\s{0,9}\)/g,
    addresses: true,
    tell: ([, picture = "", words = "", address = "", title = ""]) => {
      const target = address.trim();
      if (
        !/\s/.test(target) ||
        target.includes("{{") ||
        (!picture && !/^(?:https?:\/\/|\/|www\.|mailto:|#)/i.test(target))
      )
        return undefined;
      const whole = picture ? `<${target}>` : target.replace(/\s/g, "%20");
      return {
        message: picture
          ? `A file’s name with a space in it ends at the space: the marks reach readers, and no picture is shown. Put it between \`<\` and \`>\`.`
          : `An address with a space in it is no link: the marks reach readers. In an address a space is written \`%20\`.`,
        suggestion: `${picture}[${words}](${whole}${title})`,
        certain: true,
      };
    },
  },
  {
    pattern: /<(https?:\/\/[^<>\n]{1,800})>/g,
    addresses: true,
    tell: ([, address = ""]) =>
      /\s/.test(address.trim())
        ? {
            message:
              "An address with a space in it is no link: the marks reach readers. In an address a space is written `%20`.",
            suggestion: `<${address.trim().replace(/\s/g, "%20")}>`,
            certain: true,
          }
        : undefined,
  },
  {
    pattern: /\[([^[\]\n]{1,400})\][ \t]{1,9}\(((?:https?:\/\/|\/|#|mailto:)[^()\s]{1,800})\)/g,
    addresses: true,
    tell: ([, words = "", address = ""]) => ({
      message:
        "Between the words of a link and its address stands a space: it is no link, and the marks reach readers.",
      suggestion: `[${words}](${address})`,
      certain: true,
    }),
  },
  {
    pattern: /\(([^()\n]{1,400})\)\[((?:https?:\/\/|\/|mailto:)[^[\]\s]{1,800})\]/g,
    addresses: true,
    tell: ([, words = "", address = ""]) => ({
      message:
        "The brackets of this link are the wrong way round, and reach readers: its words stand in square ones, its address in round ones.",
      suggestion: `[${words}](${address})`,
      certain: true,
    }),
  },
  {
    pattern: /\[([^[\]\n]{1,400})\]\(((?:https?:\/\/|\/)[^()\s]{1,800})(?![^()\s]{0,800}\))/g,
    addresses: true,
    tell: ([, words = "", address = ""], paragraph) =>
      paragraph.includes(`](${address})`)
        ? undefined
        : {
            message: "The parenthesis that ends this link’s address is missing: the marks reach readers.",
            suggestion: `[${words}](${address.replace(/[.,;:]$/, "")})`,
          },
  },
  {
    pattern: /(?<![\p{L}\p{N}*])\*\*(?!\*)([ \t]{0,9})([^*\n]{1,400}?)([ \t]{0,9})\*\*(?!\*)/gu,
    tell: ([, before = "", words = "", after = ""]) => {
      if (!before && !after) return undefined;
      return {
        message:
          "A space stands between the asterisks and the words that they should make bold: the asterisks reach readers.",
        suggestion: `${before && " "}**${words}**${after && " "}`.trimStart(),
        certain: true,
      };
    },
  },
  {
    pattern: /(?<![\p{L}\p{N}*\\])\*\*(?![*\s])(?=[\p{L}\p{N}"“„«(])/gu,
    tell: ({ 0: signs, index }, paragraph) =>
      !paragraph.includes("**", index + 2)
        ? {
            message:
              "Two asterisks begin bold words here, and none end them: they reach readers. Write two where the words end.",
            suggestion: signs,
          }
        : undefined,
  },
  {
    pattern: /(?<![=\w])==(?![=\s])([^=\n]{1,200})(?<!\s)==(?![=\w])/g,
    tell: ([, words = ""]) => ({
      message: "Words are not marked with `==` here: the signs reach readers. Bold words stand between two asterisks.",
      suggestion: `**${words}**`,
    }),
  },
  {
    pattern: /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g,
    tell: ([, target = "", words]) => ({
      message:
        "Two square brackets make no link here: they reach readers. Write the words in square brackets, and the address behind them in round ones.",
      suggestion: `[${words ?? target}](/2026/11/24/port-strike/)`,
    }),
  },
  {
    pattern: /<!--/g,
    tell: () => ({
      message: "This begins a remark, and nothing ends it: it reaches readers. Write `-->` where it ends.",
      suggestion: "-->",
    }),
  },
  ...marksOfOthers,
  {
    pattern: /\[\^([^[\]\s]{1,100})\](?!:)/g,
    tell: ([all, name = ""]) => ({
      message: `There is no note ${all}: the mark reaches readers. A note stands in a paragraph of its own, anywhere in the article.`,
      suggestion: `[^${name}]: The note’s text.`,
    }),
  },
  {
    pattern: /\[([^[\]\n^]{1,200})\]\[([^[\]\n^]{0,100})\]/g,
    tell: ([all, words = "", name = ""]) =>
      /^[\d\s,–-]*$/.test(words) || /^[.…\d\s]+$/.test(name) || words === "…"
        ? undefined
        : {
            message: `Nothing says where \`${shortened(all)}\` leads: the brackets reach readers. Write the address itself, in round brackets.`,
            suggestion: `[${words}](https://…)`,
          },
  },
  {
    pattern: /&amp;(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,30}\d{0,2});/gi,
    tell: ([, name = ""]) => ({
      message: `\`&amp;${name};\` reaches readers as “&${name};”: it has been turned into text once too often.`,
      suggestion: `&${name};`,
      certain: true,
    }),
  },
  {
    pattern:
      /&(nbsp|amp|quot|apos|lt|gt|rsquo|lsquo|ldquo|rdquo|ndash|mdash|hellip|euro|eacute|egrave|agrave|ccedil|ouml|uuml|auml|szlig|oslash|aring|ntilde)(?![\w;=])/g,
    tell: ([all]) => ({
      message: `\`${all}\` reaches readers as it stands: the semicolon that ends it is missing.`,
      suggestion: `${all};`,
      certain: true,
    }),
  },
  {
    pattern: /^[ \t]{0,3}(:{2,})[ \t]*([a-z][\w-]{0,40})?[^\n]{0,400}/gim,
    tell: ([all, colons = "", name = ""]) => {
      const near = nearestName(name, directiveNames);
      if (name === "" && all.trim() !== colons) return undefined;
      // Three colons begin a block in other programs, too, whatever it is called there; two may be anything.
      const isBlock = colons.length > 2 || /^:{2,}[a-z-]+[[{]/i.test(all.trim());
      if (name !== "" && near === undefined && !isBlock) return undefined;
      return {
        message:
          name === ""
            ? `A line of colons ends a block, and none is open here: it ${reaches}.`
            : `This line is no block, and ${reaches}. Directly behind the colons stands the block’s name, and directly behind that what it takes, in braces.`,
        ...(near && { suggestion: directiveExamples[near] }),
      };
    },
  },
  {
    pattern: /\\[ \t]{1,9}$/gm,
    tell: () => ({
      message:
        "A backslash breaks a line where it is the line’s last sign; here a space stands behind it, and it reaches readers.",
      suggestion: "\\",
      certain: true,
    }),
  },
  {
    pattern: /^[ \t]{0,9}[•‣▪●◦∙][ \t\u00a0]{1,9}/gm,
    tell: ([all], paragraph) =>
      /\n[ \t]{0,9}[•‣▪●◦∙]/.test(paragraph)
        ? {
            message: `The lines of a paragraph run on from one to the next: \`${all.trim()}\` makes no list. A line of a list begins with a hyphen.`,
            suggestion: "- ",
            certain: true,
          }
        : undefined,
  },
  ...tableMarks,
];

/** Most texts have none of these signs: one look is enough. */
const anySign = /[#[{*&\\|•‣▪●◦∙<]|==|::|\n:/;

/** The marks of one paragraph, heading or cell that stand on the page; places are those of the whole body. */
export function marksShown(node: Paragraph | Heading | TableCell, body: BodyText): Finding[] {
  if (!anySign.test(body.text.slice(...body.range(node)))) return [];
  const { words, withAddresses, from } = unreadMarks(node, body);
  const found: Finding[] = [];
  for (const { pattern, addresses, tell } of marks) {
    const text = addresses ? withAddresses : words;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const told = tell(match, text, body.text.slice(from + match.index, from + match.index + match[0].length));
      if (!told) continue;
      const indent = /^\s*/.exec(match[0])?.[0].length ?? 0;
      const [start, end] = [match.index + (told.from ?? indent), match.index + (told.to ?? match[0].length)];
      if (found.some((other) => from + start < other.to && other.from < from + end)) continue;
      found.push({
        rule: "mark-shown",
        from: from + start,
        to: from + end,
        message: told.message,
        ...(told.suggestion !== undefined && { suggestion: told.suggestion }),
        ...(told.certain && { certain: true }),
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
