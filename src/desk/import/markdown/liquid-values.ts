/**
 * Values that a post asks of its site, its conditions and its loops, as Jekyll fills them in: `{% assign x = site.data.… %}`,
 * `{{ x.url }}`. LiquidJS does it; commands that it does not know, and values that nobody knows, stay for `liquid.ts`.
 */
import { Drop, Liquid, LiquidError, Tag, type Context, type Emitter, type TagToken } from "liquidjs";
import type { Brought } from "./brought-matter.ts";

export interface LiquidValues {
  config: Readonly<Record<string, Brought>>;
  data: Readonly<Record<string, Brought>>;
  /** The path that the site stands below. */
  base: string;
  /** A field of the file. */
  field: (name: string) => string | undefined;
}

/** What is asked for once more without a value that is not known. */
const mostUnknown = 30;

/** Commands that only values and conditions need. No other is carried out: none reads a file. */
const own: ReadonlySet<string> = new Set(
  [
    ["assign", "increment", "decrement", "cycle", "break", "continue", "when", "elsif", "else"],
    ["capture", "endcapture", "case", "endcase", "if", "endif", "unless", "endunless", "for", "endfor"],
    ["comment", "endcomment"],
  ].flat(),
);

/** A command that is left where it stands. */
class LeftTag extends Tag {
  readonly #written: string;

  constructor(token: TagToken, remaining: ConstructorParameters<typeof Tag>[1], engine: Liquid) {
    super(token, remaining, engine);
    this.#written = token.getText();
  }

  override render(_: Context, emitter: Emitter): void {
    emitter.write(this.#written);
  }
}

class Page extends Drop {
  readonly #field: LiquidValues["field"];

  constructor(field: LiquidValues["field"]) {
    super();
    this.#field = field;
  }

  override liquidMethodMissing(name: string | number): string | undefined {
    return this.#field(String(name));
  }
}

/** @returns the text as it was where it cannot be filled in */
export function filledIn(text: string, values: LiquidValues): string {
  if (!/\{%-?\s{0,9}(?:assign|capture|case|if|unless|for)\b/.test(text)) return text;
  const engine = engineFor(text, values.base);
  const scope = {
    site: { ...values.config, url: "", baseurl: values.base, data: values.data },
    page: new Page(values.field),
    jekyll: { environment: "production" },
  };
  const left: string[] = [];
  let asked = text.replaceAll("\u0001", "");
  for (;;) {
    try {
      const filled: unknown = engine.parseAndRenderSync(asked, scope);
      return String(filled).replace(/\u0001(\d+)\u0001/g, (_, at: string) => left[Number(at)] ?? "");
    } catch (error) {
      const unknown = unknownIn(error, asked);
      if (!unknown || left.length >= mostUnknown) return text;
      const [from, to] = unknown;
      asked = `${asked.slice(0, from)}\u0001${left.push(asked.slice(from, to)) - 1}\u0001${asked.slice(to)}`;
    }
  }
}

/** Where a value stands that nobody knows, with the signs around it. */
function unknownIn(error: unknown, asked: string): [from: number, to: number] | undefined {
  if (!LiquidError.is(error) || error.name !== "UndefinedVariableError" || error.token.input !== asked)
    return undefined;
  const from = asked.lastIndexOf("{{", error.token.begin);
  const to = asked.indexOf("}}", error.token.end);
  return from === -1 || to === -1 || asked.slice(from, to).includes("{%") ? undefined : [from, to + 2];
}

function engineFor(text: string, base: string): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    parseLimit: 1_000_000,
    memoryLimit: 10_000_000,
    renderLimit: 2000,
  });
  for (const name of Object.keys(engine.tags)) if (!own.has(name)) engine.registerTag(name, LeftTag);
  for (const [, name = ""] of text.matchAll(/\{%-?\s{0,9}(\w+)/g))
    if (!own.has(name)) engine.registerTag(name, LeftTag);
  engine.registerFilter("relative_url", (path: unknown) => base + String(path));
  engine.registerFilter("absolute_url", (path: unknown) => base + String(path));
  return engine;
}
