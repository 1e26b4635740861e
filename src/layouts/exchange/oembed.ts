import type { OembedView } from "../../views/kinds/exchange/oembed.ts";
import { xml } from "../xml.ts";

/** In the pixels that the specification asks for. */
const size = { width: 600, height: 240 };

/**
 * oEmbed of the rich kind: a quotation that leads to the story, without scripts, styles or anything that is fetched. It
 * is the same whatever is asked behind a `?`, which files on a web server cannot answer to.
 */
export const oembed = (view: OembedView): string =>
  `${JSON.stringify({
    version: "1.0",
    type: "rich",
    title: view.headline,
    ...(view.signed && { author_name: view.signed }),
    ...(view.author && { author_url: view.author }),
    provider_name: view.paper.name,
    provider_url: view.paper.url,
    cache_age: 86_400,
    ...(view.picture && {
      thumbnail_url: view.picture.url,
      thumbnail_width: view.picture.width,
      thumbnail_height: view.picture.height,
    }),
    ...size,
    html: htmlOf(view),
  })}\n`;

const htmlOf = ({ address, headline, standfirst, language, direction, paper }: OembedView): string =>
  xml`<blockquote lang="${language}" dir="${direction}" cite="${address}"><p><a href="${address}">${headline}</a></p><p>${standfirst}</p><footer>${paper.name}</footer></blockquote>`
    .xml;
