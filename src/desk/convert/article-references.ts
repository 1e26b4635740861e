/** What an article's fields say of other files, of sections and of its own times. */
import { z } from "zod";
import { pictureFile } from "../../paper/article.ts";
import { comparedSource, formerSource } from "../../paper/addresses/former-address.ts";
import { instantOf, readMoment } from "../../paper/moment.ts";
import { certainName } from "../nearest-name.ts";
import { noSection } from "../no-section.ts";
import type { Problem } from "../problem.ts";
import type { WrittenPicture, Reference, ReferenceKind } from "../references.ts";
import type { YamlSource } from "../source/yaml-source.ts";
import { leadPictureWords } from "../warnings/field-warnings.ts";
import { checkedAudio, looseAudio } from "./article-audio.ts";
import type { ConversionSettings } from "./conversion.ts";

const strings = z.array(z.unknown()).catch([]);
const anything = z.unknown().optional();

/** Read on their own, so that a wrong field elsewhere does not hide a name that nobody has. */
const looseMatter = z.object({
  section: anything,
  authors: strings,
  related: strings,
  topics: strings,
  thread: anything,
  formerly: strings,
  "translation-of": anything,
  photo: z
    .object({ file: anything, alt: anything, caption: anything, credit: anything, expires: anything })
    .catch({ file: undefined, alt: undefined, caption: undefined, credit: undefined, expires: undefined }),
  audio: looseAudio,
  published: anything,
  updated: anything,
});

export function referencesOf(
  yaml: YamlSource,
  settings: ConversionSettings,
  language: string,
): { references: Reference[]; problems: Problem[] } {
  const references: Reference[] = [];
  const problems: Problem[] = [];
  const loose = looseMatter.safeParse(yaml.value);
  if (!loose.success) return { references, problems };
  const matter = loose.data;
  const refer = (
    kind: ReferenceKind,
    target: unknown,
    path: (string | number)[],
    { tidy = (text) => text, picture }: { tidy?: (text: string) => string; picture?: WrittenPicture } = {},
  ) => {
    if (typeof target !== "string") return;
    const named = yaml.scalarAt(path)?.place;
    references.push({
      ...yaml.placeOf(path),
      kind,
      target: kind === "photo" ? pictureFile(target) : tidy(target).normalize("NFC"),
      ...(named && { named }),
      ...(picture && { picture }),
    });
  };
  references.push(...formerReferences(matter.formerly, yaml));
  const bare = (text: string) => text.trim().replace(/^\/|\/$/g, "");
  matter.authors.forEach((author, at) => refer("author", author, ["authors", at]));
  matter.topics.forEach((topic, at) => refer("topic", topic, ["topics", at]));
  matter.related.forEach((article, at) => refer("article", article, ["related", at], { tidy: bare }));
  refer("thread", matter.thread, ["thread"]);
  refer("translation", matter["translation-of"], ["translation-of"], { tidy: bare });
  refer("photo", matter.photo.file, ["photo", "file"], { picture: leadPictureWords(yaml, matter.photo, language) });
  const audio = checkedAudio(matter.audio, yaml, settings.site);
  references.push(...audio.references);
  problems.push(...audio.problems);
  const sections = settings.sections.map((section) => section.id);
  if (typeof matter.section === "string" && !sections.includes(matter.section)) {
    const certain = certainName(matter.section, sections);
    const named = yaml.scalarAt(["section"])?.place;
    problems.push({
      ...noSection(yaml.placeOf(["section"]), matter.section, sections),
      ...(certain && named && { fix: { from: named, text: certain } }),
    });
  }
  const [published, updated] = [instantIn(matter.published, settings), instantIn(matter.updated, settings)];
  if (published !== undefined && updated !== undefined && updated < published) {
    problems.push({
      ...yaml.placeOf(["updated"]),
      severity: "error",
      rule: "updated",
      message: `This article says that it was updated (${String(matter.updated)}) before it was published (${String(matter.published)}). Leave \`updated\` out, or give the later time.`,
    });
  }
  return { references, problems };
}

/** Old addresses, as far as they are any. */
function formerReferences(formerly: readonly unknown[], yaml: YamlSource): Reference[] {
  return formerly.flatMap((old, at) => {
    const source = typeof old === "string" ? formerSource(old) : undefined;
    return source === undefined
      ? []
      : [
          {
            ...yaml.placeOf(["formerly", at]),
            kind: "formerly" as const,
            target: comparedSource(source),
            written: source,
          },
        ];
  });
}

function instantIn(written: unknown, settings: ConversionSettings): number | undefined {
  const moment = typeof written === "string" ? readMoment(written) : undefined;
  return moment && !("wrong" in moment) ? instantOf(moment, settings.timezone) : undefined;
}
