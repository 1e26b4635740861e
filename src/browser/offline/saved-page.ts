/** Lists what is on the device, in the shape of the page's templates, and lets its reader remove it. Everything is set as text. */
import type { SavedPageWords } from "../../views/words/catalogue.ts";
import { keepLately, keepsLately, removeAll, removeStory } from "./keeping.ts";
import { keptAt, keptSize, savedAt } from "./kept-copy.ts";
import { picturesIn, rendition } from "./same-picture.ts";
import { contents, shelfIfThere, type Shelf } from "./shelves.ts";

interface Told extends SavedPageWords {
  language: string;
}

interface KeptPage {
  path: string;
  title: string;
  kicker: string;
  lang: string;
  dir: string;
  /** Milliseconds since 1970. */
  at: number;
  /** With its pictures. */
  bytes: number;
}

const page = document.querySelector<HTMLElement>(".saved");
if (page) void begin(page);

async function begin(page: HTMLElement): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- a template of this edition wrote it
  const told: Told = JSON.parse(page.dataset["told"] ?? "{}");
  const part = (selector: string) => page.querySelector<HTMLElement>(selector);
  const keeps = page.querySelector("input");
  const all = page.querySelector<HTMLButtonElement>(".saved-all button");
  if (!("serviceWorker" in navigator) || !("caches" in window)) return part("[data-cannot]")?.removeAttribute("hidden");

  /** What does not succeed is said; then the page shows what there is. */
  const attempt = async (work: () => Promise<string> | Promise<void>): Promise<void> => {
    let words = told.failed;
    try {
      words = (await work()) ?? "";
    } catch {}
    await show();
    const status = part("[data-status]");
    if (status) status.textContent = words;
  };
  const show = async () => {
    const [stories, lately, isKept] = await Promise.all([pagesOn("saved"), pagesOn("lately"), keepsLately()]);
    part("[data-stories]")?.replaceChildren(...stories.map(storyItem));
    part("[data-lately]")?.replaceChildren(...lately.map(latelyItem));
    say(part("[data-none]"), stories.length === 0 ? told.none : "");
    say(part("[data-none-lately]"), isKept && lately.length === 0 ? told.noneLately : "");
    if (keeps) keeps.checked = isKept;
    part(".saved-all")?.toggleAttribute("hidden", stories.length === 0 && !isKept);
    part("[data-shelves]")?.removeAttribute("hidden");
  };
  const time = (at: number) =>
    new Intl.DateTimeFormat(told.language, { dateStyle: "long", timeStyle: "short" }).format(at);
  const size = (bytes: number) =>
    new Intl.NumberFormat(told.language, { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 }).format(
      Math.ceil(bytes / 1000),
    );
  /** A copy of a template, its link set. */
  const item = (template: string, { path, title, lang, dir }: KeptPage, when: string) => {
    const found = page.querySelector<HTMLTemplateElement>(template);
    const made = found ? document.importNode(found.content, true) : document.createDocumentFragment();
    const link = made.querySelector("a");
    if (link) Object.assign(link, { href: path, textContent: title, lang, dir });
    made.querySelector("[data-when]")?.append(when);
    return made;
  };
  const storyItem = (story: KeptPage) => {
    const made = item(
      "[data-story]",
      story,
      told.savedAt.replace("{time}", () => time(story.at)),
    );
    const kicker = made.querySelector("bdi");
    if (kicker) Object.assign(kicker, { textContent: story.kicker, lang: story.lang, dir: story.dir });
    made.querySelector("[data-size]")?.append(size(story.bytes));
    const remove = made.querySelector("button");
    remove?.setAttribute("aria-label", `${told.remove}: ${story.title}`);
    remove?.addEventListener("click", () => {
      const at = [...page.querySelectorAll("[data-stories] button")].indexOf(remove);
      void attempt(async () => {
        await removeStory(story.path);
        return told.removed;
      }).then(() => {
        // The keyboard goes on with the next story, or with the list's name where there is none.
        const left = page.querySelectorAll<HTMLElement>("[data-stories] button");
        (left[at] ?? left[at - 1] ?? part("#saved-stories"))?.focus();
      });
    });
    return made;
  };
  const latelyItem = (kept: KeptPage) =>
    item(
      "[data-page]",
      kept,
      told.readAt.replace("{time}", () => time(kept.at)),
    );

  keeps?.addEventListener("change", () => void attempt(() => keepLately(keeps.checked)));
  all?.addEventListener(
    "click",
    () =>
      void attempt(async () => {
        await removeAll();
        return told.removedAll;
      }).then(() => part("#saved-stories")?.focus()),
  );
  await show();
}

function say(place: HTMLElement | null, words: string): void {
  if (!place) return;
  place.textContent = words;
  place.hidden = words === "";
}

/** The pages on a shelf, newest first. */
async function pagesOn(name: Shelf): Promise<KeptPage[]> {
  const shelf = await shelfIfThere(name);
  const there = shelf ? await contents(shelf) : [];
  const pictures = there
    .flatMap(({ path, copy }) => ({ picture: rendition(path)?.picture, bytes: keptSize(copy) }))
    .filter(({ picture }) => picture);
  const pages = await Promise.all(
    there
      .filter(({ path }) => path.endsWith("/"))
      .map(async ({ path, copy }): Promise<KeptPage> => {
        const html = await copy.text();
        // Its style sheets are not this page's, whose security policy forbids them.
        const { documentElement, title, body } = new DOMParser().parseFromString(
          html.replace(/<style[^]*?<\/style>/g, ""),
          "text/html",
        );
        const own = new Set(picturesIn(html).map((src) => rendition(src)?.picture));
        const words = (selector: string) => body.querySelector(selector)?.textContent.trim() ?? "";
        return {
          path,
          title: words("h1") || title,
          kicker: words(".article-head .kicker"),
          lang: documentElement.lang,
          dir: documentElement.dir,
          at: name === "saved" ? savedAt(copy) : keptAt(copy),
          bytes:
            keptSize(copy) +
            pictures.filter(({ picture }) => own.has(picture)).reduce((sum, { bytes }) => sum + bytes, 0),
        };
      }),
  );
  return pages.toSorted((a, b) => b.at - a.at);
}
