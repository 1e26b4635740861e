/** The component of each kind of page that readers see, with the style sheets of its head and what scripts it may run. */
import ArchivePage from "../components/pages/ArchivePage.astro";
import ArticlePage from "../components/pages/ArticlePage.astro";
import CorrectionsPage from "../components/pages/CorrectionsPage.astro";
import DirectoryPage from "../components/pages/DirectoryPage.astro";
import FrontPage from "../components/pages/FrontPage.astro";
import HistoryPage from "../components/pages/HistoryPage.astro";
import ListPage from "../components/pages/ListPage.astro";
import NotFoundPage from "../components/pages/NotFoundPage.astro";
import OlderPage from "../components/pages/OlderPage.astro";
import RedirectPage from "../components/pages/RedirectPage.astro";
import RepublishPage from "../components/pages/RepublishPage.astro";
import SavedPage from "../components/pages/SavedPage.astro";
import SearchPage from "../components/pages/SearchPage.astro";
import StandingPage from "../components/pages/StandingPage.astro";
import UpdatesPage from "../components/pages/UpdatesPage.astro";
import { Memory } from "../kept/memory.ts";
import type { PolicySource } from "../paper/safe/security-policy.ts";
import arabicFaces from "../styles/sheets/arabic-faces.css?inline";
import article from "../styles/sheets/article.css?inline";
import everyPage from "../styles/sheets/every-page.css?inline";
import latinFaces from "../styles/sheets/latin-faces.css?inline";
import front from "../styles/sheets/front.css?inline";
import list from "../styles/sheets/list.css?inline";
import listFront from "../styles/sheets/list-front.css?inline";
import places from "../styles/sheets/places.css?inline";
import saved from "../styles/sheets/saved.css?inline";
import republish from "../styles/sheets/republish.css?inline";
import search from "../styles/sheets/search.css?inline";
import oldEntries from "../styles/sheets/updates.css?inline";
import sectionMenu from "../styles/menu.css?inline";
import asides from "../styles/story/asides.css?inline";
import contents from "../styles/story/contents.css?inline";
import film from "../styles/story/film.css?inline";
import gallery from "../styles/story/gallery.css?inline";
import interview from "../styles/story/interview.css?inline";
import live from "../styles/story/live.css?inline";
import obituary from "../styles/story/obituary.css?inline";
import opinion from "../styles/story/opinion.css?inline";
import photoEssay from "../styles/story/photo-essay.css?inline";
import points from "../styles/story/points.css?inline";
import pullQuote from "../styles/story/pull-quote.css?inline";
import readAlso from "../styles/story/read-also.css?inline";
import review from "../styles/story/review.css?inline";
import sponsored from "../styles/story/sponsored.css?inline";
import thread from "../styles/story/thread.css?inline";
import updates from "../styles/story/updates.css?inline";
import pageHead from "../styles/pages/page-head.css?inline";
import topicNav from "../styles/topic-nav.css?inline";
import standing from "../styles/sheets/standing.css?inline";
import { scriptNameOf, scripts } from "../paper/scripts/scripts.ts";
import type { BlockView } from "../views/blocks/block.ts";
import { blocksOn } from "../views/blocks/blocks-on.ts";
import type { PageView, ViewOf } from "../views/kinds.ts";
import { hasSectionMenu } from "./section-menu.ts";
import { languagesOn } from "./languages-on.ts";
import { scriptStyle } from "./script-style.ts";
import type { HtmlName } from "./templates.ts";

/** Methods, which take what is at hand for what they ask for: the table says of each kind that it is its own view. */
interface Template<View> {
  component(properties: { view: View }): unknown;
  /** Style sheets that its pages have beside what all have. */
  sheets(view: View): readonly string[];
  /** Sources of scripts beside those that stand in the page. */
  scripts: readonly PolicySource[];
}

/** Beside a text there are settings, a voice, pictures to enlarge and a story to read on: what is used there comes as files of ours. */
const reading = ["'self'"] as const;
/** Pagefind is a module of ours that runs WebAssembly. */
const searching = ["'self'", "'wasm-unsafe-eval'"] as const;

const formRules: Partial<Record<ViewOf<"article">["kind"], string>> = {
  interview,
  obituary,
  opinion,
  review,
  "photo-essay": photoEssay,
  sponsored,
};

const templates: { readonly [Name in HtmlName]: Template<ViewOf<Name>> } = {
  front: { component: FrontPage, sheets: (view) => (hasPlaces(view) ? [front, places] : [front]), scripts: [] },
  article: { component: ArticlePage, sheets: articleSheets, scripts: reading },
  history: { component: HistoryPage, sheets: () => [list], scripts: [] },
  republish: { component: RepublishPage, sheets: () => [standing, republish], scripts: reading },
  updates: {
    component: UpdatesPage,
    sheets: (view) => [oldEntries, ...inOne([pageHead, live, updates, ...rulesOfBlocks(view)])],
    scripts: [],
  },
  list: {
    component: ListPage,
    sheets: ({ places: over, foot }) => (over.length + foot.length > 0 ? [list, listFront] : [list]),
    scripts: [],
  },
  older: { component: OlderPage, sheets: () => [list], scripts: [] },
  archive: { component: ArchivePage, sheets: () => [list], scripts: [] },
  corrections: { component: CorrectionsPage, sheets: () => [list], scripts: [] },
  directory: { component: DirectoryPage, sheets: () => [list], scripts: [] },
  standing: { component: StandingPage, sheets: () => [standing], scripts: reading },
  "search-page": { component: SearchPage, sheets: () => [search], scripts: searching },
  saved: { component: SavedPage, sheets: () => [saved], scripts: [] },
  "not-found": { component: NotFoundPage, sheets: () => [list], scripts: [] },
  redirect: { component: RedirectPage, sheets: () => inOne([pageHead]), scripts: [] },
};

/** What only some texts have. */
const blockRules: readonly (readonly [rules: string, ...types: BlockView["type"][]])[] = [
  [asides, "note", "post", "document"],
  [contents, "contents"],
  [pullQuote, "pull-quote"],
  [gallery, "gallery"],
  [readAlso, "related"],
  [film, "video", "recording"],
];

/** A fact box has blocks within it. */
const typesOf = (blocks: readonly BlockView[]): BlockView["type"][] =>
  blocks.flatMap((block) => [block.type, ...("blocks" in block ? typesOf(block.blocks) : [])]);

function rulesOfBlocks(view: ViewOf<"article"> | ViewOf<"updates">): string[] {
  const there = new Set(typesOf(blocksOn(view)));
  return blockRules.flatMap(([rules, ...types]) => (types.some((type) => there.has(type)) ? [rules] : []));
}

/** An article carries the rules of its own form, and of no other. What it has of its own stands apart from what all have: one that is read on below another brings only that. */
function articleSheets(view: ViewOf<"article">): readonly string[] {
  const { kind, form, live: liveBlog } = view;
  return [
    article,
    ...inOne([
      ...(view.thread ? [thread] : []),
      ...(liveBlog ? [live] : []),
      ...(form.points ? [points] : []),
      ...rulesOfBlocks(view),
      formRules[kind] ?? "",
    ]),
  ];
}

const joined = new Memory<string, string>(200);

/** Rules of parts in one element, a line each, since a page's policy names each element by its hash, which nothing compresses; it is the same string each time. */
function inOne(rules: readonly string[]): string[] {
  const text = rules
    .filter((part) => part !== "")
    .map((part) => part.trim())
    .join("\n");
  if (text === "") return [];
  return [joined.of(text, () => `@layer parts{${text}}`)];
}

const hasPlaces = ({ breaking, top, middle, foot }: ViewOf<"front">): boolean =>
  breaking !== undefined || top !== undefined || middle.length + foot.length > 0;

export const templateOf = (view: PageView): Template<PageView> => templates[view.template];

/** The style sheets that a page carries in its head. Each stands in a `style` element of its own, so that a policy can name it by its hash. */
export function sheetsOf(view: PageView): readonly string[] {
  const { brand, additions } = view.frame;
  const languages = languagesOn(view);
  const names = new Set(languages.map(scriptNameOf));
  // Scripts without faces of their own are set in the paper's.
  const inPapersFaces = [...names].some((name) => !scripts[name].faces);
  // In one element, since the page's policy names each by its hash: rules by language, and faces, of which Arabic's say those rules anew.
  const faces = brand.programLatin && inPapersFaces ? latinFaces : "";
  const facesOfArabic = brand.programArabic && names.has("Arab") ? arabicFaces : "";
  const menu = inOne([hasSectionMenu(view.frame) ? sectionMenu : "", view.frame.topics ? topicNav : ""]);
  return [
    everyPage,
    scriptSheet(faces + menu.join(""), languages, facesOfArabic),
    ...templateOf(view).sheets(view),
    ...(brand.css ? [brand.css] : []),
    ...(additions?.css ? [additions.css] : []),
  ];
}

/** Pages of the same languages have the same: it is the same string, of which a policy's hash is known. */
const scriptSheets = new Memory<string, string>(200);

function scriptSheet(before: string, languages: readonly string[], after: string): string {
  const key = [before.length, after.length, ...languages].join(" ");
  return scriptSheets.of(key, () => `${before}${scriptStyle(languages)}${after}`);
}
