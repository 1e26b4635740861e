import type { Archive } from "../../archive/archive.ts";
import { articlePath } from "../../paper/addresses/address.ts";
import { pairsOf, partsOf } from "../../paper/addresses/former-address.ts";
import type { Redirect } from "./hosted-paper.ts";

/** Old addresses of articles that readers may see, and where they lead. */
export function redirectsOf(archive: Archive): Redirect[] {
  return archive.stories.redirectSources().flatMap((source) => {
    const article = archive.stories.redirect(source);
    if (!article) return [];
    const { path, query } = partsOf(source);
    return {
      from: path === "" ? "/" : `/${path}/`,
      ...(query && { query: pairsOf(query) }),
      to: articlePath(article.id),
    };
  });
}
