/** An article that is held back by an embargo, and whose text tells readers so when it is out. */
import { expression } from "../../paper/safe/expression.ts";
import { inShort, type Finding, type Passage } from "./body/passage.ts";

/** An embargo on arms or oil is news: one on this text stands at the head of a sentence, is that of a report, or ends at an hour. */
const begins = /(?:^|[.!?:;([*|]\s*|[–—]\s*|\n)/;
const month = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/;
const hour = expression(
  "",
)`(?:at |the )*(?:\d{1,2}(?:[:.]\d\d| ?(?:[ap]\.?m\b|GMT|UTC|o['’]clock))|midnight|noon|midday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{4}-\d\d-\d\d|\d{1,2} ${month}|${month} \d{1,2}\b)`;
const ownText =
  /(?:article|announcement|data|document|figures|findings|information|material|paper|press release|release|report|results|statement|story|study|text)/;

const atHead = expression(
  "",
)`(?<=${begins})(?:strict(?:ly)? |under (?:an? |strict )*|press |news |media )*embargo(?:ed)?:? (?:until|till|to be lifted|lifts|for (?:release|publication|broadcast|use|\d))`;
const ofText = expression(
  "",
)`(?<=\b${ownText} (?:is|are|was|were|remains?) )(?:still |strictly )*(?:embargoed|under (?:an? |strict )*embargo)`;
const untilHour = expression(
  "",
)`\b(?:(?:strict(?:ly)?|press|news|media) embargo(?:ed)?|under (?:an? |strict )*embargo|embargoed):? (?:until|till|for release|to be lifted)(?= ${hour})`;
const held = /\bnot for (?:publication|release|broadcast) (?:before|until)|\bhold for release/;
const inFrench = expression("")`\bsous embargo jusqu['’](?:à|au)|(?<=${begins})embargo jusqu['’](?:à|au)`;
const inArabic = /(?:محظور|ممنوع) (?:من )?النشر (?:حتى|قبل)/;

const ownEmbargo = expression("iu")`${atHead}|${ofText}|${untilHour}|${held}|${inFrench}|${inArabic}`;

export function quotedEmbargo({ text }: Passage): Finding[] {
  const match = ownEmbargo.exec(text);
  if (!match) return [];
  const [words] = match;
  return [
    {
      rule: "embargo-quoted",
      from: match.index,
      to: match.index + words.length,
      message: `“${inShort(words)}” is a note among newsrooms, and readers see it when the embargo is over. The field \`embargo\` holds the article back; take the words out of the text.`,
    },
  ];
}
