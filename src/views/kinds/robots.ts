import { always, type Kind } from "../kind.ts";

export interface RobotsView {
  template: "robots";
  /** Where search engines stay out altogether. */
  closed: boolean;
  sitemap: string;
}

export const robots: Kind<"robots", RobotsView> = {
  called: ["robots.txt", "robots.txt"],
  all: () => [{ page: "robots" }],
  stands: always,
  view: (_key, { preview, site }) => ({ template: "robots", closed: preview, sitemap: `${site}/sitemap.xml` }),
};
