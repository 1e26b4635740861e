/**
 * Measures the work of parsing while it is done, and ends it where it is more than any text is worth. What a text costs
 * cannot be told from its length: boxes in boxes are read once for each of them, marks that are not closed are looked
 * for to the end of the paragraph. Steps are counted and not seconds, so that the verdict is the same on every machine.
 */
import type {
  Code,
  Construct,
  Create,
  Effects,
  Extension,
  ParseContext,
  State,
  TokenizeContext,
} from "micromark-util-types";

/** A character read once is a step, of some 0.05 µs; the other prices are measured against it. An article of 200,000 characters takes some eight million. */
const mostSteps = 11_000_000;
/** What is found (a mark, a run of words, the end of a line) is kept, moved and gone through again. */
const token = 18;
/** A paragraph, a cell or a list's item is read by a reader of its own, which has to be set up. */
const reader = 270;
/** What the parser does with each thing found before: it looks for the beginning of what ends, or whether a line goes on with the last. */
const lookedAt = { searching: 0.35, lazy: 0.4, moved: 0.1, movedFar: 0.35, underlined: 0.5 };
/** Things: what is more than these lies further away in the memory, and is moved at three times the cost. */
const near = 20_000;

/** Containers, and the items in them: where one of them ends, all that was found is moved. */
const containers: ReadonlySet<string> = new Set([
  "blockQuote",
  "listOrdered",
  "listUnordered",
  "listItemPrefix",
  "gfmFootnoteDefinition",
]);

/** Thrown through the parser, which knows no other way to be stopped, and caught where it was started. */
export class TooMuchWork extends Error {
  readonly line: number;

  constructor(line: number) {
    super("Reading this text takes more work than any text is worth.");
    this.line = line;
  }
}

export class WorkMeter {
  /** Goes among the parser’s extensions as the last, so that it is asked before all others. */
  readonly extension: Extension;
  #steps = 0;
  #met = new WeakSet<Effects | ParseContext>();

  constructor() {
    const guard = this.#guard((context, effects) => this.#meet(context, effects));
    const at = (signs: string, construct: Construct) =>
      Object.fromEntries([...signs].map((sign) => [sign.charCodeAt(0), construct]));
    const searching = this.#guard((context, effects) => {
      this.#meet(context, effects);
      this.#goThrough(context, lookedAt.searching);
    });
    // A paragraph that becomes a heading is cut out of all that was found, and put in again.
    const underlined = this.#guard((context, effects) => {
      this.#meet(context, effects);
      if (followsParagraph(context)) this.#goThrough(context, lookedAt.underlined);
    });
    const ofDocument = this.#guard((context, effects) => {
      if (context.parser.lazy[context.now().line - 1]) this.#goThrough(context, lookedAt.lazy);
      if (this.#meet(context, effects)) this.#watchContainers(context, effects);
    });
    this.extension = {
      document: { null: ofDocument, ...at(">*+-[0123456789", ofDocument) },
      contentInitial: at("[", guard),
      flow: { null: guard, ...at(":<`~", guard), ...at("=-", underlined) },
      text: { null: searching, ...at("\\&![<`", guard), ...at("*_~]", searching) },
    };
  }

  /** Before each text. */
  begin(): void {
    this.#steps = 0;
    this.#met = new WeakSet();
  }

  /** A construct that is never there, but sees who looks for it. */
  #guard(see: (context: TokenizeContext, effects: Effects) => void): Construct {
    return {
      partial: true,
      // Nothing begins here because of it: where the others would not look, it does not make them.
      previous: () => false,
      tokenize(effects: Effects, _ok: State, nok: State): State {
        see(this, effects);
        return nok;
      },
    };
  }

  /** From now on counts what a reader reads and finds; whether that is new. */
  #meet(context: TokenizeContext, effects: Effects): boolean {
    if (this.#met.has(effects)) return false;
    this.#met.add(effects);
    const { consume, enter } = effects;
    effects.consume = (code: Code) => {
      this.#add(1, context);
      consume(code);
    };
    effects.enter = (type, fields) => {
      this.#add(token, context);
      return enter(type, fields);
    };
    if (!this.#met.has(context.parser)) this.#countReaders(context.parser);
    return true;
  }

  #watchContainers(context: TokenizeContext, effects: Effects): void {
    const { enter, exit } = effects;
    let last = 0;
    const moves = (type: string) => {
      const { line } = context.now();
      if (line === last || !containers.has(type)) return;
      last = line;
      this.#goThrough(context, context.events.length > near ? lookedAt.movedFar : lookedAt.moved);
    };
    effects.enter = (type, fields) => {
      moves(type);
      return enter(type, fields);
    };
    effects.exit = (type) => {
      moves(type);
      return exit(type);
    };
  }

  #countReaders(parser: ParseContext): void {
    this.#met.add(parser);
    const counted =
      (create: Create): Create =>
      (from) => {
        const made = create(from);
        this.#add(reader, made);
        return made;
      };
    for (const kind of ["content", "document", "flow", "string", "text"] as const) parser[kind] = counted(parser[kind]);
  }

  #goThrough(context: TokenizeContext, cost: number): void {
    this.#add(context.events.length * cost, context);
  }

  #add(steps: number, context: TokenizeContext): void {
    this.#steps += steps;
    if (this.#steps > mostSteps) throw new TooMuchWork(context.now().line);
  }
}

/** Whether the line before was one of a paragraph. */
function followsParagraph({ events }: TokenizeContext): boolean {
  let at = events.length - 1;
  while (at >= 0 && isPassedOver(events[at]?.[1].type)) at--;
  return events[at]?.[1].type === "paragraph";
}

const isPassedOver = (type: string | undefined): boolean =>
  type === "lineEnding" || type === "linePrefix" || type === "content";
