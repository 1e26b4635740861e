/** An address that a host leads to, or from, as files of hosts have it: nothing in it but letters, digits, `-._~/` and percent-encodings (RFC 3986, 2.3). */
import { encodedPath } from "../../paper/addresses/address.ts";
import type { Written } from "../../paper/safe/written.ts";

export type MovedAddress = Written<"address">;

const isMovedAddress = (text: string): text is MovedAddress => /^\/(?!\/)(?:[\w.~/-]|%[0-9A-F]{2})*$/.test(text);

/** @param path of the site, not percent-encoded @throws an `Error` where it is none, or leads to another site */
export function movedAddress(path: string): MovedAddress {
  const address = encodedPath(path).replace(
    /[^\w.~/%-]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  if (isMovedAddress(address)) return address;
  throw new Error(`No address of this site: ${JSON.stringify(path.slice(0, 200))}`);
}
