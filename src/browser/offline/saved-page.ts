/** Lists what is on the device, in the shape of the page's templates, and lets its reader remove it. Everything is set as text. */
import type { SavedPageWords } from "../../views/words/catalogue.ts";
import { dropLately, keepLately, keepsLately, removeAll, removeStory } from "./keeping.ts";
import { pagesOn, type ShelfPage } from "./shelf-pages.ts";

interface Told extends SavedPageWords {
  language: string;
}

async function begin(page: HTMLElement): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- a template of this edition wrote it
  const told: Told = JSON.parse(page.dataset["told"] ?? "{}");
  if ("serviceWorker" in navigator && "caches" in window) await new SavedPage(page, told).begin();
  else page.querySelector("[data-cannot]")?.removeAttribute("hidden");
}

class SavedPage {
  readonly #page: HTMLElement;
  readonly #told: Told;

  constructor(page: HTMLElement, told: Told) {
    this.#page = page;
    this.#told = told;
  }

  async begin(): Promise<void> {
    const keeps = this.#page.querySelector("input");
    keeps?.addEventListener("change", () => void this.#attempt(keeps.checked ? keepLately : dropLately));
    this.#part(".saved-all button")?.addEventListener("click", () => void this.#removeAll());
    await this.#show();
  }

  #part(selector: string): HTMLElement | null {
    return this.#page.querySelector<HTMLElement>(selector);
  }

  /** What does not succeed is said; then the page shows what there is. */
  async #attempt(work: () => Promise<string> | Promise<void>): Promise<void> {
    let words = this.#told.failed;
    try {
      words = (await work()) ?? "";
    } catch {}
    await this.#show();
    const status = this.#part("[data-status]");
    if (status) status.textContent = words;
  }

  async #show(): Promise<void> {
    const [stories, lately, isKept] = await Promise.all([pagesOn("saved"), pagesOn("lately"), keepsLately()]);
    this.#fill(
      "[data-stories]",
      stories.map((story) => this.#storyItem(story)),
    );
    this.#fill(
      "[data-lately]",
      lately.map((read) => this.#item("[data-page]", read, this.#told.readAt)),
    );
    say(this.#part("[data-none]"), stories.length === 0 ? this.#told.none : "");
    say(this.#part("[data-none-lately]"), isKept && lately.length === 0 ? this.#told.noneLately : "");
    const keeps = this.#page.querySelector("input");
    if (keeps) keeps.checked = isKept;
    this.#part(".saved-all")?.toggleAttribute("hidden", stories.length === 0 && !isKept);
    this.#part("[data-shelves]")?.removeAttribute("hidden");
  }

  /** A list of nothing is none: it would be told as one. */
  #fill(list: string, items: readonly Node[]): void {
    const place = this.#part(list);
    place?.replaceChildren(...items);
    place?.toggleAttribute("hidden", items.length === 0);
  }

  /** A copy of a template, its link set. */
  #item(template: string, { path, title, lang, dir, at }: ShelfPage, when: string): DocumentFragment {
    const found = this.#page.querySelector<HTMLTemplateElement>(template);
    const made = found ? document.importNode(found.content, true) : document.createDocumentFragment();
    const link = made.querySelector("a");
    if (link) Object.assign(link, { href: path, textContent: title, lang, dir });
    const time = new Intl.DateTimeFormat(this.#told.language, { dateStyle: "long", timeStyle: "short" }).format(at);
    made.querySelector("[data-when]")?.append(when.replace("{time}", () => time));
    return made;
  }

  #storyItem(story: ShelfPage): DocumentFragment {
    const made = this.#item("[data-story]", story, this.#told.savedAt);
    const kicker = made.querySelector("bdi");
    if (kicker) Object.assign(kicker, { textContent: story.kicker, lang: story.lang, dir: story.dir });
    made.querySelector("[data-size]")?.append(this.#size(story.bytes));
    const remove = made.querySelector("button");
    // Where no markup can be, Unicode's isolates keep a headline of the other direction to itself.
    const title = story.dir === document.documentElement.dir ? story.title : `\u2068${story.title}\u2069`;
    remove?.setAttribute("aria-label", `${this.#told.remove}: ${title}`);
    remove?.addEventListener("click", () => void this.#remove(story, remove));
    return made;
  }

  #size(bytes: number): string {
    const format = { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 } as const;
    return new Intl.NumberFormat(this.#told.language, format).format(Math.ceil(bytes / 1000));
  }

  async #remove({ path }: ShelfPage, button: Element): Promise<void> {
    const at = [...this.#page.querySelectorAll("[data-stories] button")].indexOf(button);
    await this.#attempt(async () => {
      await removeStory(path);
      return this.#told.removed;
    });
    // The keyboard goes on with the next story, or with the list's name where there is none.
    const left = this.#page.querySelectorAll<HTMLElement>("[data-stories] button");
    (left[at] ?? left[at - 1] ?? this.#part("#saved-stories"))?.focus();
  }

  async #removeAll(): Promise<void> {
    await this.#attempt(async () => {
      await removeAll();
      return this.#told.removedAll;
    });
    this.#part("#saved-stories")?.focus();
  }
}

function say(place: HTMLElement | null, words: string): void {
  if (!place) return;
  place.textContent = words;
  place.hidden = words === "";
}

// Last of all: a class is not there before the line in which it stands.
const page = document.querySelector<HTMLElement>(".saved");
if (page) void begin(page);
