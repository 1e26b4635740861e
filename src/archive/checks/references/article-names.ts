/** Which article was meant by a name that none has. */
import { articleIdOf } from "../../../paper/addresses/address.ts";
import { certainName, nearestName } from "../../../desk/nearest-name.ts";
import { text, type Statements } from "../../rows.ts";

/** The article that was meant, as far as one can tell. */
export function nearestArticle(target: string, statements: Statements): string | undefined {
  const slug = target.split("/").at(-1) ?? "";
  const moved = statements.get(
    "SELECT target FROM files WHERE kind = 'article' AND target LIKE ? ESCAPE '\\' LIMIT 1",
    `%/${slug.replace(/[\\%_]/g, "\\$&")}`,
  );
  if (moved) return text(moved, "target");
  const month = target.slice(0, 8);
  return nearestName(
    target,
    statements
      .all("SELECT target FROM files WHERE kind = 'article' AND target >= ? AND target < ?", month, `${month}\uffff`)
      .map((row) => text(row, "target")),
  );
}

/** The article that was meant beyond doubt: the only one of its name on another day, or a slip of the hand away. */
export function certainArticle(target: string, file: string, statements: Statements): string | undefined {
  const [year, month, day, slug = ""] = target.split("/");
  const moved = slug.includes("-")
    ? statements
        .all(
          "SELECT target FROM files WHERE kind = 'article' AND target LIKE ? ESCAPE '\\' LIMIT 2",
          `%/${slug.replace(/[\\%_]/g, "\\$&")}`,
        )
        .map((row) => text(row, "target"))
    : [];
  const sameDay = () => {
    const from = `${year}/${month}/${day}/`;
    const slugs = statements
      .all("SELECT target FROM files WHERE kind = 'article' AND target >= ? AND target < ?", from, `${from}\uffff`)
      .map((row) => text(row, "target").slice(from.length));
    const certain = certainName(slug, slugs);
    return certain && from + certain;
  };
  const article = moved.length === 1 ? moved[0] : moved.length === 0 ? sameDay() : undefined;
  return article === articleIdOf(file) ? undefined : article;
}
