/** Fills the place beside a story: text settings, listening, sharing. What they need beyond a button is loaded when it is used. */
import type { SavingWords, StoryToolWords } from "../views/words/catalogue.ts";
import { make, signButton, signLink } from "./make.ts";

const signs = {
  listen: "M4 9v6h4l5 4V5L8 9zM16.5 9a4 4 0 0 1 0 6m2.5-9a8 8 0 0 1 0 12",
  share: "M12 15V3.5m-4 4 4-4 4 4M6 11H5v9.5h14V11h-1",
  save: "M7 4h10v16l-5-4-5 4z",
  email: "M3.5 6h17v12.5h-17zl8.5 7 8.5-7",
  link: "M10 14a4 4 0 0 0 6 0l3.5-3.5a4 4 0 0 0-6-6l-1 1m1.5 4.5a4 4 0 0 0-6 0l-3.5 3.5a4 4 0 0 0 6 6l1-1",
};

const furnishIn = (part: ParentNode) => part.querySelectorAll<HTMLElement>(".story-tools").forEach(furnish);
furnishIn(document);
document.addEventListener("dateline:story", ({ target }) => target instanceof Element && furnishIn(target));

function furnish(place: HTMLElement): void {
  const data = place.querySelector("script");
  if (!data) return;
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- a template of this edition wrote it
  const words: StoryToolWords = JSON.parse(data.textContent);
  data.replaceWith(textButton(words));
  const story = place.closest("article");
  if (!story) return;
  const shown: ShownStory = {
    title: story.querySelector("h1")?.textContent ?? document.title,
    address: () =>
      location.origin + (story.closest<HTMLElement>("[data-story]")?.dataset["story"] ?? location.pathname),
    copy: (text, done) => copy(text, done, words.copyFailed),
  };
  offerSharing(place, shown, words);
  if (words.saving) offerSaving(place, story, shown, words.saving);
  offerListening(place, story, words);
  story.addEventListener("click", (event) => enlarge(event, story, words));
  // Each picture has an address of its own.
  if (location.hash.startsWith("#picture-"))
    void import("./lightbox.ts").then(({ showPictureAt }) => showPictureAt(location.hash, story, words));
  offerQuotes(story, shown, words);
}

interface ShownStory {
  title: string;
  /** A page can hold several stories, each with its own address. */
  address: () => string;
  copy: (text: string, done: string) => Promise<void>;
}

function textButton(words: StoryToolWords): HTMLButtonElement {
  const size = make("span", { class: "tool-size" });
  const text = make(
    "button",
    { type: "button", class: "tool tool-text", title: words.text, "aria-expanded": "false" },
    make("span", { class: "unseen" }, `${words.text} `),
    size,
  );
  const showSize = () => (size.textContent = new Intl.NumberFormat(words.language).format(textSize()));
  showSize();
  document.addEventListener("comforts", showSize);
  text.addEventListener(
    "click",
    once(async () => (await import("./comforts-panel.ts")).togglePanel(text, words, textSize)),
  );
  return text;
}

/** Of fast hands two presses are one, and what is under way is not begun again. */
function once(work: () => Promise<unknown>): (event: MouseEvent) => Promise<void> {
  let busy = false;
  return async ({ detail }) => {
    if (busy || detail > 1) return;
    busy = true;
    await work().catch(() => undefined);
    busy = false;
  };
}

function offerSharing(place: HTMLElement, { title, address, copy }: ShownStory, words: StoryToolWords): void {
  const share = once(() => navigator.share({ title, url: address() }));
  // The system's own way knows e-mail, too.
  if ("share" in navigator) place.append(signButton(words.share, signs.share, share));
  else {
    const [subject, body] = [title, `${title}\n\n${address()}`].map(encodeURIComponent);
    place.append(signLink(words.email, signs.email, `mailto:?subject=${subject}&body=${body}`));
  }
  place.append(
    signButton(
      words.copyLink,
      signs.link,
      once(() => copy(address(), words.linkCopied)),
    ),
  );
}

/** What is told is fetched afterwards: browsers allow copying at the moment of the press only. */
async function copy(text: string, done: string, failed: string): Promise<void> {
  const said = await navigator.clipboard.writeText(text).then(
    () => done,
    () => failed,
  );
  (await import("./tell.ts")).tell(said);
}

function offerSaving(place: HTMLElement, story: Element, { address }: ShownStory, words: SavingWords): void {
  const { serviceWorker } = navigator;
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- not every browser has it, whatever the types say
  if (!serviceWorker) return;
  const bookmark = () => import("./offline/save-story.ts");
  const save = signButton(
    words.save,
    signs.save,
    once(async () => (await bookmark()).pressBookmark(save, address(), story, words)),
  );
  place.append(save);
  // Who has no worker has saved nothing, and fetches nothing to know that.
  if (serviceWorker.controller) void bookmark().then(({ showBookmark }) => showBookmark(save, address()));
}

/** Browsers without voices have the interface all the same, and those with voices are late to tell them. */
function offerListening(place: HTMLElement, story: Element, words: StoryToolWords): void {
  const { speechSynthesis } = window;
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- not every browser has it, whatever the types say
  if (!speechSynthesis) return;
  const offer = () => {
    const language = document.documentElement.lang.slice(0, 2);
    if (
      place.querySelector(".tool-listen") ||
      !speechSynthesis.getVoices().some(({ lang }) => lang.startsWith(language))
    )
      return;
    const listen = signButton(
      words.listen,
      signs.listen,
      once(async () => (await import("./listen.ts")).listenTo(story, words, listen)),
    );
    listen.classList.add("tool-listen");
    place.append(listen);
  };
  offer();
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- not every browser has it, whatever the types say
  speechSynthesis.addEventListener?.("voiceschanged", offer);
}

async function enlarge(event: MouseEvent, story: Element, words: StoryToolWords): Promise<void> {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.enlarge") : undefined;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  (await import("./lightbox.ts")).showPicture(link, story, words);
}

function offerQuotes(story: Element, shown: ShownStory, words: StoryToolWords): void {
  let quoting = false;
  document.addEventListener("selectionchange", async () => {
    const selection = document.getSelection();
    if (quoting || !selection || selection.isCollapsed || !story.contains(selection.anchorNode)) return;
    quoting = true;
    (await import("./quote.ts")).offerQuotes(story, words, shown);
  });
}

/** The size of the story's letters in pixels, where the browser's own is 16. */
function textSize(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--size-text"));
  return Math.round((rem || 1.25) * 16);
}
