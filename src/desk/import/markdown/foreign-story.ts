/** The text and the pictures of a story in another system's Markdown. */
import { posix } from "node:path";
import type { Nodes, Root } from "mdast";
import { fileAddress, type SourceSite } from "../sites/source-site.ts";
import { siteData } from "../sites/site-data.ts";
import type { SourcePicture, Story, StoryBody, TakeNote } from "../story.ts";
import { bodyOfHtml } from "../html/body-of-html.ts";
import { isGroup, type Brought } from "./brought-matter.ts";
import { containerLines } from "./containers.ts";
import { foreignBody } from "./foreign-body.ts";
import { hugoSigns, withoutShortcodes, zolaSigns } from "./hugo-shortcodes.ts";
import { filledIn } from "./liquid-values.ts";
import { withoutLiquid, type LiquidReader } from "./liquid.ts";
import { MatterFields } from "./matter-fields.ts";
import { outsideCode, withoutVaultMarks } from "./obsidian.ts";
import { decodedPath } from "../../../paper/safe/percent-decoded.ts";

export interface ForeignText {
  body: string;
  /** Where it begins in its file. */
  line: number;
  /** The file's path within its site. */
  path: string;
  site: SourceSite;
  fields: MatterFields;
  /** Whether the text is HTML, and not Markdown. */
  isHtml: boolean;
}

/** The story with its text, and with the fields that have no place here. */
export function foreignStory(story: Story, text: ForeignText): Story {
  const photo = photoIn(text.fields);
  const placed = photo && { ...photo, ...placedPicture(photo.source ?? "", text, story) };
  return { ...story, left: () => text.fields.left, body: (note) => bodyOf(text, story, placed, note) };
}

function bodyOf(text: ForeignText, story: Story, photo: SourcePicture | undefined, note: TakeNote): StoryBody {
  const written = withoutCommands(text, note);
  const tree = text.isHtml
    ? bodyOfHtml(written, undefined, note)
    : foreignBody(outsideCode(written, containerLines()), text.line, note);
  placeAddresses(tree, text, story);
  return { tree, ...(photo && { photo }) };
}

function withoutCommands({ body, path, site, fields }: ForeignText, note: TakeNote): string {
  const reader: LiquidReader = {
    linkTo: (written) => fileAddress(linked(written, path)),
    base: site.address === undefined ? "" : new URL(site.address).pathname.replace(/\/$/, ""),
    postNamed: (name) => fileAddress(`~/${posix.basename(name).replace(/\.\w+$/, "")}`),
    field: (name) => fields.text(name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")),
    note,
  };
  switch (site.system) {
    case "hugo":
      return withoutShortcodes(body, hugoSigns, reader);
    case "zola":
      return withoutShortcodes(body, zolaSigns, reader);
    case "jekyll": {
      const values = { config: site.config, data: siteData(site), base: reader.base, field: reader.field };
      const filled = (part: string) => filledIn(part, values);
      return outsideCode(withoutLiquid(body, { ...reader, filled }), withoutKramdownMarks);
    }
    case "hexo":
    case "eleventy":
      return withoutLiquid(body, reader);
    case "astro":
      return outsideCode(body, (part) => withoutModules(part, path, note));
    case "obsidian":
      return withoutVaultMarks(body, (name) => fileAddress(`~/${posix.basename(name)}`), note);
    case "folder":
      return withoutLoneCommands(body, reader);
  }
}

/** Of a file without its site only the signs say which system it was for. */
function withoutLoneCommands(body: string, reader: LiquidReader): string {
  const hugo = /\{\{[<%]/.test(body) ? withoutShortcodes(body, hugoSigns, reader) : body;
  const liquid = /\{%-?\s{0,9}(?:highlight|post_url|raw|include|link|youtube|img|asset_img)\b/.test(hugo)
    ? withoutLiquid(hugo, reader)
    : hugo;
  return /\[\[[^[\]\n]+\]\]/.test(liquid)
    ? withoutVaultMarks(liquid, (name) => fileAddress(`~/${posix.basename(name)}`), reader.note)
    : liquid;
}

/** `{: .class }` says how something looks, `{:toc}` where a list of the headings stands. */
const withoutKramdownMarks = (part: string): string =>
  part.replace(/^[ \t]*(?:[*+-]|\d+\.)[^\n]{0,40}\n\{:[ \t]*toc[^{}\n]*\}/gm, "").replace(/[ \t]?\{:[^{}\n]*\}/g, "");

/** In MDX, lines of a program stand at the top. */
function withoutModules(part: string, path: string, note: TakeNote): string {
  if (!path.endsWith(".mdx")) return part;
  const parted = part.replace(/^(?:import|export)\s[^\n]*$/gm, "");
  const component = /<([A-Z]\w*)/.exec(parted)?.[1];
  if (component !== undefined)
    note(`Components of the site, such as ${component}, stood in the text: only the words within them were kept.`);
  return parted;
}

/** A path as a file of the site writes it, from the site's root. */
function linked(written: string, path: string): string {
  const bare = written.replace(/[?#][^]*$/, "").replace(/^@\//, "content/");
  if (bare.startsWith("/")) return bare.slice(1);
  if (bare.startsWith("content/") || /^_\w+\//.test(bare)) return bare;
  return bare.includes("/") || bare.startsWith(".")
    ? posix.normalize(posix.join(posix.dirname(path), bare))
    : `~/${bare.replace(/\.\w+$/, "")}`;
}

/** Pictures that lie beside the file, and links to other files, are named by where they lie. */
function placeAddresses(node: Nodes | Root, text: ForeignText, story: Story): void {
  if (node.type === "image") {
    const { source, others } = placedPicture(node.url, text, story);
    node.url = source ?? node.url;
    node.data = { ...node.data, others: others ?? [] };
  }
  if (node.type === "link" && /^@\/|^(?![a-z][a-z+.-]*:|\/\/)[^?#]+\.(?:md|mdx|markdown)(?:[?#]|$)/i.test(node.url))
    node.url = fileAddress(linked(decodedPath(node.url), text.path));
  if ("children" in node) for (const child of node.children) placeAddresses(child, text, story);
}

/** Where a picture lies among the files of its site, and where it stood on the web. */
function placedPicture(
  written: string,
  { path, site }: ForeignText,
  { address }: Story,
): Pick<SourcePicture, "source" | "others"> {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written)) return { source: written };
  const whole = URL.parse(written, address ?? site.address)?.href;
  const others = whole === undefined ? [] : [whole];
  if (written.startsWith("/")) return { source: whole ?? written, others: [] };
  // A file by itself has no folders that tell its pictures from another's.
  if (site.system === "folder" && !path.includes("/")) return { source: written, others };
  return { source: posix.normalize(posix.join(posix.dirname(path), decodedPath(written))), others };
}

const pictureNames = [
  "photo",
  "image",
  "images",
  "cover",
  "coverimage",
  "featuredimage",
  "featureimage",
  "featured",
  "hero",
  "heroimage",
  "header",
  "banner",
  "picture",
  "thumbnail",
  "thumb",
  "ogimage",
  "socialimage",
];

/** The picture over the story: an address, or a group with its words. */
function photoIn(fields: MatterFields): SourcePicture | undefined {
  const told = pictureNames.map((name) => pictureIn(fields.value(name))).find((picture) => picture !== undefined);
  if (!told) return undefined;
  return {
    ...told,
    alt:
      told.alt ??
      fields.text(
        "imagealt",
        "imagedescription",
        "alt",
        "coveralt",
        "coverimagealt",
        "featureimagealt",
        "heroimagealt",
        "thumbnailalt",
      ),
    caption:
      told.caption ?? fields.text("imagecaption", "caption", "covercaption", "featureimagecaption", "photocaption"),
    credit: told.credit ?? fields.text("imagecredit", "credit", "photocredit", "covercredit"),
  };
}

function pictureIn(value: Brought | undefined): SourcePicture | undefined {
  if (typeof value === "string") {
    const source = value.trim().replace(/^!?\[\[|\]\]$/g, "");
    return /\.\w{3,5}(?:[?#]|$)|^https?:/i.test(source) ? { source } : undefined;
  }
  if (Array.isArray(value)) return pictureIn(value[0]);
  if (!isGroup(value)) return undefined;
  const group = new MatterFields(value);
  const source = group.text("src", "url", "image", "path", "file", "feature", "teaser", "overlayimage", "href");
  if (source === undefined) return undefined;
  return {
    source,
    alt: group.text("alt", "alttext"),
    caption: group.text("caption", "title", "description"),
    credit: group.text("credit", "by", "attribution", "photographer"),
  };
}
