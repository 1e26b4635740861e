/** Reads how long a recording is, and how large its picture. */
import { setTimeout } from "node:timers/promises";
import type { RecordingKind } from "./recording-kind.ts";
import type { Recording } from "./recording-facts.ts";

/** Seconds that a file may take: one that was made to be slow holds nobody up. */
const patience = 5;

/** @returns in words why it cannot be played, where it cannot */
export async function readRecording(path: string, kind: RecordingKind): Promise<Recording | { reason: string }> {
  try {
    // Loaded only where a recording is new.
    const { parseFile } = await import("music-metadata");
    const late = setTimeout(patience * 1000, undefined, { ref: false });
    const read = await Promise.race([parseFile(path, { skipCovers: true, duration: true }), late]);
    if (!read)
      return { reason: "The file takes too long to read. Save it anew from the program that it was made with." };
    const { duration, trackInfo, hasVideo, hasAudio } = read.format;
    const picture = trackInfo.find(({ video }) => video?.pixelWidth && video.pixelHeight)?.video;
    const seconds = duration !== undefined && Number.isFinite(duration) ? Math.round(duration) : 0;
    if (kind === "sound")
      return hasAudio === false
        ? { reason: "There is no sound in this file. Export it once more." }
        : { kind, seconds };
    if (!hasVideo && !picture)
      return {
        reason:
          "There is no picture in this film. If it is sound alone, save it as .m4a or .mp3 and show it with `::audio`.",
      };
    return { kind, seconds, width: picture?.pixelWidth ?? 16, height: picture?.pixelHeight ?? 9 };
  } catch {
    return {
      reason: `This file cannot be read as ${kind === "film" ? "a film" : "sound"}: it is damaged, or of another kind than its name says. Export it once more as ${kind === "film" ? ".mp4 (H.264)" : ".mp3 or .m4a"}.`,
    };
  }
}
