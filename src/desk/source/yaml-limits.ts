/** How much YAML may ask of those who read it: parsers call themselves for each level, and compare every field with every other. */
import { isAlias, isNode, isScalar, Lexer, visit, type Document, type Node } from "yaml";

/** A stretch of the text, and what is wrong with it in words. */
export interface YamlFault {
  from: number;
  to: number;
  message: string;
  rule: "yaml" | "encoding";
}

/** Characters: as many as of a text. The fields of an article with 2,000 corrections have half of it. */
const longest = 500_000;
/** Lines: as many as of a text. */
const mostLines = 20_000;
/** Line ends and commas: what a parser has most to do with, whatever stands between them. */
const mostParts = 40_000;
/** Groups in groups; the fields of an article have three. */
const deepest = 40;
/** Repetitions of what was named once. */
const mostAliases = 50;

const deep = "Lists and groups stand in one another here, more deeply than any field does. Is a bracket not closed?";
const manyMarks = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${deepest / 2}}`, "m");
const farIn = new RegExp(`^ {${deepest * 2}}(?! *$)`, "m");

/** What is too much in a text, before a parser sees it. */
export function yamlTooMuch(text: string): YamlFault | undefined {
  const fault = (from: number, message: string): YamlFault => ({ from, to: from + 1, message, rule: "yaml" });
  if (text.length > longest)
    return fault(
      longest,
      `There are ${text.length} characters of fields; ${longest} are the most that are read. Up to here all may be well.`,
    );
  const lines = placeOfNth(text, /\n/g, mostLines);
  if (lines !== undefined)
    return fault(
      lines,
      `There are more than ${mostLines} lines of fields, which are the most that are read. Up to here all may be well.`,
    );
  const parts = placeOfNth(text, /[\n,]/g, mostParts);
  if (parts !== undefined)
    return fault(
      parts,
      `There are more than ${mostParts} values and commas among the fields, which are the most that are read. Up to here all may be well.`,
    );
  if (text.startsWith("%"))
    return fault(0, "Fields cannot begin with %, which has a meaning of its own there. Take the line out.");
  const at = manyMarks.exec(text) ?? farIn.exec(text);
  if (at) return fault(at.index, deep);
  const bracket = text.split(/[[{]/).length > deepest ? tooDeepBracket(text) : undefined;
  return bracket === undefined ? undefined : fault(bracket, deep);
}

/** Where a sign stands for the nth time. */
function placeOfNth(text: string, sign: RegExp, nth: number): number | undefined {
  let count = 0;
  for (const { index } of text.matchAll(sign)) if (++count === nth) return index;
  return undefined;
}

/** Where brackets that are no part of a text stand too deeply in one another. */
function tooDeepBracket(text: string): number | undefined {
  let depth = 0;
  let at = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") depth++;
    else if (token === "]" || token === "}") depth--;
    if (depth > deepest) return at;
    // Marks of the lexer’s own are not of the text.
    if (!/^[\u0002\u0018\u001f\ufeff]$/.test(token)) at += token.length;
  }
  return undefined;
}

/**
 * What a document holds that no field can have: names that are no words, values with a type of their own, more repetitions than any article
 * needs, and characters that were written by their number and are none.
 */
export function strangeNode(document: Document, text: string): YamlFault | undefined {
  if (!/[!*\\?[{]/.test(text)) return undefined;
  let fault: YamlFault | undefined;
  let aliases = 0;
  const found = (node: Node, message: string, rule: YamlFault["rule"] = "yaml") => {
    fault = { from: node.range?.[0] ?? 0, to: node.range?.[1] ?? 1, message, rule };
    return visit.BREAK;
  };
  visit(document, {
    Pair: (_key, { key }) =>
      isNode(key) && !isScalar(key)
        ? found(key, "A field’s name is a word, and this is a list or a group. Is a quotation mark missing?")
        : undefined,
    Node: (_key, node) => {
      if (isAlias(node) && ++aliases > mostAliases)
        return found(
          node,
          "The fields repeat themselves with & and * more often than any article needs. Write the values out.",
        );
      const tag = "tag" in node ? node.tag : undefined;
      if (tag && !plainTags.has(tag))
        return found(
          node,
          `The sign ! gives a value a type of its own, and \`${tag.replace("tag:yaml.org,2002:", "!!").slice(0, 40)}\` is none that a field has. Leave it out, or put the whole value in quotation marks.`,
        );
      if (
        isScalar(node) &&
        typeof node.value === "string" &&
        (!node.value.isWellFormed() || /(?!\s)\p{Cc}/u.test(node.value))
      )
        return found(
          node,
          "This text holds a character by its number that is no letter and no mark. Leave out what begins with a backslash.",
          "encoding",
        );
      return undefined;
    },
  });
  return fault;
}

const plainTags: ReadonlySet<string> = new Set(
  ["str", "int", "float", "bool", "null", "seq", "map"].map((name) => `tag:yaml.org,2002:${name}`),
);
