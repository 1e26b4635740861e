/**
 * Hosts as a security policy names them (CSP3, `host-source`): a scheme, a name, and a port where it is not the scheme’s own.
 * The name is one of RFC 1123: letters, digits and hyphens between dots, names of other scripts in Punycode. A policy read
 * as a header is parted at each comma and semicolon, of which browsers’ parsers of addresses let a host have any number.
 */
import type { Written } from "./written.ts";

export type HostSource = Written<"host source">;

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const grammar = new RegExp(
  String.raw`^https?://(?:\*\.)?(?=[a-z0-9.-]{1,253}(?::|$))${label}(?:\.${label})*(?::\d{1,5})?$`,
);

export const isHostSource = (text: string): text is HostSource => grammar.test(text);

/** An address of the web whose host is written as one: no name or password before it, nothing percent-encoded, no slash leaning backwards. */
const plainlyWritten = /^https?:\/\/[\u200c\u200d\p{L}\p{N}\p{M}.-]+(?::\d+)?(?=[/?#]|$)(?!.*[\\\s])/iu;

/** The host of a web address; undefined where it has none that a policy could name. */
export function hostSourceOf(address: string): HostSource | undefined {
  const origin = plainlyWritten.test(address) ? URL.parse(address)?.origin : undefined;
  return origin !== undefined && isHostSource(origin) && !origin.includes("*") ? origin : undefined;
}

/** A host that the program itself names. @throws an `Error` where it is none */
export function hostSource(origin: string): HostSource {
  if (isHostSource(origin)) return origin;
  throw new Error(`No host of a security policy: ${origin}`);
}
