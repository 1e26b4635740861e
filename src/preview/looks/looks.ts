/** Looks at pages in a browser: takes their pictures, weighs them, and has axe look for what shuts readers out. */
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page, Response } from "playwright-core";
import { axeViolations } from "./axe-violations.ts";
import { asReadersSee } from "./find-browser.ts";
import { howToInstall, playwright } from "./looking-tools.ts";
import { modulesRun } from "./modules-run.ts";
import type { PressSettings } from "../../press/settings.ts";
import { outlineOf, type OutlinePart } from "../changes/outline.ts";

export const devices = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;
export type Device = keyof typeof devices;

/** What axe found on a page: a rule that is broken, with the elements that break it. */
export interface AxeFinding {
  rule: string;
  help: string;
  serious: boolean;
  elements: string[];
}

/** A page that is open, to be looked at. */
export interface Visit {
  /** Rows of pixels. */
  height: number;
  outline: () => Promise<OutlinePart[]>;
  /** PNG of the page from one row to another that lies below it, at most `highest` rows: of a page that is the same, the same bytes. */
  picture: (from: number, to: number) => Promise<Buffer>;
  /** Bytes that a reader fetches to begin with, text compressed; pictures that wait for scrolling are not among them. */
  weight: () => Promise<number>;
  barriers: () => Promise<AxeFinding[]>;
  leave: () => Promise<void>;
}

/** Rows beyond which Chromium makes no picture. */
export const highest = 16_000;
/** Milliseconds after which a page that does not come to rest is taken as it is. */
const patience = 60_000;

const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export class Looker {
  readonly #browser: Browser;
  readonly #contexts = new Map<Device, Promise<BrowserContext>>();
  /** Pages that nobody looks through now: for a new one Chromium starts a process. */
  readonly #free: Record<Device, Page[]> = { phone: [], desktop: [] };

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Opens a browser, and the pages that are looked through first. */
  static async open(executablePath: string, { inCi }: Pick<PressSettings, "inCi">): Promise<Looker> {
    // Chromium's own walls need rights that root gives up; the pages are ours.
    const walls = process.getuid?.() === 0 || inCi ? ["--no-sandbox"] : [];
    const tools = playwright();
    if (!tools) throw new Error(`Pages are looked at with packages that are not installed: ${howToInstall}`);
    const browser = await tools.chromium.launch({
      executablePath,
      args: [
        ...walls,
        ...asReadersSee,
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
      ],
    });
    const looker = new Looker(browser);
    for (const device of ["phone", "phone", "desktop", "desktop"] as const)
      looker.#free[device].push(await looker.#newPage(device));
    return looker;
  }

  /** Opens a page and lays all of it out. */
  async visit(address: string, device: Device): Promise<Visit> {
    const page = this.#free[device].pop() ?? (await this.#newPage(device));
    await page.setViewportSize(devices[device]);
    const session = await page.context().newCDPSession(page);
    const responses: Response[] = [];
    const keep = (response: Response) => void responses.push(response);
    page.on("response", keep);
    await settled(page, address);
    page.off("response", keep);
    // When a waiting picture is fetched depends on how quick the machine is.
    const waiting = new Set(
      await page.evaluate(() =>
        [...document.images].filter(({ loading }) => loading === "lazy").map(({ currentSrc }) => currentSrc),
      ),
    );
    const { width } = devices[device];
    await layOut(page);
    return {
      height: await page.evaluate(() => document.documentElement.scrollHeight),
      outline: () => outlineOf(page),
      picture: async (from, to) => {
        // What Chromium draws beyond its window it may draw twice, or not at all.
        const scrolled = to > highest;
        await page.setViewportSize({ width, height: scrolled ? to - from : to });
        await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), scrolled ? from : 0);
        await painted(page);
        // A file that is larger, and made in half the time: it is set smaller when it goes into the report.
        const { data } = await session.send("Page.captureScreenshot", {
          format: "png",
          optimizeForSpeed: true,
          clip: { x: 0, y: from, width, height: to - from, scale: 1 },
        });
        return Buffer.from(data, "base64");
      },
      weight: async () =>
        (await Promise.all(responses.filter((response) => !waiting.has(response.url())).map(weightOf))).reduce(
          (sum, bytes) => sum + bytes,
          0,
        ),
      barriers: () => barriersOn(page),
      leave: async () => {
        await session.detach();
        this.#free[device].push(page);
      },
    };
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async #newPage(device: Device): Promise<Page> {
    let context = this.#contexts.get(device);
    if (!context) {
      context = this.#browser
        .newContext({ viewport: devices[device], reducedMotion: "reduce", colorScheme: "light" })
        .then(async (made) => {
          // Whatever a page names, nothing is fetched from elsewhere. Nothing is kept, either, as long as Playwright asks for each
          // request: of a picture's sizes Chromium takes a larger one that it still has, and what was looked at before would show.
          await made.route(
            (url) => url.hostname !== "127.0.0.1",
            (route) => route.abort(),
          );
          return made;
        });
      this.#contexts.set(device, context);
    }
    return (await context).newPage();
  }
}

async function settled(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "load", timeout: patience });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await modulesRun(page);
}

/** Lays a page out as it is once a reader has scrolled through it: what is laid out only when it comes into sight has an estimated height until then. */
async function layOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const laidOut = new CSSStyleSheet();
    laidOut.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets.push(laidOut);
  });
}

/** Waits until all is drawn that is in the window, pictures too. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const inWindow = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
    for (const image of inWindow) image.loading = "eager";
    await Promise.all(inWindow.map((image) => image.decode().catch(() => undefined)));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

async function barriersOn(page: Page): Promise<AxeFinding[]> {
  const violations = await axeViolations(page, { tags: axeTags });
  return violations.map(({ id, help, impact, nodes }) => ({
    rule: id,
    help,
    serious: impact === "serious" || impact === "critical",
    elements: nodes.map(({ target }) => target.join(" ")),
  }));
}

const compressible = /text|javascript|json|xml|svg/;

async function weightOf(response: Response): Promise<number> {
  const { "content-type": type = "", "content-length": length } = response.headers();
  const counts = compressible.test(type);
  // What is compressed already need not be read: fonts and pictures are most of what is fetched.
  if (!counts && length !== undefined) return Number(length);
  return response.body().then(
    (body) => (counts ? gzipSync(body).length : body.length),
    () => 0,
  );
}
