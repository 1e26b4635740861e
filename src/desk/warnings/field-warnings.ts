/** Asks the rules of language and of form about the fields of an article. */
import { z } from "zod";
import type { ArticleFrontMatter } from "../../paper/article.ts";
import type { Place, Problem } from "../problem.ts";
import type { WrittenPicture, WrittenText } from "../references.ts";
import type { YamlSource } from "../source/yaml-source.ts";
import { altBegins, altRepeatsCaption } from "./alt-text.ts";
import { datelineStyle, missingDateline } from "./dateline.ts";
import { doubledWords } from "./body/doubled-word.ts";
import { quotedEmbargo } from "./embargo-quoted.ts";
import { longHeadline } from "./headline-long.ts";
import { marksInLine } from "./body/marks-in-line.ts";
import type { Finding, Passage } from "./body/passage.ts";
import { quotationMarks } from "./body/quotation-marks.ts";
import { warningOf } from "./warning-of.ts";

type Path = readonly (string | number)[];

/** @param ownCities cities of the paper that stand without their country */
export function fieldWarnings(
  yaml: YamlSource,
  matter: ArticleFrontMatter,
  language: string,
  ownCities: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  const add = (place: Place, finding: Omit<Finding, "from" | "to">) => problems.push(warningOf(place, finding));
  const look = (path: Path, ...rules: ((passage: Passage) => Finding[])[]) => {
    const passage = passageAt(yaml, path);
    if (passage)
      for (const rule of rules)
        for (const finding of rule(passage)) add(passage.place(finding.from, finding.to), finding);
  };
  const marks = (passage: Passage) => quotationMarks(passage, language, () => false);
  const words = (passage: Passage) => doubledWords(passage, language);
  const embargo = matter.embargo ? [quotedEmbargo] : [];
  look(["headline"], longHeadline, marks, words, marksInLine, ...embargo);
  look(["summary"], marks, words, marksInLine, ...embargo);
  if (matter.dateline) look(["dateline"], (passage) => datelineStyle(passage, ownCities, language));
  else if (matter.kind === "news") add(yaml.placeOf([]), missingDateline);
  const caption = matter.photo?.caption;
  if (matter.photo?.alt)
    look(
      ["photo", "alt"],
      marks,
      words,
      (passage: Passage) => altBegins(passage, language),
      marksInLine,
      ...(caption ? [(passage: Passage) => altRepeatsCaption(passage, caption)] : []),
    );
  if (caption) look(["photo", "caption"], marks, words, marksInLine);
  for (const at of matter.corrections.keys()) look(["corrections", at, "text"], marks, words);
  return problems;
}

/** What is written of the picture over the story. */
export function leadPictureWords(
  yaml: YamlSource,
  photo: { alt?: unknown; caption?: unknown; credit?: unknown; expires?: unknown },
  language: string,
): WrittenPicture {
  const written = (name: "alt" | "caption" | "expires"): WrittenText | undefined => {
    const value = photo[name];
    return typeof value === "string" && value.trim() !== ""
      ? { text: value, place: yaml.placeOf(["photo", name]) }
      : undefined;
  };
  const [alt, caption, expires] = [written("alt"), written("caption"), written("expires")];
  return {
    lead: true,
    language,
    altPlace: yaml.placeOf(["photo", photo.alt === undefined ? "file" : "alt"]),
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(expires && z.iso.date().safeParse(expires.text).success && { expires }),
    ...(typeof photo.credit === "string" && { credit: photo.credit }),
  };
}

function passageAt(yaml: YamlSource, path: Path): Passage | undefined {
  const text = yaml.textAt(path);
  return text === undefined
    ? undefined
    : { text, place: (from, to) => yaml.placeWithin(path, from, to), runsOn: () => true };
}
