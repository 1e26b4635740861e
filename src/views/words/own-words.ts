/**
 * The words that a paper says instead of ours. Templates are bundled as a program of their own, which shares no module with
 * the press: what views are made with is what they are set with, as long as one page follows another in this process.
 */
import type { OwnWords } from "../../paper/words/messages.ts";

declare global {
  var datelineOwnWords: OwnWords | undefined;
}

const none: OwnWords = {};

/** From now on the words of this paper are said. */
export function speakFor({ ownWords }: { ownWords?: OwnWords | undefined }): void {
  globalThis.datelineOwnWords = ownWords;
}

export const spokenWords = (): OwnWords => globalThis.datelineOwnWords ?? none;
