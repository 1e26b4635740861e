/** Fills the place beside a story: text settings, listening, sharing. What they need beyond a button is loaded when it is used. */
import type { StoryToolWords } from "../views/words/story-tool-words.ts";
import { make, signButton } from "./make.ts";

const signs = { listen: "M4 9v6h4l5 4V5L8 9zM16 9a4 4 0 0 1 0 6m3-9a8 8 0 0 1 0 12", save: "M7 4h10v16l-5-4-5 4z" };

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
    title: story.querySelector("h1")?.textContent ?? "",
    address: () =>
      location.origin + (story.closest<HTMLElement>("[data-story]")?.dataset["story"] ?? location.pathname),
    // What is told is fetched afterwards: browsers allow copying at the moment of the press only.
    copy: async (text, done) => {
      // Over plain http there is no clipboard: to ask for it throws.
      const said = await (async () => navigator.clipboard.writeText(text))().then(
        () => done,
        () => "copyFailed" as const,
      );
      (await import("./tell-by-name.ts")).tellByName(said, words);
    },
  };
  offerSharing(story, shown);
  if (words.save !== undefined) offerSaving(place, story, shown, words);
  offerListening(place, story, words);
  story.addEventListener("click", (event) => enlarge(event, story, words));
  // Each picture has an address of its own.
  if (location.hash.startsWith("#pic")) void lightbox().then(({ showPictureAt }) => showPictureAt(story, words));
  // Whoever begins to select may want to quote.
  const quote = async () => (await import("./quote.ts")).offerQuotes(story, words, shown);
  story.addEventListener("selectstart", quote, { once: true });
}

interface ShownStory {
  title: string;
  /** A page can hold several stories, each with its own address. */
  address: () => string;
  copy: (text: string, done: "linkCopied" | "quoteCopied") => Promise<void>;
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
  text.addEventListener("click", async () => (await import("./comforts-panel.ts")).togglePanel(text, words, textSize));
  return text;
}

/** What stands in the page for it, and a letter that needs no script. */
function offerSharing(story: Element, { title, address, copy }: ShownStory): void {
  const pressed = (name: string, press: () => unknown) =>
    story.querySelector(`.share-${name}`)?.addEventListener("click", press);
  if ("share" in navigator) pressed("system", () => navigator.share({ title, url: address() }).catch(() => undefined));
  pressed("copy", () => copy(address(), "linkCopied"));
}

function offerSaving(place: HTMLElement, story: Element, { address }: ShownStory, words: StoryToolWords): void {
  const { serviceWorker } = navigator;
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- not every browser has it, whatever the types say
  if (!serviceWorker) return;
  const bookmark = () => import("./offline/save-story.ts");
  const save = signButton(words.save ?? "", signs.save, async () =>
    (await bookmark()).pressBookmark(save, address(), story, words),
  );
  place.append(save);
  // Who has no worker has saved nothing, and fetches nothing to know that.
  if (serviceWorker.controller) void bookmark().then(({ showBookmark }) => showBookmark(save, address()));
}

/** Browsers without voices have the interface all the same, and those with voices are late to tell them; a story that was recorded needs none. */
function offerListening(place: HTMLElement, story: Element, words: StoryToolWords): void {
  const { speechSynthesis } = window;
  const recorded = story.querySelector(".read-aloud");
  const language = document.documentElement.lang.slice(0, 2);
  const offer = () => {
    if (
      place.querySelector(".tool-listen") ||
      // oxlint-disable-next-line typescript/no-unnecessary-condition -- not every browser has it, whatever the types say
      !(recorded || speechSynthesis?.getVoices().some(({ lang }) => lang.startsWith(language)))
    )
      return;
    const listen = signButton(words.listen, signs.listen, async () =>
      (await import("./listen.ts")).listenTo(story, words, listen),
    );
    listen.classList.add("tool-listen");
    place.append(listen);
  };
  offer();
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- not every browser has it, whatever the types say
  speechSynthesis?.addEventListener?.("voiceschanged", offer);
}

// Told before the lines below it have run.
function lightbox() {
  return import("./lightbox.ts");
}

async function enlarge(event: MouseEvent, story: Element, words: StoryToolWords): Promise<void> {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.enlarge") : undefined;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  (await lightbox()).showPicture(link, story, words);
}

/** The size of the story's letters in pixels, where the browser's own is 16. */
function textSize(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--size-text"));
  return Math.round((rem || 1.25) * 16);
}
