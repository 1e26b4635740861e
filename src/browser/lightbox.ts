/** Shows a story's pictures one by one, as large as the window, with caption and credit, and larger still. */
import css from "../styles/when-used/lightbox.css?inline";
import { namedWords, type LaterWords, type StoryToolWords } from "../views/words/story-tool-words.ts";
import { make, signButton } from "./make.ts";
import { addStyleSheet } from "./style-sheet.ts";

addStyleSheet(css);

const signs = {
  previous: "M15 4l-8 8 8 8",
  next: "M9 4l8 8-8 8",
  zoomIn: "M12 4v16M4 12h16",
  zoomOut: "M4 12h16",
  shut: "M5 5l14 14M19 5L5 19",
};

/** Times the size at which all of the picture is seen; beyond four only where it comes larger still. */
const zooms = [1, 1.5, 2, 3, 4, 6, 8, 12, 16];

/** Milliseconds in which a press still belongs to the one that opened the picture. */
const sameHand = 500;
/** Pixels that a finger has to move for another picture. */
const swipe = 48;

/** The one that is open: fast hands open no second one. */
let shown: Lightbox | undefined;
/** Opens a picture again when a reader goes forward to its address. */
let again: () => void = () => undefined;

// Back closes a picture, and does not leave the story.
addEventListener("popstate", () => (shown ? shown.left() : again()));

const picturesIn = (story: Element): HTMLAnchorElement[] => [
  // A picture that stands in the story twice is shown once.
  ...new Map([...story.querySelectorAll<HTMLAnchorElement>("a.enlarge")].map((link) => [link.href, link])).values(),
];

/** What follows `#` in a picture's address: the name of its file, as it lies in the paper. */
const placeOf = ({ pathname }: HTMLAnchorElement): string => {
  // Behind it a rendition is told by a hash and by its width.
  const name = pathname.slice(pathname.lastIndexOf("/") + 1).split("-");
  return `#picture-${name.slice(0, -2).join("-")}`;
};

/** Opens on one of a story's pictures. */
export function showPicture(first: HTMLAnchorElement, story: Element, words: StoryToolWords): void {
  if (shown) return;
  // A step of its own, from which Back leads to the story.
  history.pushState(history.state, "", placeOf(first));
  open(first, story, words, () => history.back());
}

/** Opens the picture that the address names, if it is one of the story's: then there is nothing to go back to. */
export function showPictureAt(story: Element, words: StoryToolWords): void {
  const first = picturesIn(story).find((link) => placeOf(link) === location.hash);
  if (first && !shown)
    open(first, story, words, () => history.replaceState(history.state, "", location.pathname + location.search));
}

function open(first: HTMLAnchorElement, story: Element, words: StoryToolWords, leave: () => void): void {
  again = () => showPictureAt(story, words);
  shown = new Lightbox(picturesIn(story), first, { ...words, ...namedWords(words) }, leave);
  shown.open();
}

class Lightbox {
  readonly #links: readonly HTMLAnchorElement[];
  readonly #first: HTMLAnchorElement;
  readonly #words: StoryToolWords & LaterWords;
  /** Takes the picture's address back. */
  readonly #leaveAddress: () => void;
  readonly #backwards = document.documentElement.dir === "rtl";
  readonly #place = make("p", { class: "lightbox-place", "aria-live": "polite" });
  readonly #stage = make("div", { class: "lightbox-stage", role: "group", tabindex: "0", autofocus: true });
  readonly #caption = make("figcaption");
  readonly #out: HTMLButtonElement;
  readonly #closer: HTMLButtonElement;
  readonly #dialog: HTMLDialogElement;
  readonly #fits = new ResizeObserver(() => this.#setZoom(this.#zoom));
  #image = document.createElement("img");
  /** The size in which it comes. */
  #whole = { width: 1, height: 1 };
  #at: number;
  #zoom = 0;
  #opened = 0;

  constructor(
    links: readonly HTMLAnchorElement[],
    first: HTMLAnchorElement,
    words: StoryToolWords & LaterWords,
    leaveAddress: () => void,
  ) {
    this.#leaveAddress = leaveAddress;
    this.#links = links;
    this.#first = first;
    this.#words = words;
    this.#at = Math.max(
      0,
      links.findIndex(({ href }) => href === first.href),
    );
    this.#out = signButton(words.zoomOut, signs.zoomOut, () => this.#setZoom(this.#zoom - 1));
    this.#closer = signButton(words.zoomIn, signs.zoomIn, () => this.#setZoom(this.#zoom + 1));
    const shut = signButton(words.shut, signs.shut, () => this.#dialog.close());
    this.#dialog = make(
      "dialog",
      { class: "lightbox" },
      make("div", { class: "lightbox-bar" }, this.#place, ...this.#turns(), this.#out, this.#closer, shut),
      make("figure", {}, this.#stage, this.#caption),
    );
  }

  open(): void {
    document.body.append(this.#dialog);
    this.#dialog.addEventListener("close", () => this.#leave());
    this.#dialog.addEventListener("keydown", (event) => this.#press(event));
    this.#opened = performance.now();
    const opening = () => performance.now() - this.#opened < sameHand;
    this.#stage.addEventListener("dblclick", () => opening() || this.#setZoom(this.#zoom === 0 ? 2 : 0));
    this.#dialog.addEventListener("click", ({ target }) => {
      if (!opening() && (target === this.#dialog || (target === this.#stage && this.#zoom === 0))) this.#dialog.close();
    });
    this.#listenForSwipes();
    this.#fits.observe(this.#stage);
    this.#dialog.showModal();
    this.#show();
  }

  /** The reader went back: the address is the story's already. */
  left(): void {
    if (location.hash === placeOf(this.#links[this.#at] ?? this.#first)) return;
    shown = undefined;
    this.#dialog.close();
  }

  /** A finger that goes sideways turns to the next picture, unless there is more of this one to see. */
  #listenForSwipes(): void {
    let from: PointerEvent | undefined;
    this.#stage.addEventListener("pointerdown", (event) => {
      from = event.pointerType === "touch" && event.isPrimary && this.#zoom === 0 ? event : undefined;
    });
    this.#stage.addEventListener("pointercancel", () => (from = undefined));
    this.#stage.addEventListener("pointerup", (event) => {
      if (!from || event.pointerId !== from.pointerId || (window.visualViewport?.scale ?? 1) > 1.05) return;
      const [across, down] = [event.clientX - from.clientX, event.clientY - from.clientY];
      from = undefined;
      if (this.#links.length > 1 && Math.abs(across) > Math.max(swipe, 2 * Math.abs(down)))
        this.#turn(across < 0 === this.#backwards ? -1 : 1);
    });
  }

  /** The buttons to the pictures beside this one, where there are any. */
  #turns(): HTMLButtonElement[] {
    if (this.#links.length < 2) return [];
    const [before, after] = this.#backwards ? [signs.next, signs.previous] : [signs.previous, signs.next];
    return [
      signButton(this.#words.previous, before, () => this.#turn(-1)),
      signButton(this.#words.next, after, () => this.#turn(1)),
    ];
  }

  #leave(): void {
    this.#fits.disconnect();
    this.#dialog.remove();
    // Still told of as shown: it was closed by other means than Back.
    if (shown === this) {
      shown = undefined;
      this.#leaveAddress();
    }
    // To the picture that was last looked at.
    const last = this.#links[this.#at];
    (last?.href === this.#first.href ? this.#first : last)?.focus();
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const [before, after] = this.#backwards ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
    if (key === "+" || key === "=") this.#setZoom(this.#zoom + 1);
    else if (key === "-") this.#setZoom(this.#zoom - 1);
    else if (key === "0") this.#setZoom(0);
    // Larger than the window, the arrows move the picture.
    else if (this.#zoom === 0 && key === before) this.#turn(-1);
    else if (this.#zoom === 0 && key === after) this.#turn(1);
    else return;
    event.preventDefault();
  }

  #turn(by: number): void {
    this.#at = (this.#at + by + this.#links.length) % this.#links.length;
    this.#zoom = 0;
    this.#show();
    const link = this.#links[this.#at];
    if (link) history.replaceState(history.state, "", placeOf(link));
  }

  #show(): void {
    const link = this.#links[this.#at];
    const picture = link?.querySelector("picture")?.cloneNode(true);
    const shown = picture instanceof Element ? picture.querySelector("img") : undefined;
    if (!link || !(picture instanceof Element) || !shown) return;
    this.#image = shown;
    shown.loading = "eager";
    // All of it, where the page shows a part.
    const [width = 1, height = 1] = (shown.dataset["whole"] ?? "").split(" ").map(Number);
    this.#whole = { width, height };
    shown.width = width;
    shown.height = height;
    picture.className = "";
    this.#stage.replaceChildren(picture);
    const told = link.closest("figure")?.querySelector("figcaption");
    this.#caption.replaceChildren(...[...(told?.childNodes ?? [])].map((node) => node.cloneNode(true)));
    this.#tellPlace();
    this.#setZoom(0);
  }

  #tellPlace(): void {
    const figures = new Intl.NumberFormat(this.#words.language);
    const number = this.#words.picture
      .replace("{number}", figures.format(this.#at + 1))
      .replace("{count}", figures.format(this.#links.length));
    this.#place.textContent = this.#links.length > 1 ? number : "";
    this.#dialog.setAttribute("aria-label", number);
    this.#stage.setAttribute("aria-label", this.#image.alt || number);
  }

  #setZoom(to: number): void {
    const [stage, whole] = [this.#stage, this.#whole];
    // Within the stage, but no larger than it comes.
    const seen = Math.min(stage.clientWidth, (stage.clientHeight * whole.width) / whole.height, whole.width);
    const most = zooms.findLastIndex((times) => times <= Math.max(4, whole.width / seen));
    this.#zoom = Math.min(most, Math.max(0, to));
    const width = Math.round(seen * (zooms[this.#zoom] ?? 1));
    this.#image.style.setProperty("inline-size", `${width}px`);
    for (const source of stage.querySelectorAll("source, img")) source.setAttribute("sizes", `${width}px`);
    stage.toggleAttribute("data-zoomed", this.#zoom > 0);
    this.#out.setAttribute("aria-disabled", String(this.#zoom === 0));
    this.#closer.setAttribute("aria-disabled", String(this.#zoom === most));
    stage.scrollTo({
      left: ((stage.scrollWidth - stage.clientWidth) / 2) * (this.#backwards ? -1 : 1),
      top: (stage.scrollHeight - stage.clientHeight) / 2,
    });
  }
}
