/** Judges pages in a real browser by what happens in them: what runs, what is asked for, what stands where none of ours does. */
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { scriptStyle } from "../../src/layouts/script-style.ts";
import { openPage } from "../open-page.ts";

export interface Breach {
  page: string;
  what: string;
  /** The number of the attack, where its own call or host gave it away. */
  attack?: number;
}

declare global {
  /** In the browser, set before a page's own scripts. */
  var judgeKnows: { globals: Set<string>; ours: Set<string> } | undefined;
}

/** Hosts that a reader's own click on a video may ask. */
const players = new Set(["www.youtube-nocookie.com", "player.vimeo.com"]);

/** How long the way to a page may take, in milliseconds, on a slow and busy machine. */
const patience = 60_000;

export class Judge {
  readonly breaches: Breach[] = [];
  readonly #context: BrowserContext;
  readonly #origin: string;
  readonly #pressed = new Set<string>();
  readonly #expected = new Set<Page>();
  /** Texts of feeds: a story's is the same in the paper's feed, in its section's, and in either form of them. */
  readonly #shown = new Set<string>();
  /** Hosts whose pictures a feed may show. */
  readonly #feedHosts = new Set<string>();

  private constructor(context: BrowserContext, origin: string) {
    this.#context = context;
    this.#origin = origin;
  }

  static async take(browser: Browser, origin: string): Promise<Judge> {
    // No proxy listens there: whatever is asked of other hosts fails at once, and nothing leaves the machine.
    // The pages' security policy is the second line of defence; here the first must hold without it.
    const context = await browser.newContext({
      bypassCSP: true,
      proxy: { server: "http://127.0.0.1:9", bypass: "localhost" },
      serviceWorkers: "block",
      viewport: { width: 640, height: 480 },
    });
    // A page that never comes is told by its name, and holds up no other.
    context.setDefaultNavigationTimeout(patience);
    const judge = new Judge(context, origin);
    await context.exposeBinding("__pwned", ({ page }, attack: unknown) =>
      judge.#breach(page.url(), "a script ran", typeof attack === "number" ? attack : undefined),
    );
    context.on("request", (request) => {
      const { host, protocol, pathname, searchParams } = new URL(request.url());
      if (
        request.url().startsWith(`${origin}/`) ||
        ["data:", "about:", "chrome:", "chrome-extension:"].includes(protocol)
      )
        return;
      // A video plays when it is clicked; one that stands there before would be held against the page by the audit.
      const fromPlayer =
        request.resourceType() === "media" ||
        (players.has(host) && request.isNavigationRequest() && request.frame().parentFrame() !== null);
      // To nobody yet: what a reader sends a story with, where the system has no other way.
      const letter = protocol === "mailto:" && pathname === "" && searchParams.get("body")?.startsWith(`${origin}/`);
      if (!fromPlayer && !letter && !judge.#feedHosts.has(host))
        judge.#breach(request.frame().page().url(), `${request.url().slice(0, 120)} was asked for`);
    });
    context.on("page", (page) => {
      if (!judge.#expected.has(page))
        setTimeout(() => judge.#expected.has(page) || judge.#breach(page.url(), "a window was opened"), 50);
    });
    const blank = await judge.newPage();
    // Names that an id or a name must not take: everything that a script finds on `window` and `document`.
    const globals = await blank.evaluate(() => {
      const names = new Set<string>();
      for (const start of [window, document])
        for (let held: unknown = start; typeof held === "object" && held !== null; held = Object.getPrototypeOf(held))
          for (const name of Object.getOwnPropertyNames(held)) names.add(name);
      return [...names];
    });
    await blank.close();
    await context.addInitScript((names) => {
      globalThis.judgeKnows = { globals: new Set(names), ours: new Set() };
      // What one page's controls set is not kept for the next: each is judged as it comes.
      Storage.prototype.setItem = () => undefined;
    }, globals);
    return judge;
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  async newPage(): Promise<Page> {
    const page = await this.#context.newPage();
    this.#expected.add(page);
    // Our fonts and renditions would be fetched anew for every page, and can do nothing.
    const session = await this.#context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setBlockedURLs", { urls: ["*.woff2", "*/photos/*"] });
    page.on("dialog", (dialog) => {
      this.#breach(page.url(), `a dialog opened: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => this.#breach(page.url(), `a script failed: ${error.message}`));
    page.on("response", (response) => {
      if (response.status() >= 400 && !response.request().isNavigationRequest())
        this.#breach(page.url(), `${response.url().slice(0, 120)} was asked for and is not there`);
    });
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        this.#breach(page.url(), `the console says: ${message.text().slice(0, 120)}`);
    });
    return page;
  }

  /**
   * Takes a page that is known to be good: scripts, styles and forms that stand in it are ours, and the audit does not
   * hold them against other pages. Numbers are taken for each other: a story in another language has other figures.
   * @param html the page's text, where it is one that leads on at once
   */
  async learn(
    page: Page,
    path: string,
    what = "script, style, form, svg, dialog, template, noscript, button, input, select, meta[http-equiv]",
    html = "",
  ): Promise<void> {
    if (html === "") await openPage(page, this.#origin + path);
    const learned = await page.evaluate(
      ({ selector, text }) => {
        const good = text === "" ? document : new DOMParser().parseFromString(text, "text/html");
        return [...good.querySelectorAll(selector)].map((element) => element.outerHTML.replace(/\p{Nd}+/gu, "0"));
      },
      { selector: what, text: html },
    );
    const ours = learned.flatMap((element) => [element, ...partsOf(element), ...inMoreLanguages(element)]);
    await this.#context.addInitScript((elements) => {
      for (const html of elements) globalThis.judgeKnows?.ours.add(html);
    }, ours);
  }

  /**
   * Opens a page, looks at what stands in it, and touches everything that can be touched.
   * @param html the page's text, where it is one that leads on at once: it is looked at as text, and the browser must
   *   end on a page of ours
   */
  async visit(page: Page, path: string, html?: string): Promise<void> {
    try {
      await (html === undefined ? this.#judged(page, path) : this.#leadsOn(page, path, html));
    } catch (error) {
      this.#breach(this.#origin + path, `the page cannot be judged: ${String(error).slice(0, 200)}`);
    }
  }

  async #leadsOn(page: Page, path: string, html: string): Promise<void> {
    const refresh = /<meta http-equiv="refresh" content="0; url=(\/[^/][^"]*)">/.exec(html);
    if (refresh?.[1] === undefined) {
      this.#breach(this.#origin + path, "the page leads on to another site");
      return;
    }
    await openPage(page, this.#origin + path, { waitUntil: "commit" });
    await page.waitForURL(this.#origin + encodeURI(refresh[1]));
    await this.read(page, path, html.replace(refresh[0], ""));
  }

  async #judged(page: Page, path: string): Promise<void> {
    const address = this.#origin + path;
    await openPage(page, address);
    if (page.url() !== address) this.#breach(address, `the page led to ${page.url()}`);
    for (const what of await page.evaluate(audit, "")) this.#breach(address, what);
    const controls = await page.evaluate(touch);
    for (const [at, control] of controls.entries()) {
      if (this.#pressed.has(control)) continue;
      this.#pressed.add(control);
      await page.evaluate((place) => {
        const found = document.querySelectorAll<HTMLElement>("a, button, summary, input, [tabindex]")[place];
        found?.focus();
      }, at);
      await page.keyboard.press("Enter");
    }
    await page.evaluate(clickAll);
    const led = page.url().replace(/#.*$/, "");
    if (led !== address && !this.#isStory(led)) this.#breach(address, `a click led to ${page.url()}`);
    for (const frame of page.frames().slice(1)) {
      const address_ = await frame.frameElement().then(
        (element) => element.getAttribute("src"),
        () => null,
      );
      if (!players.has(URL.parse(address_ ?? "")?.host ?? ""))
        this.#breach(address, `a frame shows ${address_ ?? "words of its own"}`);
    }
    // Ends what a click began: a story that cannot be read on in place is opened, and may come after the page that is asked
    // for next. (From about:blank to a page of ours the browser would start a process, each time: half of the judge's time.)
    await openPage(page, `${this.#origin}/robots.txt`);
  }

  /** Looks at what stands in a page's text, in a page of ours that is open. What scripts make of it, and what is pressed in it, is not seen. */
  async read(page: Page, path: string, html: string): Promise<void> {
    for (const what of await page.evaluate(audit, html)) this.#breach(this.#origin + path, what);
  }

  /** Opens a file that is no page: nothing of it may run. */
  async open(page: Page, path: string): Promise<void> {
    try {
      await page.goto(this.#origin + path);
    } catch {
      // It was downloaded: the best that can happen.
    }
    await settled(page);
  }

  /** Reads a feed as a reader's program does, and shows each of its texts as HTML that no feed before it had. @returns how many texts there were */
  async feed(page: Page, path: string, site: string): Promise<number> {
    this.#feedHosts.add(new URL(site).host);
    await openPage(page, `${this.#origin}/404.html`);
    const { fault, texts, alive, extra } = await page.evaluate(async (address) => {
      const xml = new DOMParser().parseFromString(await (await fetch(address)).text(), "application/xml");
      const known = new Set([
        "rss",
        "channel",
        "title",
        "link",
        "atom:link",
        "description",
        "language",
        "copyright",
        "lastBuildDate",
        "item",
        "guid",
        "pubDate",
        "atom:updated",
        "dc:creator",
        "category",
        "content:encoded",
        "dc:language",
        "image",
        "url",
        "enclosure",
        // Atom's.
        "feed",
        "id",
        "subtitle",
        "updated",
        "rights",
        "icon",
        "entry",
        "published",
        "author",
        "name",
        "uri",
        "summary",
        "content",
      ]);
      const every = [...xml.querySelectorAll("*")];
      return {
        fault: xml.querySelector("parsererror")?.textContent ?? "",
        texts: every
          .filter(({ tagName }) => tagName === "content:encoded" || tagName === "content")
          .map(({ textContent }) => textContent),
        // What is words and no more, as those show it who take every text for HTML. Atom says of each which it is.
        alive: (xml.documentElement.tagName === "feed" ? [] : every)
          .filter(({ tagName, children }) => tagName !== "content:encoded" && children.length === 0)
          .flatMap(({ tagName, textContent }) =>
            new DOMParser().parseFromString(textContent, "text/html").body.querySelectorAll("*").length > 0
              ? [`${tagName}: ${textContent.slice(0, 80)}`]
              : [],
          ),
        extra: every.map(({ tagName }) => tagName).filter((name) => !known.has(name) && !name.startsWith("media:")),
      };
    }, path);
    if (fault) this.#breach(this.#origin + path, `the feed cannot be read: ${fault.slice(0, 200)}`);
    for (const name of new Set(extra)) this.#breach(this.#origin + path, `the feed holds an element ${name}`);
    for (const words of alive) this.#breach(this.#origin + path, `the feed holds markup in ${words}`);
    const others = texts.filter((text) => !this.#shown.has(text));
    for (const text of others) this.#shown.add(text);
    await this.show(page, others, path);
    return texts.length;
  }

  /** Shows pieces of HTML, each as a page by itself: one that is cut short must not hide the next. */
  async show(page: Page, pieces: readonly string[], from: string): Promise<void> {
    await openPage(page, "about:blank");
    await page.evaluate(async (texts) => {
      await Promise.all(
        texts.map(
          (text) =>
            new Promise((resolve) => {
              const frame = document.createElement("iframe");
              frame.addEventListener("load", resolve, { once: true });
              frame.srcdoc = `<!doctype html>${text}`;
              document.body.append(frame);
            }),
        ),
      );
    }, pieces);
    for (const frame of page.frames().slice(1)) {
      for (const what of await frame.evaluate(audit, ""))
        if (!/^src |^a direction override/.test(what)) this.#breach(from, what);
      await frame.evaluate(touch);
      await frame.evaluate(clickAll);
    }
    await settled(page);
  }

  /** A story may be read on: then the address is the next one's, of this same paper. */
  #isStory(url: string): boolean {
    return url.startsWith(`${this.#origin}/`) && /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/.test(new URL(url).pathname);
  }

  #breach(page: string, what: string, attack?: number): void {
    const named = attack ?? /evil-(\d+)\.example|__pwned\((\d+)\)/.exec(what)?.slice(1).find(Boolean);
    this.breaches.push({
      page: decodeURI(page.replace(this.#origin, "")),
      what,
      ...(named !== undefined && { attack: Number(named) }),
    });
  }
}

/** Besides the paper's own: languages of stories that stand on pages with others. */
const moreLanguages = ["en-u-ca-buddhist-nu-arab"];

const partsSheet = /^<style>@layer parts\{([^]*)\}<\/style>$/;

/** The rules of one part each, as a page has them that shows no other: every page has those of what it shows, in one element. */
const partsOf = (style: string): string[] =>
  (partsSheet.exec(style)?.[1] ?? "").split("\n").map((part) => `<style>@layer parts{${part}}</style>`);

/** A style sheet of ours as it is where something in another language stands on the page, too, or instead. */
function inMoreLanguages(html: string): string[] {
  const rules = (languages: readonly string[]) => scriptStyle(languages).replace(/\p{Nd}+/gu, "0");
  const own = [["en"], ["ar", "en"]].find((languages) => html.includes(rules(languages)));
  if (own === undefined) return [];
  return moreLanguages
    .flatMap((more) => [[...own, more], [more], ["ar", more], ["ar", "en", more]])
    .map((languages) => html.replace(rules(own), () => rules(languages)));
}

const settled = (page: Page) => page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));

/** In the browser: what stands in a page that should not. @param html of another page than the one that is open */
function audit(html: string): string[] {
  const page = html === "" ? document : new DOMParser().parseFromString(html, "text/html");
  const { ours: known, globals: taken } = globalThis.judgeKnows ?? { ours: new Set(), globals: new Set() };
  const found: string[] = [];
  const suspect = new Set([
    "script",
    "style",
    "iframe",
    "frame",
    "frameset",
    "object",
    "embed",
    "applet",
    "base",
    "form",
    "input",
    "button",
    "select",
    "textarea",
    "svg",
    "math",
    "template",
    "dialog",
    "video",
    "audio",
    "source",
    "track",
    "marquee",
    "noscript",
    "xmp",
    "plaintext",
    "portal",
    "fencedframe",
    "canvas",
  ]);
  /** Each line is the rules of one part. */
  const isOfKnownParts = (html: string): boolean => {
    const [, rules] = /^<style>@layer parts\{([^]*)\}<\/style>$/.exec(html) ?? [];
    return rules?.split("\n").every((part) => known.has(`<style>@layer parts{${part}}</style>`)) ?? false;
  };
  const held = (element: Element): boolean => {
    const text = element.outerHTML.replace(/\p{Nd}+/gu, "0");
    return known.has(text) || isOfKnownParts(text) || (element.parentElement !== null && held(element.parentElement));
  };
  const shownAs = (element: Element) => element.outerHTML.slice(0, 120);
  for (const element of page.querySelectorAll("*")) {
    const tag = element.tagName.toLowerCase();
    if (tag === "script" && element.getAttribute("type") === "application/ld+json") {
      try {
        JSON.parse(element.textContent);
      } catch {
        found.push(`structured data that cannot be read: ${shownAs(element)}`);
      }
    } else if (
      suspect.has(tag) &&
      !(tag === "source" && element.parentElement?.tagName === "PICTURE") &&
      !held(element)
    )
      found.push(`an element of no template: ${shownAs(element)}`);
    // The press writes the page's security policy there, behind the character set.
    const policy =
      element.getAttribute("http-equiv") === "Content-Security-Policy" && element === page.head.children[1];
    if (tag === "meta" && element.hasAttribute("http-equiv") && !policy && !held(element))
      found.push(`an element of no template: ${shownAs(element)}`);
    if (tag.includes("-") || tag.includes(":")) found.push(`an element of no template: ${shownAs(element)}`);
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$|^formaction$|^ping$|^background$|^xlink:|^is$|^nonce$/i.test(name) && !held(element))
        found.push(`${name} on ${shownAs(element)}`);
      const addresses =
        name === "srcset"
          ? value.split(",").map((part) => part.trim().split(" ")[0] ?? "")
          : ["href", "src", "cite", "poster", "action", "data"].includes(name)
            ? [value]
            : [];
      for (const address of addresses) {
        const url = URL.parse(address, location.origin === "null" ? "https://page.invalid" : location.origin);
        // An empty icon keeps browsers from asking for one.
        if (tag === "link" && address === "data:," && held(element)) continue;
        if (!url || !["http:", "https:", "mailto:", "tel:"].includes(url.protocol))
          found.push(`${name} of ${address.slice(0, 80)}`);
        else if (
          (tag === "link"
            ? /stylesheet|preload|icon|manifest|prefetch/.test(element.getAttribute("rel") ?? "")
            : name !== "href" && name !== "cite") &&
          url.origin !== location.origin
        )
          found.push(`src of ${address.slice(0, 80)}`);
      }
    }
    const names = [element.id, tag === "meta" ? "" : (element.getAttribute("name") ?? "")].filter(Boolean);
    for (const name of names) if (taken.has(name)) found.push(`the name ${name} is taken by ${shownAs(element)}`);
    // A direction override that is not closed turns round what follows it; in running text the paragraph ends it.
    if (
      element.children.length === 0 &&
      element.closest(".prose, script, style") === null &&
      /[\u202a-\u202e]/.test(element.textContent + [...element.attributes].map(({ value }) => value).join(""))
    )
      found.push(`a direction override in ${shownAs(element)}`);
  }
  return found;
}

/** In the browser: brings the mouse and the focus to everything. @returns what can be pressed, alike where it is made alike */
function touch(): string[] {
  // Last of all listeners: links that lead to other pages are not followed, or there would be no page left to judge.
  window.addEventListener("click", (event) => {
    const link = event
      .composedPath()
      .find((target) => target instanceof HTMLAnchorElement || target instanceof HTMLAreaElement);
    if (link && !["javascript:", "data:", "vbscript:", "blob:"].includes(link.protocol)) event.preventDefault();
  });
  window.addEventListener("submit", (event) => event.preventDefault());
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    for (const type of ["mouseover", "mouseenter", "pointerenter", "focus", "animationstart", "toggle", "auxclick"])
      element.dispatchEvent(new Event(type));
  }
  return [...document.querySelectorAll<HTMLElement>("a, button, summary, input, [tabindex]")].map((element) => {
    const names = [...element.attributes].map(({ name }) => name).join(" ");
    return `${element.tagName} ${names} ${element instanceof HTMLAnchorElement ? element.protocol : ""}`;
  });
}

/** In the browser: clicks on everything, and waits for what comes of it. */
function clickAll(): Promise<void> {
  for (const element of document.querySelectorAll<HTMLElement>("body *"))
    if (
      element.isConnected &&
      (element.matches("a, area, button, summary, input, [tabindex], label, details") ||
        [...element.attributes].some(({ name }) => name.startsWith("on")))
    )
      element.click();
  for (const element of document.querySelectorAll<SVGElement>("svg a"))
    element.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  return new Promise((resolve) => setTimeout(resolve, 0));
}
