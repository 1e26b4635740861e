/** Capitals by language: the Turkish i keeps its dot, Greek loses its accents, and Georgian, whose capitals are for whole lines alone, has none. */
import { settingOf } from "./scripts.ts";

/** @param language BCP 47 */
export const inCapitals = (text: string, language: string): string =>
  settingOf(language).capitals ? text.toLocaleUpperCase(language) : text;

/** A text that begins with a capital, where its script has them. @param language BCP 47 */
export function withCapital(text: string, language: string): string {
  const [first = ""] = text;
  return inCapitals(first, language) + text.slice(first.length);
}
