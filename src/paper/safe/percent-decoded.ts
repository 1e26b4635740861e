/** Addresses as people read them. One that is not encoded as it should be stays as it is written. */

/** A whole path: what would part it otherwise, a slash or a question mark, stays encoded. */
export const decodedPath = (path: string): string => decodedBy(decodeURI, path);

/** A part of an address, such as a file's name or what stands behind `#`. */
export const decodedPart = (part: string): string => decodedBy(decodeURIComponent, part);

function decodedBy(decode: (text: string) => string, text: string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
