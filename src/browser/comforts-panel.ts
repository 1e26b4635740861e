/**
 * The panel in which readers set the text as they like it. It comes after its button, and Escape leads back there; while it
 * is open it stays where it is in the window, whatever becomes of the text around it.
 */
import css from "../styles/when-used/comforts-panel.css?inline";
import { namedWords, type LaterWords, type StoryToolWords } from "../views/words/story-tool-words.ts";
import { choices, keepComforts, keptComforts, largest, showComforts, smallest, type Comforts } from "./comforts.ts";
import { make } from "./make.ts";
import { addStyleSheet } from "./style-sheet.ts";

addStyleSheet(css);

/** Pixels from one size to the next. */
const step = 2;

const panels = new WeakMap<HTMLElement, HTMLElement>();

/** Milliseconds: two presses of fast hands are one, also where the first had to wait for this script. */
const sameHand = 500;
let pressed: { button: HTMLElement; at: number } | undefined;

/** @param shownSize the size of the story's letters in pixels, as it is now */
export function togglePanel(button: HTMLButtonElement, words: StoryToolWords, shownSize: () => number): void {
  const at = performance.now();
  if (pressed?.button === button && at - pressed.at < sameHand) return;
  pressed = { button, at };
  const known = panels.get(button);
  const panel = known ?? makePanel({ ...words, ...namedWords(words) }, shownSize);
  if (!known) {
    panels.set(button, panel);
    button.after(panel);
    listenForLeaving(button, panel);
  }
  const open = known ? known.hidden : true;
  if (!open && "popover" in panel) panel.hidePopover();
  panel.hidden = !open;
  button.setAttribute("aria-expanded", String(open));
  if (!open) return;
  // In the top layer nothing around it can hold it, and nothing lies over it; browsers without one have it in the page.
  if ("popover" in panel) panel.showPopover();
  stand(panel, beside(button, panel));
  panel.querySelector<HTMLElement>("button, input")?.focus({ preventScroll: true });
}

interface Place {
  left: number;
  top: number;
}

/** Pixels that are kept between the panel and its button, and the edges of the window. */
const away = 8;

/** Below the button, as far as the window has room there. */
function beside(button: HTMLElement, panel: HTMLElement): Place {
  const [from, size] = [button.getBoundingClientRect(), panel.getBoundingClientRect()];
  const { clientWidth, clientHeight, dir } = document.documentElement;
  const within = (wanted: number, room: number) => Math.max(away, Math.min(wanted, room - away));
  return {
    left: within(dir === "rtl" ? from.right - size.width : from.left, clientWidth - size.width),
    top: within(from.bottom + away, clientHeight - size.height),
  };
}

/** Moves the panel to a place in the window, wherever it would be by itself. */
function stand(panel: HTMLElement, { left, top }: Place): void {
  panel.style.setProperty("translate", "none");
  const own = panel.getBoundingClientRect();
  panel.style.setProperty("translate", `${Math.round(left - own.left)}px ${Math.round(top - own.top)}px`);
}

function listenForLeaving(button: HTMLButtonElement, panel: HTMLElement): void {
  const close = () => {
    if (!panel.hidden && "popover" in panel) panel.hidePopover();
    panel.hidden = true;
    button.setAttribute("aria-expanded", "false");
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    const within = panel.contains(document.activeElement);
    close();
    if (within) button.focus();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!panel.hidden && target instanceof Node && !panel.contains(target) && !button.contains(target)) close();
  });
  // The window became another, or a hand turned it.
  window.addEventListener("resize", () => {
    if (!panel.hidden) stand(panel, beside(button, panel));
  });
  panel.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !panel.contains(relatedTarget) && !button.contains(relatedTarget)) close();
  });
}

type PanelWords = StoryToolWords & LaterWords;

function makePanel(words: PanelWords, shownSize: () => number): HTMLElement {
  let comforts = keptComforts();
  const { look } = document.documentElement.dataset;
  const change = (to: Comforts): void => {
    const { left, top } = panel.getBoundingClientRect();
    comforts = to;
    keepComforts(comforts);
    showComforts(comforts);
    // Whoever presses again presses the same.
    stand(panel, { left, top });
    // Every story's button says the size; then this panel does.
    document.dispatchEvent(new Event("comforts"));
    show();
  };
  const sizes = sizeRow(words, shownSize, (size) => change({ ...comforts, size }));
  const groups = choiceGroups(words, (name, value) => {
    const { [name]: _before, ...others } = comforts;
    change(value ? { ...others, [name]: value } : others);
  });
  const show = (): void => {
    sizes.show();
    const chosen = { face: "serif", spacing: "normal", theme: look ?? "", ...comforts };
    for (const { name, inputs } of groups) for (const input of inputs) input.checked = input.value === chosen[name];
  };
  const reset = make("button", { type: "button", class: "comfort-reset" }, words.reset);
  reset.addEventListener("click", () => change({}));
  show();
  const panel = make(
    "section",
    { class: "comforts", "aria-label": words.text, popover: "manual" },
    sizes.row,
    ...groups.map(({ fieldset }) => fieldset),
    reset,
  );
  return panel;
}

/** The size of the letters, told between the buttons that make them smaller and larger. */
function sizeRow(words: PanelWords, shownSize: () => number, choose: (size: number) => void) {
  const size = make("span", { class: "comfort-size", role: "status" });
  const stepper = (name: string, className: string, next: (now: number) => number) => {
    const press = make("button", { type: "button", class: className, "aria-label": name, title: name });
    press.addEventListener("click", () => choose(Math.min(largest, Math.max(smallest, next(shownSize())))));
    return press;
  };
  // From between two steps to the next one in that direction.
  const smaller = stepper(words.smaller, "comfort-smaller", (now) => Math.ceil(now / step) * step - step);
  const larger = stepper(words.larger, "comfort-larger", (now) => Math.floor(now / step) * step + step);
  const row = make(
    "div",
    { class: "comfort", role: "group", "aria-label": words.textSize },
    make("p", { class: "label", "aria-hidden": "true" }, words.textSize),
    make("div", { class: "comfort-row" }, smaller, size, larger),
  );
  const show = (): void => {
    const now = shownSize();
    const said = new Intl.NumberFormat(words.language).format(now);
    // Told in a sentence to those who hear it change.
    size.replaceChildren(
      make("span", { "aria-hidden": "true" }, said),
      make("span", { class: "unseen" }, words.sizeNow.replace("{size}", said)),
    );
    // A disabled button would lose the focus in the middle of pressing it.
    smaller.setAttribute("aria-disabled", String(now <= smallest));
    larger.setAttribute("aria-disabled", String(now >= largest));
  };
  return { row, show };
}

type Choice = keyof typeof choices;

/** What there is to choose from, each a group of which one is chosen. */
function choiceGroups(words: PanelWords, choose: (name: Choice, value: string) => void) {
  const group = (name: Choice, legend: string, options: [value: string, label: string][]) => {
    const inputs: HTMLInputElement[] = [];
    const labels = options.map(([value, label]) => {
      const input = make("input", { type: "radio", name: `comfort-${name}`, value });
      input.addEventListener("change", () => choose(name, value));
      inputs.push(input);
      return make("label", { [`data-${name}`]: value }, input, make("span", {}, label));
    });
    const fieldset = make(
      "fieldset",
      { class: "comfort" },
      make("legend", { class: "label" }, legend),
      make("div", { class: "comfort-row" }, ...labels),
    );
    return { name, inputs, fieldset };
  };
  const { look } = document.documentElement.dataset;
  return [
    group("face", words.face, [
      ["serif", words.serif],
      ["sans", words.sans],
    ]),
    group("spacing", words.spacing, [
      ["close", words.close],
      ["normal", words.normal],
      ["wide", words.wide],
    ]),
    group("theme", words.theme, [
      // A paper that looks in one way whatever the system says has no such choice.
      ...(look === undefined ? [["", words.system] satisfies [string, string]] : []),
      ["light", words.light],
      ["dark", words.dark],
      ["sepia", words.sepia],
    ]),
  ];
}
