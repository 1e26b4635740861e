/** Looks at pages in a browser: takes their pictures, weighs them, and has axe look for what shuts readers out. */
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type BrowserContext, type Page, type Response } from "playwright-core";
import { axeViolations } from "./axe-violations.ts";
import { modulesRun } from "./modules-run.ts";

export const devices = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;
export type Device = keyof typeof devices;

/** What axe found on a page: a rule that is broken, with the elements that break it. */
export interface AxeFinding {
  rule: string;
  help: string;
  serious: boolean;
  elements: string[];
}

export interface Look {
  /** PNG of the whole page. */
  picture: Buffer;
  /** Bytes that a reader fetches to begin with, text compressed; pictures that wait for scrolling are not among them. */
  weight: number;
  barriers: AxeFinding[];
}

/** Pixels beyond which Chromium makes no picture. */
const highest = 16_000;
/** Milliseconds after which a page that does not come to rest is taken as it is. */
const patience = 60_000;

/** How often a picture is taken again that came out differently. */
const attempts = 4;

const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export class Looker {
  readonly #browser: Browser;
  readonly #contexts = new Map<Device, Promise<BrowserContext>>();
  /** Pages that nobody looks through now: for a new one Chromium starts a process. */
  readonly #free: Record<Device, Page[]> = { phone: [], desktop: [] };

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async open(executablePath: string): Promise<Looker> {
    // Chromium's own walls need rights that root gives up; the pages are ours.
    const walls = process.getuid?.() === 0 || process.env["CI"] ? ["--no-sandbox"] : [];
    return new Looker(await chromium.launch({ executablePath, args: [...walls, "--disable-background-networking", "--disable-component-update", "--no-first-run"] }));
  }

  /** @param axe whether axe goes over the page, too */
  async look(address: string, device: Device, axe = false): Promise<Look> {
    return this.#through(device, async (page) => {
      const fetched: Promise<[address: string, bytes: number]>[] = [];
      const keep = (response: Response) => {
        const weight = response.body().then(weigh(response.headers()["content-type"] ?? ""), () => 0);
        fetched.push(weight.then((bytes) => [response.url(), bytes]));
      };
      page.on("response", keep);
      await settled(page, address);
      // When a waiting picture is fetched depends on how quick the machine is.
      const waiting = new Set(await page.evaluate(() => [...document.images].filter(({ loading }) => loading === "lazy").map(({ currentSrc }) => currentSrc)));
      const weight = (await Promise.all(fetched)).reduce((sum, [url, bytes]) => sum + (waiting.has(url) ? 0 : bytes), 0);
      page.off("response", keep);
      const picture = await wholePicture(page, devices[device].width);
      return { picture, weight, barriers: axe ? await barriersOn(page) : [] };
    });
  }

  async axe(address: string): Promise<AxeFinding[]> {
    return this.#through("desktop", async (page) => {
      await settled(page, address);
      return barriersOn(page);
    });
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** A page that something went wrong on is not used again. */
  async #through<T>(device: Device, look: (page: Page) => Promise<T>): Promise<T> {
    const page = this.#free[device].pop() ?? (await this.#newPage(device));
    await page.setViewportSize(devices[device]);
    const seen = await look(page);
    this.#free[device].push(page);
    return seen;
  }

  async #newPage(device: Device): Promise<Page> {
    let context = this.#contexts.get(device);
    if (!context) {
      context = this.#browser.newContext({ viewport: devices[device], reducedMotion: "reduce", colorScheme: "light" }).then(async (made) => {
        // Whatever a page names, nothing is fetched from elsewhere.
        await made.route((url) => url.hostname !== "127.0.0.1", (route) => route.abort());
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

/** PNG of all of a page. */
async function wholePicture(page: Page, width: number): Promise<Buffer> {
  await page.evaluate(() => {
    for (const image of document.images) image.loading = "eager";
  });
  // The window is made as high as the page: what Chromium draws beyond its window it may draw twice, or not at all.
  await page.setViewportSize({ width, height: Math.min(highest, await page.evaluate(() => document.documentElement.scrollHeight)) });
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))));
  const session = await page.context().newCDPSession(page);
  const shoot = async () => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    // A file that is larger, and made in half the time: it is set smaller when it goes into the report.
    const { data } = await session.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true });
    return Buffer.from(data, "base64");
  };
  // A picture counts when it is taken twice alike: on a busy machine a frame may be late.
  let picture = await shoot();
  for (let attempt = 0; attempt < attempts; attempt++) {
    const again = await shoot();
    if (again.equals(picture)) break;
    picture = again;
  }
  await session.detach();
  return picture;
}

async function barriersOn(page: Page): Promise<AxeFinding[]> {
  const violations = await axeViolations(page, { tags: axeTags });
  return violations.map(({ id, help, impact, nodes }) => ({ rule: id, help, serious: impact === "serious" || impact === "critical", elements: nodes.map(({ target }) => target.join(" ")) }));
}

const compressible = /text|javascript|json|xml|svg/;

const weigh = (type: string) => (body: Buffer): number => (compressible.test(type) ? gzipSync(body).length : body.length);
