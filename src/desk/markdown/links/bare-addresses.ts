/**
 * Bare addresses in Markdown, `https://…` and `www.…`. GitHub's own rule (GFM 6.9) takes in whatever follows up to a
 * space; here an address ends before closing marks of any script, as Unicode UTS #58 has it. E-mail addresses are GitHub's.
 */
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import type { Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import type { Link, Nodes, Text } from "mdast";
import type { Code, Construct, Effects, Event, Extension, State, Tokenizer } from "micromark-util-types";
import { addressesIn, bracketOf, endsAddress, mayEndAddress } from "../../typography/addresses.ts";

/** The kinds of token that GitHub's extension makes and its reader understands. */
declare module "micromark-util-types" {
  interface TokenTypeMap {
    literalAutolink: "literalAutolink";
    literalAutolinkHttp: "literalAutolinkHttp";
    literalAutolinkWww: "literalAutolinkWww";
  }
}

const character = (code: Code) => (code === null || code < 0 ? "" : String.fromCharCode(code));
const ends = (code: Code) => code === null || code < 0 || endsAddress(character(code));

/** A link is not begun in the text of another; once looked through, events are not looked through again. */
function inLabel(events: readonly Event[]): boolean {
  const last = events.at(-1)?.[1];
  for (let at = events.length - 1; at >= 0; at--) {
    const token = events[at]?.[1];
    if (!token) break;
    if ((token.type === "labelLink" || token.type === "labelImage") && !token._balanced) return true;
    if (token._gfmAutolinkLiteralWalkedInto) break;
  }
  if (last) last._gfmAutolinkLiteralWalkedInto = true;
  return false;
}

/** @param opening what an address begins with, and what is not part of what it names */
function bareAddress(
  type: AddressToken,
  opening: readonly string[],
  mayFollow: (previous: Code) => boolean,
): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const { previous, events } = this;
    return (code) => {
      if (!mayFollow(previous) || inLabel(events)) return nok(code);
      effects.enter("literalAutolink");
      effects.enter(type);
      return new AddressReader({ type, opening, effects, ok, nok }).begin(code);
    };
  };
  return { name: type, tokenize, previous: mayFollow };
}

type AddressToken = "literalAutolinkHttp" | "literalAutolinkWww";

/** Reads one address character by character: each method is a state of the tokenizer, and gives the next one. */
class AddressReader {
  readonly #type: AddressToken;
  readonly #opening: readonly string[];
  readonly #effects: Effects;
  readonly #ok: State;
  readonly #nok: State;
  #begun = "";
  readonly #brackets: string[] = [];
  /** How many characters are known not to be the last ones. */
  #sure = 0;

  constructor({
    type,
    opening,
    effects,
    ok,
    nok,
  }: {
    type: AddressToken;
    opening: readonly string[];
    effects: Effects;
    ok: State;
    nok: State;
  }) {
    this.#type = type;
    this.#opening = opening;
    this.#effects = effects;
    this.#ok = ok;
    this.#nok = nok;
  }

  readonly begin: State = (code) => {
    const next = this.#begun + character(code).toLowerCase();
    // A text may end in the middle of what an address begins with: `Vitamin H`.
    if (ends(code) || !this.#opening.some((whole) => whole.startsWith(next))) return this.#nok(code);
    this.#begun = next;
    this.#effects.consume(code);
    return this.#opening.includes(next) ? this.#first : this.begin;
  };

  readonly #first: State = (code) =>
    /[\p{L}\p{N}\ud800-\udbff]/u.test(character(code)) ? this.#inside(code) : this.#nok(code);

  readonly #inside: State = (code) => {
    const [sign, opener] = [character(code), bracketOf(character(code))];
    if (ends(code) || (opener !== undefined && this.#brackets.at(-1) !== opener)) return this.#end(code);
    if (this.#sure > 0) this.#sure--;
    else if (mayEndAddress(sign))
      return this.#effects.check({ tokenize: this.#trail, partial: true }, this.#end, this.#further)(code);
    return this.#take(code);
  };

  readonly #further: State = (code) => {
    this.#sure--;
    return this.#take(code);
  };

  #take(code: Code): State {
    const sign = character(code);
    if (bracketOf(sign)) this.#brackets.pop();
    else if (sign === "(" || sign === "[") this.#brackets.push(sign);
    this.#effects.consume(code);
    return this.#inside;
  }

  readonly #end: State = (code) => {
    this.#effects.exit(this.#type);
    this.#effects.exit("literalAutolink");
    return this.#ok(code);
  };

  /** Marks that are the sentence's if nothing of the address follows; an entity is of the sentence too. */
  readonly #trail: Tokenizer = (effects, isTrail, goesOn) => {
    const open = [...this.#brackets];
    let entity = false;
    const step: State = (code) => {
      const [sign, opener] = [character(code), bracketOf(character(code))];
      if (ends(code) || (opener !== undefined && open.at(-1) !== opener)) return isTrail(code);
      if (!mayEndAddress(sign) && !(entity && /[a-z0-9]/i.test(sign))) return goesOn(code);
      if (sign === "(" || sign === "[") open.push(sign);
      entity = sign === "&" || (entity && sign !== ";");
      this.#sure++;
      effects.consume(code);
      return step;
    };
    this.#sure = 0;
    return step;
  };
}

const http = bareAddress(
  "literalAutolinkHttp",
  ["http://", "https://"],
  (previous) => !/[a-z]/i.test(character(previous)),
);
const www = bareAddress("literalAutolinkWww", ["www."], (previous) => !/[a-z0-9/.@:=&?#%-]/i.test(character(previous)));

const github = gfmAutolinkLiteral();
const email = Object.entries(github.text ?? {}).map(
  ([code, construct]) => [code, [construct ?? []].flat(2).filter(({ name }) => name === "emailAutolink")] as const,
);

export const bareAddressSyntax: Extension = {
  text: {
    ...Object.fromEntries(email),
    ...Object.fromEntries(
      email
        .filter(([code]) => code === "72" || code === "104")
        .map(([code, constructs]) => [code, [...constructs, http]]),
    ),
    ...Object.fromEntries(
      email
        .filter(([code]) => code === "87" || code === "119")
        .map(([code, constructs]) => [code, [...constructs, www]]),
    ),
  },
};

/** GitHub's reader of the tokens; what they left out, as it stood in brackets that turned out to be none, is found afterwards. */
export const bareAddressTree: FromMarkdownExtension = {
  ...gfmAutolinkLiteralFromMarkdown(),
  transforms: [linkAddresses],
};

function linkAddresses(node: Nodes): void {
  if (!("children" in node) || node.type === "link" || node.type === "linkReference") return;
  node.children.forEach(linkAddresses);
  if (node.children.some((child) => child.type === "text" && /:\/\/|www\./i.test(child.value)))
    replaceChildren(
      node,
      node.children.flatMap((child): Nodes[] => (child.type === "text" ? linked(child) : [child])),
    );
}

/** Links and text may stand wherever text does. */
function replaceChildren(parent: { children: unknown[] }, children: readonly unknown[]): void {
  parent.children = [...children];
}

function linked(text: Text): (Text | Link)[] {
  const parts: (Text | Link)[] = [];
  let done = 0;
  for (const { from, to, scheme } of addressesIn(text.value)) {
    if (scheme === "") continue;
    if (from > done) parts.push(partOf(text, done, from));
    const name = partOf(text, from, to);
    parts.push({
      type: "link",
      title: null,
      url: (scheme === "www." ? "http://" : "") + name.value,
      children: [name],
      ...(name.position && { position: name.position }),
    });
    done = to;
  }
  return done === 0 ? [text] : [...parts, ...(done < text.value.length ? [partOf(text, done, text.value.length)] : [])];
}

/** A part has a place of its own where the text is as it was written, on one line; else that of the whole. */
function partOf({ value, position }: Text, from: number, to: number): Text {
  const [start, end] = [position?.start, position?.end];
  const plain =
    start?.offset !== undefined &&
    end?.offset !== undefined &&
    end.offset - start.offset === value.length &&
    start.line === end.line;
  const at = (index: number) => ({
    line: start?.line ?? 1,
    column: (start?.column ?? 1) + index,
    offset: (start?.offset ?? 0) + index,
  });
  const place = plain ? { start: at(from), end: at(to) } : position;
  return { type: "text", value: value.slice(from, to), ...(place && { position: place }) };
}
