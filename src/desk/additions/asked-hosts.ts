/** What a page's security policy must allow, so that an element of the paper's own can load what it names. */
import type { Directive, PolicySource } from "../../paper/safe/security-policy.ts";
import { hostSourceOf } from "../../paper/safe/host-source.ts";

/** An address that something is loaded from, and what for. */
export interface Asked {
  address: string;
  directives: readonly Directive[];
}

/** What `as` of a link that loads beforehand says. */
const beforehand: Readonly<Record<string, readonly Directive[]>> = {
  script: ["script-src"],
  style: ["style-src"],
  font: ["font-src"],
  image: ["img-src"],
  fetch: ["connect-src"],
};

/** What a `link` element loads; one that only leads somewhere loads nothing. */
function ofLink(rel: readonly string[], as: string): readonly Directive[] {
  if (rel.includes("stylesheet")) return ["style-src"];
  if (rel.includes("modulepreload")) return ["script-src"];
  if (rel.includes("preload")) return beforehand[as] ?? [];
  // A host that is named beforehand is one that scripts and style sheets ask later.
  return rel.includes("preconnect") ? ["connect-src", "img-src", "font-src"] : [];
}

/** Attributes that hold addresses which something is loaded from, or led to, by their properties' names. */
export const addressProperties: readonly string[] = [
  "href",
  "src",
  "srcSet",
  "imageSrcSet",
  "action",
  "formAction",
  "poster",
  "xLinkHref",
  "data",
];

/** A script sends what it counts to where it comes from. */
const byAttribute: readonly (readonly [element: string, attribute: string, directives: readonly Directive[]])[] = [
  ["script", "src", ["script-src", "connect-src"]],
  ["img", "src", ["img-src"]],
  ["img", "srcSet", ["img-src"]],
  ["image", "href", ["img-src"]],
  ["video", "poster", ["img-src"]],
  ["video", "src", ["media-src"]],
  ["audio", "src", ["media-src"]],
  ["track", "src", ["media-src"]],
  ["iframe", "src", ["frame-src"]],
  ["form", "action", ["form-action"]],
  ["input", "src", ["img-src"]],
];

export interface ReadElement {
  name: string;
  /** The element that it stands in; empty where it stands in none. */
  within: string;
  /** The text of an attribute by its property's name. */
  attribute: (name: string) => string | undefined;
}

/** What an element has a browser ask for. */
export function askedBy({ name, within, attribute }: ReadElement): Asked[] {
  const asked = byAttribute
    .filter(([element]) => element === name)
    .flatMap(([, property, directives]) =>
      addressesIn(property, attribute(property)).map((address) => ({ address, directives })),
    );
  if (name === "source") {
    const directives: Directive[] = within === "picture" ? ["img-src"] : ["media-src"];
    for (const property of ["src", "srcSet"])
      asked.push(...addressesIn(property, attribute(property)).map((address) => ({ address, directives })));
  }
  if (name === "link") {
    const rel = (attribute("rel") ?? "").toLowerCase().split(/\s+/);
    const directives = ofLink(rel, attribute("as")?.toLowerCase() ?? "");
    const address = attribute("href");
    if (address !== undefined && directives.length > 0) asked.push({ address, directives });
  }
  return asked;
}

/** The addresses that an attribute holds: of a list of pictures each, without its width. */
export function addressesIn(property: string, value: string | undefined): string[] {
  if (value === undefined) return [];
  return /srcset$/i.test(property) ? value.split(",").flatMap((part) => /\S+/.exec(part)?.[0] ?? []) : [value.trim()];
}

/** Where an address leads: to the paper itself, to a host, or it holds what it names; undefined where no policy can say it. */
export function sourceOf(address: string): PolicySource | undefined {
  if (/^data:(?:image|font)\//i.test(address)) return "data:";
  if (address.startsWith("//")) return hostSourceOf(`https:${address}`);
  return /^\/|^#/.test(address) ? "'self'" : hostSourceOf(address);
}
