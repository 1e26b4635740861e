/** Languages, by BCP 47 tag, and the direction in which their scripts run. */
import { z } from "zod";

const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "syr", "ug", "ur", "yi"]);

/** Direction of a language's script; tags that name a script (`az-Arab`) are read too. */
export function directionOf(language: string): "ltr" | "rtl" {
  const tag = language.toLowerCase();
  if (/-(arab|hebr|syrc|thaa|nkoo|adlm)\b/.test(tag)) return "rtl";
  if (/-(latn|cyrl)\b/.test(tag)) return "ltr";
  return rightToLeft.has(tag.split("-")[0] ?? tag) ? "rtl" : "ltr";
}

/** A language's code, then what qualifies it (BCP 47); for programs that complete fields while they are written. */
const pattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

/** A language in front matter or in the paper's settings. */
export const languageSchema = z
  .string()
  .refine(isLanguageTag, "This is no language tag. Examples: en, ar, fr, pt-BR.")
  .meta({ pattern });

/**
 * Whether a text is a well-formed language tag that `Intl` knows how to format for. Longer names of languages
 * (`english`, `arabic`) are well-formed too, but nobody's: no language is registered under more than three letters.
 */
export function isLanguageTag(text: string): boolean {
  if (text === lastAsked.tag) return lastAsked.known;
  lastAsked = { tag: text, known: isKnown(text) };
  return lastAsked.known;
}

/** Stories of one source ask for one language, again and again. */
let lastAsked = { tag: "", known: false };

function isKnown(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
