/** Commands that have a form here, under the names that systems and their plugins give them. */
import type { TakeNote } from "../story.ts";
import { givenAddress, namedWord, type CommandWords } from "./command-words.ts";
import { attributeText, block, embeddedPage, figureHtml, linkHtml, videoHtml } from "./embed-html.ts";

/** A site may have several, by what they look like: `img-right`, `legacy-img`. */
const picture = /^(?:imgproc|lightbox|fig)(?:\.html)?$|(?:^|[-_])(?:figure|img|image|picture|photo)(?:[-_.]|$)/;
const severalPictures = /galler|slide|carousel|compar|grid/;
const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic)$/i;
const quotation = /(?:^|[-_])(?:quote|blockquote|pullquote)(?:[-_.]|$)/;
const notice = /^(?:notice|note|callout|admonition|alert|tip|warning|info|important|hint|aside)(?:\.html)?$/;

export interface KnownCommand {
  name: string;
  words: CommandWords;
  /** What stands between it and its end, with what is in it made already; absent where it has none. */
  inner?: string | undefined;
}

/** @returns what stands in its place; undefined where it is not known */
export function knownCommand({ name: written, words, inner }: KnownCommand, note: TakeNote): string | undefined {
  const [first] = words.plain;
  // Templates may lie in folders: `featured/picture`.
  const name = written.slice(written.lastIndexOf("/") + 1);
  const shown = pictureCommand({ name, words, inner });
  if (shown !== undefined) return shown;
  const page = namedWord(words, "srcdoc");
  if (page !== undefined) return embeddedPage(page);
  const site = /^(youtube|vimeo)/i.exec(name)?.[1]?.toLowerCase();
  if (site === "youtube" || site === "vimeo") {
    const id = namedWord(words, "id", "video_id", "url") ?? first;
    return id && videoHtml(site, id, namedWord(words, "title", "caption"));
  }
  if (/^gallery(?:\.html)?$/.test(name) && inner !== undefined)
    return block(`<figure class="gallery">${inner.replace(/\n\s*\n/g, "\n")}</figure>`);
  const post = postAddress(name, words);
  if (post) {
    note(
      `A post of another site stood in the text: a link to it was left in its place. Write its words as a \`post\`.`,
    );
    return linkHtml(post);
  }
  const text = inner ?? namedWord(words, "text", "quote", "content", "body");
  if (text !== undefined && quotation.test(name)) {
    const by = namedWord(words, "author", "cite", "by", "source") ?? first;
    return block(`<blockquote>\n\n${text.trim()}\n\n${by ? `— ${by}` : ""}\n\n</blockquote>`);
  }
  if (inner === undefined) return elsewhere(words, note) ?? recordingOrWords(words);
  return notice.test(name) ? block(`<div role="note">\n\n${inner.trim()}\n\n</div>`) : undefined;
}

/** A picture by the command's name, or by the file that a command without text is given. */
function pictureCommand({ name, words, inner }: KnownCommand): string | undefined {
  const path = words.plain.find((word) => pictureFile.test(word));
  const source = namedWord(words, "src", "url", "image", "image_path", "file", "link_img", "path") ?? path;
  const isShown = picture.test(name) || (inner === undefined && pictureFile.test(source ?? ""));
  if (source === undefined || !isShown || severalPictures.test(name)) return undefined;
  const rest = words.plain.slice(path === undefined ? 0 : words.plain.indexOf(path) + 1);
  return figureHtml({
    source,
    alt:
      namedWord(words, "alt", "description") ??
      rest.find((word) => /\p{L}/u.test(word) && !/^\d+(?:px|%)?$/.test(word)),
    caption: [namedWord(words, "title"), namedWord(words, "caption") ?? inner?.replace(/<[^<>]*>/g, "").trim()]
      .filter(Boolean)
      .join(" "),
    credit: namedWord(words, "attr", "credit", "attribution", "source"),
  });
}

/** A chart, a map or a document of another site, which a command shows by its address. */
function elsewhere(words: CommandWords, note: TakeNote): string | undefined {
  const address = URL.parse(namedWord(words, "src", "url", "href") ?? "");
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  note(
    `Something that another site (${address.host}) puts into its pages stood in the text: a link to it was left in its place.`,
  );
  return linkHtml(address.href, namedWord(words, "title", "caption", "text", "alt"));
}

/** What is to be heard, seen or kept lies in a file of the site's own; words that are only given are the text. */
function recordingOrWords(words: CommandWords): string | undefined {
  const file = givenAddress(words) ?? "";
  if (/\.(?:mp3|m4a|ogg|oga|wav|flac|aac)$/i.test(file)) return block(`<audio src="${attributeText(file)}"></audio>`);
  if (/\.(?:mp4|webm|mov|m4v|ogv)$/i.test(file)) return block(`<video src="${attributeText(file)}"></video>`);
  if (/\.(?:pdf|docx?|pptx?|xlsx?|od[tsp]|csv|zip|epub)$/i.test(file))
    return linkHtml(file, namedWord(words, "label", "title", "text") ?? file);
  const text = namedWord(words, "text", "content", "body");
  return text !== undefined && /\s\S+\s/.test(text) ? block(text) : undefined;
}

/** Where a post stands that a command would have another site's program show. */
function postAddress(name: string, words: CommandWords): string | undefined {
  const [first, second] = words.plain;
  const whole = [namedWord(words, "url"), first].find((word) => word !== undefined && /^https?:\/\//.test(word));
  if (
    /^(?:tweet|twitter|x|twitter_simple|x_simple|toot|mastodon|bluesky|instagram|facebook|tiktok|gist)$/.test(name) &&
    whole
  )
    return whole;
  if (/^(?:tweet|twitter|x|twitter_simple|x_simple)$/.test(name)) {
    const id = namedWord(words, "id") ?? (first !== undefined && /^\d+$/.test(first) ? first : second);
    const user = namedWord(words, "user") ?? "i";
    return id !== undefined && /^\d+$/.test(id) ? `https://x.com/${encodeURIComponent(user)}/status/${id}` : undefined;
  }
  const id = namedWord(words, "id") ?? first;
  if (name === "instagram" && id) return `https://www.instagram.com/p/${encodeURIComponent(id)}/`;
  if (name === "gist" && id)
    return `https://gist.github.com/${[first, second]
      .filter((word): word is string => word !== undefined)
      .flatMap((word) => word.split("/"))
      .map(encodeURIComponent)
      .join("/")}`;
  return undefined;
}
