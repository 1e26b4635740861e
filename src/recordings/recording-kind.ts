/** Which files are recordings, by the endings of their names: sound and film that browsers play by themselves. */

export type RecordingKind = "film" | "sound";

/** Media types (IANA registry). Browsers of today play all of them, older ones at least MP4, M4A and MP3. */
const kinds: Readonly<Record<string, { kind: RecordingKind; type: string }>> = {
  mp4: { kind: "film", type: "video/mp4" },
  webm: { kind: "film", type: "video/webm" },
  mp3: { kind: "sound", type: "audio/mpeg" },
  m4a: { kind: "sound", type: "audio/mp4" },
  ogg: { kind: "sound", type: "audio/ogg" },
};

export const recordingEndings: Readonly<Record<RecordingKind, readonly string[]>> = {
  film: Object.keys(kinds).filter((ending) => kinds[ending]?.kind === "film"),
  sound: Object.keys(kinds).filter((ending) => kinds[ending]?.kind === "sound"),
};

export function recordingKind(file: string): { kind: RecordingKind; type: string } | undefined {
  const ending = endingOf(file);
  return Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
}

export const isCaptionFile = (file: string): boolean => endingOf(file) === "vtt";

/** The file that holds a recording's words unless another is named: of `quay.mp4`, `quay.vtt`. */
export const captionFileOf = (file: string): string => file.replace(/\.[^.]+$/, ".vtt");

const endingOf = (file: string): string => /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
