/** Fills the place beside a story: text settings, listening, sharing. What they need beyond a button is loaded when it is used. */
import type { StoryToolWords } from "../views/words/catalogue.ts";
import { make, signButton } from "./make.ts";

const signs = {
  listen: "M4 9v6h4l5 4V5L8 9zM16.5 9a4 4 0 0 1 0 6m2.5-9a8 8 0 0 1 0 12",
  share: "M12 15V3.5m-4 4 4-4 4 4M6 11H5v9.5h14V11h-1",
  save: "M7 4h10v16l-5-4-5 4z",
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
  const size = make("span", { class: "tool-size" });
  const text = make(
    "button",
    { type: "button", class: "tool tool-text", title: words.text, "aria-expanded": "false" },
    make("span", { class: "unseen" }, `${words.text} `),
    size,
  );
  data.replaceWith(text);
  const showSize = () => (size.textContent = new Intl.NumberFormat(words.language).format(textSize()));
  showSize();
  document.addEventListener("comforts", showSize);
  text.addEventListener("click", async () => (await import("./comforts-panel.ts")).togglePanel(text, words, textSize));
  const story = place.closest("article");
  if (!story) return;
  const title = story.querySelector("h1")?.textContent ?? document.title;
  // A page can hold several stories, each with its own address.
  const address = (): string =>
    location.origin + (story.closest<HTMLElement>("[data-story]")?.dataset["story"] ?? location.pathname);

  const share = () => navigator.share({ title, url: address() }).catch(() => undefined);
  if ("share" in navigator) place.append(signButton(words.share, signs.share, share));
  place.append(signButton(words.copyLink, signs.link, () => copy(address(), words.linkCopied)));
  const copy = async (copied: string, done: string) => {
    // What is told is fetched afterwards: browsers allow copying at the moment of the press only.
    const said = await navigator.clipboard.writeText(copied).then(
      () => done,
      () => words.copyFailed,
    );
    (await import("./tell.ts")).tell(said);
  };

  const { serviceWorker } = navigator;
  const { saving } = words;
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- not every browser has it, whatever the types say
  if (saving && serviceWorker) {
    const use = async (pressed: boolean) =>
      (await import("./offline/save-story.ts")).useBookmark(save, address(), story, saving, pressed);
    const save = signButton(saving.save, signs.save, () => use(true));
    place.append(save);
    // Who has no worker has saved nothing, and fetches nothing to know that.
    if (serviceWorker.controller) void use(false);
  }

  // Browsers without voices have the interface all the same, and those with voices are late to tell them.
  const { speechSynthesis } = window;
  const offerListening = () => {
    const language = document.documentElement.lang.slice(0, 2);
    if (
      place.querySelector(".tool-listen") ||
      !speechSynthesis.getVoices().some(({ lang }) => lang.startsWith(language))
    )
      return;
    const listen = signButton(words.listen, signs.listen, async () =>
      (await import("./listen.ts")).listenTo(story, words, listen),
    );
    listen.classList.add("tool-listen");
    place.append(listen);
  };
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- not every browser has it, whatever the types say
  if (speechSynthesis) {
    offerListening();
    // oxlint-disable-next-line typescript/no-unnecessary-condition -- not every browser has it, whatever the types say
    speechSynthesis.addEventListener?.("voiceschanged", offerListening);
  }

  story.addEventListener("click", async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.enlarge") : undefined;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    (await import("./lightbox.ts")).showPicture(link, story, words);
  });

  let quoting = false;
  document.addEventListener("selectionchange", async () => {
    const selection = document.getSelection();
    if (quoting || !selection || selection.isCollapsed || !story.contains(selection.anchorNode)) return;
    quoting = true;
    (await import("./quote.ts")).offerQuotes(story, words, { title, address, copy });
  });
}

/** The size of the story's letters in pixels, where the browser's own is 16. */
function textSize(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--size-text"));
  return Math.round((rem || 1.25) * 16);
}
