/** Says messages in a language: names and numbers are filled in, each as the language sets it. */
import { isArgumentElement, isPluralElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { IntlMessageFormat, type Formatters } from "intl-messageformat";
import { directionOf } from "../../paper/language.ts";
import type { MessageKey } from "../../paper/words/messages.ts";
import { isolatedName } from "../../paper/wording/scripts-apart.ts";

/** A place that a script fills in: `{size}`. */
interface ScriptPlace {
  readonly place: string;
}

export const forScript = (name: string): ScriptPlace => ({ place: `{${name}}` });

type Told = Readonly<Record<string, string | number | ScriptPlace>>;

/** Says a message by its key, with what it is told. */
export type Say = (key: MessageKey, told?: Told) => string;

/** A message, and the language that it is written in: that of the page, or one that stands in for it. */
export interface FoundMessage {
  message: string;
  language: string;
}

/** What has nothing to be filled in, and nothing that is set apart from what is (ICU MessageFormat: braces, apostrophes). */
const isPlain = (message: string) => !/[{}']/.test(message);

/** @param language a BCP 47 tag, whose region and numerals decide how numbers are set: `ar-u-nu-arab` */
export function sayIn(language: string, find: (key: MessageKey) => FoundMessage): Say {
  const direction = directionOf(language);
  const numbers = new Intl.NumberFormat(language, { useGrouping: "min2" });
  const formatters: Formatters = {
    getNumberFormat: () => numbers,
    getDateTimeFormat: (...asked) => new Intl.DateTimeFormat(...asked),
    getPluralRules: (...asked) => new Intl.PluralRules(...asked),
  };
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const formatOf = (key: MessageKey, told: Told, { message, language: own }: FoundMessage): IntlMessageFormat => {
    const known = formats.get(key);
    if (known) return known;
    const elements = numbersSet(parse(message, { ignoreTag: true }), told);
    const format = new IntlMessageFormat(elements, own, undefined, { formatters });
    formats.set(key, format);
    return format;
  };
  const filledIn = (value: Told[string]): string | number =>
    typeof value === "string" ? isolatedName(value, direction) : typeof value === "number" ? value : value.place;
  return (key, told = {}) => {
    const found = find(key);
    if (isPlain(found.message)) return found.message;
    const values = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, filledIn(value)]));
    return String(formatOf(key, told, found).format(values));
  };
}

/** Where a number is told it is set as one, though the message names it as it would a word: `{number}`. */
function numbersSet(elements: readonly MessageFormatElement[], told: Told): MessageFormatElement[] {
  return elements.map((element): MessageFormatElement => {
    if (isArgumentElement(element) && typeof told[element.value] === "number")
      return { type: TYPE.number, value: element.value };
    if (!isPluralElement(element)) return element;
    const options: typeof element.options = {};
    for (const [form, option] of Object.entries(element.options))
      options[form] = { ...option, value: numbersSet(option.value, told) };
    return { ...element, options };
  });
}
