/** Pictures that may be shown until a day only, as their owners have it: told a month before, and after. */

/** Seconds before the end at which it is told: time enough to ask for more, or for another picture. */
export const expiryNotice = 30 * 24 * 60 * 60;

/** @param end the first instant after the last day @param lastDay as the editor wrote it @param now seconds since 1970 */
export function expiringPicture(end: number, lastDay: string, now: number): string | undefined {
  if (now >= end)
    return `The last day of this picture was ${lastDay}: it stands on the article’s own page alone, and no list, feed or shared link shows it. Put another picture in its place, or a later day where its owner allows it.`;
  if (now >= end - expiryNotice)
    return `The last day of this picture is ${lastDay}: after it, it stands on the article’s own page alone. Put another picture in its place, or a later day where its owner allows it.`;
  return undefined;
}
