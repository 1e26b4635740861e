/** A recording that the paper keeps itself: sound or film among its documents. */
import { captionFileOf, recordingEndings, recordingKind, type RecordingKind } from "../../recordings/recording-kind.ts";
import type { RecordingBlock } from "../blocks.ts";
import type { BodyReport } from "./body-report.ts";
import { linkTarget } from "./links/link-target.ts";

/** The name of a file of the paper's own; undefined where the address leads elsewhere. @param site the paper's own address */
export function ownRecording(src: string, site: string | undefined): string | undefined {
  // A name alone: `quay.mp4`.
  if (!/[/:\\]/.test(src)) return src.normalize("NFC");
  const target = linkTarget(src, "", site);
  const path = target.leads === "page" ? target.path : undefined;
  return /^\/documents\/([^/]+)$/.exec(path ?? "")?.[1];
}

const examples = { film: '::video{src="quay.mp4" title="…"}', sound: '::audio{src="quay.mp3" title="…"}' } as const;

type Place = Parameters<BodyReport["problem"]>[0];

/** A recording as an editor puts it into a text. */
interface SetRecording {
  file: string;
  /** How the file stands in the text. */
  written: string;
  /** The file of its words, where the editor names one. */
  captions: string | undefined;
  words: Pick<RecordingBlock, "title" | "by" | "poster">;
}

/** @returns nothing where the file is no recording of that kind, which has then been said */
export function recordingBlock(
  kind: RecordingKind,
  { file, written, captions, words }: SetRecording,
  place: Place,
  report: BodyReport,
): RecordingBlock | undefined {
  const found = recordingKind(file)?.kind;
  if (found !== kind) {
    report.problem(place, "directive", notPlayed(kind, file), examples[found ?? kind]);
    return undefined;
  }
  report.reference(place, "document", file, { written });
  if (captions !== undefined) report.reference(place, "document", captions, { written: captions });
  else report.reference(place, kind === "film" ? "captions" : "transcript", captionFileOf(file));
  if (words.poster) report.reference(place, "photo", words.poster, { written: words.poster });
  return { type: "recording", kind, file, captions: captions ?? captionFileOf(file), ...words };
}

/** Of sound at another address. */
export const soundElsewhere =
  "Sound comes from the paper’s own documents, not from another site: put the file into content/documents/ and write its name.";

/** Of a file that is no recording of the kind that is asked for. */
export function notPlayed(kind: RecordingKind, file: string): string {
  const found = recordingKind(file)?.kind;
  const endings = recordingEndings[kind].map((ending) => `.${ending}`).join(", ");
  const other = found && ` ${found === "sound" ? "Sound is set by `::audio`." : "A film is set by `::video`."}`;
  return `“${file}” is no ${kind === "film" ? "film" : "sound"} that browsers play: those end in ${endings}.${other ?? ""}`;
}
