/** Tells readers that something has happened: shown for a while, and read out. */
import css from "../styles/when-used/told.css?inline";
import { make } from "./make.ts";
import { addStyleSheet } from "./style-sheet.ts";

addStyleSheet(css);

/** Milliseconds. */
const shownFor = 4000;

let place: HTMLElement | undefined;
let timer: number | undefined;

export function tell(words: string): void {
  if (!place) {
    // A live region is heard when it changes, so it has to be there before it does.
    place = make("p", { class: "told", role: "status" });
    document.body.append(place);
  }
  const shown = place;
  clearTimeout(timer);
  setTimeout(() => (shown.textContent = words), 50);
  timer = window.setTimeout(() => (shown.textContent = ""), shownFor);
}
