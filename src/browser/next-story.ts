/** Sets the next story below the one that was read, and lets address, title and what machines are told follow the reader. */
import { addStyleSheet } from "./style-sheet.ts";

/** Of a page's head, what is about its story. */
const aboutStory =
  'link[rel="canonical"], meta[name="description"], meta[property^="og:"], script[type="application/ld+json"]';

interface Reading {
  path: string;
  title: string;
  /** Elements of the head. */
  about: Element[];
}

/** The stories on this page, each by the element that holds it. */
const stories = new Map<Element, Reading>();
let current: Reading | undefined;

/** The story in the middle of the screen is the one that is read. */
const inTheMiddle = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      const story = stories.get(target);
      if (isIntersecting && story && story !== current) {
        history.replaceState(history.state, "", story.path);
        tell(story);
      }
    }
  },
  { rootMargin: "-50% 0px" },
);

// Who goes back comes to the end of a story, from where the next one was read on; who goes forward again, to a headline.
addEventListener("popstate", () => {
  const order = [...stories];
  const [holder, story] = order.find(([, { path }]) => path === location.pathname) ?? [];
  if (!holder || !story || story === current) return;
  const back = order.findIndex((each) => each[1] === story) < order.findIndex((each) => each[1] === current);
  goTo(story);
  holder.querySelector("h1")?.focus({ preventScroll: true });
  holder.scrollIntoView({ block: back ? "end" : "start", behavior: "instant" });
});

/**
 * Fetches the story that a link leads to and sets it in the link's place. A story that is here already is gone to.
 * @throws where it cannot be fetched, or is no story
 */
export async function readOn(link: HTMLAnchorElement): Promise<void> {
  const { pathname } = new URL(link.href);
  const offer = link.closest(".next");
  const last = offer?.closest(".sheet");
  if (!offer || !last) throw new Error("This link offers no story.");
  if (stories.size === 0) {
    current = {
      path: location.pathname,
      title: document.title,
      about: [...document.head.querySelectorAll(aboutStory)],
    };
    keep(last, current);
    // Stories that are set in, and offers that go, move what a scroll position meant.
    history.scrollRestoration = "manual";
  }
  const known = [...stories].find(([, story]) => story.path === pathname)?.[0];
  const holder = known ?? (await fetched(pathname, offer, last));
  history.pushState(null, "", pathname);
  const story = stories.get(holder);
  if (story) goTo(story);
  const headline = holder.querySelector("h1");
  headline?.focus({ preventScroll: true });
  (known ?? offer).scrollIntoView();
}

async function fetched(path: string, offer: Element, last: Element): Promise<Element> {
  const status = offer.querySelector<HTMLElement>("[data-fetching]");
  if (status) status.textContent = status.dataset["fetching"] ?? "";
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  // Also in a page that is only read, a policy tells of each style sheet that is not this page's.
  const html = (await response.text()).replaceAll(/<(\/?)style>/g, (_, end) =>
    end ? "</script>" : `<script type="${css}">`,
  );
  const page = new DOMParser().parseFromString(html, "text/html");
  const sheet = page.querySelector<HTMLElement>("main > .sheet:has(article h1)");
  if (!sheet) throw new Error(`There is no story at ${path}.`);
  if (
    [...sheet.querySelectorAll<HTMLElement>("a[data-player]")].some(({ dataset }) => !mayPlay(dataset["player"] ?? ""))
  )
    throw new Error("This page may not play the video of that story.");
  addSheetsOf(page);
  const holder = document.importNode(sheet, true);
  const number = stories.size + 1;
  apart(holder, `story-${number}-`);
  nameLandmarks(holder, `story-${number}-headline`);
  holder.lang = page.documentElement.lang;
  holder.dir = page.documentElement.dir;
  // The headlines of the stories that follow stand under the first one's; each says so to those who go by headings.
  for (const heading of holder.querySelectorAll("h1, h2, h3, h4, h5"))
    heading.setAttribute("aria-level", String(Number(heading.tagName[1]) + 1));
  // What was offered is here now; why it came next is still said between the two.
  // oxlint-disable-next-line unicorn/no-useless-spread -- children go while they are gone through
  for (const rest of [...offer.children]) if (!rest.matches(".next-reason")) rest.remove();
  last.after(holder);
  keep(holder, {
    path,
    title: page.title,
    about: [...page.head.querySelectorAll(aboutStory)].map((element) => document.importNode(element, true)),
  });
  holder.querySelector("article")?.dispatchEvent(new CustomEvent("dateline:story", { bubbles: true }));
  return holder;
}

/** A page's security policy names the hosts of its own videos: a story with others is opened as its own page. */
function mayPlay(player: string): boolean {
  const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content;
  return policy === undefined || policy.split(/[ ;]+/).includes(new URL(player).origin);
}

function keep(holder: Element, story: Reading): void {
  stories.set(holder, story);
  holder.setAttribute("data-story", story.path);
  for (const headline of holder.querySelectorAll<HTMLElement>("h1")) headline.tabIndex = -1;
  inTheMiddle.observe(holder);
}

/** Before the page moves to a story: which one stood in the middle until now, and is told of late, is of no account. */
function goTo(story: Reading): void {
  inTheMiddle.takeRecords();
  tell(story);
}

function tell(story: Reading): void {
  for (const element of current?.about ?? []) element.remove();
  document.head.append(...story.about);
  document.title = story.title;
  current = story;
}

/** Attributes that name elements of the same page (HTML, “ID references”; WAI-ARIA 1.2). */
const naming = [
  "id",
  "for",
  "form",
  "headers",
  "list",
  "aria-labelledby",
  "aria-describedby",
  "aria-controls",
  "aria-owns",
  "aria-details",
  "aria-flowto",
  "popovertarget",
  "commandfor",
];

/** Gives all that a story names within itself names of its own: notes and corrections of two stories are not mixed up. */
function apart(holder: Element, prefix: string): void {
  const named = (names: string) =>
    names
      .split(/\s+/)
      .filter(Boolean)
      .map((name) => prefix + name)
      .join(" ");
  for (const element of holder.querySelectorAll("*")) {
    for (const attribute of naming) {
      const names = element.getAttribute(attribute);
      if (names) element.setAttribute(attribute, named(names));
    }
    const href = element.getAttribute("href");
    if (href?.startsWith("#") && href.length > 1) element.setAttribute("href", `#${prefix}${href.slice(1)}`);
  }
}

/** Landmarks of two stories would bear the same names: to each its story's headline is added (WAI-ARIA, “landmark roles”). */
function nameLandmarks(holder: Element, headline: string): void {
  holder.querySelector("h1")?.setAttribute("id", headline);
  let number = 0;
  for (const landmark of holder.querySelectorAll("nav, aside, section, form, [role=region], [role=search]")) {
    const label = landmark.getAttribute("aria-labelledby");
    if (!label && !landmark.getAttribute("aria-label")) continue;
    landmark.id ||= `${headline}-${++number}`;
    landmark.setAttribute("aria-labelledby", `${label ?? landmark.id} ${headline}`);
  }
}

const css = "text/css";
const brought = new Set<string>();

/** A story carries the rules of its own form: those that this page has not got come along. */
function addSheetsOf(page: Document): void {
  const own = new Set([...document.querySelectorAll("head style")].map(({ textContent }) => textContent));
  for (const { textContent } of page.querySelectorAll(`head [type="${css}"]`))
    if (!own.has(textContent) && !brought.has(textContent)) {
      brought.add(textContent);
      addStyleSheet(textContent);
    }
}
