/** What readers' browsers have in common, whatever drives them: a window is opened, and a page in it is read and used. */

export const engineNames = ["Chromium", "Firefox", "WebKit"] as const;
export type EngineName = (typeof engineNames)[number];

/** How a window is looked at. */
export interface Look {
  /** Of the page in it, in CSS pixels. */
  width: number;
  height: number;
  /** What the system of its reader prefers. */
  scheme: "light" | "dark";
}

export interface Engine {
  readonly name: EngineName;
  /** As it says itself: `153.8.0`. */
  readonly version: string;
  /** A window of a reader who was never here. */
  open(look: Look): Promise<Tab>;
  close(): Promise<void>;
}

export interface Point {
  x: number;
  y: number;
}

/** As in https://www.w3.org/TR/uievents-key/. */
export type Key =
  | "Tab"
  | "Enter"
  | "Escape"
  | "Backspace"
  | "ArrowLeft"
  | "ArrowRight"
  | "ArrowUp"
  | "ArrowDown"
  | "Home"
  | "End"
  | "/"
  | "+"
  | "-"
  | "0"
  | " ";

export interface Tab {
  readonly engine: EngineName;
  /** Waits until the page is loaded and its modules have run. */
  goto(url: string): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  reload(): Promise<void>;
  /** Of the same scheme: a window is light or dark from its beginning. */
  resize(size: { width: number; height: number }): Promise<void>;
  /** Runs a function in the page, which may use nothing from without but its argument. What it gives back is as JSON has it. */
  evaluate<Argument, Result>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** Clicks on the middle of the first element, brought into the window. */
  click(selector: string): Promise<void>;
  /** Presses the button at one point of the window, and lets it go at another. */
  drag(from: Point, to: Point): Promise<void>;
  press(key: Key, held?: "Shift"): Promise<void>;
  /** Types letters where the focus is. */
  type(text: string): Promise<void>;
  /** What is seen in the window: a PNG of one pixel for each of CSS. */
  picture(): Promise<Buffer>;
  /** The page on paper as a PDF; undefined where the driver cannot print. */
  print: (() => Promise<Buffer>) | undefined;
  /** Warnings, errors and failed requests since the last time it was asked, as the engine tells them; a driver that hears nothing has none, and the page must be asked: see `watched-site.ts`. */
  told(): string[];
  close(): Promise<void>;
}

/** In the page: runs its modules, which are fetched after the first paint; asked for again, a module is the same. */
export async function runModules(): Promise<void> {
  if (document.documentElement.dataset["scripts"] === undefined) return;
  await Promise.allSettled(
    [...document.querySelectorAll<HTMLScriptElement>("script[data-module]")].map(
      ({ dataset }) => import(dataset["module"] ?? ""),
    ),
  );
}

/** The same for drivers that take a text: a function that gives back what the work gives back. */
export const asText = (work: (argument: never) => unknown, argument: unknown): string =>
  `(${String(work)})(${argument === undefined ? "" : JSON.stringify(argument)})`;
