/** The paper as it is shown at the writing desk: brought up to date on every edit, its pages made when they are asked for. */
import type { BrandView } from "../../brand/brand-view.ts";
import { renditionsOf } from "../../photos/renditions/recipe.ts";
import { rfc3339 } from "../../paper/moment.ts";
import { keyOfEdition, type PageKey } from "../../paper/page.ts";
import type { ViewContext } from "../../views/context.ts";
import type { NeededPicture } from "../../views/parts/pictures/needed-picture.ts";
import { isPageView, viewOf } from "../../views/view-of.ts";
import type { Handover } from "../print/handover.ts";
import { unpainted } from "../../desk/terminal-text.ts";
import { openNewsroom, spokenIn, toldProblems, type Newsroom } from "../newsroom.ts";
import { keyIn, makePlan } from "../plan/plan.ts";
import { paintOn } from "../say.ts";
import type { PressSettings } from "../settings.ts";
import { toldFailure } from "../told-failure.ts";
import { panel } from "./panel.ts";
import { Turns } from "./turns.ts";

/** So many of the things that are due are named. */
const mostDue = 12;

/** As editors write it: `2026-11-24 18:00`. */
const localMinute = (seconds: number, zone: string): string => rfc3339(seconds, zone).slice(0, 16).replace("T", " ");

/** Where the desk says what is wrong. */
export interface DeskLog {
  warn: (text: string) => void;
}

/** The paper as it is shown at the desk. */
export class Desk {
  readonly #settings: PressSettings;
  readonly #logger: DeskLog;
  /** Pages are asked for in turns with what brings them up to date. */
  readonly turns = new Turns();
  /** Absent where it could not be opened, for as long as nothing is edited. */
  #newsroom: Newsroom | undefined;
  /** Why it could not, in words. */
  #failure = "";
  /** Renditions that pages ask for, by their files' names. */
  readonly #pictures = new Map<string, { picture: NeededPicture; width: number }>();

  private constructor(settings: PressSettings, logger: DeskLog) {
    this.#settings = settings;
    this.#logger = logger;
  }

  /** @throws where the paper cannot be opened at all, as on a full disk */
  static async open(settings: PressSettings, logger: DeskLog): Promise<Desk> {
    const desk = new Desk(settings, logger);
    desk.#newsroom = await open(settings, logger);
    return desk;
  }

  /** Brings the paper up to date, while nobody is being answered. Where that fails it is told, here and in the pages, until the next edit. */
  openAnew(): Promise<void> {
    return this.turns.update(async () => {
      try {
        this.close();
        this.#newsroom = await open(this.#settings, this.#logger);
        this.#failure = "";
      } catch (error) {
        this.#failure = toldFailure(error, this.#settings);
        this.#logger.warn(this.#failure);
      }
    });
  }

  close(): void {
    const open = this.#newsroom;
    this.#newsroom = undefined;
    open?.close();
  }

  /** Absent where `paper.yaml` cannot be read. Pictures that its views show are remembered. */
  get context(): ViewContext | undefined {
    const context = this.#newsroom?.context;
    return (
      context && {
        ...context,
        ...(context.brand && { brand: withoutCards(context.brand) }),
        onPicture: (picture) => this.#remember(picture),
      }
    );
  }

  /** Where a file of the paper's look lies. */
  brandFile(path: string): string | undefined {
    const { files = {} } = this.#newsroom?.brand ?? {};
    return Object.hasOwn(files, path) ? files[path] : undefined;
  }

  /** Whether nobody has written an article yet. */
  get isEmpty(): boolean {
    return this.#newsroom?.context?.archive.lists.size("all") === 0;
  }

  /** What keeps the edition from readers, as the check tells it; empty where nothing does. */
  get mistakes(): string {
    if (!this.#newsroom) return this.#failure;
    const { problems } = this.#newsroom;
    return problems.hasErrors
      ? toldProblems(problems.told(), this.#settings, unpainted, spokenIn(this.#newsroom, this.#settings))
      : "";
  }

  /** What an editor placed on fronts and begins or ends by itself; empty where nothing does. */
  get due(): string {
    const { archive } = this.#newsroom?.context ?? {};
    return (archive?.dueFronts(mostDue) ?? [])
      .map(
        ({ at, file, line, says }) =>
          `${localMinute(at, archive?.paper.timezone ?? "UTC")}  ${says}  (${file}:${line})`,
      )
      .join("\n");
  }

  get hasFronts(): boolean {
    return this.#newsroom?.context?.archive.hasFronts() ?? false;
  }

  page(path: string): PageKey | undefined {
    const page = this.#newsroom?.ledger.page(path);
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
      laidOver: () => panel(this),
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

/** Cards are drawn when the paper is printed: nobody shares a page of the writing desk. */
const withoutCards = ({ card: _card, ...look }: BrandView): BrandView => look;

/** Brings the archive and the list of pages up to date, and says what is wrong. */
async function open(settings: PressSettings, logger: DeskLog): Promise<Newsroom> {
  const newsroom = await openNewsroom(
    { ...settings, now: Math.floor(Date.now() / 1000) },
    { showsHeld: true, internal: true },
  );
  if (newsroom.context) await makePlan(newsroom.context, newsroom.ledger, "writing desk");
  const told = toldProblems(newsroom.problems.told(), settings, paintOn(process.stderr), spokenIn(newsroom, settings));
  if (told) logger.warn(`\n${told}`);
  return newsroom;
}
