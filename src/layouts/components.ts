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
import type { PolicySource } from "../paper/safe/security-policy.ts";
import arabicFaces from "../styles/sheets/arabic-faces.css?inline";
import article from "../styles/sheets/article.css?inline";
import interview from "../styles/sheets/interview.css?inline";
import obituary from "../styles/sheets/obituary.css?inline";
import readAlso from "../styles/sheets/read-also.css?inline";
import opinion from "../styles/sheets/opinion.css?inline";
import film from "../styles/sheets/film.css?inline";
import photoEssay from "../styles/sheets/photo-essay.css?inline";
import points from "../styles/sheets/points.css?inline";
import review from "../styles/sheets/review.css?inline";
import sponsored from "../styles/sheets/sponsored.css?inline";
import everyPage from "../styles/sheets/every-page.css?inline";
import latinFaces from "../styles/sheets/latin-faces.css?inline";
import front from "../styles/sheets/front.css?inline";
import list from "../styles/sheets/list.css?inline";
import listFront from "../styles/sheets/list-front.css?inline";
import places from "../styles/sheets/places.css?inline";
import live from "../styles/sheets/live.css?inline";
import saved from "../styles/sheets/saved.css?inline";
import sectionMenu from "../styles/sheets/section-menu.css?inline";
import republish from "../styles/sheets/republish.css?inline";
import thread from "../styles/sheets/thread.css?inline";
import updates from "../styles/sheets/updates.css?inline";
import search from "../styles/sheets/search.css?inline";
import topicNav from "../styles/sheets/topic-nav.css?inline";
import standing from "../styles/sheets/standing.css?inline";
import { scriptNameOf, scripts } from "../paper/scripts/scripts.ts";
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

const formSheets: Partial<Record<ViewOf<"article">["kind"], string>> = {
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
  updates: { component: UpdatesPage, sheets: (view) => [article, olderEntries, ...blockSheets(view)], scripts: [] },
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
  redirect: { component: RedirectPage, sheets: () => [], scripts: [] },
};

/** Each stands in one element: every element has its hash in the page's policy, and a hash is not compressed. */
const threaded = thread + article;
const olderEntries = live + updates;

/** What only some texts have: another story within them, film and sound. */
function blockSheets(view: ViewOf<"article"> | ViewOf<"updates">): readonly string[] {
  const types = new Set(blocksOn(view).map(({ type }) => type));
  return [...(types.has("related") ? [readAlso] : []), ...(types.has("video") || types.has("recording") ? [film] : [])];
}

/** An article carries the rules of its own form, and of no other. */
function articleSheets(view: ViewOf<"article">): readonly string[] {
  const { kind, form, live: liveBlog } = view;
  const ofKind = formSheets[kind];
  return [
    view.thread ? threaded : article,
    ...(liveBlog ? [live] : []),
    ...(form.points ? [points] : []),
    ...blockSheets(view),
    ...(ofKind === undefined ? [] : [ofKind]),
  ];
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
  return [
    everyPage,
    scriptSheet(faces, languages, facesOfArabic),
    ...(hasSectionMenu(view.frame) ? [sectionMenu] : []),
    ...(view.frame.topics ? [topicNav] : []),
    ...templateOf(view).sheets(view),
    ...(brand.css ? [brand.css] : []),
    ...(additions?.css ? [additions.css] : []),
  ];
}

/** Pages of the same languages have the same: it is the same string, of which a policy's hash is known. */
const scriptSheets = new Map<string, string>();
const mostSheets = 200;

function scriptSheet(before: string, languages: readonly string[], after: string): string {
  const key = [before.length, after.length, ...languages].join(" ");
  const known = scriptSheets.get(key);
  if (known !== undefined) return known;
  if (scriptSheets.size >= mostSheets) scriptSheets.clear();
  const sheet = `${before}${scriptStyle(languages)}${after}`;
  scriptSheets.set(key, sheet);
  return sheet;
}
