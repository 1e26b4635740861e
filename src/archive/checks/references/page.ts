/** Links to pages of the paper, and to headings on them. */
import { articlePath, sitePath } from "../../../paper/addresses/address.ts";
import type { ArticleKind } from "../../../paper/article.ts";
import { editionIn, fileOf, pageAt, pathOf } from "../../../paper/page.ts";
import { basePath } from "../../../paper/addresses/site-address.ts";
import type { ContentName } from "../../../paper/addresses/address-forms.ts";
import { certainName, nearestName } from "../../../desk/nearest-name.ts";
import type { Problem } from "../../../desk/problem.ts";
import type { Reference } from "../../../desk/references.ts";
import { anchorProblem } from "../../contents/anchors.ts";
import { entryPage } from "../../contents/entry-page.ts";
import { text, type Statements } from "../../rows.ts";
import { certainArticle, nearestArticle } from "./article-names.ts";
import { hasFile, warning, wrong, type Check, type Checking } from "./checking.ts";

export const checkPage: Check = (reference, checking) =>
  pageProblem(reference, checking) ?? headingProblem(reference, checking);

/** A heading that a link means, on a page that is there. */
function headingProblem(reference: Reference, { statements }: Checking): Problem | undefined {
  const { target, fragment } = reference;
  const problem = fragment === undefined ? undefined : anchorProblem(target, fragment, statements);
  return (
    problem &&
    wrong(reference, {
      rule: "link",
      message: problem.message,
      suggestion: problem.near && `${target}#${problem.near}`,
    })
  );
}

/** A link that readers cannot follow yet is told, not refused: the other story's hour may come first. */
function heldTarget(reference: Reference, { kind, name }: ContentName): Problem {
  const [why, way] =
    kind === "page"
      ? ["it is a draft", `\`draft\` out of pages/${name}.md`]
      : ["it is a draft, or its hour has not come", "publish the other article first"];
  return warning(reference, {
    rule: "link-held",
    message: `This link leads to ${reference.target}, which readers cannot see yet: ${why}. Until then its words stand without the link. Take it out, or ${way}.`,
  });
}

/** What is said of a page that is there from the first article of a kind on. */
function kindProblem(reference: Reference, kind: ArticleKind, statements: Statements): Problem {
  const message = `There is no page at ${reference.target}: it is there from the first article of the kind \`${kind}\` on, and readers can see none yet.`;
  const held = statements.get("SELECT 1 FROM articles WHERE live = 0 AND record ->> '$.kind' = ?", kind);
  return held ? warning(reference, { rule: "link-held", message }) : wrong(reference, { rule: "link", message });
}

function pageProblem(reference: Reference, checking: Checking): Problem | undefined {
  const { target: path, file } = reference;
  const { statements, editions, archive, pages } = checking;
  const key = pageAt(path, editions);
  const made = key && (key.page !== "lite" || archive.paper.lite) ? fileOf(key) : undefined;
  if (made && hasFile(made.kind, made.name, checking)) {
    const state = stateOf(made, path, checking);
    if (state === "held") return heldTarget(reference, made);
    // Of a file that cannot be read it is not known what pages it would have; it has an error of its own.
    if (state === "unread") return undefined;
  }
  if (key && pages.stands(key, archive)) return undefined;
  if (key?.page === "article") {
    const near = nearestArticle(key.id, statements);
    const certain = certainArticle(key.id, file, statements);
    return wrong(reference, {
      rule: "link",
      message: `This link leads to no page: there is no article at ${path}.${near ? ` Did you mean \`${articlePath(near)}\`?` : ""}`,
      suggestion: near && articlePath(near),
      certain: certain && articlePath(certain),
    });
  }
  if (key?.page === "list" && key.list === "kind:opinion") return kindProblem(reference, "opinion", statements);
  if (key?.page === "list" && key.list === "kind:live") return kindProblem(reference, "live", statements);
  const within = withoutBase(path, basePath(archive.paper.site));
  const leads = within === undefined ? undefined : pageAt(within, editions);
  if (within !== undefined && leads && pages.stands(leads, archive))
    return wrong(reference, {
      rule: "link",
      message: `This link begins with the path that the whole paper stands below. Within the paper, addresses are written without it: \`${within}\`.`,
      suggestion: within,
      certain: within,
    });
  const entries = statements.all("SELECT kind, target FROM files WHERE kind IN ('author', 'topic', 'thread', 'page')");
  const asked = archive.of(editionIn(key?.page === "lite" ? key.of : (key ?? {}))) ?? archive;
  const others = [
    ...entries.flatMap((row) => entryPage(text(row, "kind"), text(row, "target")) ?? []),
    ...[...pages.meant(asked)].map(pathOf),
  ];
  const near = nearestName(path, others);
  return wrong(reference, {
    rule: "link",
    message: `This link leads to no page of the paper: ${path}.${near ? ` Did you mean \`${near}\`?` : ""}`,
    suggestion: near,
    certain: certainName(path, others),
  });
}

/** A path without the one that the whole paper stands below; undefined where it does not begin with it. */
function withoutBase(path: string, base: string): string | undefined {
  const plain = sitePath(`${base}/`);
  return base !== "" && path.startsWith(plain) ? path.slice(plain.length - 1) : undefined;
}

/** Whether readers may know of what is made from a file that is there, and stands at a path. */
function stateOf(
  { kind, name }: ContentName,
  path: string,
  { statements, archive }: Checking,
): "open" | "held" | "unread" {
  if (kind === "document") return "open";
  const row =
    kind === "article"
      ? statements.get("SELECT 1 FROM articles WHERE id = ?", name)
      : statements.get("SELECT 1 FROM entries WHERE kind = ? AND id = ?", kind, name);
  if (row === undefined) return "unread";
  return archive.held.waits(path) ? "held" : "open";
}
