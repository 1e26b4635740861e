/** WebKit in its small browser for GTK, driven by the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/), on a screen that nobody sees. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, Key as Keys, Origin, type WebDriver } from "selenium-webdriver";
import { freePort } from "../free-port.ts";
import { asText, runModules, type Engine, type Key, type Look, type Point, type Tab } from "./engine.ts";
import { startScreen, type Screen } from "./screen.ts";

/** Twice as large as any window of the tests. */
const screenSize = { width: 3400, height: 2600 };

/**
 * Without a manager of windows the one under the pointer has the keyboard. The pointer rests in the middle of the screen:
 * there is the browser's own bar, and nothing of the page is hovered over.
 */
const windowAt = { x: screenSize.width / 2 - 40, y: screenSize.height / 2 - 8 };

/** The browser's own bar is wider than a telephone unless nothing in it has room. */
const narrowBar = "* { padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0; font-size: 1px; }";

/** Letters stand where their faces put them, and not on whole pixels: lines would break elsewhere. */
const unhinted = "[Settings]\ngtk-xft-antialias=1\ngtk-xft-hinting=0\ngtk-xft-hintstyle=hintnone\ngtk-xft-rgba=none\n";

/** Now and then a picture is never given: then the screen is pictured. Milliseconds. */
const patience = { picture: 4000, start: 60_000, script: 60_000 };

const keys: Partial<Record<Key, string>> = {
  Tab: Keys.TAB,
  Enter: Keys.ENTER,
  Escape: Keys.ESCAPE,
  Backspace: Keys.BACK_SPACE,
  Home: Keys.HOME,
  End: Keys.END,
  ArrowLeft: Keys.ARROW_LEFT,
  ArrowRight: Keys.ARROW_RIGHT,
  ArrowUp: Keys.ARROW_UP,
  ArrowDown: Keys.ARROW_DOWN,
};

/** @param program WebKitWebDriver, which finds its browser itself */
export async function startWebKit(program: string): Promise<Engine> {
  const screen = await startScreen(screenSize.width, screenSize.height);
  const home = mkdtempSync(join(tmpdir(), "dateline-webkit-"));
  mkdirSync(join(home, "gtk-3.0"));
  writeFileSync(join(home, "gtk-3.0", "gtk.css"), narrowBar);
  writeFileSync(join(home, "gtk-3.0", "settings.ini"), unhinted);
  const environment = {
    ...process.env,
    DISPLAY: screen.display,
    XDG_CONFIG_HOME: home,
    GTK_CSD: "0",
    LIBGL_ALWAYS_SOFTWARE: "1",
  };
  // One session each: a window of a reader who was never here is a browser of its own.
  const session = (scheme: Look["scheme"]) => startSession(program, environment, scheme);
  const first = await session("light");
  const version = (await first.driver.getCapabilities()).getBrowserVersion() ?? "";
  await first.end();
  return {
    name: "WebKit",
    version,
    open: async (look) => {
      const { driver, end } = await session(look.scheme);
      const tab = webkitTab(driver, screen, end);
      await tab.resize(look);
      return tab;
    },
    close: () => {
      screen.close();
      rmSync(home, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

interface Session {
  driver: WebDriver;
  end: () => Promise<void>;
}

async function startSession(program: string, environment: NodeJS.ProcessEnv, scheme: Look["scheme"]): Promise<Session> {
  const port = await freePort();
  const child = spawn(program, [`--port=${port}`], { env: environment, stdio: "ignore" });
  await listening(child, port);
  const driver = await new Builder()
    .disableEnvironmentOverrides()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { args: ["--automation", ...(scheme === "dark" ? ["--dark-mode"] : [])] },
    })
    .build();
  await driver.manage().setTimeouts({ script: patience.script });
  return {
    driver,
    end: async () => {
      await driver.quit().catch(() => undefined);
      child.kill();
    },
  };
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  for (const until = Date.now() + patience.start; Date.now() < until;) {
    if (child.exitCode !== null) throw new Error(`The driver of WebKit ended with ${child.exitCode}.`);
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error("The driver of WebKit does not answer.");
}

function webkitTab(driver: WebDriver, screen: Screen, close: () => Promise<void>): Tab {
  const evaluate = <Argument, Result>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result> => driver.executeScript<Result>(`return ${asText(work, argument)}`);
  const ran = async (going: Promise<unknown>) => {
    await going;
    await evaluate(runModules, undefined);
  };
  const sizes = () => evaluate(settled, undefined);
  const tab: Tab = {
    engine: "WebKit",
    goto: (url) => ran(driver.get(url)),
    back: () => ran(driver.navigate().back()),
    forward: () => ran(driver.navigate().forward()),
    reload: () => ran(driver.navigate().refresh()),
    resize: async ({ width, height }) => {
      const { above } = await sizes();
      await driver
        .manage()
        .window()
        .setRect({ ...windowAt, width, height: height + above });
      // The window has its size before the page in it has.
      const { width: is } = await evaluate(settled, width);
      if (is !== width) throw new Error(`WebKit's window is ${is} px wide, and not ${width}.`);
    },
    evaluate,
    // The protocol's own click gives up while a page scrolls smoothly.
    click: async (selector) => {
      const middle = await evaluate(broughtIntoWindow, selector);
      if (!middle) throw new Error(`There is no ${selector} to click on.`);
      await driver
        .actions()
        .move({ ...inWindow(middle), duration: 0 })
        .press()
        .release()
        .perform();
    },
    drag: async (from, to) => {
      const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      await driver
        .actions()
        .move({ ...inWindow(from), duration: 0 })
        .press()
        .move({ ...inWindow(half), duration: 20 })
        .move({ ...inWindow(to), duration: 20 })
        .release()
        .perform();
    },
    press: async (key, held) => {
      const actions = driver.actions();
      if (held) actions.keyDown(Keys.SHIFT);
      actions.keyDown(keys[key] ?? key).keyUp(keys[key] ?? key);
      if (held) actions.keyUp(Keys.SHIFT);
      await actions.perform();
    },
    type: async (text) => driver.actions().sendKeys(text).perform(),
    picture: async () => {
      await evaluate(drawn, undefined);
      const given = await Promise.race([
        driver.takeScreenshot(),
        new Promise<undefined>((resolve) => setTimeout(resolve, patience.picture, undefined)),
      ]);
      if (given !== undefined) return Buffer.from(given, "base64");
      const { width, height, above } = await sizes();
      return screen.picture({ left: windowAt.x, top: windowAt.y + above, width, height });
    },
    print: undefined,
    told: () => [],
    close,
  };
  return tab;
}

const inWindow = ({ x, y }: Point) => ({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT });

/** In the page: how large it is once it is so wide, or has not become so in fifteen seconds; `above` is the browser's own bar. */
async function settled(width: number | undefined): Promise<{ width: number; height: number; above: number }> {
  const until = performance.now() + 15_000;
  while (width !== undefined && innerWidth !== width && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return { width: innerWidth, height: innerHeight, above: outerHeight - innerHeight };
}

/** In the page: waits until what was done to it is drawn. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** In the page: the middle of an element, once it is in the window; nothing where there is no such element. */
function broughtIntoWindow(selector: string): Point | undefined {
  const element = document.querySelector(selector);
  if (!element) return undefined;
  const within = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const seen = ({ x, y }: Point) => x > 0 && y > 0 && x < innerWidth && y < innerHeight;
  if (!seen(within())) element.scrollIntoView({ block: "center", behavior: "instant" });
  return within();
}
