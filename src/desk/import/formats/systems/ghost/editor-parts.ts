/** What Ghost's editors keep as JSON, read loosely. */
import { groupOf, isGroup, type Brought } from "../../../markdown/brought-matter.ts";

/** @returns nothing where it is no JSON of an object. @throws a `BeyondStory` */
export function editorParts(json: string): Record<string, Brought> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return {};
  }
  return groupOf(value);
}

export const listIn = (value: Brought | undefined): Brought[] => (Array.isArray(value) ? value : []);

export const groupsIn = (value: Brought | undefined): Record<string, Brought>[] => listIn(value).filter(isGroup);

export const textIn = (value: Brought | undefined): string => (typeof value === "string" ? value : "");
