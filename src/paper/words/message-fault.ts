/** Whether a message can be said in the place of the English one. */
import {
  isArgumentElement,
  isPluralElement,
  isLiteralElement,
  isNumberElement,
  isPoundElement,
  parse,
} from "@formatjs/icu-messageformat-parser";
import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/**
 * What is wrong with a message, as a sentence: undefined where it can be said.
 * @param english the same message in English, which says what is filled in @param language whose forms of numbers are needed
 */
export function messageFault(message: string, english: string, language: string): string | undefined {
  const [places, forms] = [placesIn(parse(english, { ignoreTag: true })), pluralCategories(language)];
  let elements;
  try {
    elements = parse(message, { ignoreTag: true });
  } catch {
    return `Braces stand about what is filled in, and nothing else: ${written(places) || "nothing, in this message"}. English says “${english}”.`;
  }
  const found = placesIn(elements);
  const unknown = [...found.keys()].find((name) => !places.has(name));
  if (unknown !== undefined)
    return places.size === 0
      ? `Nothing is filled in here, and {${unknown}} would stand there as it is. English says “${english}”.`
      : `Nothing called {${unknown}} is filled in here, but ${written(places)}. English says “${english}”.`;
  const forgotten = [...places].find(([name]) => !found.has(name));
  if (forgotten) return `This leaves out {${forgotten[0]}}, which readers are to be told. English says “${english}”.`;
  for (const [name, { kind, forms: given }] of found) {
    if (kind === "other" || (kind === "plural" && places.get(name)?.kind !== "plural"))
      return `Write {${name}} alone: it is filled in as it stands. English says “${english}”.`;
    const missing = kind === "plural" ? forms.filter((form) => !given.includes(form)) : [];
    if (missing.length > 0)
      return `Numbers have the forms ${forms.join(", ")} in “${language}”, and ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing here.`;
  }
  return undefined;
}

interface FilledIn {
  kind: "plain" | "plural" | "other";
  /** Of a number the forms that are given: one, few, other. */
  forms: string[];
}

/** What is filled in, by name. */
function placesIn(elements: readonly MessageFormatElement[]): Map<string, FilledIn> {
  const found = new Map<string, FilledIn>();
  for (const element of elements) {
    if (isLiteralElement(element) || isPoundElement(element)) continue;
    if (isPluralElement(element)) {
      found.set(element.value, { kind: "plural", forms: Object.keys(element.options) });
      for (const { value } of Object.values(element.options))
        for (const [name, inner] of placesIn(value)) if (!found.has(name)) found.set(name, inner);
    } else if (!found.has(element.value) || !isArgumentElement(element)) {
      const kind = isArgumentElement(element) || isNumberElement(element) ? "plain" : "other";
      found.set(element.value, { kind, forms: [] });
    }
  }
  return found;
}

const written = (places: ReadonlyMap<string, FilledIn>) => [...places.keys()].map((name) => `{${name}}`).join(", ");

const pluralCategories = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;
