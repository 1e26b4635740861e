/** Signs set below and above the line: `H~2~O`, `x^2^`. Markdown has no mark for them; these are Pandoc's. */
import type { Emphasis } from "mdast";
import type { Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import type { Code, Construct, Extension, State, Tokenizer } from "micromark-util-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    subscript: "subscript";
    superscript: "superscript";
    smallSignMark: "smallSignMark";
  }
}

/** More than a sign or two is no index and no exponent, and may be two tildes that mean something else. */
const longest = 24;

const character = (code: Code) => (code === null || code < 0 ? "" : String.fromCharCode(code));

/** @param mark one character, directly behind a letter or a digit, around what has no space in it */
function smallSign(type: "subscript" | "superscript", mark: "~" | "^"): Construct {
  const code = mark.charCodeAt(0);
  const follows = (previous: Code) => /[\p{L}\p{M}\p{N})\]*_~^′″%]/u.test(character(previous));
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const { previous } = this;
    let length = 0;
    return (start) => {
      if (start !== code || !follows(previous) || previous === code) return nok(start);
      effects.enter(type);
      effects.enter("smallSignMark");
      effects.consume(start);
      effects.exit("smallSignMark");
      return first;
    };

    function first(next: Code): State | undefined {
      if (!belongs(next)) return nok(next);
      effects.enter("data");
      return inside(next);
    }

    function inside(next: Code): State | undefined {
      if (next === code) {
        effects.exit("data");
        effects.enter("smallSignMark");
        effects.consume(next);
        effects.exit("smallSignMark");
        return after;
      }
      if (!belongs(next) || ++length > longest) return nok(next);
      effects.consume(next);
      return inside;
    }

    function after(next: Code): State | undefined {
      if (next === code) return nok(next);
      effects.exit(type);
      return ok(next);
    }

    function belongs(next: Code): boolean {
      return next !== code && /[^\s~^\\<>[\]`*_]/u.test(character(next));
    }
  };
  return { name: type, tokenize };
}

export const smallSignSyntax: Extension = {
  text: { 126: smallSign("subscript", "~"), 94: smallSign("superscript", "^") },
};

const sign = (element: "sub" | "sup"): Emphasis => ({ type: "emphasis", data: { hName: element }, children: [] });

export const smallSignTree: FromMarkdownExtension = {
  enter: {
    subscript(token) {
      this.enter(sign("sub"), token);
    },
    superscript(token) {
      this.enter(sign("sup"), token);
    },
  },
  exit: {
    subscript(token) {
      this.exit(token);
    },
    superscript(token) {
      this.exit(token);
    },
  },
};
