/** The writing desk, `npm run dev`: pages made from the archive when they are asked for, and shown anew on every edit. */
import { lstatSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { AstroIntegrationLogger } from "astro";
import type { ViteDevServer } from "vite";
import { sitePath } from "../../paper/address.ts";
import { bytesOf } from "../../kept/read-whole.ts";
import { decodableBytes } from "../../photos/renditions/drawing.ts";
import { openPicture } from "../../photos/open-picture.ts";
import { renditionsOf } from "../../photos/renditions/recipe.ts";
import { workSlots } from "../../photos/renditions/work-slots.ts";
import { keyOfEdition, litePath, type PageKey } from "../../paper/page.ts";
import type { ViewContext } from "../../views/context.ts";
import type { NeededPicture } from "../../views/parts/needed-picture.ts";
import { isPageView, viewOf } from "../../views/view-of.ts";
import { settingOf, textOf } from "../../layouts/templates.ts";
import { formEditorFiles, formEditorFolder } from "./form-editor-files.ts";
import { giveHandover, type Handover } from "../print/handover.ts";
import { liteHtml, sizesIn } from "../print/lite-pages.ts";
import { lyingFile } from "../../desk/files/lying-file.ts";
import { openNewsroom, toldProblems, type Newsroom } from "../newsroom.ts";
import { keyIn, makePlan } from "../plan/plan.ts";
import { sendFile } from "../send-file.ts";
import { hasColours } from "../say.ts";
import type { PressSettings } from "../settings.ts";

/** Editors' programs write a file in several steps: milliseconds to wait for the last one. */
const settle = 40;

export async function writingDesk(
  server: ViteDevServer,
  settings: PressSettings,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const desk = await Desk.open(settings, logger);
  giveHandover(desk.handover);
  server.middlewares.use("/photos", pictures(desk, settings));
  server.middlewares.use("/documents", documents(settings));
  server.middlewares.use(`/${formEditorFolder}`, formEditor(desk, settings));
  server.middlewares.use(litePath(""), litePages(desk, settings));
  server.middlewares.use(texts(desk));
  server.middlewares.use(brandFiles(desk));

  let waiting: NodeJS.Timeout | undefined;
  const update = async () => {
    await desk.openAnew();
    server.ws.send({ type: "full-reload", path: "*" });
  };
  server.watcher.add(settings.content);
  server.watcher.on("all", (_event, file) => {
    if (!file.startsWith(settings.content)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void update(), settle);
  });
}

/** The paper as it is shown at the desk. */
class Desk {
  readonly #settings: PressSettings;
  readonly #logger: AstroIntegrationLogger;
  #newsroom: Newsroom;
  /** Renditions that pages ask for, by their files' names. */
  readonly #pictures = new Map<string, { picture: NeededPicture; width: number }>();

  private constructor(settings: PressSettings, logger: AstroIntegrationLogger, newsroom: Newsroom) {
    this.#settings = settings;
    this.#logger = logger;
    this.#newsroom = newsroom;
  }

  static async open(settings: PressSettings, logger: AstroIntegrationLogger): Promise<Desk> {
    return new Desk(settings, logger, await open(settings, logger));
  }

  /** Brings the paper up to date. */
  async openAnew(): Promise<void> {
    this.#newsroom.close();
    this.#newsroom = await open(this.#settings, this.#logger);
  }

  /** Absent where `paper.yaml` cannot be read. Pictures that its views show are remembered. */
  get context(): ViewContext | undefined {
    const { context } = this.#newsroom;
    return context && { ...context, onPicture: (picture) => this.#remember(picture) };
  }

  /** Where a file of the paper's look lies. */
  brandFile(path: string): string | undefined {
    const { files = {} } = this.#newsroom.brand ?? {};
    return Object.hasOwn(files, path) ? files[path] : undefined;
  }

  page(path: string): PageKey | undefined {
    const page = this.#newsroom.ledger.page(path);
    return page === undefined ? undefined : keyIn(page);
  }

  rendition(file: string): { picture: NeededPicture; width: number } | undefined {
    return this.#pictures.get(file);
  }

  /** What the page at a path says; where there is none, what the page says that says so. */
  view(path: string): ReturnType<typeof viewOf> {
    const { context } = this;
    if (!context)
      throw new Error("The paper cannot be shown before paper.yaml is in order: see the messages in the terminal.");
    const [, edition = ""] = /^\/([^/]+)\//.exec(path) ?? [];
    const missing = () => keyOfEdition(context.archive.of(edition) ? edition : "", { page: "not-found" });
    return viewOf(this.page(path) ?? missing(), context);
  }

  get handover(): Handover {
    return {
      pagePaths: () => [],
      bundledPaths: () => [],
      texts: () => [],
      pageView: (path) => {
        const found = this.view(path);
        if (!found || !isPageView(found)) throw new Error(`There is no page at ${path}.`);
        return found;
      },
      bundledView: (path) => {
        const found = this.page(path) ? this.view(path) : undefined;
        return found && !isPageView(found) ? found : undefined;
      },
    };
  }

  #remember(picture: NeededPicture): void {
    const { avif, webp, jpeg } = renditionsOf(picture.file, picture.facts, picture.focus);
    for (const { file, width } of [...avif, ...webp, ...jpeg]) this.#pictures.set(file, { picture, width });
  }
}

/** Answers below an address, or leaves it to others. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

function pictures(desk: Desk, { renditions, content }: PressSettings): Middleware {
  // A browser asks for six at once, and each may fill a gigabyte.
  const oneByOne = workSlots(1);
  return (request, response, next) => {
    const name = requestedName(request.url);
    const made = join(renditions, name);
    const known = desk.rendition(name);
    if (!known) return next();
    response.setHeader("Cache-Control", "no-cache");
    if (lstatSync(made, { throwIfNoEntry: false })?.isFile()) return sendFile(made, response);
    // A stand-in of the right size at once; the press makes the real renditions.
    void oneByOne(() => standIn(lyingFile(join(content, "photos"), known.picture.file), known.width)).then(
      (bytes) => response.setHeader("Content-Type", "image/jpeg").end(bytes),
      next,
    );
  };
}

function documents({ content }: PressSettings): Middleware {
  return (request, response, next) => {
    const name = requestedName(request.url);
    const file = lyingFile(join(content, "documents"), name.normalize("NFC"));
    if (name.includes("/") || name.startsWith(".") || !lstatSync(file, { throwIfNoEntry: false })?.isFile())
      return next();
    sendFile(file, response);
  };
}

function formEditor(desk: Desk, { root }: PressSettings): Middleware {
  return (request, response, next) => {
    const { context } = desk;
    const name = (request.url ?? "").replace(/^\/|[?#][^]*$/g, "") || "index.html";
    const files = context ? formEditorFiles(context.archive.paper, root) : {};
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    if (!file) return next();
    response.setHeader("Content-Type", `${file.type}; charset=utf-8`);
    response.setHeader("X-Robots-Tag", "noindex");
    if (file.source) sendFile(file.source, response);
    else response.end(file.text);
  };
}

function litePages(desk: Desk, { renditions }: PressSettings): Middleware {
  const sizes = sizesIn(renditions);
  return (request, response, next) => {
    const { context } = desk;
    const page = context && desk.page(litePath(sitePath(request.url ?? "/")));
    const html = page && liteHtml(page, context, sizes);
    if (!html) return next();
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(html);
  };
}

function texts(desk: Desk): Middleware {
  return (request, response, next) => {
    const path = sitePath(request.url ?? "/");
    const page = desk.page(path);
    const found = page && settingOf(page) === "text" ? desk.view(path) : undefined;
    const written = found && !isPageView(found) ? textOf(found.template, found) : undefined;
    if (!written) return next();
    response.setHeader("Content-Type", written.mediaType);
    response.end(written.text);
  };
}

function brandFiles(desk: Desk): Middleware {
  return (request, response, next) => {
    const file = desk.brandFile(requestedName(request.url));
    if (file === undefined) return next();
    response.setHeader("Cache-Control", "no-cache");
    // Of the other files a browser tells by their bytes what they are.
    if (file.endsWith(".svg")) response.setHeader("Content-Type", "image/svg+xml");
    sendFile(file, response);
  };
}

/** A picture at some width, quickly. @throws where it is none */
async function standIn(file: string, width: number): Promise<Buffer> {
  const own = bytesOf(file);
  if (!own) throw new Error(`${file} cannot be read.`);
  const bytes = await decodableBytes(own);
  if ("drawing" in bytes) throw new Error(`${file} is an SVG drawing ${bytes.drawing}`);
  return openPicture(bytes).resize({ width }).jpeg({ quality: 70 }).toBuffer();
}

/** The file name that an address below a folder asks for. */
const requestedName = (url = ""): string => decodeURIComponent(url.replace(/^\/|[?#][^]*$/g, ""));

/** Brings the archive and the list of pages up to date, and says what is wrong. */
async function open(settings: PressSettings, logger: AstroIntegrationLogger): Promise<Newsroom> {
  const newsroom = await openNewsroom({ ...settings, now: Math.floor(Date.now() / 1000) }, true, { internal: true });
  if (newsroom.context) await makePlan(newsroom.context, newsroom.ledger, "writing desk");
  const told = toldProblems(newsroom.problems.told(), settings, hasColours(process.stderr));
  if (told) logger.warn(`\n${told}`);
  return newsroom;
}
