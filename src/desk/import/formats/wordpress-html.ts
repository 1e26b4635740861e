/** What WordPress keeps as a post's text, as plain HTML: paragraphs made of empty lines, shortcodes and block comments. */
import { expression } from "../../../paper/safe/expression.ts";
import type { SourcePicture, TakeNote } from "../story.ts";

type PictureById = (id: string | undefined) => SourcePicture | undefined;

/** Elements before and after which a paragraph ends by itself. */
const blockTag =
  /(?:table|thead|tfoot|caption|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|header|footer|nav|figure|figcaption|details|summary|iframe|video|audio|script)/;
const startsBlock = expression("i")`^</?${blockTag}\b`;

export function wordpressHtml(content: string, pictureById: PictureById, note: TakeNote): string {
  const made = attachedWords(shortcodes(content.replace(/\r\n?/g, "\n"), pictureById, note), pictureById);
  const more = made.replace(/<!--\s*(?:more|nextpage)\b[^<>\n]*-->/g, "\n\n");
  const embedded = more.replace(
    /<div class="wp-block-embed__wrapper">\s*(https?:\/\/[^\s<]+)\s*<\/div>/g,
    (_, url: string) => videoOrLink(url),
  );
  // The block editor writes its paragraphs itself.
  return /<!--\s*wp:/.test(content) ? withoutBlockComments(embedded, note) : paragraphs(embedded);
}

/** Comments that mark blocks say nothing more, but for those of blocks that a plugin would make anew when asked. */
function withoutBlockComments(html: string, note: TakeNote): string {
  return html.replace(
    /<!--\s*(\/?)wp:([\w/-]+)(\s[^<>]*)?-->/g,
    (_, end: string, name: string, rest: string | undefined) => {
      if (!end && rest?.trimEnd().endsWith("/") && !/^(?:core\/)?(?:more|nextpage|spacer|separator)$/.test(name))
        note(`A block of WordPress, “${name}”, holds no text of its own and was left out.`);
      return "";
    },
  );
}

/** The classic editor keeps an empty line for each paragraph, and a new line for each break. */
function paragraphs(content: string): string {
  const { open, held } = setAside(content);
  const apart = open
    .replace(expression("gi")`(<${blockTag}(?:\s[^<>]*)?>)`, "\n\n$1")
    .replace(expression("gi")`(</${blockTag}>)`, "$1\n\n");
  const html = apart
    .split(/\n\s*\n/)
    .map((chunk) => chunk.trim())
    .filter(Boolean)
    .map((chunk) => {
      if (/^\u0000\d+\u0000$/.test(chunk) || startsBlock.test(chunk) || /^<!--[^]*-->$/.test(chunk)) return chunk;
      if (/^https?:\/\/\S+$/.test(chunk)) return videoOrLink(chunk);
      return `<p>${chunk.replace(/\n/g, "<br>")}</p>`;
    })
    .join("\n");
  return html.replace(/\u0000(\d+)\u0000/g, (_, at: string) => held[Number(at)] ?? "");
}

/** What is set as it stands has no paragraphs: it is taken out, and a number stands for it. */
function setAside(content: string): { open: string; held: string[] } {
  const held: string[] = [];
  let open = "";
  let last = 0;
  let within: { name: string; from: number; depth: number } | undefined;
  for (const tag of content.matchAll(/<(\/?)(pre|script|style|table|ul|ol|figure)\b[^<>]*>/gi)) {
    const [whole, end, written = ""] = tag;
    const name = written.toLowerCase();
    if (!within && !end) within = { name, from: tag.index, depth: 1 };
    else if (within?.name === name) within.depth += end ? -1 : 1;
    if (within?.depth !== 0) continue;
    const to = tag.index + whole.length;
    open += `${content.slice(last, within.from)}\n\n\u0000${held.push(content.slice(within.from, to)) - 1}\u0000\n\n`;
    last = to;
    within = undefined;
  }
  return { open: open + content.slice(last), held };
}

/** An address alone on a line is shown as what it leads to. */
function videoOrLink(url: string): string {
  const video =
    /^https?:\/\/(?:www\.)?(?:youtube\.com\/watch\?(?:.*&(?:amp;)?)?v=|youtu\.be\/)([\w-]+)/.exec(url)?.[1] ??
    undefined;
  if (video) return `<iframe src="https://www.youtube.com/embed/${video}"></iframe>`;
  const vimeo = /^https?:\/\/(?:www\.)?vimeo\.com\/(\d+)/.exec(url)?.[1];
  return vimeo
    ? `<iframe src="https://player.vimeo.com/video/${vimeo}"></iframe>`
    : `<p><a href="${url}">${url}</a></p>`;
}

function attribute(attributes: string, name: string): string | undefined {
  const found: readonly (string | undefined)[] =
    expression("")`\b${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s\]"']+))`.exec(attributes) ?? [];
  return found.slice(1).find((value) => value !== undefined);
}

const htmlEscaped = (text: string): string =>
  text
    .replace(/&(?!#?\w+;)/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/"/g, "&quot;");

/** `[caption]`, `[gallery]`, `[embed]` and other shortcodes of WordPress itself; of others the text between them stays. */
function shortcodes(content: string, pictureById: PictureById, note: TakeNote): string {
  const captioned = content.replace(
    /\[(caption|wp_caption)\b([^[\]]*)\]([^[]*(?:\[(?!\/?(?:wp_)?caption\b)[^[]*)*)\[\/\1\]/g,
    (_, _name: string, attributes: string, inner: string) => {
      const image = /(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0] ?? "";
      const words = inner.replace(image, "").trim() || htmlEscaped(attribute(attributes, "caption") ?? "");
      return `\n\n<figure>${image}<figcaption>${words}</figcaption></figure>\n\n`;
    },
  );
  const galleries = captioned.replace(/\[gallery\b([^[\]]*)\]/g, (whole, attributes: string) => {
    const pictures = (attribute(attributes, "ids") ?? attribute(attributes, "include") ?? "")
      .split(",")
      .flatMap((id) => pictureById(id.trim()) ?? []);
    if (pictures.length === 0) {
      note(`The pictures of a gallery are not told in the export, and it was left out: ${whole}`);
      return "";
    }
    return `\n\n<figure class="wp-block-gallery">${pictures.map(({ source = "", alt, caption }) => `<figure><img src="${htmlEscaped(source)}" alt="${htmlEscaped(alt ?? "")}">${caption ? `<figcaption>${htmlEscaped(caption)}</figcaption>` : ""}</figure>`).join("")}</figure>\n\n`;
  });
  const embedded = galleries
    .replace(
      /\[(?:embed|youtube|vimeo)\b[^[\]]*\]\s*(https?:\/\/[^\s[\]]+)\s*\[\/(?:embed|youtube|vimeo)\]/g,
      (_, url: string) => `\n\n${videoOrLink(url)}\n\n`,
    )
    .replace(
      /\[(?:youtube|vimeo)(?:\s*=)?\s*(https?:\/\/[^\s[\]]+)(?:\s[^[\]]*)?\]/g,
      (_, url: string) => `\n\n${videoOrLink(url)}\n\n`,
    )
    .replace(/\[(video|audio)\b([^[\]]*)\](?:\s*\[\/\1\])?/g, (_, name: string, attributes: string) => {
      const source =
        ["src", "mp4", "webm", "mp3", "m4a", "ogg", "wav"].map((key) => attribute(attributes, key)).find(Boolean) ?? "";
      return `\n\n<${name} src="${htmlEscaped(source)}"></${name}>\n\n`;
    });
  const closed = new Set([...embedded.matchAll(/\[\/([a-z][\w-]*)\]/g)].map(([, name]) => name));
  const told = new Set<string>();
  return embedded.replace(
    /(\[?)\[(\/?)([a-z][\w-]*)((?:\s+(?:[^\s[\]][^[\]\n]*)?)?)\](\]?)/g,
    (...[whole, before, end, name, attributes, after]: [string, string, string, string, string, string]) => {
      // Two brackets are how a shortcode is shown and not meant.
      if (before && after) return `[${end}${name}${attributes}]`;
      if (!end && !attributes.includes("=") && !closed.has(name)) return whole;
      if (!told.has(name)) note(`A shortcode of a plugin, [${name}], is not understood; the text within it was kept.`);
      told.add(name);
      return before + after;
    },
  );
}

/** Pictures by their number in the library: their largest version, and the words that the library has for them. */
function attachedWords(html: string, pictureById: PictureById): string {
  return html.replace(/<img\b[^<>]*>/gi, (image) => {
    const picture = pictureById(/\bwp-image-(\d+)\b/.exec(image)?.[1] ?? attribute(image, "data-id"));
    if (!picture?.source) return image;
    const named = /\bdata-orig-file=/.test(image)
      ? image
      : image.replace(/<img\b/i, `<img data-orig-file="${htmlEscaped(picture.source)}"`);
    return picture.alt && !attribute(named, "alt")
      ? named.replace(/\salt\s*=\s*(?:""|'')/, "").replace(/<img\b/i, `<img alt="${htmlEscaped(picture.alt)}"`)
      : named;
  });
}
