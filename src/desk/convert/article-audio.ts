/** A whole article read aloud, as its field `audio` names it: a recording like any in a text, before all else that stands there. */
import { z } from "zod";
import type { ArticleFrontMatter } from "../../paper/article.ts";
import { captionFileOf, recordingKind } from "../../recordings/recording-kind.ts";
import type { RecordingBlock } from "../blocks.ts";
import { notPlayed, ownRecording, soundElsewhere } from "../markdown/recording.ts";
import { setLine, setWords } from "../markdown/smart-typography.ts";
import type { Problem } from "../problem.ts";
import type { Reference, ReferenceKind } from "../references.ts";
import type { YamlSource } from "../source/yaml-source.ts";

/** Read on its own, whatever is wrong in other fields. */
export const looseAudio = z
  .object({ src: z.string().optional(), captions: z.string().optional() })
  .catch({ src: undefined, captions: undefined });

/** What the field says of other files, and what is wrong with that. @param site the paper's own address */
export function checkedAudio(
  { src, captions }: z.output<typeof looseAudio>,
  yaml: YamlSource,
  site: string | undefined,
): { references: Reference[]; problems: Problem[] } {
  if (src === undefined || src === "") return { references: [], problems: [] };
  const file = ownRecording(src, site);
  if (file === undefined || recordingKind(file)?.kind !== "sound") {
    const message = file === undefined ? soundElsewhere : notPlayed("sound", file);
    return {
      references: [],
      problems: [
        {
          ...yaml.placeOf(["audio", "src"]),
          severity: "error",
          rule: "field-value",
          message,
          suggestion: "src: quay.mp3",
        },
      ],
    };
  }
  const refer = (kind: ReferenceKind, target: string, field: "src" | "captions"): Reference => {
    const named = yaml.scalarAt(["audio", field])?.place;
    return { ...yaml.placeOf(["audio", field]), kind, target: target.normalize("NFC"), ...(named && { named }) };
  };
  const words = captions ? refer("document", captions, "captions") : refer("transcript", captionFileOf(file), "src");
  return { references: [refer("document", file, "src"), words], problems: [] };
}

/** The recording, by the article's headline; nothing where there is none. */
export function audioBlocks(
  { audio, headline }: ArticleFrontMatter,
  language: string,
  site: string | undefined,
): RecordingBlock[] {
  const file = audio && ownRecording(audio.src, site);
  if (file === undefined) return [];
  return [
    {
      type: "recording",
      kind: "sound",
      file,
      title: setWords(headline, language).text,
      ...(audio?.by && { by: setLine(audio.by, language) }),
      captions: audio?.captions?.normalize("NFC") ?? captionFileOf(file),
      whole: true,
    },
  ];
}
