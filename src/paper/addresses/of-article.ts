/** Pages of which an article has one: its own, and those that stand below it. */
import { articlePath } from "./address.ts";
import { reading, type ContentName } from "./address-forms.ts";

/** @param below what follows the article's own address; nothing where that is the page's */
export const ofArticle = (below: string) => ({
  takes: [],
  path: ({ id }: { id: string }) => articlePath(id) + below,
  parse: reading(/^\/(\d{4}\/\d{2}\/\d{2}\/[^/]+)\/([^]*)$/, (id, rest) => (rest === below ? { id } : undefined)),
  file: ({ id: name }: { id: string }): ContentName => ({ kind: "article", name }),
});
