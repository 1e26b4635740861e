/** Checks what files say of one another, now that all of them are known. */
import type { Problem } from "../../desk/problem.ts";
import { registerFile } from "../../desk/import/register.ts";
import type { Reference } from "../../desk/references.ts";
import { endOfDay } from "../../paper/moment.ts";
import { expiringPicture } from "../../desk/warnings/picture-expires.ts";
import { pictureWarnings } from "../../desk/warnings/known-picture.ts";
import { frontOf } from "../../paper/front-plan.ts";
import { withoutSwitchedOff } from "../../desk/warnings/body/switched-off.ts";
import { jsonColumns } from "../json-columns.ts";
import { text } from "../rows.ts";
import { awaitedPictures } from "./awaited-pictures.ts";
import { frontProblems } from "./front-places.ts";
import { checkAddress, checkArticle } from "./references/article.ts";
import { checkAuthor } from "./references/author.ts";
import { checkFormerly } from "./references/former-address.ts";
import { hasFile, placeOf, type Check, type Checking } from "./references/checking.ts";
import { checkCaptions, checkDocument, checkPhoto } from "./references/media.ts";
import { checkPage } from "./references/page.ts";
import { checkThread, checkTopic } from "./references/spelling.ts";
import { checkTranslation } from "./references/translation.ts";
import { photosFolder, unusedPhoto } from "./unused-photo.ts";

const ifMissing =
  (check: Check): Check =>
  (reference, checking) =>
    hasFile(reference.kind, reference.target, checking) ? undefined : check(reference, checking);

const checks: Record<Reference["kind"], Check> = {
  photo: ifMissing(checkPhoto),
  document: ifMissing(checkDocument),
  captions: checkCaptions,
  // Words that may be beside a recording, and need not.
  transcript: () => undefined,
  author: checkAuthor,
  article: checkArticle,
  translation: checkTranslation,
  formerly: checkFormerly,
  address: checkAddress,
  page: checkPage,
  topic: checkTopic,
  thread: checkThread,
};

/** The problems of one file's references. */
export function checkReferences(file: string, checking: Checking): Problem[] {
  const { statements, paper } = checking;
  const references = statements
    .all("SELECT place FROM file_references WHERE file = ?", file)
    .map((row) => jsonColumns.reference.in(row));
  const { off } = paper.warnings;
  const problems = references.flatMap((reference) =>
    withoutSwitchedOff(
      [checks[reference.kind](reference, checking) ?? pictureProblems(reference, checking)].flat(),
      off,
      reference.allowed,
    ),
  );
  if (frontOf(file)) problems.push(...withoutSwitchedOff(frontProblems(file, references, checking), off));
  if (file === registerFile) problems.push(...withoutSwitchedOff(awaitedPictures(statements), off));
  const photo = file.startsWith(photosFolder)
    ? statements.get("SELECT name FROM photos WHERE name = ?", file.slice(photosFolder.length).normalize("NFC"))
    : undefined;
  return photo ? [...problems, ...withoutSwitchedOff(unusedPhoto(text(photo, "name"), statements), off)] : problems;
}

function pictureProblems(
  { kind, target, picture, named, ...reference }: Reference,
  { statements, archive, paper }: Checking,
): Problem[] {
  const facts = kind === "photo" && statements.get("SELECT facts FROM photos WHERE name = ?", target);
  if (!facts) return [];
  const found = pictureWarnings(named ?? placeOf(reference), picture, jsonColumns.photo.in(facts));
  const { expires } = picture ?? {};
  const message = expires && expiringPicture(endOfDay(expires.text, paper.timezone), expires.text, archive.now);
  return message ? [...found, { ...expires.place, severity: "warning", rule: "picture-expires", message }] : found;
}
