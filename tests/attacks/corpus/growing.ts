/** Bodies of any size that ask more of a parser the longer they are: each way of writing that takes back what was read before. */

/** A body of about so many characters. */
export type Growing = (size: number) => string;

const times = (text: string, size: number): string => text.repeat(Math.max(1, Math.floor(size / text.length)));
const root = (size: number, most: number): number => Math.min(most, Math.floor(Math.sqrt(size)));

/** One unit again and again. */
const repeated =
  (unit: string, before = "", after = ""): Growing =>
  (size) =>
    before + times(unit, size) + after;

/** Each line is the one before and more: nested by indentation. */
const stairs =
  (step: string, mark: string, most: number): Growing =>
  (size) => {
    const depth = root(size / step.length, most);
    const lines = Array.from({ length: depth }, (_, at) => step.repeat(at) + mark);
    return Array.from({ length: Math.max(1, Math.floor(size / lines.join("\n").length)) }, () => lines.join("\n")).join(
      "\n",
    );
  };

/** Runs of a mark, each one longer than the last. */
const longer =
  (mark: string, between: string): Growing =>
  (size) =>
    Array.from({ length: root(size, 3000) }, (_, at) => mark.repeat(at + 1) + between).join("");

const ascii = Array.from("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

const units: Record<string, string> = {
  "words in quotation marks of another language": '"a": ',
  "boxes never closed": ":::note\n",
  "boxes with attributes never closed": ':::fact-box{title="a"}\nText.\n\n',
  "boxes closed at once": ":::note\na\n:::\n",
  "boxes with a longer mark each": "::::note\n",
  "attributes never closed": '::video{src="a\n',
  "an attribute in braces": "::video{a=b c=d ",
  "labels of boxes": ":::note[a\n",
  "labels in labels": "::video[[",
  "nineteen bullets in a line": `${"- ".repeat(19)}a\n`,
  "nineteen quotations in a line": `${"> ".repeat(19)}a\n`,
  "nineteen bullets and a paragraph": `${"- ".repeat(19)}a\n\n`,
  "nineteen quotations and a paragraph": `${"> ".repeat(19)}a\n\n`,
  "lists of numbers in a line": `${"1. ".repeat(19)}a\n`,
  "bullets of all kinds": "- a\n* b\n+ c\n",
  "bullets without text": "-\n",
  bullets: "- a\n",
  "bullets and lazy lines": "- a\nb\n",
  "bullets apart": "- a\n\n",
  quotations: "> a\n",
  "quotations and lazy lines": "> a\nb\n",
  "quotations in quotations and lazy lines": `${"> ".repeat(15)}a\nb\n`,
  "quotations and tables": "> |a|b|\n> |-|-|\n> |c|d|\n",
  "quotations and fences": "> ```\na\n",
  "bullets and fences": "- ```\n",
  "bullets and code": "-     a\n",
  "lines of code": "    a\n",
  "lines of code apart": "    a\n\n",
  lines: "a\n",
  paragraphs: "a\n\n",
  headings: "# a\n",
  "headings underlined": "a\n=\n",
  "headings underlined by hyphens": "a\n-\n",
  "headings underlined of some words": "Words of a heading.\n---\n",
  "headings of one name": "# Words of a heading\n\n",
  rules: "---\n",
  definitions: "[a]: b\n",
  "definitions and their use": "[a]: b\n\n[a]\n\n",
  "definitions with titles": "[a]: b 'c'\n",
  "definitions with titles not closed": "[a]: b 'c\n",
  "definitions not finished": "[a]:\n",
  notes: "[^a]: b\n",
  "notes and their use": "[^a]\n\n[^a]: b\n\n",
  "uses of one note": "[^a] ",
  "notes in notes": "[^a]: [^a]: b\n",
  "notes nested": "[^a]:\n    [^a]: b\n",
  links: "[a](b) ",
  "links not closed": "[a](b ",
  "links in angle brackets not closed": "[a](<b ",
  "links with titles not closed": '[a](b "',
  "links of parentheses": "[a]((((((",
  "opening brackets": "[",
  "closing brackets": "a]",
  brackets: "[]",
  "brackets in brackets": "[[a](b)](c)",
  pictures: "![a](b)",
  "pictures in pictures": "![",
  "pictures in paragraphs": '![a](b.jpg "c")\n\n',
  emphasis: "*a* ",
  "emphasis never closed": "*a ",
  "emphasis never opened": "a* ",
  "emphasis in turn": "*a **b ",
  "emphasis of both kinds": "*a _b ",
  "emphasis in one another": "*a_ ",
  "emphasis in words": "a**b",
  "emphasis of three": "***a** b ",
  "emphasis and brackets": "*[a ",
  strikes: "~~a ",
  "strikes in turn": "~~a~ ",
  code: "`a` ",
  "code never closed": "`a ``b ",
  "autolinks not closed": "<http://a",
  "addresses not closed": "<a@",
  "tags not closed": "<a ",
  "tags with attributes not closed": '<a b="',
  tags: "<a>",
  "tags in lines that nothing closes": "a <svg onload=b>\n",
  "tags closed": "a <b>b</b> ",
  "tags closed by others": "a <b>b <i>c</b> d</i> ",
  "remarks not closed": "<!-- a ",
  "remarks as blocks not closed": "<!-- a\n\n",
  "instructions not closed": "a<?",
  "declarations not closed": "a<!A ",
  "sections not closed": "a<![CDATA[",
  "blocks of HTML": "<div>\n\n",
  "blocks of HTML in a line": "<div>\n",
  "scripts not closed": "<script>\n\n",
  entities: "&amp;",
  "entities not closed": "&a",
  "entities of numbers": "&#1",
  escapes: "\\*",
  backslashes: "\\",
  "hard breaks": "a  \n",
  "hard breaks of backslashes": "a\\\n",
  "spaces at ends": "a       \n",
  tables: "|a|b|\n|-|-|\n\n",
  rows: "|a|b|\n",
  addresses: "https://a.b/c ",
  "addresses without space": "https://a.b/c",
  "addresses of mail": "a@b.cc ",
  "addresses of mail without end": "a.@",
  domains: "www.",
  "parentheses after an address": ")",
  "quotation marks": "\"a' ",
  "quotation marks without space": "\"'",
  dots: "a... ",
  hyphens: "a--",
  "high marks": "« a » : ; ",
  thousands: "1 234 567 ",
  digits: "12",
  Arabic: "اب،؟ ",
  "Arabic and Latin": "اب Ab-c 12, ",
  "Latin and commas": "Ab, ",
  letters: "a",
  capitals: "A. ",
  words: "one two two ",
  "the same word": "a ",
  spaces: " ",
  tabs: "\t",
  "empty lines": "\n",
  "marks on letters": "a\u0301",
  faces: "👩‍👩‍👧",
  "lone halves of letters": "\u2028",
  "headings of live blogs": "## 14:05 a\n\n",
  galleries: ":::gallery\n![a](b.jpg)\n\n:::\n",
  posts: ':::post{url="https://a.b" by="c"}\na\n:::\n',
  "pictures with long words": '![aaaaaaaaaaaaaaaaaaaaaaaaa](b.jpg "aaaaaaaaaaaaaaaaaaaaaa")\n\n',
};

/** By name. */
export const growing: Record<string, Growing> = {
  ...Object.fromEntries(Object.entries(units).map(([name, unit]) => [name, repeated(unit)])),
  ...Object.fromEntries(ascii.map((mark) => [`runs of ${mark}`, repeated(mark)])),
  ...Object.fromEntries(
    ascii.map((mark) => [`${mark} between letters`, repeated(`a${mark}`, "https://x.y @ ~~ :: | [^ ")]),
  ),
  ...Object.fromEntries(ascii.map((mark) => [`${mark} between spaces`, repeated(`${mark} `, "a ")])),
  ...Object.fromEntries(ascii.map((mark) => [`lines that begin with ${mark}`, repeated(`${mark} a\n`)])),
  ...Object.fromEntries(ascii.map((mark) => [`lines of ${mark}`, repeated(`${mark}\n`)])),
  ...Object.fromEntries(
    ["`", "~", "*", "_", ":", "#"].map((mark) => [`runs of ${mark}, each longer`, longer(mark, " a ")]),
  ),
  ...Object.fromEntries(["`", "~", ":"].map((mark) => [`lines of ${mark}, each longer`, longer(mark, "a\n")])),
  "boxes opened and then closed": (size) => times(":::note\n", size / 2) + times(":::\n", size / 2),
  "boxes with ever shorter marks": (size) =>
    Array.from(
      { length: root(size, 3000) },
      (_, at, length = root(size, 3000)) => `${":".repeat(3 + length - at)}note`,
    ).join("\n"),
  "boxes in a quotation": repeated("> :::note\n"),
  "boxes in a list": repeated("- :::note\n"),
  "a list as a stair": stairs("  ", "- a", 18),
  "a list as a stair without end": stairs("  ", "- a", 2000),
  "a list of numbers as a stair": stairs("   ", "1. a", 18),
  "quotations as a stair": stairs("> ", "a", 18),
  "quotations as a stair without end": stairs("> ", "a", 2000),
  "quotations and bullets as a stair": stairs("> - ", "a", 9),
  "quotations as a stair of paragraphs": (size) => stairs("> ", "a\n", 18)(size),
  "a wide table": (size) => `|${times("a|", size / 2)}\n|${times("-|", size / 2)}\n`,
  "a square table": (size) => {
    const side = root(size / 2, 3000);
    return `|${"a|".repeat(side)}\n|${"-|".repeat(side)}\n${`|${"b|".repeat(side)}\n`.repeat(side)}`;
  },
  "a table of short rows": (size) => {
    const side = root(size / 2, 3000);
    return `|${"a|".repeat(side)}\n|${"-|".repeat(side)}\n${times("|b\n", size / 2)}`;
  },
  "many definitions": (size) => Array.from({ length: Math.floor(size / 12) }, (_, at) => `[a${at}]: b\n`).join(""),
  "many definitions and their use": (size) =>
    Array.from({ length: Math.floor(size / 24) }, (_, at) => `[a${at}]: b\n\n[a${at}]\n\n`).join(""),
  "many definitions, used before": (size) =>
    Array.from({ length: Math.floor(size / 24) }, (_, at) => `[a${at}]\n\n`).join("") +
    Array.from({ length: Math.floor(size / 24) }, (_, at) => `[a${at}]: b\n`).join(""),
  "many notes": (size) =>
    Array.from({ length: Math.floor(size / 28) }, (_, at) => `[^a${at}]\n\n[^a${at}]: b\n\n`).join(""),
  "one note, used often": (size) => `${times("[^a]\n\n", size)}[^a]: b`,
  "one definition of a long label, used often": (size) =>
    `[${"a".repeat(990)}]: b\n\n${times(`[${"a".repeat(990)}]\n\n`, size)}`,
  "long words and a mail address": (size) => `@ https://a.b ${times("a.", size)}`,
  "long words of hyphens and a mail address": (size) => `@ ${times("a-", size)}`,
  "one long address": (size) => `https://a.b/${times("(a)&b;", size)}`,
  "an address that ends in parentheses": (size) => `https://a.b/${times(")", size)}`,
  "an address that ends in entities": (size) => `https://a.b/${times("&amp;", size)}`,
  "mail addresses with many dots": (size) => `a@${times("b.", size)}`,
  "a link in a long word": (size) => times("http://", size),
  "attributes without end": (size) => `::video{${times("a=b ", size)}}`,
  "an attribute without end": (size) => `::video{src="${times("a", size)}"}`,
  "an attribute that stands often": (size) => times(`::document{file="a.pdf" title="a"}\n\n`, size),
  "classes without end": (size) => `::video{${times(".a", size)}}`,
  "a caption of lines": (size) => `![a](b.jpg "${times("a\n", size)}")`,
  "a caption of quotations": (size) => `![a](b.jpg "${times('\\"a ', size)}")`,
  "a caption of entities": (size) => `![a](b.jpg "${times("&amp;", size)}")`,
  "an alt text of brackets": (size) => `![${times("[a]", size)}](b.jpg "c")`,
  "a paragraph of escapes and doubled words": (size) => times("\\*the the ", size),
  "a paragraph of entities and doubled words": (size) => times("&amp; the the ", size),
  "quotation marks not closed": (size) => times('"the \n\n', size),
};
