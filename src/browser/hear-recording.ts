/** Plays a story as it was recorded. The recording's own controls pause it, and lead on and back in it. */
import { keepHeard, keptHeard } from "./heard.ts";

/** Those whose reader is followed. */
const followed = new WeakSet<HTMLAudioElement>();

/** Begins where it was left, or goes on; a second press lets it rest. @param path by which its place is kept @param then what follows its end */
export function hearRecording(recording: HTMLAudioElement, path: string, then: () => unknown): void {
  if (!recording.paused) return recording.pause();
  recording.scrollIntoView({ block: "center" });
  recording.focus({ preventScroll: true });
  if (!followed.has(recording)) {
    followed.add(recording);
    follow(recording, path, then);
  }
  // What cannot be fetched is told by the controls.
  void recording.play().catch(() => undefined);
}

function follow(recording: HTMLAudioElement, path: string, then: () => unknown): void {
  const { speed, places } = keptHeard();
  recording.playbackRate = speed;
  const place = places[path] ?? 0;
  if (recording.currentTime === 0 && place > 0) recording.currentTime = place;
  const keepPlace = (seconds: number) => {
    const heard = keptHeard();
    keepHeard({ ...heard, places: { ...heard.places, [path]: Math.floor(seconds) } });
  };
  recording.addEventListener("timeupdate", () => keepPlace(recording.currentTime));
  recording.addEventListener("ratechange", () => keepHeard({ ...keptHeard(), speed: recording.playbackRate }));
  recording.addEventListener("ended", () => {
    keepPlace(0);
    then();
  });
}
