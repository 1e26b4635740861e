import { stringify } from "yaml";

/** One line, whatever is in a text: with a line break of its own, what follows it could end the fields. */
const inOneLine = { lineWidth: 0, blockQuote: false } as const;

/** What cannot be seen in a file, and what readers of YAML may refuse or take for a line's end (YAML 1.2.2, 5.1 and 5.4). */
const unseen = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u;

/**
 * A text as it is written behind a field's name: as it stands, or in quotation marks where YAML would read it otherwise.
 * What no file can hold, half of a character that UTF-16 writes as two, becomes U+FFFD.
 */
export function yamlText(text: string): string {
  const whole = text.toWellFormed();
  return unseen.test(whole) ? inMarks(whole) : stringify({ k: whole }, inOneLine).slice("k: ".length, -"\n".length);
}

/** The same within square brackets, where commas and brackets have a meaning of their own. */
export function yamlListItem(text: string): string {
  const whole = text.toWellFormed();
  return unseen.test(whole)
    ? inMarks(whole)
    : stringify([whole], { ...inOneLine, collectionStyle: "flow", flowCollectionPadding: false }).slice(
        "[".length,
        -"]\n".length,
      );
}

/** Whether a name says the same in a field, in a list and in a link, so that it may be put in place of another anywhere. */
export const standsAnywhere = (name: string): boolean =>
  /^[\p{L}\p{N}_./-]+$/u.test(name) && yamlText(name) === name && yamlListItem(name) === name;

/** JSON is YAML, but for what it leaves as it is. */
const inMarks = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
