/** How long something plays: `4:32`, `1:04:32`, in the digits of the language. */

/** @param language a BCP 47 tag */
export function playingTime(seconds: number, language: string): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown
    .map((part, at) =>
      new Intl.NumberFormat(language, { minimumIntegerDigits: at === 0 ? 1 : 2, useGrouping: false }).format(part),
    )
    .join(":");
}
