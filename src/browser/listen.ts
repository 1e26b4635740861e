/** Reads a story aloud: as it was recorded, or with the browser's own voice, which marks the paragraph that is being read. */
import css from "../styles/when-used/listening.css?inline";
import { namedWords, type LaterWords, type StoryToolWords } from "../views/words/story-tool-words.ts";
import { keepHeard, keptHeard, pathOf, speeds } from "./heard.ts";
import { hearRecording } from "./hear-recording.ts";
import { make, signButton } from "./make.ts";
import { addStyleSheet } from "./style-sheet.ts";

addStyleSheet(css);

const signs = { back: "M18 5 9 12l9 7zM6 5v14", forward: "M6 5l9 7-9 7zM18 5v14" };

/** The story that is read; a second one takes its place. */
let current: Reading | undefined;

/** Milliseconds: two presses of fast hands are one, also where the first had to wait for this script. */
const sameHand = 500;
let pressed: { button: HTMLElement; at: number } | undefined;

/** What is read: the words of the story, no captions, tables, notes or controls. */
const read =
  "h1, .article-head > .standfirst, .entry-head > h2, .article-text .prose > :is(p, h2, h3, blockquote), .article-text .prose > :is(ul, ol) > li, .fact-box-title";
const notRead = "figure, .corrections, .clipping, .footnotes, [data-footnotes]";

/** Milliseconds; while a page glides it scrolls some sixty times a second. */
const stillness = 150;

/** @param button that it was asked for with, and where the keyboard goes on afterwards */
export function listenTo(story: Element, words: StoryToolWords, button: HTMLButtonElement): void {
  const at = performance.now();
  if (pressed?.button === button && at - pressed.at < sameHand) return;
  pressed = { button, at };
  current?.end();
  const recording = story.querySelector<HTMLAudioElement>(".read-aloud audio");
  if (recording) return hearRecording(recording, pathOf(story), () => goOnAfter(story));
  for (const playing of document.querySelectorAll<HTMLMediaElement>("audio, video")) playing.pause();
  window.speechSynthesis.cancel();
  current = new Reading(story, namedWords(words), button);
  current.begin();
}

// One voice at a time, whichever is asked for, and by which control.
document.addEventListener("play", () => current?.end(), { capture: true });

class Reading {
  readonly #story: Element;
  readonly #button: HTMLButtonElement;
  readonly #words: LaterWords;
  readonly #sentences: readonly { part: HTMLElement; text: string }[];
  readonly #pause: HTMLButtonElement;
  readonly #bar: HTMLElement;
  /** By which its place is kept. */
  readonly #path: string;
  #heard = keptHeard();
  #at = 0;
  /** What is said now: of one before it nothing more is heard, whatever the browser tells of its end. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #stopped = false;
  #paused = false;
  /** Whether the page still glides to the part before: what is in sight now may not be in the end. */
  #gliding = false;

  constructor(story: Element, words: LaterWords, button: HTMLButtonElement) {
    this.#story = story;
    this.#words = words;
    this.#button = button;
    const parts = [...story.querySelectorAll<HTMLElement>(read)].filter(
      (part) => !part.closest(notRead) && spoken(part),
    );
    // Voices that come over the network break off after some fifteen seconds: what is said at once is a sentence.
    this.#sentences = parts.flatMap((part) => sentencesOf(part).map((text) => ({ part, text })));
    this.#path = pathOf(story);
    const place = this.#heard.places[this.#path] ?? 0;
    this.#at = place < this.#sentences.length ? place : 0;
    this.#pause = make("button", { type: "button" }, words.pause);
    const stop = make("button", { type: "button" }, words.stop);
    this.#pause.addEventListener("click", () => this.#pauseOrResume());
    stop.addEventListener("click", () => this.end());
    this.#bar = make(
      "section",
      { class: "reader", "aria-label": words.readingAloud },
      make("p", { class: "label" }, words.readingAloud),
      this.#pause,
      stop,
      signButton(words.back, signs.back, () => this.#skip(-1)),
      signButton(words.forward, signs.forward, () => this.#skip(1)),
      this.#speeds(),
    );
    this.#bar.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.end();
    });
  }

  begin(): void {
    document.body.append(this.#bar);
    document.documentElement.toggleAttribute("data-reading", true);
    this.#pause.focus();
    // Speech goes on after the page has gone.
    window.addEventListener("pagehide", () => this.end());
    this.#say();
  }

  /** How fast, in the figures of the language. */
  #speeds(): HTMLElement {
    const times = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
    const select = make(
      "select",
      { "aria-label": this.#words.speed },
      ...speeds.map((speed) => make("option", { value: String(speed) }, `${times.format(speed)} ×`)),
    );
    select.value = String(this.#heard.speed);
    select.addEventListener("change", () => {
      this.#heard.speed = Number(select.value);
      this.#sayAnew();
    });
    return select;
  }

  /** To the paragraph after this one, or to the beginning of this one, and from there to the one before. */
  #skip(by: -1 | 1): void {
    const part = this.#sentences[this.#at]?.part;
    const first = (of: HTMLElement | undefined) => this.#sentences.findIndex((sentence) => sentence.part === of);
    if (by === 1) {
      const next = this.#sentences.findIndex((sentence, at) => at > this.#at && sentence.part !== part);
      if (next < 0) return this.#finish();
      this.#at = next;
    } else {
      const begun = first(part);
      this.#at = this.#at > begun ? begun : Math.max(0, first(this.#sentences[begun - 1]?.part));
    }
    this.#sayAnew();
  }

  /** A voice that speaks says what it has begun as it was begun: it is stopped, and begins again. */
  #sayAnew(): void {
    this.#utterance = undefined;
    window.speechSynthesis.cancel();
    if (this.#paused) this.#pauseOrResume();
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
    if (!sentence) return this.#finish();
    this.#heard.places[this.#path] = this.#at;
    keepHeard(this.#heard);
    this.#mark(sentence.part);
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = sentence.part.closest<HTMLElement>("[lang]")?.lang ?? document.documentElement.lang;
    utterance.rate = this.#heard.speed;
    this.#utterance = utterance;
    utterance.addEventListener("end", () => {
      if (this.#stopped || this.#utterance !== utterance) return;
      this.#at++;
      this.#say();
    });
    utterance.addEventListener("error", () => {
      if (this.#utterance === utterance) this.end();
    });
    window.speechSynthesis.speak(utterance);
  }

  /** Heard to its end; who listens has no hand free, and the voice goes on with the story that the page offers next. */
  #finish(): void {
    this.#at = this.#sentences.length;
    this.end();
    void goOnAfter(this.#story);
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

  end(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#utterance = undefined;
    if (current === this) current = undefined;
    // Who heard it to the end begins anew.
    if (this.#at >= this.#sentences.length) this.#heard.places[this.#path] = 0;
    keepHeard(this.#heard);
    window.speechSynthesis.cancel();
    this.#mark(undefined);
    const within = this.#bar.contains(document.activeElement);
    this.#bar.remove();
    document.documentElement.removeAttribute("data-reading");
    if (within) this.#button.focus();
  }
}

async function goOnAfter(story: Element): Promise<void> {
  const sheet = story.closest(".sheet");
  const offered = sheet?.querySelector<HTMLAnchorElement>(".next-story .headline a");
  try {
    if (offered) await (await import("./next-story.ts")).readOn(offered);
  } catch {
    // Without a line the voice ends here; the link is still there.
    return;
  }
  sheet?.nextElementSibling?.querySelector<HTMLElement>(".tool-listen")?.click();
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
