/** What the templates say in a language. */
import { expression } from "../../paper/safe/expression.ts";
import type { Words } from "./catalogue.ts";
import { catalogues } from "./catalogues.ts";
import english from "./en.ts";

/** The catalogue of a language where there is one; of `pt-BR` that of `pt` too. */
export function catalogueOf(language: string): Words | undefined {
  const { language: primary, region } = new Intl.Locale(language);
  return catalogues().get(`${primary}-${region ?? ""}`) ?? catalogues().get(primary);
}

const spoken = new Map<string, Words>();

/**
 * What the paper says in a language; English where it has no catalogue.
 * @param language a BCP 47 tag, whose region and numerals decide how numbers are set: `ar-u-nu-arab`
 */
export function wordsFor(language: string): Words {
  const known = spoken.get(language);
  if (known) return known;
  const words = inFigures(catalogueOf(language) ?? english, language);
  spoken.set(language, words);
  return words;
}

/** The same words, with every number that a message is given set in the language's own figures. */
function inFigures<W extends object>(
  catalogue: W,
  language: string,
  format = new Intl.NumberFormat(language, { useGrouping: "min2" }),
): W {
  return new Proxy(catalogue, {
    get(words, name, receiver) {
      const message: unknown = Reflect.get(words, name, receiver);
      if (typeof message === "object" && message !== null) return inFigures(message, language, format);
      if (typeof message !== "function") return message;
      return (...values: unknown[]) => {
        const said: unknown = Reflect.apply(message, undefined, values);
        return values.reduce(
          (text: string, value) =>
            typeof value === "number"
              ? text.replace(expression("")`(?<![\d.])${value}(?![\d.]\d|\d)`, format.format(value))
              : text,
          String(said),
        );
      };
    },
  });
}
