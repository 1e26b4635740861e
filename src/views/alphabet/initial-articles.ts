/**
 * Articles at the beginning of a name, which stands in a list under its next word: “The sea” under S. By language, after
 * the Library of Congress (MARC 21, appendix F, “Initial definite and indefinite articles”); an article of other
 * languages is a word like any other.
 */
const articles: Record<string, string> = {
  ca: "el la els les lo l’ un una",
  da: "den det de en et",
  de: "der die das ein eine",
  el: "ο η το οι τα ένας μια μία ένα",
  en: "the a an",
  es: "el la lo los las un una",
  fr: "le la les l’ un une",
  ga: "an na",
  gl: "o a os as un unha",
  hu: "a az egy",
  it: "il lo la i gli le l’ un uno una un’",
  nb: "den det de en et ei",
  nl: "de het ’t een ’n",
  nn: "den det dei ein ei eit",
  pt: "o a os as um uma",
  ro: "un o",
  sv: "den det de en ett",
  cy: "y yr",
};

/** Verbal nouns and names whose first letters are no article though they look like one. */
const arabic = /^ال(?!له(?:\s|$)|ت(?:زام|هاب|هام|فاف|ماس|باس|قاط|حاق|حام|قاء|واء))(?=\p{L}{2})/u;

const expressions = new Map(
  Object.entries(articles).map(([language, words]) => {
    const [elided, whole] = [true, false].map((elides) =>
      words
        .split(" ")
        .filter((word) => word.endsWith("’") === elides)
        .map((word) => word.replace("’", "['’]"))
        .join("|"),
    );
    return [language, new RegExp(`^(?:(?:${whole})\\s+${elided ? `|(?:${elided})\\s*` : ""})(?=[\\p{L}\\p{N}])`, "iu")];
  }),
);

/** @param language without its region */
export function withoutArticle(name: string, language: string): string {
  const article = language === "ar" ? arabic : expressions.get(language);
  return article ? name.replace(article, "") : name;
}
