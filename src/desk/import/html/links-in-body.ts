/** Links of an imported text: to stories of this paper by their address here, to all else by the whole address. */
import type { Nodes, Parents, Root } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { wholeAddress } from "./body-of-html.ts";
import { linkTarget } from "../../markdown/links/link-target.ts";
import { decodedPath } from "../../../paper/safe/percent-decoded.ts";
import type { TakeNote } from "../story.ts";

/** The address as the check lets it stand, mended where it says how: undefined where readers could not follow it. */
function followed(url: string): string | undefined {
  const target = linkTarget(url, "", undefined);
  if (target.leads === "outside") return url;
  const mended = target.leads === "nowhere" ? target.suggestion : undefined;
  return mended !== undefined && saysTheSame(url, mended) && linkTarget(mended, "", undefined).leads === "outside"
    ? mended
    : undefined;
}

/** Whether an address is the end of another but for signs between: elsewhere what is suggested is an example. */
const saysTheSame = (url: string, mended: string): boolean =>
  lettersOf(url).endsWith(lettersOf(mended.replace(/^[a-z]+:/i, "")));

const lettersOf = (url: string): string => url.replace(/[^\p{L}\p{N}]/gu, "");

/** From where links are meant. */
interface LinksFrom {
  /** The story's own address where it comes from, if that is known. */
  base: string | undefined;
  /** Whether places on its own page are those of the article. */
  keepsPlaces: boolean;
}

/**
 * @param pathOf the site path of a story or a page of the paper, by its address here or where it came from
 */
export function settleLinks(
  tree: Root,
  { base, keepsPlaces }: LinksFrom,
  pathOf: (address: string) => string | undefined,
  note: TakeNote,
): void {
  settle(tree);

  function settle(parent: Parents): void {
    replaceChildren(
      parent,
      parent.children.flatMap((child: Nodes): Nodes[] => {
        if ("children" in child) settle(child);
        if (child.type !== "link") return [child];
        if (plainText(child).trim() === "") return [];
        if (keepsPlaces && child.url.startsWith("#")) return [child];
        const url = wholeAddress(child.url, base);
        const path = pathOf(url);
        if (path !== undefined) return [{ ...child, url: path }];
        const page = isOfFiles(url) ? pageThere(url, base) : undefined;
        if (page !== undefined) return [{ ...child, url: page }];
        if (url.startsWith("#")) return child.children;
        const outside = isOfFiles(url) ? undefined : followed(url);
        if (outside !== undefined) return [{ ...child, url: outside }];
        note(
          `A link cannot be followed from elsewhere, and only its words were kept: “${plainText(child).slice(0, 60)}” (${writtenAddress(url).replace(/^~\//, "").slice(0, 100)})`,
        );
        return child.children;
      }),
    );
  }
}

/** Hosts of no network (RFC 2606), by which stories of one source know one another while they are read. */
const isOfFiles = (url: string): boolean => URL.parse(url)?.host.endsWith(".invalid") ?? false;

/** Where a page of the source's site stands that is no story: by its path, or by its file below the content. */
function pageThere(url: string, base: string | undefined): string | undefined {
  const site = URL.parse(base ?? "");
  const path = writtenAddress(url);
  if (!site || !/^https?:$/.test(site.protocol) || isOfFiles(site.href) || !/^(?:content\/|[^~.]+$)/.test(path))
    return undefined;
  const page = path
    .replace(/^content\//, "")
    .replace(/(?:^|\/)_?index\.\w+$/, "")
    .replace(/\.\w+$/, "");
  return new URL(`/${page.replace(/\/$/, "")}/`, site.origin).href.replace(/(?<!:)\/\/$/, "/");
}

/** A link between files of a source as its editor knows it: by the file's path. */
const writtenAddress = (url: string): string =>
  isOfFiles(url) ? decodedPath(URL.parse(url)?.pathname.slice(1) ?? "") : url;

/** What stands in place of a link may stand where the link stood. */
function replaceChildren(parent: { children: unknown[] }, children: Nodes[]): void {
  parent.children = children;
}
