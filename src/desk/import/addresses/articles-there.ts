/** What lies in the paper before an import: its articles, the old addresses that they claim, its writers. Looked through once for all files that are read in a run. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { articleIdOf } from "../../../paper/addresses/address.ts";
import { authorNames } from "../../fields/author-names.ts";
import { filesBelow } from "../../files/files-below.ts";
import { FormerClaims } from "./former-claims.ts";

export class ArticlesThere {
  readonly content: string;
  /** Files by ids in small letters: two names that differ only in capitals are one. */
  readonly taken: Map<string, string>;
  readonly claims: FormerClaims;
  readonly authors: ReadonlyMap<string, readonly string[]>;

  constructor(content: string) {
    this.content = content;
    this.claims = new FormerClaims(content);
    this.authors = authorNames(content);
    this.taken = new Map(
      filesBelow(join(content, "articles")).flatMap((file) => {
        const id = articleIdOf(`articles/${file}`);
        return id ? [[id.toLowerCase(), `articles/${file}`]] : [];
      }),
    );
  }

  /** After a file was read, of which not every story became an article. @param ids those that its stories were given */
  settle(ids: Iterable<string>): void {
    for (const id of ids) {
      const file = this.taken.get(id.toLowerCase());
      if (file === undefined) continue;
      if (existsSync(join(this.content, file))) this.claims.take(file);
      else this.taken.delete(id.toLowerCase());
    }
  }
}
