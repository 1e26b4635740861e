/** The same page in the other editions: where the switch of languages leads, and what search engines are told. */
import { withCapital } from "../../paper/scripts/capitals.ts";
import type { Archive } from "../../archive/archive.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { articlePath, encodedPath } from "../../paper/addresses/address.ts";
import { directionOf } from "../../paper/language.ts";
import { hrefTo, pathHere, type PageContext, type ViewContext } from "../context.ts";
import type { AlternateView, EditionLinkView, FrameView } from "./frame.ts";
import { isOfEdition, keyOfEdition, pathOf, type PageKey } from "../../paper/page.ts";
import { wordsFor } from "../words/words.ts";

/** A page in an edition, by its path there. */
interface Counterpart {
  archive: Archive;
  language: string;
  path: string;
  /** Whether it is the same page, or only as near as one can get. */
  same: boolean;
}

/**
 * The page that each other edition has in this one's place. Where there is no translation, readers are led to the
 * list that a page belongs to, else to the front page: to an edition's own, never to a story in a language that they
 * did not ask for. Asks nothing in a paper of one edition.
 * @param article that the page shows, or leads to
 */
export function elsewhere(key: PageKey, article: ArticleRecord | undefined, context: PageContext): Counterpart[] {
  const { pages } = context;
  const { editions, paper } = context.archive;
  if (editions.length === 1) return [];
  const translations = article && context.archive.stories.translations(article);
  return editions
    .filter((archive) => archive.paper.edition !== paper.edition)
    .map((archive): Counterpart => {
      const { language, edition } = archive.paper;
      const at = (path: string) => pathHere({ ...context, archive }, path);
      const translation = translations?.get(edition);
      // What stands below a story, its history or the hours of a live blog, is of one text: its translation is only near to it.
      if (translation) {
        const path = articlePath(translation.id);
        return { archive, language: translation.language, path, same: key.page === "article" };
      }
      if (article || !isOfEdition(key)) return { archive, language, path: at("/"), same: false };
      const { edition: _own, ...page } = key;
      const nearest = pages
        .counterparts(page)
        .find((candidate) => pages.stands(keyOfEdition(edition, candidate), archive));
      return {
        archive,
        language,
        path: at(nearest ? pathOf(nearest) : "/"),
        same: nearest !== undefined && pathOf(nearest) === pathOf(page),
      };
    });
}

/** What the frame says of the other editions. */
export function languageLinks(
  counterparts: readonly Counterpart[],
  own: { language: string; path: string },
  context: ViewContext,
): Pick<FrameView, "editions" | "alternates"> {
  const { archive, site } = context;
  const address = (path: string) => site + encodedPath(path);
  const same = counterparts.filter((page) => page.same);
  const alternates: AlternateView[] = [{ archive, ...own }, ...same]
    .sort((a, b) => archive.editions.indexOf(a.archive) - archive.editions.indexOf(b.archive))
    .map(({ language, path }) => ({ hreflang: language, href: address(path) }));
  const [first] = alternates;
  return {
    editions: counterparts.map(({ archive: { paper }, path, same: isSame }): EditionLinkView => ({
      name: ownName(paper.language),
      language: paper.language,
      direction: directionOf(paper.language),
      path: hrefTo(context, path),
      same: isSame,
      ...(path === `${paper.prefix}/` && !isSame && { front: wordsFor(paper.locale).home }),
    })),
    // The first edition's, or the one nearest to it, is for readers of any other language.
    alternates: same.length > 0 && first ? [...alternates, { hreflang: "x-default", href: first.href }] : [],
  };
}

/** Every page names all languages of the paper, and asking what one is called takes longer than all else of the frame. */
const ownNames = new Map<string, string>();

/** What a language calls itself, with a capital where its script has them. */
function ownName(language: string): string {
  const known = ownNames.get(language);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  const found = withCapital(name, language);
  ownNames.set(language, found);
  return found;
}
