/** What commands of other systems put into a page, as the HTML that pages have for it. */

export const attributeText = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** A block within Markdown stands by itself. */
export const block = (html: string): string => `\n\n${html}\n\n`;

export function figureHtml({
  source,
  alt,
  caption,
  credit,
}: {
  source: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}): string {
  const words = [caption && attributeText(caption), credit && `<span class="credit">${attributeText(credit)}</span>`];
  const told = words.filter(Boolean).join(" ");
  return block(
    `<figure><img src="${attributeText(source)}" alt="${attributeText(alt ?? "")}">${told && `<figcaption>${told}</figcaption>`}</figure>`,
  );
}

/** An address of a player, by the name of who has the film and its number there. */
export function videoHtml(host: "youtube" | "vimeo", id: string, title: string | undefined): string {
  const number = /(?:v=|\/|^)([\w-]{6,})(?:[?&#]|$)/.exec(id)?.[1] ?? id;
  const player = host === "youtube" ? "https://www.youtube.com/embed/" : "https://player.vimeo.com/video/";
  return block(
    `<iframe src="${player}${encodeURIComponent(number)}"${title ? ` title="${attributeText(title)}"` : ""}></iframe>`,
  );
}

/** @param html as it is, or as it is written in an attribute */
export const embeddedPage = (html: string): string =>
  block(`<iframe srcdoc="${(html.includes("<") ? attributeText(html) : html).replace(/\n\s*\n/g, "\n")}"></iframe>`);

export const linkHtml = (url: string, words = url): string =>
  block(`<p><a href="${attributeText(url)}">${attributeText(words)}</a></p>`);

/** Lines of a program, between marks that are longer than any in them. */
export function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = "`".repeat(longest + 1);
  return block(
    `${fence}${/^[\w+#.-]+$/.test(language) ? language : ""}\n${code.replace(/^\n+|(?<!\n)\n+$/g, "")}\n${fence}`,
  );
}
