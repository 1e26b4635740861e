/** Which address each imported story gets, and where links to it lead. */
import { join } from "node:path";
import { articleIdOf, articlePath, fitsOnDisk, sitePath, slugPattern } from "../../paper/address.ts";
import { dayOf } from "../../paper/moment.ts";
import { editionsOf, nameIn } from "../../paper/edition.ts";
import { isLanguageTag } from "../../paper/language.ts";
import type { Paper } from "../../paper/paper.ts";
import { basePath } from "../../paper/site-address.ts";
import { slugOf } from "../../paper/slug-of.ts";
import { filesBelow } from "../files/files-below.ts";
import { FreeNames } from "../files/free-names.ts";
import type { ImportRegister } from "./register.ts";
import type { Story } from "./story.ts";
import { decodedPath } from "../../paper/safe/percent-decoded.ts";

/** The address of a story, and whether a file that this import did not write lies there. */
export interface ArticleAddress {
  id: string;
  /** Relative to `content/`. */
  file: string;
}

export class ArticleAddresses {
  readonly #content: string;
  readonly #paper: Paper;
  readonly #register: ImportRegister;
  /** In small letters: two names that differ only in capitals are one. */
  readonly #taken: Map<string, string>;
  /** Ids that imports have given, now or before. */
  readonly #own = new Set<string>();
  readonly #byKey = new Map<string, ArticleAddress>();
  readonly #folders = new Map<string, Set<string>>();
  readonly #byAddress = new Map<string, string>();
  /** Which story has which old address. */
  readonly #former = new Map<string, string>();
  readonly #freeNames = new FreeNames();

  constructor(content: string, paper: Paper, register: ImportRegister) {
    this.#content = content;
    this.#paper = paper;
    this.#register = register;
    this.#taken = new Map(
      filesBelow(join(content, "articles")).flatMap((file) => {
        const id = articleIdOf(`articles/${file}`);
        return id ? [[id.toLowerCase(), `articles/${file}`]] : [];
      }),
    );
  }

  /** Whether an article that was not imported lies where this story would. */
  isForeign(address: ArticleAddress): boolean {
    return this.#taken.has(address.id.toLowerCase()) && !this.#own.has(address.id);
  }

  /** @param published seconds since 1970 */
  assign(story: Story, published: number): ArticleAddress {
    const known = this.#byKey.get(story.key);
    if (known) return known;
    const address = this.#addressOf(story, published);
    this.#byKey.set(apart(story.key), address);
    if (story.address) this.#byAddress.set(apart(alike(story.address)), address.id);
    for (const link of story.links ?? [])
      if (!this.#byAddress.has(alike(link))) this.#byAddress.set(apart(alike(link)), address.id);
    for (const old of this.#formerIds(story)) if (!this.#former.has(old)) this.#former.set(apart(old), address.id);
    if (/^https?:/.test(story.key)) this.#byAddress.set(apart(alike(story.key)), address.id);
    return address;
  }

  #addressOf(story: Story, published: number): ArticleAddress {
    const imported = this.#register.story(story.key);
    const id = imported && articleIdOf(imported.file);
    if (imported && id) {
      this.#own.add(id);
      return { id, file: imported.file };
    }
    const here = this.#hereAlready(story);
    if (here) return addressOf(here);
    const day = dayOf(published, this.#paper.timezone).replaceAll("-", "/");
    const slug = slugOfStory(story, this.#languageOf(story));
    const lost = story.published === undefined ? this.#mayHaveLost(slug) : undefined;
    if (lost) return lost;
    // Rather left out than there twice.
    const mayBeLost = (id: string) =>
      !this.#own.has(id) && this.#register.mayHaveLost(this.#taken.get(id.toLowerCase()) ?? "");
    const free = apart(
      this.#freeNames.first(
        `${day}/${slug}`.toLowerCase(),
        (number) => `${day}/${slug}${number > 1 ? `-${number}` : ""}`,
        (id) => this.#taken.has(id.toLowerCase()) && !mayBeLost(id),
      ),
    );
    const address = addressOf(free);
    if (this.#taken.has(free.toLowerCase())) return address;
    this.#taken.set(free.toLowerCase(), address.file);
    this.#own.add(free);
    return address;
  }

  /** Others write languages as nobody registered them. */
  #languageOf({ language }: Story): string {
    return language !== undefined && isLanguageTag(language) ? language : this.#paper.language;
  }

  /** Of a story without a time, whose day is that of its first import: an article of its name on any day. */
  #mayHaveLost(slug: string): ArticleAddress | undefined {
    if (!this.#register.lacks) return undefined;
    const [id] =
      [...this.#taken].find(
        ([id, file]) => id.split("/").at(-1) === slug && !this.#own.has(id) && this.#register.mayHaveLost(file),
      ) ?? [];
    return id === undefined ? undefined : addressOf(id);
  }

  /** A page of this paper keeps the address that it has. */
  #hereAlready(story: Story): string | undefined {
    const path = this.#pathHere(story.address);
    const id = /^\/(\d{4}\/\d{2}\/\d{2}\/[^/]+)\/$/.exec(path ?? "")?.[1];
    const file = id && addressOf(id).file;
    if (!id || !file || articleIdOf(file) !== id || !fitsOnDisk(id)) return undefined;
    if (!this.#taken.has(id.toLowerCase())) {
      this.#taken.set(id.toLowerCase(), file);
      this.#own.add(id);
    }
    return id;
  }

  /** Old addresses of a story that lead to it: those that no other article has, or had before. Asked for when all stories are known. */
  formerlyOf(story: Story, { id }: ArticleAddress): string[] {
    return this.#formerIds(story).filter(
      (old) => old !== id && this.#former.get(old) === id && !this.#taken.has(old.toLowerCase()),
    );
  }

  /** Only an old address in a form that `formerly` takes can lead on. */
  #formerIds(story: Story): string[] {
    const own =
      story.slug !== undefined && story.address ? URL.parse(story.address)?.pathname : this.#pathHere(story.address);
    const ids = [own ?? "", ...(story.formerly ?? [])].flatMap((path) => formerId(path) ?? []);
    return [...new Set(ids)];
  }

  #pathHere(address: string | undefined): string | undefined {
    const url = address === undefined ? null : URL.parse(address);
    const base = basePath(this.#paper.site);
    return url && url.host === URL.parse(this.#paper.site)?.host && url.pathname.startsWith(`${base}/`)
      ? sitePath(url.pathname.slice(base.length))
      : undefined;
  }

  /** Whether an old address of a story is the one that it has here too. */
  keepsPath(old: string, { id }: ArticleAddress): boolean {
    return decodedPath(this.#pathHere(old) ?? URL.parse(old)?.pathname ?? old).replace(/^\/|\/$/g, "") === id;
  }

  /** The site path of a story or page of this paper by any of its addresses; undefined where there is none. */
  pathOf(address: string): string | undefined {
    const id = this.#byAddress.get(alike(address));
    if (id) return articlePath(id);
    const base = basePath(this.#paper.site);
    const path =
      address.startsWith("/") && !address.startsWith("//")
        ? sitePath(address.startsWith(`${base}/`) ? address.slice(base.length) : address)
        : this.#pathHere(address);
    if (path === undefined) return undefined;
    if (this.#taken.has(path.replace(/^\/|\/$/g, "").toLowerCase())) return path;
    return this.#isPage(path) ? path : undefined;
  }

  /** The id of an article of this paper, or of one that is imported with it, by its address. */
  articleOf(address: string | undefined): string | undefined {
    const path = address === undefined ? undefined : this.pathOf(address);
    return /^\/(\d{4}\/\d{2}\/\d{2}\/[^/]+)\/$/.exec(path ?? "")?.[1];
  }

  /** A thread of this paper, by the address of its page in any edition. */
  threadOf(address: string | undefined): string | undefined {
    const slug = /^\/threads\/([^/]+)\/$/.exec(this.#withinEdition(this.#pathHere(address) ?? "").path)?.[1];
    return slug && slugPattern.test(slug) && fitsOnDisk(slug) ? slug : undefined;
  }

  /** A path without what the addresses of its edition begin with. @returns the edition's name too; empty for the first */
  #withinEdition(path: string): { edition: string; path: string } {
    const { edition, prefix } = editionsOf(this.#paper).find(
      ({ prefix }) => prefix !== "" && path.startsWith(`${prefix}/`),
    ) ?? { edition: "", prefix: "" };
    return { edition, path: path.slice(prefix.length) };
  }

  #isPage(whole: string): boolean {
    const { edition, path } = this.#withinEdition(whole);
    const parts = /^\/(?:([^/]+)\/(?:([^/]+)\/?)?)?$/.exec(path);
    if (!parts) return false;
    const [, name = "", within] = parts;
    if (within === undefined)
      return (
        this.#paper.sections.some(({ id }) => id === name) ||
        ["", "archive", "authors", "corrections", "live", "opinion", "topics"].includes(name) ||
        this.#has("pages", nameIn(edition, `${name}.md`))
      );
    return (
      (["authors", "topics", "threads"].includes(name) &&
        (this.#has(name, `${within}.md`) || this.#has(name, nameIn(edition, `${within}.md`)))) ||
      (name === "documents" && this.#has("documents", within.replace(/\/$/, "")))
    );
  }

  #has(folder: string, file: string): boolean {
    const files = this.#folders.get(folder) ?? new Set(filesBelow(join(this.#content, folder)));
    this.#folders.set(folder, files);
    return files.has(file);
  }
}

/** A text by itself: a part of a longer one would keep all of that in memory, and with it the file that it was read from. */
export const apart = (text: string): string => Buffer.from(text).toString();

const addressOf = (id: string): ArticleAddress => {
  const [year = "", month = "", day = "", slug = ""] = id.split("/");
  return { id, file: `articles/${year}/${month}/${day}-${slug}.md` };
};

/** An old path in the form that `formerly` takes. */
export function formerId(path: string): string | undefined {
  const old = /^\/(\d{4}\/\d{2}\/\d{2}\/[\p{L}\p{N}_][\p{L}\p{N}\p{M}._~-]*)\/?$/u.exec(decodedPath(path))?.[1];
  return old && fitsOnDisk(old) ? old.normalize("NFC") : undefined;
}

/** The name in the story's old address, if it is one that a reader can read, else one made of its headline. */
function slugOfStory(story: Story, language: string): string {
  const last =
    story.slug ??
    URL.parse(story.address ?? "")
      ?.pathname.split("/")
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.(?:html?|php|aspx?)$/i, "");
  const named = last === undefined ? "" : slugOf(decodedPath(last).replace(/_/g, "-"), language);
  const readable =
    slugPattern.test(named) &&
    /\p{L}{3}/u.test(named) &&
    !/^(?:index|default|article|story|news)$/.test(named) &&
    !/^[0-9a-f-]{16,}$/.test(named);
  return (readable && named) || slugOf(story.headline, language) || "story";
}

/** Two ways of writing one address. */
function alike(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const query = /[?&](?:p|id)=\d+/.exec(url.search)?.[0] ?? "";
  return `${url.host.replace(/^www\./, "")}${decodedPath(url.pathname).replace(/(?<!\/)\/+$/, "")}${query}`.normalize(
    "NFC",
  );
}
