/** Which address each imported story gets, and where links to it lead. */
import { articleIdOf, articlePath, fitsOnDisk, sitePath, slugPattern } from "../../../paper/addresses/address.ts";
import {
  comparedSource,
  distinctSources,
  formerPath,
  formerSource,
  readFormerAddress,
} from "../../../paper/addresses/former-address.ts";
import { baseLanguage } from "../../../paper/base-language.ts";
import { dayOf } from "../../../paper/moment.ts";
import type { Paper } from "../../../paper/paper.ts";
import { basePath } from "../../../paper/addresses/site-address.ts";
import { apart } from "../apart.ts";
import { FreeNames } from "../../files/free-names.ts";
import type { ArticlesThere } from "./articles-there.ts";
import { PaperPages } from "./paper-pages.ts";
import type { FormerClaims } from "./former-claims.ts";
import type { ImportRegister } from "../register.ts";
import { languageTag, type Story } from "../story.ts";
import { namesFor, slugOfStory } from "./story-names.ts";
import { Translations } from "./translations.ts";
import { decodedPath } from "../../../paper/safe/percent-decoded.ts";

/** The address of a story, and whether a file that this import did not write lies there. */
export interface ArticleAddress {
  id: string;
  /** Relative to `content/`. */
  file: string;
}

export class ArticleAddresses {
  readonly translations: Translations;
  readonly #there: ArticlesThere;
  readonly #paper: Paper;
  readonly #pages: PaperPages;
  readonly #register: ImportRegister;
  readonly #taken: Map<string, string>;
  /** Ids that imports have given, now or before. */
  readonly #own = new Set<string>();
  readonly #byKey = new Map<string, ArticleAddress>();
  readonly #byAddress = new Map<string, string>();
  /** Which story has which old address, as such are compared. */
  readonly #former = new Map<string, string>();
  readonly #listed = new Map<string, string[]>();
  readonly #claims: FormerClaims;
  readonly #freeNames = new FreeNames();

  constructor(there: ArticlesThere, paper: Paper, register: ImportRegister) {
    this.#there = there;
    this.#pages = new PaperPages(there.content, paper);
    this.#paper = paper;
    this.translations = new Translations(paper);
    this.#register = register;
    this.#claims = there.claims;
    this.#taken = there.taken;
  }

  /** When all stories of a file are written that are to be. */
  settle(): void {
    this.#there.settle(this.#own);
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
    this.translations.add(story, address.id);
    if (story.address) this.#byAddress.set(apart(alike(story.address)), address.id);
    for (const link of story.links ?? [])
      if (!this.#byAddress.has(alike(link))) this.#byAddress.set(apart(alike(link)), address.id);
    for (const old of this.#formerSources(story).map(comparedSource))
      if (!this.#former.has(old)) this.#former.set(apart(old), address.id);
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
    const language = languageTag(story) ?? this.#paper.language;
    const slug = slugOfStory(story, language);
    const lost = story.published === undefined ? this.#mayHaveLost(slug) : undefined;
    if (lost) return lost;
    // Rather left out than there twice.
    const mayBeLost = (id: string) =>
      !this.#own.has(id) && this.#register.mayHaveLost(this.#taken.get(id.toLowerCase()) ?? "");
    const names = namesFor(slug, baseLanguage(language) === baseLanguage(this.#paper.language) ? undefined : language);
    const free = apart(
      this.#freeNames.first(
        `${day}/${names(2)}`.toLowerCase(),
        (number) => `${day}/${names(number)}`,
        (id) => this.#taken.has(id.toLowerCase()) && !mayBeLost(id),
      ),
    );
    const address = addressOf(free);
    if (this.#taken.has(free.toLowerCase())) return address;
    this.#taken.set(free.toLowerCase(), address.file);
    this.#own.add(free);
    return address;
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

  /**
   * Old addresses of a story that lead to it: those that no other article has, or had before, and no page of the paper.
   * Asked for when all stories are known.
   */
  formerlyOf(story: Story, { id, file }: ArticleAddress): string[] {
    const listed = this.#register.story(story.key)?.formerly ?? this.#listed.get(id) ?? [];
    return distinctSources([...this.#formerSources(story), ...listed]).filter((source) => {
      const compared = comparedSource(source);
      const first = this.#former.get(compared);
      const owner = this.#claims.ownerOf(compared);
      return (first === undefined || first === id) && (owner === undefined || owner === file) && !this.#stands(source);
    });
  }

  /** Whether there is something at an address already, so that nobody can be led on from there. */
  #stands(source: string): boolean {
    const path = formerPath(source);
    return (
      path !== undefined &&
      (this.#taken.has(comparedSource(source)) || this.#pages.has(path) || this.#pages.mayPrint(path))
    );
  }

  /** All that a story says of its old addresses. */
  #formerSources(story: Story): string[] {
    const { address } = story;
    const url = address === undefined ? null : URL.parse(address);
    const isWeb = url !== null && /^https?:$/.test(url.protocol);
    const own = story.elsewhere || !isWeb ? this.#pathHere(address) : url.pathname;
    const sources = [own ?? "", ...(story.formerly ?? [])].flatMap((path) => formerSource(path) ?? []);
    return distinctSources(sources);
  }

  /**
   * Takes a line of a list of addresses: the old one leads on to the article that the new one means.
   * @returns a sentence where it cannot
   */
  claim(from: string, to: string): string | undefined {
    if (!from || !to) return "One of its two addresses is missing.";
    const read = readFormerAddress(from);
    if ("wrong" in read) return `${from}: ${read.wrong}`;
    const id = this.#meant(to);
    if (id === undefined) return `${from}: there is no article at ${to}, and none that was there.`;
    const { source } = read;
    const compared = comparedSource(source);
    // The article has that very address.
    if (compared === id.toLowerCase()) return undefined;
    const former = this.#former.get(compared);
    const owner = this.#claims.ownerOf(compared) ?? (former === undefined ? undefined : this.fileOf(former));
    if (owner !== undefined && owner !== this.fileOf(id))
      return `${from}: this is an old address of ${owner} already, and leads there.`;
    if (this.#stands(source)) return `${from}: the paper has a page of its own there.`;
    this.#former.set(apart(compared), id);
    const listed = this.#listed.get(id);
    if (listed) listed.push(apart(source));
    else this.#listed.set(id, [apart(source)]);
    return undefined;
  }

  /** What lists say of old addresses, by the ids of the articles to which they lead. */
  get listed(): ReadonlyMap<string, readonly string[]> {
    return this.#listed;
  }

  /** The article that an address means: its own, its file, or one that it had elsewhere. */
  #meant(to: string): string | undefined {
    const byFile = articleIdOf(to.slice(Math.max(0, to.lastIndexOf("articles/"))));
    if (byFile && this.#taken.has(byFile.toLowerCase())) return byFile;
    const here = this.articleOf(to) ?? this.articleOf(`/${to.replace(/^\/|\/$/g, "")}/`);
    if (here !== undefined && this.#taken.has(here.toLowerCase())) return here;
    const compared = comparedSource(formerSource(to) ?? "");
    const known = this.#former.get(compared) ?? articleIdOf(this.#claims.ownerOf(compared) ?? "");
    return known ?? (this.#taken.has(compared) ? articleIdOf(this.#taken.get(compared) ?? "") : undefined);
  }

  /** The file of an article that is there, or that this import writes. */
  fileOf(id: string): string | undefined {
    return this.#taken.get(id.toLowerCase());
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
    return comparedSource(formerSource(this.#pathHere(old) ?? old) ?? "") === id.toLowerCase();
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
    // As the article has it: elsewhere small and large letters may be one address.
    const there = articleIdOf(this.fileOf(path.replace(/^\/|\/$/g, "")) ?? "");
    if (there !== undefined) return articlePath(there);
    return this.#pages.has(path) ? path : undefined;
  }

  /** The id of an article of this paper, or of one that is imported with it, by its address. */
  articleOf(address: string | undefined): string | undefined {
    const path = address === undefined ? undefined : this.pathOf(address);
    return /^\/(\d{4}\/\d{2}\/\d{2}\/[^/]+)\/$/.exec(path ?? "")?.[1];
  }

  /** A thread of this paper, by the address of its page in any edition. */
  threadOf(address: string | undefined): string | undefined {
    const slug = /^\/threads\/([^/]+)\/$/.exec(this.#pages.withinEdition(this.#pathHere(address) ?? "").path)?.[1];
    return slug && slugPattern.test(slug) && fitsOnDisk(slug) ? slug : undefined;
  }
}

const addressOf = (id: string): ArticleAddress => {
  const [year = "", month = "", day = "", slug = ""] = id.split("/");
  return { id, file: `articles/${year}/${month}/${day}-${slug}.md` };
};

/** Two ways of writing one address. */
function alike(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const query = /[?&](?:p|id)=\d+/.exec(url.search)?.[0] ?? "";
  return `${url.host.replace(/^www\./, "")}${decodedPath(url.pathname).replace(/(?<!\/)\/+$/, "")}${query}`.normalize(
    "NFC",
  );
}
