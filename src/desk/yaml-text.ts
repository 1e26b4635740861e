import { stringify } from "yaml";

/** A text as it is written behind a field's name: as it stands, or in quotation marks where YAML would read it otherwise. */
export function yamlText(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

/** The same within square brackets, where commas and brackets have a meaning of their own. */
export const yamlListItem = (text: string): string => (/[,[\]{}]/.test(text) ? JSON.stringify(text) : yamlText(text));

/** Whether a name says the same in a field, in a list and in a link, so that it may be put in place of another anywhere. */
export const standsAnywhere = (name: string): boolean => /^[\p{L}\p{N}_./-]+$/u.test(name) && yamlListItem(name) === name;
