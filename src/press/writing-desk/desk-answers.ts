/** What the writing desk answers with besides pages: pictures, documents, the form editor, the lite edition, files for programs. */
import { lstatSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { sitePath } from "../../paper/addresses/address.ts";
import { bytesOf } from "../../kept/read-whole.ts";
import { decodableBytes } from "../../photos/renditions/drawing.ts";
import { openPicture } from "../../photos/open-picture.ts";
import { workSlots } from "../../photos/renditions/work-slots.ts";
import type { Href } from "../../paper/href.ts";
import { litePath } from "../../paper/page.ts";
import { renditionName } from "../../views/parts/pictures/picture-of.ts";
import { isPageView } from "../../views/view-of.ts";
import { bookType } from "../../layouts/books/book-files.ts";
import { bookIn, fileText, settingOf, type Book } from "../../layouts/templates.ts";
import { bookBytes } from "../print/books.ts";
import { joinedText } from "../print/joined-files.ts";
import { liteHtml, sizesIn } from "../print/lite-pages.ts";
import { lyingFile } from "../../desk/files/lying-file.ts";
import { sendFile } from "../send-file.ts";
import type { PressSettings } from "../settings.ts";
import type { Desk } from "./desk.ts";
import { formEditorFiles, formEditorFolder } from "./form-editor-files.ts";

/** Answers below an address, or leaves it to others. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

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

function formEditor(desk: Desk, { paper }: PressSettings): Middleware {
  return (request, response, next) => {
    const { context } = desk;
    const name = (request.url ?? "").replace(/^\/|[?#][^]*$/g, "") || "index.html";
    const files = context ? formEditorFiles(context.archive.paper, paper) : {};
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    if (!file) return next();
    response.setHeader("Content-Type", `${file.type}; charset=utf-8`);
    response.setHeader("X-Robots-Tag", "noindex");
    if (file.source) sendFile(file.source, response);
    else response.end(file.text);
  };
}

function litePages(desk: Desk, { renditions }: PressSettings): Middleware {
  return (request, response, next) => {
    const { context } = desk;
    const page = context && desk.page(litePath(sitePath(request.url ?? "/")));
    const html = page && liteHtml(page, context, sizesIn(renditions, context.site));
    if (!html) return next();
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(html);
  };
}

function texts(desk: Desk): Middleware {
  return (request, response, next) => {
    const path = sitePath(request.url ?? "/");
    const written = textAt(path, desk);
    if (!written) return next();
    response.setHeader("Content-Type", written.mediaType);
    response.end(written.text);
  };
}

function textAt(path: string, desk: Desk): { text: string; mediaType: string } | undefined {
  const page = desk.page(path);
  if (!page) return undefined;
  const setting = settingOf(page);
  if (setting === "joined") return desk.context && joinedText(page, desk.context);
  const found = setting === "text" ? desk.view(path) : undefined;
  return found && !isPageView(found) ? fileText(found.template, found) : undefined;
}

/** A book whose pictures are stand-ins, where the press has not made them yet. */
function books(desk: Desk, settings: PressSettings): Middleware {
  return (request, response, next) => {
    const path = sitePath(request.url ?? "/");
    const page = desk.page(path);
    const view = page && settingOf(page) === "book" ? desk.view(path) : undefined;
    const book = view && bookIn(view);
    if (!book) return next();
    void packed(book, desk, settings).then((bytes) => response.setHeader("Content-Type", bookType).end(bytes), next);
  };
}

async function packed(book: Book, desk: Desk, { renditions, content }: PressSettings): Promise<Buffer> {
  const { site = "" } = desk.context ?? {};
  const pictures = new Map<Href, Buffer>();
  for (const file of book.files) {
    if (!("picture" in file)) continue;
    const name = renditionName(file.picture, site);
    const known = desk.rendition(name);
    const bytes =
      bytesOf(join(renditions, name)) ??
      (known && (await standIn(lyingFile(join(content, "photos"), known.picture.file), known.width)));
    if (bytes) pictures.set(file.picture, bytes);
  }
  return bookBytes(book, (picture) => pictures.get(picture) ?? Buffer.alloc(0));
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

/** All of them, each with the address below which it is asked; it finds what follows that. */
export const deskAnswers = (desk: Desk, settings: PressSettings): readonly (readonly [string, Middleware])[] => [
  ["/photos", pictures(desk, settings)],
  ["/documents", documents(settings)],
  [`/${formEditorFolder}`, formEditor(desk, settings)],
  [litePath(""), litePages(desk, settings)],
  ["", texts(desk)],
  ["", books(desk, settings)],
  ["", brandFiles(desk)],
];

/** A picture at some width, quickly. @throws where it is none */
async function standIn(file: string, width: number): Promise<Buffer> {
  const own = bytesOf(file);
  if (!own) throw new Error(`${file} cannot be read.`);
  const bytes = await decodableBytes(own);
  if ("drawing" in bytes) throw new Error(`${file} is an SVG drawing ${bytes.drawing}`);
  return openPicture(bytes).resize({ width }).jpeg({ quality: 70 }).toBuffer();
}

/** The file name that an address below a folder asks for; empty where no file can have it. */
function requestedName(url = ""): string {
  try {
    const name = decodeURIComponent(url.replace(/^\/|[?#][^]*$/g, ""));
    return name.includes("\0") ? "" : name;
  } catch {
    return "";
  }
}
