/** What was changed in an article after its publication, word for word. */
import { toldWords } from "../../desk/versions/told-words.ts";
import { versionOf } from "../../desk/versions/version.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { changeBetween, type ArticleChange } from "../../paper/wording/article-words.ts";
import type { Archive } from "../archive.ts";

/** Oldest first. In a plan, a change stands as a hash. */
export function toldChanges(article: ArticleRecord, archive: Archive): { at: number; change: ArticleChange }[] {
  return archive.changes.versions(article).flatMap((changed): { at: number; change: ArticleChange }[] => {
    const { at } = changed;
    if ("hash" in changed)
      return [
        {
          at,
          change: {
            substance: "small",
            parts: [{ part: "body", paragraphs: [[{ kind: "kept", text: changed.hash }]] }],
          },
        },
      ];
    const [was, is] = [changed.before, changed.after].map((bytes) =>
      toldWords(versionOf(bytes, archive.paper), archive.paper),
    );
    const change = was && is && changeBetween(was, is);
    return change && change.substance !== "none" ? [{ at, change }] : [];
  });
}
