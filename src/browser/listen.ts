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

export function listenTo(story: Element, words: ReadingWords, button: HTMLButtonElement): void {
  const { speechSynthesis } = window;
  speechSynthesis.cancel();
  document.querySelector(".reader")?.remove();
  const parts = [...story.querySelectorAll<HTMLElement>(read)].filter((part) => !part.closest(notRead) && spoken(part));
  // Voices that come over the network break off after some fifteen seconds: what is said at once is a sentence.
  const sentences = parts.flatMap((part) => sentencesOf(part).map((text) => ({ part, text })));
  let at = 0;
  let stopped = false;
  let paused = false;
  /** Whether the page still glides to the part before: what is in sight now may not be in the end. */
  let gliding = false;

  const pause = make("button", { type: "button" }, words.pause);
  const stop = make("button", { type: "button" }, words.stop);
  const bar = make(
    "section",
    { class: "reader", "aria-label": words.readingAloud },
    make("p", { class: "label" }, words.readingAloud),
    pause,
    stop,
  );
  document.body.append(bar);
  document.documentElement.toggleAttribute("data-reading", true);
  pause.focus();

  pause.addEventListener("click", () => {
    paused = !paused;
    pause.textContent = paused ? words.resume : words.pause;
    if (paused) speechSynthesis.pause();
    else speechSynthesis.resume();
  });
  stop.addEventListener("click", () => end());
  bar.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") end();
  });
  // Speech goes on after the page has gone.
  window.addEventListener("pagehide", () => end());
  say();

  function say(): void {
    const sentence = sentences[at];
    if (!sentence) return end();
    mark(sentence.part);
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = sentence.part.closest<HTMLElement>("[lang]")?.lang ?? document.documentElement.lang;
    utterance.addEventListener("end", () => {
      if (stopped) return;
      at++;
      say();
    });
    utterance.addEventListener("error", () => end());
    speechSynthesis.speak(utterance);
  }

  function mark(part: HTMLElement | undefined): void {
    const before = story.querySelector("[data-being-read]");
    if (before === part) return;
    before?.removeAttribute("data-being-read");
    if (!part) return;
    part.toggleAttribute("data-being-read", true);
    const { top, bottom } = part.getBoundingClientRect();
    if (!gliding && top >= 0 && bottom <= window.innerHeight - bar.offsetHeight) return;
    gliding = true;
    atRest(() => (gliding = false));
    part.scrollIntoView({ block: "center" });
  }

  function end(): void {
    if (stopped) return;
    stopped = true;
    speechSynthesis.cancel();
    mark(undefined);
    const within = bar.contains(document.activeElement);
    bar.remove();
    document.documentElement.removeAttribute("data-reading");
    if (within) button.focus();
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
