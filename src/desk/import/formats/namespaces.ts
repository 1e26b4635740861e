/**
 * The namespaces of an XML file, and the names that its elements have by them. They are kept here, by prefix, since the
 * parser would go through all that are in force for each element that ends.
 */

/** Usual prefixes by namespace; WordPress puts the version of its export into the address. */
const usual: [uri: RegExp, prefix: string][] = [
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, "content"],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, "dc"],
  [/^http:\/\/purl\.org\/dc\/terms\/$/, "dcterms"],
  [/^https?:\/\/search\.yahoo\.com\/mrss\/?$/, "media"],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/, "excerpt"],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/$/, "wp"],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml$/, "xhtml"],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/, "rdf"],
  [/^http:\/\/www\.itunes\.com\//, "itunes"],
  [/^http:\/\/(?:purl\.org\/atom\/app#|www\.w3\.org\/2007\/app)$/, "app"],
  [/^http:\/\/schemas\.google\.com\/blogger\/20\d\d$/, "blogger"],
];

/** Namespaces that are the usual one of their format, and have no prefix. */
const plain =
  /^(?:http:\/\/www\.w3\.org\/2005\/Atom|http:\/\/purl\.org\/rss\/1\.0\/|http:\/\/iptc\.org\/std\/NITF\/.*)$/;

export interface XmlName {
  prefix: string;
  local: string;
}

export function nameParts(name: string): XmlName {
  const colon = name.indexOf(":");
  return colon === -1
    ? { prefix: "", local: name }
    : { prefix: name.slice(0, colon), local: name.slice(colon + 1).replace(/:[^]*$/, "") };
}

export class Namespaces {
  /** By the prefix that a file has: the one that is written for it, of each element that declares it, the innermost last. */
  readonly #written = new Map<string, string[]>([["xml", ["xml"]]]);

  /** Takes in what an element declares. @returns its prefixes, for `close` */
  open(attributes: Record<string, string>): readonly string[] {
    const declared: string[] = [];
    for (const [name, uri] of Object.entries(attributes)) {
      if (!isDeclaration(name)) continue;
      const prefix = nameParts(name).prefix === "" ? "" : nameParts(name).local;
      const written = plain.test(uri) ? "" : (usual.find(([namespace]) => namespace.test(uri))?.[1] ?? prefix);
      declared.push(prefix);
      const all = this.#written.get(prefix);
      if (all) all.push(written);
      else this.#written.set(prefix, [written]);
    }
    return declared;
  }

  close(prefixes: readonly string[]): void {
    for (const prefix of prefixes) {
      const all = this.#written.get(prefix);
      all?.pop();
      if (all?.length === 0) this.#written.delete(prefix);
    }
  }

  isDeclared(prefix: string): boolean {
    return prefix === "" || prefix === "xmlns" || this.#written.has(prefix);
  }

  /** With the usual prefix of its namespace, whatever prefix the file has. */
  nameOf({ prefix, local }: XmlName): string {
    const written = this.#written.get(prefix)?.at(-1) ?? prefix;
    return written === "" ? local : `${written}:${local}`;
  }
}

/** Whether an attribute declares a namespace. */
export const isDeclaration = (name: string): boolean => name === "xmlns" || name.startsWith("xmlns:");
