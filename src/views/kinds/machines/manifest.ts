/** The paper as a telephone keeps it among its programs (https://www.w3.org/TR/appmanifest/). */
import { plainBrand } from "../../../brand/brand-view.ts";
import { mainScheme } from "../../../paper/brand/schemes.ts";
import { iconPaths } from "../../../paper/brand/icon-paths.ts";
import { directionOf } from "../../../paper/language.ts";
import type { Href } from "../../../paper/href.ts";
import { hrefHere, hrefTo, type ViewContext } from "../../context.ts";
import { always, type Kind } from "../../kind.ts";

export interface ManifestView {
  template: "manifest";
  id: Href;
  name: string;
  description?: string;
  lang: string;
  dir: "ltr" | "rtl";
  start_url: Href;
  scope: Href;
  display: "minimal-ui";
  background_color: string;
  theme_color: string;
  icons: { src: Href; type: string; sizes: string; purpose?: "maskable" }[];
}

export const manifest: Kind<"manifest", ManifestView> = {
  called: ["manifest", "manifests"],
  all: () => [{ page: "manifest" }],
  stands: always,
  view: (_key, context) => view(context),
};

function view(context: ViewContext): ManifestView {
  const { archive, brand = plainBrand } = context;
  const { paper } = archive;
  const ground = brand.grounds[mainScheme(brand.look)];
  const png = { type: "image/png" } as const;
  return {
    template: "manifest",
    id: hrefHere(context, "/"),
    name: paper.name,
    ...(paper.motto && { description: paper.motto }),
    lang: paper.language,
    dir: directionOf(paper.language),
    start_url: hrefHere(context, "/"),
    scope: hrefHere(context, "/"),
    display: "minimal-ui",
    background_color: ground,
    theme_color: ground,
    icons: [
      { src: hrefTo(context, `/${iconPaths.drawing}`), type: "image/svg+xml", sizes: "any" },
      { src: hrefTo(context, `/${iconPaths.small}`), ...png, sizes: "192x192" },
      { src: hrefTo(context, `/${iconPaths.large}`), ...png, sizes: "512x512" },
      { src: hrefTo(context, `/${iconPaths.maskable}`), ...png, sizes: "512x512", purpose: "maskable" },
    ],
  };
}
