/** Offers the new entries of a live blog, and sets them in and leads to them when the reader asks for them. */
import css from "../styles/when-used/live-offer.css?inline";
import { make } from "./make.ts";
import { addStyleSheet } from "./style-sheet.ts";

addStyleSheet(css);

let button: HTMLButtonElement | undefined;
let status: HTMLElement | undefined;
/** The page's title with the number of what is new, and without. */
let title = { counted: "", own: "" };

/**
 * Offers so many new entries; said aloud when the offer appears, and not again when it grows.
 * @param page the address of the live blog itself
 */
export function offer(fresh: number, place: HTMLElement, page: string): void {
  const { dataset } = place;
  const language = dataset["language"];
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- a template of this edition wrote it
  const forms: Record<string, string> = JSON.parse(dataset["offer"] ?? "{}");
  const words = (forms[new Intl.PluralRules(language).select(fresh)] ?? forms["other"] ?? "").replace(
    "{count}",
    new Intl.NumberFormat(language).format(fresh),
  );
  if (!button) {
    button = make("button", { type: "button", class: "live-offer" });
    button.addEventListener("click", () => void take(place, page));
    place.prepend(button);
    say(place, words);
  }
  button.textContent = words;
  countInTitle(new Intl.NumberFormat(language).format(fresh));
}

/** Who looks at another tab sees there how many are new. The title is another one once its reader reads on below. */
function countInTitle(count: string): void {
  const own = document.title === title.counted ? title.own : document.title;
  title = { own, counted: count ? `(${count}) ${own}` : own };
  document.title = title.counted;
}

/** A live region is heard when it changes, so it has to be there before it does. */
function say(place: HTMLElement, words: string): void {
  if (!status) {
    status = make("p", { class: "unseen", role: "status" });
    place.prepend(status);
  }
  const heard = status;
  setTimeout(() => (heard.textContent = words), 100);
}

async function take(place: HTMLElement, page: string): Promise<void> {
  if (!button || button.hasAttribute("aria-busy")) return;
  button.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(page, { cache: "no-cache" });
    if (!response.ok) throw new Error(String(response.status));
    // What is parsed here is inert: nothing in it runs or is fetched.
    const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
    const fetched = parsed.querySelector(".article .updates");
    if (!fetched || (entriesIn(fetched).length === 0 && !pinnedIn(fetched))) throw new Error("There are no entries.");
    setIn(fetched, place);
  } catch {
    button.removeAttribute("aria-busy");
    say(place, "");
    say(place, place.dataset["failed"] ?? "");
  }
}

const entriesIn = (place: Element): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>(":scope > article.entry[id^=e-]"),
];

const pinnedIn = (place: Element): HTMLElement | null =>
  place.querySelector<HTMLElement>(":scope > .pinned > article.entry[id^=e-]");

function setIn(fetched: Element, place: HTMLElement): void {
  const here = entriesIn(place);
  const known = new Map(here.map((entry) => [entry.id, entry]));
  const newest = entriesIn(fetched);
  const ids = new Set(newest.map(({ id }) => id));
  const before = new Set([...known.keys(), pinnedIn(place)?.id]);
  const oldest = newest.length > 0 ? Math.min(...newest.map(madeAt)) : -Infinity;
  // What is older than all that was here came because something was taken out: it is not new.
  const oldestHere = here.length > 0 ? Math.min(...here.map(madeAt)) : -Infinity;
  const pinned = pinnedIn(fetched);
  const staying = here.filter((entry) => !ids.has(entry.id) && entry.id !== pinned?.id && madeAt(entry) < oldest);

  // Withdrawn.
  for (const entry of here) if (!ids.has(entry.id) && !staying.includes(entry)) entry.remove();
  // Between what comes and what was here there may be more than one page holds: the way to it stands in between.
  let next: Element | null = staying[0] ?? place.querySelector(":scope > .updates-older");
  if (staying.length > 0 && !newest.some(({ id }) => known.has(id))) {
    const gap = fetched.querySelector(":scope > .updates-older");
    if (gap && next) {
      const way = brought(gap);
      next.before(way);
      next = way;
    }
  }
  const fresh: HTMLElement[] = [];
  for (const entry of newest.toReversed()) {
    const old = known.get(entry.id);
    const set = old && (!differs(entry, old) || isInUse(old)) ? old : brought(entry);
    if (old && set !== old) old.replaceWith(set);
    if (set.nextElementSibling !== next || !set.isConnected) place.insertBefore(set, next);
    if (!before.has(entry.id) && madeAt(entry) > oldestHere) fresh.unshift(set);
    next = set;
  }
  const above = bringPinned(pinned, place);
  if (above && !before.has(above.id)) fresh.push(above);
  bringKeyEvents(fetched, place);
  bringFilter(fetched, place);
  markNew(fresh, place);
  button?.remove();
  button = undefined;
  if (status) status.textContent = "";
  countInTitle("");
  const [first] = fresh;
  if (!first) return;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.scrollIntoView();
}

/** Those that came with this press say so; those of an earlier one no longer. */
function markNew(fresh: readonly HTMLElement[], place: HTMLElement): void {
  for (const mark of place.querySelectorAll(".entry-new")) mark.remove();
  for (const entry of fresh)
    entry.querySelector(".entry-time")?.append(make("strong", { class: "entry-new" }, place.dataset["new"] ?? ""));
}

const madeAt = (entry: Element): number => Date.parse(entry.querySelector("time")?.dateTime ?? "") || 0;

/** What the reader gave the focus, or what plays, is left alone. */
const isInUse = (entry: Element): boolean =>
  entry.contains(document.activeElement) || entry.querySelector("video, audio, iframe") !== null;

function differs(entry: HTMLElement, old: HTMLElement): boolean {
  const bare = old.cloneNode(true);
  if (bare instanceof HTMLElement) {
    bare.removeAttribute("tabindex");
    for (const mark of bare.querySelectorAll(".entry-new")) mark.remove();
  }
  return !harmless(document.importNode(entry, true)).isEqualNode(bare);
}

const brought = <E extends Element>(element: E): E => harmless(document.importNode(element, true));

/** Elements that run, load or send something, and none of which an entry has. */
const unwanted = "script, style, link, meta, base, iframe, frame, object, embed, form, input, template";

/** Where links and pictures of an entry may lead. */
const leads = new Set([location.protocol, "https:", "http:", "mailto:", "tel:"]);

/** Empty where it is no address. Readers' browsers have `URL.parse`, which would say the same, since 2024 only. */
function protocolOf(address: string): string {
  try {
    return new URL(address, location.href).protocol;
  } catch {
    return "";
  }
}

/** The page's policy lets nothing foreign run; what could is not taken over in the first place. */
function harmless<E extends Element>(element: E): E {
  for (const found of element.querySelectorAll(unwanted)) found.remove();
  for (const each of [element, ...element.querySelectorAll("*")]) {
    // oxlint-disable-next-line unicorn/no-useless-spread -- attributes go while they are gone through
    for (const { name, value } of [...each.attributes]) {
      if (
        /^on|^style$|^srcdoc$|^formaction$/i.test(name) ||
        (/^(?:xlink:)?href$|^src$/i.test(name) && !leads.has(protocolOf(value)))
      )
        each.removeAttribute(name);
    }
  }
  return element;
}

function bringKeyEvents(fetched: Element, place: HTMLElement): void {
  const list = fetched.parentElement?.querySelector(":scope > .key-events");
  const old = place.parentElement?.querySelector(":scope > .key-events");
  if (list && old) old.replaceWith(brought(list));
  else if (list) place.before(brought(list));
}

/** The switch that leaves out all but the key events is there while it would leave out something; what comes is shown first. */
function bringFilter(fetched: Element, place: HTMLElement): void {
  const switches = (within: Element) => [
    ...within.querySelectorAll<HTMLElement>(":scope > .only-key, :scope > .only-key + label"),
  ];
  for (const old of switches(place)) old.remove();
  const [box, label] = switches(fetched);
  if (!box || !label) return;
  const first = place.querySelector(":scope > .entry, :scope > .updates-older");
  const own = make("input", { type: "checkbox", class: box.className, id: box.id });
  const parts = [own, " ", brought(label)];
  if (first) first.before(...parts);
  else place.append(...parts);
}

/** What an editor keeps above the others may be another by now; that of before is one of them again. @returns what stands there */
function bringPinned(pinned: HTMLElement | null, place: HTMLElement): HTMLElement | null {
  const old = pinnedIn(place);
  if (pinned && old?.id === pinned.id) {
    if (differs(pinned, old) && !isInUse(old)) old.replaceWith(brought(pinned));
  } else {
    place.querySelector(":scope > .pinned")?.remove();
    if (pinned?.parentElement) place.querySelector(":scope > header")?.after(brought(pinned.parentElement));
  }
  return pinnedIn(place);
}
