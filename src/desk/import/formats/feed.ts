/** RSS 2.0 and 1.0, and Atom (RFC 4287), with their full text, and what Media RSS and Dublin Core add. Read as a stream. */
import { toHtml } from "hast-util-to-html";
import type { Root } from "mdast";
import { pictureEnding } from "../../../photos/picture-kind.ts";
import { bodyOfHtml, wholeAddress } from "../html/body-of-html.ts";
import { elementsOfXml } from "./elements-of-xml.ts";
import { alike, wordsOfHtml } from "../html/html-words.ts";
import { momentOf } from "../moment-of.ts";
import { readOne } from "../read-one.ts";
import type { SourceFile } from "../source-file.ts";
import { emptyStory, type Aside, type SourcePicture, type Story } from "../story.ts";
import { childOf, childrenOf, leftIn, lineIn, rawText, type SourceElement } from "./source-element.ts";
import { xmlRecords } from "./xml-records.ts";

/** Characters: a description that is longer is the story itself. */
const longSummary = 600;

export async function* storiesOfFeed(source: SourceFile): AsyncGenerator<Story | Aside> {
  let language: string | undefined;
  let site: string | undefined;
  const passed = new Map<string, number>();
  const isRecord = (name: string, within: readonly string[]) =>
    (within.length === 1 && name !== "channel") || (within.length === 2 && within[1] === "channel");
  for await (const event of xmlRecords(source.pieces(), isRecord)) {
    if ("fault" in event) {
      yield { aside: `The XML is not well-formed: ${event.fault}`, line: event.line };
      continue;
    }
    const { element } = event;
    if (element.name === "language") language = lineIn(element);
    else if (element.name === "link") site ??= lineIn(element) ?? element.attributes["href"];
    else if (element.name === "item") yield readOne(element.line, () => itemOf(element, { language, site }));
    else if (element.name === "entry") {
      const kind = bloggerKind(element);
      if (kind === undefined || kind === "post")
        yield readOne(element.line, () =>
          entryOf(element, { language: element.attributes["xml:lang"] ?? language, site }),
        );
      else passed.set(kind, (passed.get(kind) ?? 0) + 1);
    }
  }
  if (passed.size > 0)
    yield {
      aside: `Entries of Blogger that are no articles were passed over: ${[...passed].map(([kind, count]) => `${count} ${kind}`).join(", ")}.`,
    };
}

const kindScheme = "http://schemas.google.com/g/2005#kind";

/** What an entry is in an export of Blogger, of which posts, pages, comments, templates and settings are all entries: `post`. */
function bloggerKind(entry: SourceElement): string | undefined {
  const term = childrenOf(entry, "category").find(({ attributes }) => attributes["scheme"] === kindScheme)?.attributes[
    "term"
  ];
  return (term?.split("#").at(-1) ?? lineIn(childOf(entry, "blogger:type")))?.toLowerCase();
}

/** Drafts as the Atom Publishing Protocol marks them (RFC 5023, 13.1), and as Blogger does. */
const isDraft = (entry: SourceElement): boolean =>
  lineIn(childOf(childOf(entry, "app:control"), "app:draft")) === "yes" ||
  /^(?:draft|scheduled|soft_trashed)$/i.test(lineIn(childOf(entry, "blogger:status")) ?? "");

interface Channel {
  language: string | undefined;
  site: string | undefined;
}

function itemOf(item: SourceElement, channel: Channel): Story {
  const text = (name: string) => rawText(childOf(item, name)).trim() || undefined;
  const headline = wordsOfHtml(text("title")) ?? "";
  const address = text("link") ?? item.attributes["rdf:about"];
  const guid = text("guid");
  const full = text("content:encoded");
  const description = text("description");
  const summary = wordsOfHtml(description);
  const told = full ?? description ?? "";
  return {
    ...emptyStory(guid ?? address ?? `item ${alike(headline)} ${text("pubDate") ?? ""}`, headline),
    line: item.line,
    summary: full !== undefined || (summary ?? "").length < longSummary ? summary : undefined,
    authors: authorsOf(item),
    published: momentOf(text("pubDate") ?? text("dc:date") ?? text("dcterms:issued")),
    updated: momentOf(text("dcterms:modified")),
    categories: childrenOf(item, "category")
      .flatMap((category) => wordsOfHtml(rawText(category)) ?? [])
      .concat(childrenOf(item, "dc:subject").flatMap((subject) => lineIn(subject) ?? [])),
    language: lineIn(childOf(item, "dc:language")) ?? channel.language,
    address,
    notes: notesOf(item, full !== undefined),
    body: (note) =>
      withLead(bodyOfHtml(told, address ?? channel.site, note), picturesOf(item, address ?? channel.site)[0]),
    left: () => leftIn(item),
  };
}

function entryOf(entry: SourceElement, channel: Channel): Story {
  const text = (name: string) => rawText(childOf(entry, name)).trim() || undefined;
  const headline = wordsOfHtml(text("title")) ?? "";
  const links = childrenOf(entry, "link");
  const address = links.find(({ attributes }) => (attributes["rel"] ?? "alternate") === "alternate")?.attributes[
    "href"
  ];
  const content = childOf(entry, "content");
  const summary = childOf(entry, "summary");
  const published = momentOf(text("published") ?? text("updated"));
  const updated = momentOf(text("updated"));
  const base = wholeAddress(content?.attributes["xml:base"] ?? address ?? "", channel.site) || channel.site;
  return {
    ...emptyStory(text("id") ?? address ?? `entry ${alike(headline)}`, headline),
    line: entry.line,
    summary: content ? wordsOfHtml(htmlOf(summary)) : undefined,
    authors: authorsOf(entry),
    published,
    updated: updated !== published ? updated : undefined,
    categories: childrenOf(entry, "category").flatMap(({ attributes }) =>
      attributes["scheme"] === kindScheme ? [] : (attributes["label"] ?? attributes["term"] ?? []),
    ),
    ...(isDraft(entry) && { draft: true }),
    language: channel.language,
    address: address && wholeAddress(address, channel.site),
    ...formerOf(entry),
    notes: notesOf(entry, content !== undefined),
    body: (note) => withLead(bodyOfHtml(htmlOf(content ?? summary), base, note), picturesOf(entry, base)[0]),
    left: () => leftIn(entry),
  };
}

/** Blogger tells the path of a post apart. */
function formerOf(entry: SourceElement): Pick<Story, "formerly" | "slug"> {
  const path = lineIn(childOf(entry, "blogger:filename"));
  const name = path
    ?.split("/")
    .at(-1)
    ?.replace(/\.html?$/, "");
  return path && name ? { formerly: [path], slug: name } : {};
}

/** The three ways in which Atom holds text (RFC 4287, 3.1). */
function htmlOf(content: SourceElement | undefined): string {
  const type = content?.attributes["type"] ?? "text";
  if (type === "xhtml" || type.endsWith("+xml")) return toHtml({ type: "root", children: elementsOfXml(content) });
  const text = rawText(content);
  return type === "html" || type === "text/html"
    ? text
    : text
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph) => `<p>${paragraph.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`)
        .join("");
}

function authorsOf(item: SourceElement): string[] {
  const people = childrenOf(item, "author").map((author) => lineIn(childOf(author, "name")) ?? lineIn(author) ?? "");
  const creators = childrenOf(item, "dc:creator").flatMap((creator) => lineIn(creator) ?? []);
  // RSS has an address with the name in parentheses.
  return [
    ...new Set(
      [...creators, ...people]
        .map((name) => /\(([^()]+)\)\s*$/.exec(name)?.[1] ?? name)
        .filter((name) => name !== "" && !/^[^\s@]+@\S+$/.test(name)),
    ),
  ];
}

function notesOf(item: SourceElement, full: boolean): string[] {
  const recordings = childrenOf(item, "enclosure").filter(({ attributes }) =>
    /^(?:audio|video)\//.test(attributes["type"] ?? ""),
  );
  return [
    ...(full ? [] : ["The feed does not give the full text: its summary is all that was written."]),
    ...recordings.map(({ attributes }) => `A recording belongs to it and was left out: ${attributes["url"] ?? ""}`),
  ];
}

/** Pictures that a feed tells beside the text: Media RSS, with its groups, and enclosures. */
function picturesOf(item: SourceElement, base: string | undefined): SourcePicture[] {
  const media = [...childrenOf(item, "media:group"), item].flatMap((holder) =>
    childrenOf(holder, "media:content").map((content) => ({ content, holder })),
  );
  const shown = media.filter(
    ({ content: { attributes } }) =>
      attributes["medium"] === "image" ||
      (attributes["type"] ?? "").startsWith("image/") ||
      (!attributes["medium"] &&
        !attributes["type"] &&
        pictureEnding.test((attributes["url"] ?? "").replace(/[?#][^]*$/, ""))),
  );
  shown.sort((a, b) => Number(b.content.attributes["width"] ?? 0) - Number(a.content.attributes["width"] ?? 0));
  const told = shown.map(({ content, holder }): SourcePicture => {
    const words = (name: string) => wordsOfHtml(rawText(childOf(content, name) ?? childOf(holder, name)));
    return {
      source: content.attributes["url"],
      caption: words("media:description"),
      credit: words("media:credit"),
      alt: words("media:text"),
    };
  });
  const enclosed = childrenOf(item, "enclosure")
    .filter(({ attributes }) => (attributes["type"] ?? "").startsWith("image/"))
    .map(({ attributes }): SourcePicture => ({ source: attributes["url"] }));
  const linked = childrenOf(item, "link")
    .filter(({ attributes }) => attributes["rel"] === "enclosure" && (attributes["type"] ?? "").startsWith("image/"))
    .map(({ attributes }): SourcePicture => ({ source: attributes["href"] }));
  const small = childrenOf(item, "media:thumbnail").map(({ attributes }): SourcePicture => ({
    source: attributes["url"],
  }));
  return [...told, ...enclosed, ...linked, ...small]
    .filter(({ source }) => source)
    .map((picture) => ({ ...picture, source: wholeAddress(picture.source ?? "", base) }));
}

const withLead = (tree: Root, photo: SourcePicture | undefined) => ({ tree, ...(photo && { photo }) });
