/** Reads a story aloud with the browser's own voice, and marks the paragraph that is being read. */
import css from "../styles/when-used/listening.css?inline";
import type { ReadingWords } from "../views/words/catalogue.ts";
import { make } from "./make.ts";
import { addStyleSheet } from "./style-sheet.ts";

addStyleSheet(css);

/** What is read: the words of the story, no captions, tables, notes or controls. */
const read =
  "h1, .article-head > .standfirst, .entry-head > h2, .article-text .prose > :is(p, h2, h3, blockquote), .article-text .prose > :is(ul, ol) > li, .fact-box-title";
const notRead = "figure, .corrections, .clipping, .footnotes, [data-footnotes]";

/** Milliseconds; while a page glides it scrolls some sixty times a second. */
const stillness = 150;

/** @param button that it was asked for with, and where the keyboard goes on afterwards */
export function listenTo(story: Element, words: ReadingWords, button: HTMLButtonElement): void {
  window.speechSynthesis.cancel();
  document.querySelector(".reader")?.remove();
  new Reading(story, words, button).begin();
}

class Reading {
  readonly #story: Element;
  readonly #button: HTMLButtonElement;
  readonly #words: ReadingWords;
  readonly #sentences: readonly { part: HTMLElement; text: string }[];
  readonly #pause: HTMLButtonElement;
  readonly #bar: HTMLElement;
  #at = 0;
  #stopped = false;
  #paused = false;
  /** Whether the page still glides to the part before: what is in sight now may not be in the end. */
  #gliding = false;

  constructor(story: Element, words: ReadingWords, button: HTMLButtonElement) {
    this.#story = story;
    this.#words = words;
    this.#button = button;
    const parts = [...story.querySelectorAll<HTMLElement>(read)].filter(
      (part) => !part.closest(notRead) && spoken(part),
    );
    // Voices that come over the network break off after some fifteen seconds: what is said at once is a sentence.
    this.#sentences = parts.flatMap((part) => sentencesOf(part).map((text) => ({ part, text })));
    this.#pause = make("button", { type: "button" }, words.pause);
    const stop = make("button", { type: "button" }, words.stop);
    this.#pause.addEventListener("click", () => this.#pauseOrResume());
    stop.addEventListener("click", () => this.#end());
    this.#bar = make(
      "section",
      { class: "reader", "aria-label": words.readingAloud },
      make("p", { class: "label" }, words.readingAloud),
      this.#pause,
      stop,
    );
    this.#bar.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.#end();
    });
  }

  begin(): void {
    document.body.append(this.#bar);
    document.documentElement.toggleAttribute("data-reading", true);
    this.#pause.focus();
    // Speech goes on after the page has gone.
    window.addEventListener("pagehide", () => this.#end());
    this.#say();
  }

  #pauseOrResume(): void {
    this.#paused = !this.#paused;
    this.#pause.textContent = this.#paused ? this.#words.resume : this.#words.pause;
    if (this.#paused) window.speechSynthesis.pause();
    else window.speechSynthesis.resume();
  }

  #say(): void {
    const sentence = this.#sentences[this.#at];
    if (!sentence) return this.#end();
    this.#mark(sentence.part);
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = sentence.part.closest<HTMLElement>("[lang]")?.lang ?? document.documentElement.lang;
    utterance.addEventListener("end", () => {
      if (this.#stopped) return;
      this.#at++;
      this.#say();
    });
    utterance.addEventListener("error", () => this.#end());
    window.speechSynthesis.speak(utterance);
  }

  #mark(part: HTMLElement | undefined): void {
    const before = this.#story.querySelector("[data-being-read]");
    if (before === part) return;
    before?.removeAttribute("data-being-read");
    if (!part) return;
    part.toggleAttribute("data-being-read", true);
    const { top, bottom } = part.getBoundingClientRect();
    if (!this.#gliding && top >= 0 && bottom <= window.innerHeight - this.#bar.offsetHeight) return;
    this.#gliding = true;
    atRest(() => (this.#gliding = false));
    part.scrollIntoView({ block: "center" });
  }

  #end(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    window.speechSynthesis.cancel();
    this.#mark(undefined);
    const within = this.#bar.contains(document.activeElement);
    this.#bar.remove();
    document.documentElement.removeAttribute("data-reading");
    if (within) this.#button.focus();
  }
}

/** Once the page has not scrolled for a while: Safari has `scrollend`, which says so, since 2025 only, and it never comes where nothing scrolls. */
function atRest(then: () => void): void {
  let waiting = 0;
  const wait = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      window.removeEventListener("scroll", wait);
      then();
    }, stillness);
  };
  window.addEventListener("scroll", wait, { passive: true });
  wait();
}

/** A part's words, without the numbers of notes. */
function spoken(part: Element): string {
  const copy = part.cloneNode(true);
  if (copy instanceof Element) for (const mark of copy.querySelectorAll("sup, [data-footnote-ref]")) mark.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

function sentencesOf(part: Element): string[] {
  const text = spoken(part);
  if (!("Segmenter" in Intl)) return [text];
  const language = part.closest("[lang]")?.getAttribute("lang") ?? undefined;
  return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter(Boolean);
}
