/** A text by itself: a part of a longer one would keep all of that in memory, and with it the file that it was read from. */
export const apart = (text: string): string => Buffer.from(text).toString();
