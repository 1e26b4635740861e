/**
 * Imports files: every story becomes an article of the paper, or is told as what it is. Files are read twice, so that links
 * between stories and pictures told elsewhere are known when the first article is written, and no file is held in memory.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bytesOf } from "../../kept/read-whole.ts";
import { readLists } from "./addresses/read-lists.ts";
import { LeftFields } from "./formats/left-fields.ts";
import { hashOf, leadOn } from "./addresses/lead-on.ts";
import { apart } from "./apart.ts";
import { LanguagesApart } from "./languages-apart.ts";
import { damagedIn } from "./damaged-lines.ts";
import { ArticlesThere } from "./addresses/articles-there.ts";
import { ArticleAddresses } from "./addresses/article-addresses.ts";
import { articleOf, isEmpty, type ArticleContext, type Standing } from "./article-of.ts";
import type { ImportEvent, ImportOutcome } from "./import-event.ts";
import { DamageWatch } from "./damage/damage-watch.ts";
import type { ImportSettings } from "./import-settings.ts";
import { settleKill, settleVersion } from "./ingest/settle-version.ts";
import { wireSignal, type WireSignal } from "./ingest/wire-signal.ts";
import { ImportRegister, RegisterElsewhere, type ImportedStory } from "./register.ts";
import { ImportedPictures } from "./pictures/imported-pictures.ts";
import { importSources, ownLanguageFirst, type ImportSource } from "./import-sources.ts";
import { keptOf, publishedOf, versionOf } from "./kept-of.ts";
import { formerSource } from "../../paper/addresses/former-address.ts";
import { sourceKinds, type SourceKind } from "./recognise.ts";
import { storiesOf } from "./stories-of.ts";
import { isAside, type Story } from "./story.ts";
import { toldFault } from "./told-fault.ts";
import { TopicFiles } from "./topic-files.ts";
import { endBegunArticle, writeArticle } from "./whole-article.ts";
import { WordpressLibrary } from "./formats/wordpress.ts";

/** Kinds whose stories had their addresses on a site of the paper's own: pages and feeds may be another's. */
const ofOwnSite: ReadonlySet<SourceKind> = new Set(["wordpress", "markdown", "ghost", "ans", "drupal", "substack"]);

export async function* importStories(settings: ImportSettings): AsyncGenerator<ImportEvent> {
  let register;
  try {
    register = new ImportRegister(settings.content, { writes: !settings.dry });
  } catch (error) {
    if (!(error instanceof RegisterElsewhere)) throw error;
    for (const { name } of settings.files) yield { event: "refused", name, message: error.message };
    return;
  }
  try {
    yield* damagedIn(register);
    if (!settings.dry) endBegunArticle(settings.content, register);
    yield* importInto(register, settings);
  } finally {
    register.close();
  }
}

/** @param register others may have begun it, and go on with it @param there the same of the paper's articles */
export async function* importInto(
  register: ImportRegister,
  settings: ImportSettings,
  there = new ArticlesThere(settings.content),
): AsyncGenerator<ImportEvent> {
  const { content, paper } = settings;
  const library = new WordpressLibrary();
  const book = new ArticleAddresses(there, paper, register);
  const topics = new TopicFiles(content, { writes: !settings.dry });
  const { sources: found, refused, folders, roots } = await importSources(settings.files);
  const sources = ownLanguageFirst(found, paper);
  const pictures = new ImportedPictures(content, register, [...settings.photos, ...roots], { copies: !settings.dry });
  const context: ArticleContext = { settings, book, pictures, topics, authors: there.authors };
  const empty = new Set<string>();
  for (const file of sources) {
    const failed = await faultOf(async () => {
      for await (const story of storiesOf(file, library)) {
        if (isAside(story) || !story.headline) continue;
        if (!register.story(story.key) && story.mayBeEmpty?.() && isEmpty(story, context)) empty.add(apart(story.key));
        else book.assign(story, publishedOf(story, register, settings));
      }
    });
    if (failed) refused.set(file.source.name, failed);
  }
  yield* readLists(settings.maps ?? [], book);
  const damage = new DamageWatch(paper);
  const run: Run = {
    context,
    register,
    library,
    damage,
    empty,
    seen: new Set(),
    unsettled: new Set(),
    left: new LeftFields(),
    languages: new LanguagesApart(paper),
  };
  for (const [name, message] of refused) yield { event: "refused", name, message };
  for (const { name, what, asides } of folders) {
    yield { event: "file", name, what };
    for (const message of asides) yield { event: "aside", name, message };
  }
  try {
    yield* inOrder(importAll(sources, refused, run));
  } finally {
    await damage.close();
  }
  book.settle();
  const led = leadOn(book, { content, register, dry: settings.dry });
  yield {
    event: "end",
    led,
    pictures: pictures.copied,
    missing: [...pictures.missing.values()],
    topics: topics.made,
    unsettled: [...run.unsettled],
    left: run.left.all,
    apart: run.languages.all,
  };
}

/** What is told, and what is still to be said of the article that it tells of. */
interface Telling {
  told: ImportEvent;
  damage?: Promise<string[]>;
}

/** Articles that are looked at while others are made. */
const mostAhead = 64;

/** Tells all in its order, each when all is known of it. */
async function* inOrder(tellings: AsyncGenerator<Telling>): AsyncGenerator<ImportEvent> {
  const ahead: Telling[] = [];
  for await (const telling of tellings) {
    ahead.push(telling);
    const first = ahead.length > mostAhead ? ahead.shift() : undefined;
    if (first) yield await whole(first);
  }
  for (const telling of ahead) yield await whole(telling);
}

async function whole({ told, damage }: Telling): Promise<ImportEvent> {
  if (told.event !== "story" || !damage) return told;
  return { ...told, notes: [...told.notes, ...(await damage)] };
}

async function* importAll(
  sources: readonly ImportSource[],
  refused: ReadonlyMap<string, string>,
  run: Run,
): AsyncGenerator<Telling> {
  for (const file of sources) {
    const { source, kind, within } = file;
    if (refused.has(source.name)) continue;
    if (within === undefined) yield { told: { event: "file", name: source.name, what: sourceKinds[kind] } };
    try {
      yield* importFile(file, run);
    } catch (error) {
      // It was read once already: it must have changed meanwhile.
      yield { told: { event: "refused", name: source.name, message: toldFault(error) } };
    }
  }
}

/** What the files of one import have in common. */
interface Run {
  context: ArticleContext;
  register: ImportRegister;
  library: WordpressLibrary;
  damage: DamageWatch;
  /** Keys of the stories that come to nothing. */
  empty: ReadonlySet<string>;
  /** Keys of the stories that were read. */
  seen: Set<string>;
  left: LeftFields;
  languages: LanguagesApart;
  /** Old addresses that cannot lead on. */
  unsettled: Set<string>;
}

async function* importFile(
  file: ImportSource,
  { context, register, library, damage, empty, seen, unsettled, left, languages }: Run,
): AsyncGenerator<Telling> {
  const { settings, book } = context;
  const { source, kind, within } = file;
  for await (const story of storiesOf(file, library)) {
    const of = { name: source.name, ...(within && { within }), ...(story.line && { line: story.line }) };
    if (isAside(story)) {
      yield {
        told: story.lost
          ? { event: "story", outcome: "refused", ...of, headline: "", notes: [story.aside] }
          : { event: "aside", ...of, message: story.aside },
      };
      continue;
    }
    const told = { event: "story", ...of, headline: story.headline } as const;
    const signal = settings.taking && wireSignal(story);
    if (!story.headline && signal !== "kill") {
      const notes = [...story.notes, `It has no headline, and was not imported.`];
      yield { told: { ...told, outcome: "refused", notes } };
      continue;
    }
    if (seen.has(story.key)) {
      yield { told: { ...told, outcome: "twice", notes: [] } };
      continue;
    }
    seen.add(apart(story.key));
    // What was not known when stories were counted may be shown in it now: pictures that are told later.
    if (empty.has(story.key) && isEmpty(story, context)) {
      yield { told: { ...told, outcome: "empty", notes: story.notes } };
      continue;
    }
    const address = book.assign(story, publishedOf(story, register, settings));
    if (ofOwnSite.has(kind))
      for (const old of [story.address, ...(story.formerly ?? [])])
        if (old !== undefined && formerSource(pathOf(old)) === undefined && !book.keepsPath(pathOf(old), address))
          unsettled.add(apart(old));
    const { text, ...settled } = await settle(story, { source, address, signal }, context, register);
    left.count(kind, story.left?.() ?? []);
    if (settled.outcome === "written") languages.count(story);
    yield {
      told: { ...told, file: address.file, ...settled, ...(signal && { signal }) },
      ...(text !== undefined && { damage: damage.of({ file: address.file, text }) }),
    };
  }
}

/** An address as it stood behind its host. */
function pathOf(address: string): string {
  const url = URL.parse(address);
  return url ? url.pathname + url.search : address;
}

/** @returns with the text of an article that was written */
async function settle(
  story: Story,
  { source, address, signal }: Omit<Standing, "published"> & { signal: WireSignal | undefined },
  context: ArticleContext,
  register: ImportRegister,
): Promise<{ outcome: ImportOutcome; notes: string[]; text?: string }> {
  const { settings, book } = context;
  const path = join(settings.content, address.file);
  const imported = register.story(story.key);
  const notes = [...story.notes];
  const published = publishedOf(story, register, settings);
  if (!imported && book.isForeign(address)) return { outcome: "taken", notes };
  const { taking } = settings;
  const coming = {
    key: story.key,
    file: address.file,
    ...versionOf(story, settings),
    kept: keptOf(story, address, context, published),
  };
  const place = taking && { content: settings.content, paper: settings.paper, register, taking, dry: settings.dry };
  if (place && signal === "kill") return settleKill(coming, place);
  if (imported && !wasNeverWritten(imported) && !existsSync(path) && !settings.again)
    return { outcome: "gone", notes: [] };
  let made: string | undefined;
  const failed = await faultOf(async () => {
    made = await articleOf(story, { source, address, published }, context, (message) => void notes.push(message));
  });
  if (failed) return { outcome: "refused", notes: [failed] };
  const text = made;
  if (text === undefined) return { outcome: "empty", notes };
  if (place) {
    const settled = settleVersion(coming, text, place);
    const isTold = told.has(settled.outcome);
    return { ...settled, notes: [...settled.notes, ...(isTold ? notes : [])], ...(isTold && { text }) };
  }
  const hash = hashOf(text);
  if (existsSync(path)) {
    if (imported && hashOf(bytesOf(path)?.toString("utf8") ?? "") !== imported.hash)
      return { outcome: "edited", notes: [] };
    return { outcome: imported?.hash === hash ? "unchanged" : "source-changed", notes: [] };
  }
  const known = { file: address.file, hash, ...keptOf(story, address, context, published) };
  const unwritten = settings.dry
    ? undefined
    : writeArticle({ key: apart(story.key), imported: known, text }, settings.content, register);
  return unwritten ? { outcome: "refused", notes: [unwritten] } : { outcome: "written", notes, text };
}

const wasNeverWritten = ({ begun, killed }: ImportedStory): boolean => begun === true || killed === "";

/** Outcomes of which it is told what was noticed in the story. */
const told: ReadonlySet<ImportOutcome> = new Set(["written", "updated", "beside", "refused"]);

/** @returns a sentence where the work failed */
async function faultOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return toldFault(error);
  }
}
