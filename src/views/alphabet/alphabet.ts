/** How a language puts names in order, and under which letters they stand in a list. */
import { baseLanguage } from "../../paper/base-language.ts";
import { likelyScript } from "../../paper/scripts/likely-script.ts";
import { indexLetters } from "./index-letters.ts";
import { withoutArticle } from "./initial-articles.ts";

/** What a name is of: a title loses its article, a person is sought by the family. */
export type Named = "title" | "person";

/** A letter, and what stands under it. */
export interface Lettered<Item> {
  letter: string;
  items: Item[];
}

interface Label {
  letter: string;
  /** What does not come before this stands under the letter, unless it belongs to the next one. */
  from: string;
}

/** Where the family’s name comes first, or people are sought by the name that they are given. */
const asWritten: ReadonlySet<string> = new Set("am hu is ja km ko lo mn ms my ta th ti zh".split(" "));

/** Kanji do not say how they are read: names that begin with one stand behind the kana. */
const kanji = "漢字";

/** What stands for names that begin with no letter. */
const noLetter = "#";

/** The first letter of a word in a script, by the script’s code (ISO 15924); some codes are of several scripts. */
const ofScript = new Map(
  Object.entries({
    ...Object.fromEntries(
      (
        "Adlm Arab Armn Beng Cans Cher Cyrl Deva Ethi Geor Grek Gujr Guru Hebr Khmr Knda Laoo Latn Mlym Mong Mymr Nkoo " +
        "Olck Orya Sinh Syrc Taml Telu Tfng Thaa Thai Tibt Vaii Yiii"
      )
        .split(" ")
        .map((code) => [code, `\\p{Script=${code}}`]),
    ),
    Hans: "\\p{Script=Han}",
    Hant: "\\p{Script=Han}",
    Jpan: "[\\p{Script=Hiragana}\\p{Script=Katakana}]",
    Kore: "\\p{Script=Hangul}",
  }).map(([code, letters]) => [code, new RegExp(`^${letters}`, "u")]),
);

/** Chinese goes by sound or by strokes, and Unicode has marks that stand before the first character of each (UTS #35, part 5, “Collation indexes”). */
const pinyinOrStrokes: Record<string, Label[]> = {
  Hans: "ABCDEFGHJKLMNOPQRSTWXYZ".split("").map((letter) => ({ letter, from: `\ufdd0${letter}` })),
  Hant: Array.from({ length: 48 }, (_, at) => ({
    letter: `${at + 1} 畫`,
    from: `\ufdd0${String.fromCodePoint(0x2801 + at)}`,
  })),
};

/** Scripts in which all words of a letter begin with it: in others a consonant has vowels about it. */
const alphabetic = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u;

/** How one language orders names. */
export class Alphabet {
  readonly #language: string;
  readonly #order: Intl.Collator;
  /** To which a letter with an accent is the letter, unless the language counts it as another. */
  readonly #letters: Intl.Collator;
  /** Absent where a script has no list of its own. */
  readonly #script: RegExp | undefined;
  readonly #labels: readonly Label[];

  constructor(language: string) {
    this.#language = language;
    this.#order = new Intl.Collator(language);
    this.#letters = new Intl.Collator(language, { sensitivity: "base" });
    const script = likelyScript(language);
    this.#script = ofScript.get(script);
    this.#labels = this.#labelsOf(script);
  }

  /** The letters that a list of this language can have, in their order, as far as these are known. */
  get letters(): readonly string[] {
    return this.#labels.map(({ letter }) => letter);
  }

  /** Things in order by name, under the letters by which they are found. */
  lettered<Item>(items: readonly Item[], nameOf: (item: Item) => string, of: Named): Lettered<Item>[] {
    const sorted = items
      .map((item) => ({ item, key: this.#key(nameOf(item), of) }))
      .sort((a, b) => this.#order.compare(a.key, b.key));
    return [...Map.groupBy(sorted, ({ key }) => this.#letterOf(key))].map(([letter, members]) => ({
      letter,
      items: members.map(({ item }) => item),
    }));
  }

  /** What a name is sorted by. */
  #key(name: string, of: Named): string {
    const base = baseLanguage(this.#language);
    // The apostrophe of ’t belongs to the article.
    const noun = of === "title" ? withoutArticle(name, base) : name;
    const bare = noun.replace(/^[^\p{L}\p{N}]+/u, "") || noun;
    if (of === "title") return noun === name ? withoutArticle(bare, base) : bare;
    if (asWritten.has(base)) return bare;
    // As in a telephone book.
    const parts = bare.split(" ");
    const sought = [parts.at(-1), ...parts.slice(0, -1)].join(" ");
    return base === "ar" ? withoutArticle(sought, base) : sought;
  }

  #letterOf(key: string): string {
    const first = /^\p{L}/u.exec(key)?.[0];
    if (first === undefined) return noLetter;
    if (this.#script?.test(first)) {
      const label = this.#labels.findLast(({ from }) => this.#letters.compare(from, key) <= 0);
      if (label && this.#heads(label, first)) return label.letter;
    }
    if (baseLanguage(this.#language) === "ja" && /\p{Script=Han}/u.test(first)) return kanji;
    return (first.normalize("NFD")[0] ?? first).toLocaleUpperCase(this.#language);
  }

  /** Whether a word of this first letter can stand under a label: an alphabet may lack a letter that names have, as Swahili lacks Q. */
  #heads({ from }: Label, first: string): boolean {
    return !alphabetic.test(first) || this.#letters.compare(/^./u.exec(from)?.[0] ?? "", first) === 0;
  }

  /** In order, each once: letters that the language does not tell apart are one. */
  #labelsOf(script: string): Label[] {
    const labels = (pinyinOrStrokes[script] ?? indexLettersOf(this.#language).map(asLabel))
      .filter(({ from }) => /^[\p{L}\ufdd0]/u.test(from))
      .sort((a, b) => this.#letters.compare(a.from, b.from));
    return labels.filter(({ from }, at) => at === 0 || this.#letters.compare(labels[at - 1]?.from ?? "", from) < 0);
  }
}

/** A letter of two signs, `CH`, is a capital and a small one. */
const asLabel = (written: string): Label => {
  const [first = "", ...rest] = written.normalize("NFC");
  return { letter: first + rest.join("").toLowerCase(), from: written };
};

/** The letters of a language or of the nearest shorter tag, else those of the root. */
function indexLettersOf(language: string): string[] {
  for (let tag = language; tag; tag = tag.split("-").slice(0, -1).join("-")) {
    const row = Object.entries(indexLetters).find(([, tags]) => tags.split(" ").includes(tag));
    if (row) return row[0].split(" ");
  }
  return "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z".split(" ");
}
