/**
 * In which language the check speaks to an editor. Its messages are made and kept in English, by which programs know them;
 * for a reader they are said in another language as they are told, so that an archive serves editors of any.
 */
import { IntlMessageFormat } from "intl-messageformat";
import { baseLanguage } from "../../paper/base-language.ts";
import german from "./languages/de.json" with { type: "json" };
import english from "./languages/en.json" with { type: "json" };
import { MessageForm } from "./message-form.ts";

export type FrameKey = keyof typeof english.frame;

interface MessageWords {
  /** What stands around messages, by name. */
  frame: Readonly<Record<FrameKey, string>>;
  /** English things that are filled into messages, and have words of their own. */
  terms: Readonly<Record<string, string>>;
  /** Messages, or sentences of them, by what English says. */
  messages: Readonly<Record<string, string>>;
}

/** By language; English needs none but its frame. */
export const messageWords: ReadonlyMap<string, MessageWords> = new Map(Object.entries({ de: german }));

/** Places in which English words are filled in: a message that has another one there is told in English. */
const ofTerms: ReadonlySet<string> = new Set(["kind", "other", "part", "meaning", "month"]);

/** Some sentences as they are said, and how much of them always stands there. */
interface Piece {
  said: string;
  /** Letters that the forms of the sentences have. */
  weight: number;
}

/** Of a message with more sentences than a person would read, none is looked for in another language. */
const mostSentences = 16;

export class Spoken {
  readonly language: string;
  /** How many messages were told in English, for want of other words. */
  inEnglish = 0;
  readonly #words: MessageWords | undefined;
  /** The likeliest first; made for the first message that is to be said, since most builds have none. */
  #forms: readonly { form: MessageForm; said: string }[] | undefined;
  readonly #known = new Map<string, string | undefined>();

  /** @param language BCP 47; one without words is English */
  constructor(language = "en") {
    const base = baseLanguage(language);
    this.#words = messageWords.get(base);
    this.language = this.#words ? base : "en";
  }

  /** What stands around messages. */
  frame(key: FrameKey, told: Record<string, string | number> = {}): string {
    return String(this.#format((this.#words ?? english).frame[key]).format(told));
  }

  /** A message, or why a rule matters. */
  say(text: string): string {
    if (!this.#words) return text;
    if (!this.#known.has(text)) this.#known.set(text, this.#said(text));
    const said = this.#known.get(text);
    if (said === undefined) this.inEnglish++;
    return said ?? text;
  }

  #format(message: string): IntlMessageFormat {
    return new IntlMessageFormat(message, this.language, undefined, { ignoreTag: true });
  }

  /** The message in pieces of one or more sentences, so parted that as much as can be is said and as little as can be filled in. */
  #said(text: string): string | undefined {
    const sentences = text.split(/(?<=[.:?!”`]) /);
    if (sentences.length > mostSentences) return this.#piece(text)?.said;
    const best: (Piece | undefined)[] = [];
    best[sentences.length] = { said: "", weight: 0 };
    for (let start = sentences.length - 1; start >= 0; start--)
      for (let end = sentences.length; end > start; end--) {
        const rest = best[end];
        const piece = rest && this.#piece(sentences.slice(start, end).join(" "));
        if (piece && piece.weight + rest.weight > (best[start]?.weight ?? 0))
          best[start] = {
            said: rest.said ? `${piece.said} ${rest.said}` : piece.said,
            weight: piece.weight + rest.weight,
          };
      }
    return best[0]?.said;
  }

  #piece(text: string): Piece | undefined {
    this.#forms ??= formsOf(this.#words?.messages ?? {});
    for (const { form, said } of this.#forms) {
      const values = form.filledIn(text);
      const inWords = values && this.#termsSaid(values);
      if (inWords) return { said: String(this.#format(said).format(inWords)), weight: form.weight };
    }
    return undefined;
  }

  #termsSaid(values: Readonly<Record<string, string>>): Record<string, string> | undefined {
    const said: Record<string, string> = {};
    for (const [place, value] of Object.entries(values)) {
      const term = ofTerms.has(place) ? this.#words?.terms[value] : value;
      if (term === undefined) return undefined;
      said[place] = term;
    }
    return said;
  }
}

const formsOf = (messages: MessageWords["messages"]): { form: MessageForm; said: string }[] =>
  Object.entries(messages)
    .map(([written, said]) => ({ form: new MessageForm(written), said }))
    .sort((a, b) => b.form.weight - a.form.weight);
