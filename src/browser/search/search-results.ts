/** Asks the index what a reader wants to know, sets what was found like the paper's other lists, and keeps the address up. */
import { baseLanguage } from "../../paper/base-language.ts";
import { foundPicture } from "./found-picture.ts";
import { foundIn, markedExcerpt, markedTitle } from "./marked.ts";
import { asksAnything, askedIn, endsAsked, pastNames, queryOf, type Asked } from "./search-address.ts";
import { Search, understandingOf, type Found, type SearchedStory } from "./search-index.ts";
import type { Understanding } from "../../paper/searching/searched-words.ts";

/** Stories shown at a time. */
const pageLength = 10;

interface Told {
  /** By which numbers and dates are set. */
  language: string;
  found: Record<string, string>;
  searching: string;
  none: string;
  noneHint: string;
  failed: string;
  backTo: string;
  spelling: string;
  bundles: string;
  index: string;
}

export class SearchResults {
  readonly #form: HTMLFormElement;
  readonly #told: Told;
  readonly #language: string;
  readonly #title = document.title;
  readonly #results = element("[data-results]");
  readonly #count = element(".search-count");
  readonly #hint = element(".search-hint");
  readonly #list = element("[data-results] ol");
  readonly #more = element("[data-more]");
  readonly #further = element("[data-further]");
  readonly #template = element("template[data-story]");
  #asked: Asked | undefined;
  #understanding: Understanding = { language: "" };
  #search: Search | undefined;
  #found: Found = { stories: [] };
  /** Whether the address is that of words that are still being typed. */
  #typing = false;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- a template of this edition wrote it
    this.#told = JSON.parse(form.dataset["told"] ?? "{}");
    this.#language = this.#told.language;
    this.#more.addEventListener("click", () => void this.#showMore());
    this.#further.addEventListener("click", () => void this.#lookFurther());
  }

  /** Searches for what the form says, and says it in the address. @param changed the field that was used last */
  ask(changed = ""): void {
    const query = queryOf(this.#formAsks(changed));
    if (query !== location.search) history.pushState(null, "", location.pathname + query);
    this.show();
  }

  /** The same for words that are still being typed: all of them are one step for those who go back. */
  askWhileTyping(): void {
    const query = queryOf(this.#formAsks(""));
    if (query === location.search) return;
    if (this.#typing) history.replaceState(null, "", location.pathname + query);
    else history.pushState(null, "", location.pathname + query);
    this.#typing = true;
    this.#showAsked();
  }

  /** Searches for what the address says, and says it in the form: whoever comes to it is not typing. */
  show(): void {
    this.#typing = false;
    this.#showAsked();
  }

  #showAsked(): void {
    const asked = askedIn(location.search);
    if (this.#asked && queryOf(this.#asked) === queryOf(asked)) return;
    this.#asked = asked;
    this.#fill(asked);
    // Words of the other direction than the page's keep to themselves.
    const leftward = /[\u0590-\u08ff]/.test(asked.words);
    const words = leftward === (document.documentElement.dir === "rtl") ? asked.words : `\u2068${asked.words}\u2069`;
    document.title = asked.words ? `${words} — ${this.#title}` : this.#title;
    void this.#answer(asked);
  }

  #formAsks(changed: string): Asked {
    const fields = new FormData(this.#form);
    // oxlint-disable-next-line typescript/no-base-to-string -- no field of this form takes a file
    const field = (name: string) => String(fields.get(name) ?? "").trim();
    const end = (name: string) => ({ year: field(`${name}-year`), month: field(`${name}-month`) });
    // What was chosen last holds: a time that ends now, or ends of the reader's own.
    const past = /^(?:from|to)-/.test(changed) ? "" : (pastNames.find((name) => field(`past-${name}`)) ?? "");
    return {
      words: field("q"),
      section: field("section"),
      author: field("author"),
      ...(past ? { from: "", to: "" } : endsAsked(end("from"), end("to"), new Date().toISOString().slice(0, 7))),
      sort: field("sort") === "date" ? "date" : "",
      past,
    };
  }

  #fill({ words, section, author, from, to, sort, past }: Asked): void {
    const end = (name: string, period: string) => ({
      [`${name}-year`]: period.slice(0, 4),
      [`${name}-month`]: period.slice(5),
    });
    for (const [name, value] of Object.entries({
      q: words,
      section,
      author,
      sort,
      ...end("from", from),
      ...end("to", to),
    })) {
      const field = this.#form.elements.namedItem(name);
      // Who types goes on typing.
      if (name === "q" && this.#typing) continue;
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
      // An option that there is none of is the first: everything.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
    }
    for (const each of this.#form.querySelectorAll<HTMLInputElement>("[name^=past-]"))
      each.checked = each.name === `past-${past}`;
    // What narrows down is in sight, though it is folded where nothing does.
    const more = this.#form.querySelector("details");
    if (more && (section || author || from || to)) more.open = true;
    this.#form
      .querySelector<HTMLElement>("[type=reset]")
      ?.toggleAttribute("hidden", queryOf({ words, section, author, from, to, sort, past }) === "");
  }

  async #answer(asked: Asked): Promise<void> {
    this.#search?.end();
    this.#search = undefined;
    this.#results.hidden = !asksAnything(asked);
    if (this.#results.hidden) return;
    this.#wait();
    await this.#whileAsked(asked, async () => {
      this.#understanding = await understandingOf(baseLanguage(this.#language));
      const search = await Search.begin(asked, this.#told, this.#understanding);
      // oxlint-disable-next-line typescript/no-confusing-void-expression -- the last thing that is done
      if (this.#asked !== asked) return search.end();
      this.#search = search;
      const found = await search.further();
      if (this.#asked === asked) await this.#set(found, shownBefore());
    });
  }

  async #lookFurther(): Promise<void> {
    const [asked, search] = [this.#asked, this.#search];
    if (!asked || !search) return;
    const known = this.#list.childElementCount;
    this.#wait();
    await this.#whileAsked(asked, async () => {
      const found = await search.further();
      if (this.#asked !== asked) return;
      await this.#set(found, known);
      this.#focusStory(0);
    });
  }

  #wait(): void {
    this.#results.setAttribute("aria-busy", "true");
    this.#hint.hidden = true;
    this.#count.textContent = this.#told.searching;
  }

  /** What goes wrong is told in the place of an answer, unless something else was asked meanwhile. */
  async #whileAsked(asked: Asked, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      if (this.#asked !== asked) return;
      this.#asked = undefined;
      this.#list.replaceChildren();
      for (const button of [this.#more, this.#further]) button.hidden = true;
      this.#count.textContent = this.#told.failed;
    } finally {
      if (this.#asked === asked || this.#asked === undefined) this.#results.setAttribute("aria-busy", "false");
    }
  }

  async #set(found: Found, atLeast: number): Promise<void> {
    this.#found = found;
    const { length } = found.stories;
    this.#list.replaceChildren(...(await this.#items(0, Math.max(pageLength, atLeast))));
    const month =
      found.backTo &&
      new Intl.DateTimeFormat(this.#language, { year: "numeric", month: "long", timeZone: "UTC" }).format(
        new Date(`${found.backTo}-01`),
      );
    const count = (this.#told.found[new Intl.PluralRules(this.#language).select(length)] ?? "{count}").replace(
      "{count}",
      length.toLocaleString(this.#language),
    );
    this.#count.textContent = length > 0 ? count : this.#told.none;
    const { spelt } = found;
    this.#hint.textContent =
      length === 0
        ? this.#told.noneHint
        : spelt !== undefined
          ? this.#told.spelling.replace("{nearest}", () => spelt)
          : month
            ? this.#told.backTo.replace("{month}", month)
            : "";
    this.#hint.hidden = this.#hint.textContent === "";
    this.#further.hidden = month === undefined;
    this.#offerMore();
  }

  async #showMore(): Promise<void> {
    const known = this.#list.childElementCount;
    this.#list.append(...(await this.#items(known, known + pageLength)));
    history.replaceState({ shown: this.#list.childElementCount }, "");
    this.#offerMore();
    this.#focusStory(known);
  }

  #offerMore(): void {
    this.#more.hidden = this.#list.childElementCount >= this.#found.stories.length;
  }

  #focusStory(at: number): void {
    this.#list.children[at]?.querySelector("a")?.focus();
  }

  async #items(from: number, to: number): Promise<Node[]> {
    const stories = await Promise.all(this.#found.stories.slice(from, to).map((load) => load()));
    return stories.map((story) => this.#item(story));
  }

  #item({ url, excerpt, meta }: SearchedStory): Node {
    const item =
      this.#template instanceof HTMLTemplateElement
        ? document.importNode(this.#template.content, true)
        : document.createDocumentFragment();
    const part = (selector: string) => item.querySelector<HTMLElement>(selector);
    const say = (selector: string, ...words: (string | Node)[]) => part(selector)?.replaceChildren(...words);
    const link = item.querySelector("a");
    const card = part(".card");
    card?.classList.add(`card-${meta["kind"] ?? "news"}`);
    card?.setAttribute("aria-label", meta["title"] ?? "");
    say(
      ".card-time",
      Object.assign(document.createElement("time"), { dateTime: meta["time"] ?? "", textContent: meta["date"] ?? "" }),
    );
    say(".kicker", meta["kicker"] ?? "");
    const words = this.#found.spelt ?? this.#asked?.words ?? "";
    say("a", ...markedTitle(meta["title"] ?? "", words, this.#understanding));
    if (link) link.href = url + (words && foundIn(excerpt));
    say(".standfirst", ...(this.#asked?.words ? markedExcerpt(excerpt) : [meta["standfirst"] ?? ""]));
    say(".card-byline", meta["byline"] ?? "");
    if (!meta["byline"]) part(".card-byline")?.remove();
    if (meta["image"]) {
      card?.classList.add("card-pictured");
      card?.prepend(foundPicture(meta["image"], meta, this.#template.dataset["sizes"]));
    }
    return item;
  }
}

/** How many stories were shown when the reader left, if the reader has come back. */
function shownBefore(): number {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "shown" in state && typeof state.shown === "number"
    ? state.shown
    : 0;
}

/** @throws where the page has none: page and script are printed together */
function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`This page has no ${selector}.`);
  return found;
}
