/** Words in a script that runs the other way than the language about them: found, so that nothing about them changes sides. */
import { directionOf } from "../language.ts";

const leftward =
  "\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}\\p{Script=Mandaic}\\p{Script=Samaritan}\\p{Script=Hanifi_Rohingya}";
const rightward = "\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Armenian}\\p{Script=Georgian}";

/**
 * A name, a phrase or an address in Latin letters, with the digits, spaces and signs that belong to it. What stands
 * about it (a full stop, parentheses) belongs to the Arabic or Hebrew sentence.
 */
const amongLeftward = new RegExp(
  `(?:(?<!\\d)\\d+)?[${rightward}][${rightward}\\p{M}\\p{N}]*(?:[ \\u00a0.,:/@&'’_+#%?=~-]{1,4}[${rightward}\\d][${rightward}\\p{M}\\p{N}]*)*(?:[+#]+|(?<=/)/?)?`,
  "gu",
);

/** A name or a phrase in Arabic or Hebrew letters, with the digits and signs between its words. What stands about it is the Latin sentence’s. */
const letters = `(?=[\\p{L}\\p{M}])[${leftward}\\p{M}]`;
const amongRightward = new RegExp(
  `(?=\\p{L})[${leftward}](?:${letters}|[\\u200c\\u200d])*(?:[ \\u00a0\\d.,:،؛'’״׳"&/()-]{1,8}(?=\\p{L})[${leftward}](?:${letters}|[\\u200c\\u200d])*)*`,
  "gu",
);

/** Whether there may be anything to find: most texts have nothing. */
const anyLeftward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10d00}-\u{10d3f}\u{1e900}-\u{1e95f}]/u;

/** The parts of a text, those that run the other way marked. */
export function scriptsApart(text: string, language: string): { text: string; apart: boolean }[] {
  const rtl = directionOf(language) === "rtl";
  if (!rtl && !anyLeftward.test(text)) return [{ text, apart: false }];
  const parts: { text: string; apart: boolean }[] = [];
  let last = 0;
  for (const { 0: words, index } of text.matchAll(rtl ? amongLeftward : amongRightward)) {
    if (index > last) parts.push({ text: text.slice(last, index), apart: false });
    parts.push({ text: words, apart: true });
    last = index + words.length;
  }
  if (last < text.length) parts.push({ text: text.slice(last), apart: false });
  return parts;
}

const anyRightward = new RegExp(`(?=\\p{L})[^${leftward}]`, "u");

/** A name that is put into a sentence, with Unicode's isolates about it where it has letters that run the other way (UAX #9, FSI and PDI). */
export function isolatedName(name: string, direction: "ltr" | "rtl"): string {
  return (direction === "rtl" ? anyRightward : anyLeftward).test(name) ? `\u2068${name}\u2069` : name;
}

/** What stands between Unicode's isolates already. */
const isolated = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

/**
 * Names and headlines in one line where no markup can be, as in a title: each that has letters which run the other way than
 * the page keeps them and its own signs to itself.
 * @param language of the page
 */
export function isolatedJoin(parts: readonly string[], between: string, language: string): string {
  const direction = directionOf(language);
  const [first, ...others] = parts.map((part) =>
    isolatedName(part.replace(isolated, ""), direction).startsWith("\u2068") ? `\u2068${part}\u2069` : part,
  );
  return others.reduce((line, part) => `${line}${between}${part}`, first ?? "");
}

/** A line that stands where no markup can: Unicode's own isolates (UAX #9, FSI and PDI) do what `bdi` does. */
export function isolatedLine(text: string, language: string): string {
  return isolatedParts([text], language).join("");
}

/** The same for a line that lies in several parts, which stay apart. */
export function isolatedParts(line: readonly string[], language: string): string[] {
  // A line that is in the other script altogether has nothing about it that could change sides.
  if (scriptsApart(line.join(""), language).length < 2) return [...line];
  return line.map((part) =>
    scriptsApart(part, language)
      .map(({ text, apart }) => (apart ? `\u2068${text}\u2069` : text))
      .join(""),
  );
}
