/** The writing desk, `npm run dev`: pages made from the archive when they are asked for, and shown anew on every edit. */
import { lstatSync } from "node:fs";
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
import type { NeededPicture } from "../../views/parts/needed-picture.ts";
import { isPageView, viewOf } from "../../views/view-of.ts";
import { settingOf, textOf } from "../../layouts/templates.ts";
import { formEditorFiles, formEditorFolder } from "./form-editor-files.ts";
import { giveHandover } from "../print/handover.ts";
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
  const pictures = new Map<string, { picture: NeededPicture; width: number }>();
  const sizes = sizesIn(settings.renditions);
  let newsroom = await open(settings, logger);

  const view = (path: string) => {
    const { context, ledger } = newsroom;
    if (!context)
      throw new Error("The paper cannot be shown before paper.yaml is in order: see the messages in the terminal.");
    const page = ledger.page(path);
    const [, edition = ""] = /^\/([^/]+)\//.exec(path) ?? [];
    const key: PageKey = page
      ? keyIn(page)
      : keyOfEdition(context.archive.of(edition) ? edition : "", { page: "not-found" });
    return viewOf(key, { ...context, onPicture: (picture) => remember(picture) });
  };
  const remember = (picture: NeededPicture) => {
    const { avif, webp, jpeg } = renditionsOf(picture.file, picture.facts, picture.focus);
    for (const { file, width } of [...avif, ...webp, ...jpeg]) pictures.set(file, { picture, width });
  };
  giveHandover({
    pagePaths: () => [],
    bundledPaths: () => [],
    texts: () => [],
    pageView: (path) => {
      const found = view(path);
      if (!found || !isPageView(found)) throw new Error(`There is no page at ${path}.`);
      return found;
    },
    bundledView: (path) => {
      const found = newsroom.ledger.page(path) ? view(path) : undefined;
      return found && !isPageView(found) ? found : undefined;
    },
  });

  // A browser asks for six at once, and each may fill a gigabyte.
  const oneByOne = workSlots(1);
  server.middlewares.use("/photos", (request, response, next) => {
    const name = requestedName(request.url);
    const made = join(settings.renditions, name);
    const known = pictures.get(name);
    if (!known) return next();
    response.setHeader("Cache-Control", "no-cache");
    if (lstatSync(made, { throwIfNoEntry: false })?.isFile()) return sendFile(made, response);
    // A stand-in of the right size at once; the press makes the real renditions.
    void oneByOne(() => standIn(lyingFile(join(settings.content, "photos"), known.picture.file), known.width)).then(
      (bytes) => response.setHeader("Content-Type", "image/jpeg").end(bytes),
      next,
    );
  });
  server.middlewares.use("/documents", (request, response, next) => {
    const name = requestedName(request.url);
    const file = lyingFile(join(settings.content, "documents"), name.normalize("NFC"));
    if (name.includes("/") || name.startsWith(".") || !lstatSync(file, { throwIfNoEntry: false })?.isFile())
      return next();
    sendFile(file, response);
  });

  server.middlewares.use(`/${formEditorFolder}`, (request, response, next) => {
    const { context } = newsroom;
    const name = (request.url ?? "").replace(/^\/|[?#][^]*$/g, "") || "index.html";
    const files = context ? formEditorFiles(context.archive.paper, settings.root) : {};
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    if (!file) return next();
    response.setHeader("Content-Type", `${file.type}; charset=utf-8`);
    response.setHeader("X-Robots-Tag", "noindex");
    if (file.source) sendFile(file.source, response);
    else response.end(file.text);
  });

  server.middlewares.use(litePath(""), (request, response, next) => {
    const { context, ledger } = newsroom;
    const page = context && ledger.page(litePath(sitePath(request.url ?? "/")));
    const html = page && liteHtml(keyIn(page), { ...context, onPicture: remember }, sizes);
    if (!html) return next();
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(html);
  });

  server.middlewares.use((request, response, next) => {
    const path = sitePath(request.url ?? "/");
    const page = newsroom.ledger.page(path);
    const found = page && settingOf(keyIn(page)) === "text" ? view(path) : undefined;
    const written = found && !isPageView(found) ? textOf(found.template, found) : undefined;
    if (!written) return next();
    response.setHeader("Content-Type", written.mediaType);
    response.end(written.text);
  });

  let waiting: NodeJS.Timeout | undefined;
  server.watcher.add(settings.content);
  server.watcher.on("all", (_event, file) => {
    if (!file.startsWith(settings.content)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void update(), settle);
  });
  const update = async () => {
    newsroom.close();
    newsroom = await open(settings, logger);
    server.ws.send({ type: "full-reload", path: "*" });
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
