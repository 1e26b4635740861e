/** Shows a story's pictures one by one, as large as the window, with caption and credit, and larger still. */
import css from "../styles/when-used/lightbox.css?inline";
import type { StoryToolWords } from "../views/words/catalogue.ts";
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

export function showPicture(first: HTMLAnchorElement, story: Element, words: StoryToolWords): void {
  // A picture that stands in the story twice is shown once.
  const links = [
    ...new Map([...story.querySelectorAll<HTMLAnchorElement>("a.enlarge")].map((link) => [link.href, link])).values(),
  ];
  const backwards = document.documentElement.dir === "rtl";
  let at = Math.max(
    0,
    links.findIndex(({ href }) => href === first.href),
  );
  let zoom = 0;
  let image = document.createElement("img");
  const whole = { width: 1, height: 1 };

  const place = make("p", { class: "lightbox-place", "aria-live": "polite" });
  const stage = make("div", { class: "lightbox-stage", tabindex: "0", autofocus: true });
  const caption = make("figcaption");
  const out = signButton(words.zoomOut, signs.zoomOut, () => setZoom(zoom - 1));
  const closer = signButton(words.zoomIn, signs.zoomIn, () => setZoom(zoom + 1));
  const turns =
    links.length > 1
      ? [
          signButton(words.previous, backwards ? signs.next : signs.previous, () => turn(-1)),
          signButton(words.next, backwards ? signs.previous : signs.next, () => turn(1)),
        ]
      : [];
  const dialog = make(
    "dialog",
    { class: "lightbox" },
    make(
      "div",
      { class: "lightbox-bar" },
      place,
      ...turns,
      out,
      closer,
      signButton(words.shut, signs.shut, () => dialog.close()),
    ),
    make("figure", {}, stage, caption),
  );
  document.body.append(dialog);

  dialog.addEventListener("close", () => {
    fits.disconnect();
    dialog.remove();
    // To the picture that was last looked at.
    (links[at]?.href === first.href ? first : links[at])?.focus();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const [before, after] = backwards ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
    if (key === "+" || key === "=") setZoom(zoom + 1);
    else if (key === "-") setZoom(zoom - 1);
    else if (key === "0") setZoom(0);
    // Larger than the window, the arrows move the picture.
    else if (zoom === 0 && key === before) turn(-1);
    else if (zoom === 0 && key === after) turn(1);
    else return;
    event.preventDefault();
  });
  stage.addEventListener("dblclick", () => setZoom(zoom === 0 ? 2 : 0));
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || (target === stage && zoom === 0)) dialog.close();
  });
  const fits = new ResizeObserver(() => setZoom(zoom));
  fits.observe(stage);

  dialog.showModal();
  show();

  function turn(by: number): void {
    at = (at + by + links.length) % links.length;
    zoom = 0;
    show();
  }

  function show(): void {
    const link = links[at];
    const picture = link?.querySelector("picture")?.cloneNode(true);
    const shown = picture instanceof Element ? picture.querySelector("img") : undefined;
    if (!link || !(picture instanceof Element) || !shown) return;
    image = shown;
    image.loading = "eager";
    // All of it, where the page shows a part.
    [whole.width = 1, whole.height = 1] = (image.dataset["whole"] ?? "").split(" ").map(Number);
    image.width = whole.width;
    image.height = whole.height;
    picture.className = "";
    stage.replaceChildren(picture);
    const told = link.closest("figure")?.querySelector("figcaption");
    caption.replaceChildren(...[...(told?.childNodes ?? [])].map((node) => node.cloneNode(true)));
    const figures = new Intl.NumberFormat(words.language);
    const number = words.picture
      .replace("{number}", figures.format(at + 1))
      .replace("{count}", figures.format(links.length));
    place.textContent = links.length > 1 ? number : "";
    dialog.setAttribute("aria-label", number);
    stage.setAttribute("aria-label", image.alt || number);
    setZoom(0);
  }

  function setZoom(to: number): void {
    // Within the stage, but no larger than it comes.
    const seen = Math.min(stage.clientWidth, (stage.clientHeight * whole.width) / whole.height, whole.width);
    const most = zooms.findLastIndex((times) => times <= Math.max(4, whole.width / seen));
    zoom = Math.min(most, Math.max(0, to));
    const times = zooms[zoom] ?? 1;
    const width = Math.round(seen * times);
    image.style.setProperty("inline-size", `${width}px`);
    for (const source of stage.querySelectorAll("source, img")) source.setAttribute("sizes", `${width}px`);
    stage.toggleAttribute("data-zoomed", zoom > 0);
    out.setAttribute("aria-disabled", String(zoom === 0));
    closer.setAttribute("aria-disabled", String(zoom === most));
    stage.scrollTo({
      left: ((stage.scrollWidth - stage.clientWidth) / 2) * (backwards ? -1 : 1),
      top: (stage.scrollHeight - stage.clientHeight) / 2,
    });
  }
}
