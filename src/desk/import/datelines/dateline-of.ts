/** Takes a dateline off the beginning of a text: `HALDEN, Norway, Nov 24 (Reuters) —`. */
import type { Paragraph, PhrasingContent, Root } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { expression } from "../../../paper/safe/expression.ts";
import { isCountry } from "../../../paper/wording/stand-alone.ts";
import { placeComma } from "../../../paper/wording/dateline.ts";
import { agencies } from "./agencies.ts";
import { otherDateline } from "./other-datelines.ts";
import type { TakenDateline } from "./taken-dateline.ts";

/** Small words within the names of cities. */
const particle = /de|da|do|dos|del|di|la|le|les|los|el|al|sur|en|an|am|im|der|den|upon|of|the|au|aux|y|e/;
const isParticle = expression("")`^${particle}$`;
const city = expression(
  "u",
)`(?<city>(?:\p{Lu}[\p{Lu}\p{M}'’.]*)(?:[ -](?:${particle}(?=[ -])|\p{Lu}[\p{Lu}\p{M}'’.]*))*)`;
const region = /(?<region>(?:,\s+\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ]\p{L}[\p{L}\p{M}.'’-]*){0,3}){0,2}?)/u;
const month = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*/;
const day = expression("")`(?:,?\s+(?:${month}\.?\s+\d{1,2}|\d{1,2}\.?\s+${month})(?:,?\s+\d{4})?)?`;
/** BUSINESS WIRE parts the place and itself by the same dashes. */
const agency = /(?:\s*(?:--)?\s*\((?<agency>[^()]{2,40})\))?/;
const dash = /\s*(?:—|–|―|--|(?<=[\s)])[-_])\s*/;
/** French, Italian and German papers put the country in parentheses, before the agency. */
const country = /(?:\s*\((?<country>[^()]{2,40})\)(?=\s*\())?/;
const dateline = expression("u")`^\s*${city}${region}${day}${country}${agency}${dash}(?=\S)`;
/** `Berlin (dpa) -`: a place in ordinary letters is one only where an agency is named behind it, in few letters. */
const ordinary = expression(
  "u",
)`^\s*(?<city>\p{Lu}[\p{Ll}\p{M}'’.]{1,30}(?:[ /-]\p{L}[\p{L}\p{M}'’.]{0,30}){0,3})(?<region>)(?:,?\s+(?:\d{1,2}\.? ?\p{L}{3,9}\.?|\p{L}{3,9}\.? \d{1,2}))?\s*\((?<agency>${agencies})\)\s*(?:\.-|[—–―_-]{1,2})\s*(?=\S)`;
/** Scripts without capitals: only the agency tells that this is no sentence. */
const uncased =
  /^\s*(?<city>\p{Lo}[\p{Lo}\p{M} ]{1,30})(?<region>[,،]\s*[\p{Lo}\p{M} ]{2,30})?\s*\((?<agency>[^()]{2,30})\)\s*[—–―-]\s*(?=\S)/u;

/** Characters in which a dateline ends. */
const longest = 160;

/** Words in capitals before a dash that are no places. */
const noPlace =
  /^(?:BREAKING|UPDATE|UPDATED|EXCLUSIVE|ANALYSIS|WATCH|LIVE|OPINION|FACTBOX|CORRECTED|CORRECTION|EXPLAINER|VIDEO|PHOTOS?|ADVISORY|URGENT|ALERT|NATO|OPEC|UNESCO|UNICEF|FIFA|UEFA|NASA|ASEAN|COVID|A|I|Q)$/;

/** @param ownCities of the paper, which know how their names are written */
export function datelineIn(
  text: string,
  ownCities: readonly string[],
  language = "en",
): (TakenDateline & { length: number }) | undefined {
  const beginning = text.slice(0, longest);
  const found = dateline.exec(beginning) ?? ordinary.exec(beginning) ?? uncased.exec(beginning);
  if (!found?.groups) return otherDateline(beginning, language);
  const { city: shouted = "", region = "", country, agency: last } = found.groups;
  const isPlace = last !== undefined && country === undefined && isCountry(last.trim(), language);
  const behind = country ?? (isPlace ? last : undefined);
  const where = behind === undefined ? region.trimEnd() : `${region.trimEnd()}, ${behind.trim()}`;
  const by = isPlace ? undefined : last;
  const words = found[0].replace(/[^\p{L}]/gu, "");
  if (noPlace.test(shouted) || words.length < 3) return undefined;
  const known = ownCities.find((name) => name.toLocaleUpperCase(language) === shouted.toLocaleUpperCase(language));
  const place = known ?? (/\p{Ll}/u.test(shouted) ? shouted : inOrdinaryLetters(shouted));
  return { place: place + where.replace(/\s+/g, " "), ...(by && { agency: by.trim() }), length: found[0].length };
}

function inOrdinaryLetters(shouted: string): string {
  return shouted
    .toLowerCase()
    .replace(/[\p{L}\p{M}'’.]+/gu, (word, at: number) =>
      at > 0 && isParticle.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}

/**
 * Takes the dateline off the first paragraph of a body. A dateline that is already known is taken off however it is set.
 * @returns the place and the agency; undefined where the text has none
 */
export function takeDateline(
  tree: Root,
  known: string | undefined,
  { ownCities, language }: { ownCities: readonly string[]; language: string },
): TakenDateline | undefined {
  const first = tree.children.find(
    (child): child is Paragraph =>
      child.type === "paragraph" && plainText(child, { includeImageAlt: false }).trim() !== "",
  );
  if (!first) return undefined;
  const text = plainText(first, { includeImageAlt: false });
  const written = datelineIn(text, ownCities, language) ?? (known ? asKnown(text, known) : undefined);
  if (!written) return undefined;
  const { length, ...taken } = written;
  cutStart(first.children, length);
  return taken;
}

function asKnown(text: string, known: string): (TakenDateline & { length: number }) | undefined {
  const [place = ""] = known.split(placeComma).map((part) => part.trim());
  // Without a place the first words before any dash would be taken for it.
  if (!/[\p{L}\p{N}]/u.test(place)) return undefined;
  const found = expression(
    "iu",
  )`^\s*${place}(?![\p{L}\p{N}])[^—–―:\n]{0,60}?(?:\((?<agency>[^()]{2,40})\))?\s*(?:—|–|―|--|\s-|\.-|:)\s+`.exec(
    text.slice(0, longest),
  );
  return found
    ? {
        place: known,
        ...(found.groups?.["agency"] && { agency: found.groups["agency"].trim() }),
        length: found[0].length,
      }
    : undefined;
}

/** Takes so many characters of text off the beginning. */
function cutStart(nodes: PhrasingContent[], length: number): number {
  let left = length;
  while (left > 0 && nodes.length > 0) {
    const [first] = nodes;
    if (!first) break;
    if ("value" in first) {
      const taken = Math.min(left, first.value.length);
      left -= taken;
      if (taken < first.value.length) {
        first.value = first.value.slice(taken);
        break;
      }
      nodes.shift();
    } else if ("children" in first) {
      left = cutStart(first.children, left);
      if (first.children.length === 0) nodes.shift();
      else break;
    } else nodes.shift();
  }
  const [rest] = nodes;
  if (rest?.type === "text") rest.value = rest.value.trimStart();
  return left;
}
