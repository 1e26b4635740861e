/** Checks what files say of one another, now that all of them are known. */
import { articleIdOf, articlePath } from "../../paper/address.ts";
import type { ArticleKind } from "../../paper/article.ts";
import { editionName, editionOf, editionOfName, nameIn, type editionsOf } from "../../paper/edition.ts";
import { editionIn, fileOf, pageAt, pathOf } from "../../paper/page.ts";
import type { ContentName } from "../../paper/page-addresses.ts";
import type { Paper } from "../../paper/paper.ts";
import { certainName, nearestName } from "../../desk/nearest-name.ts";
import type { Place, Problem } from "../../desk/problem.ts";
import type { RuleName } from "../../desk/rules.ts";
import type { Reference } from "../../desk/references.ts";
import { editionOfFront } from "../../desk/settings.ts";
import { pictureWarnings } from "../../desk/warnings/known-picture.ts";
import { withoutSwitchedOff } from "../../desk/warnings/body/switched-off.ts";
import { standsAnywhere } from "../../desk/source/yaml-text.ts";
import { refusedEndings, takenInstead } from "../../photos/picture-kind.ts";
import type { PhotoFacts } from "../../photos/metadata/photo-facts.ts";
import { anchorProblem } from "../contents/anchors.ts";
import type { Archive } from "../archive.ts";
import { entryPage } from "../contents/entry-page.ts";
import { picturesTwice } from "./front-twice.ts";
import type { KnownPages } from "../contents/known-pages.ts";
import type { Spellings } from "../contents/one-spelling.ts";
import { integer, stored, text, type Row, type Statements } from "../rows.ts";
import { photosFolder, unusedPhoto } from "./unused-photo.ts";

/** From how many articles on a topic counts as one that others may have meant. */
const commonTopic = 3;

/** What references are checked with. */
export interface Checking {
  statements: Statements;
  paper: Paper;
  editions: ReturnType<typeof editionsOf>;
  archive: Archive;
  pages: KnownPages;
  spellings: Spellings;
}

/** The problems of one file's references. */
export function checkReferences(file: string, checking: Checking): Problem[] {
  const { statements, paper } = checking;
  const references = statements
    .all("SELECT place FROM file_references WHERE file = ?", file)
    .map((row) => stored<Reference>(text(row, "place")));
  const { off } = paper.warnings;
  const problems = references.flatMap((reference) =>
    withoutSwitchedOff(
      [problemOf(reference, checking) ?? pictureProblems(reference, statements)].flat(),
      off,
      reference.allowed,
    ),
  );
  if (editionOfFront(file) !== undefined)
    problems.push(...withoutSwitchedOff(picturesTwice(references, statements), off));
  const photo = file.startsWith(photosFolder)
    ? statements.get("SELECT name FROM photos WHERE name = ?", file.slice(photosFolder.length).normalize("NFC"))
    : undefined;
  return photo ? [...problems, ...withoutSwitchedOff(unusedPhoto(text(photo, "name"), statements), off)] : problems;
}

function pictureProblems({ kind, target, picture, named, ...reference }: Reference, statements: Statements): Problem[] {
  const facts = kind === "photo" && statements.get("SELECT facts FROM photos WHERE name = ?", target);
  return facts ? pictureWarnings(named ?? placeOf(reference), picture, stored<PhotoFacts>(text(facts, "facts"))) : [];
}

/** The place alone, of what has one. */
const placeOf = ({ file, line, column, endLine, endColumn }: Place): Place => ({
  file,
  line,
  column,
  endLine,
  endColumn,
});

function problemOf(reference: Reference, checking: Checking): Problem | undefined {
  const { statements, paper, spellings } = checking;
  const { kind, target, named } = reference;
  const place = placeOf(reference);
  const names = (of: string) => [
    ...new Set(
      statements
        .all("SELECT target FROM files WHERE kind = ?", of)
        .map((row) =>
          of === "author" || of === "topic" ? editionOfName(text(row, "target")).name : text(row, "target"),
        ),
    ),
  ];
  const known = (of: string, name: string) =>
    statements.get("SELECT 1 FROM files WHERE kind = ? AND target = ?", of, name) !== undefined;
  const fix = (certain: string | undefined) =>
    certain && named && standsAnywhere(certain) && { fix: { from: named, text: certain } };
  const wrong: Wrong = (rule, message, suggestion, certain) => ({
    ...place,
    severity: "error",
    rule,
    message,
    ...(suggestion && { suggestion }),
    ...fix(certain),
  });
  /** A warning where the name is spelled almost like one of these. */
  const almost = (rule: RuleName, others: readonly string[], told: (near: string) => string): Problem | undefined => {
    const near = spelledAlmost(target, others);
    return near
      ? {
          ...place,
          severity: "warning",
          rule,
          message: told(near),
          suggestion: near,
          ...(certainName(target, others) === near && fix(near)),
        }
      : undefined;
  };
  const noArticle = () => {
    const near = nearestArticle(target, statements);
    return wrong(
      "article",
      `There is no article at ${target}. ${near ? `Did you mean \`${near}\`?` : "The address is that of its file, without ending: year/month/day/name."}`,
      near,
      certainArticle(target, place.file, statements),
    );
  };
  switch (kind) {
    case "photo":
    case "document": {
      if (known(kind, target)) return undefined;
      if (kind === "photo" && known("refused-photo", target)) {
        const ending = target.slice(target.lastIndexOf(".") + 1).toLowerCase();
        return wrong(
          "missing-photo",
          `“${target}” is there in content/photos/, but it is ${refusedEndings[ending] ?? "of another kind"}, and is not taken. Save it as ${takenInstead}, and write that file’s name.`,
        );
      }
      const near = nearestName(target, names(kind));
      const folder = `content/${kind}s/`;
      return wrong(
        `missing-${kind}`,
        near
          ? `There is no ${kind} “${target}” in ${folder}. Did you mean \`${near}\`?`
          : `There is no ${kind} “${target}” in ${folder}. Put the file there, or correct the name.`,
        near,
        certainName(target, names(kind)),
      );
    }
    case "captions":
      return known("document", target)
        ? undefined
        : {
            ...wrong(
              "captions-missing",
              `This film has no captions. Put them into content/documents/ as ${target} (WebVTT, which most programs for subtitles write).`,
            ),
            severity: "warning",
          };
    case "transcript":
      return undefined;
    case "author": {
      if (
        known(kind, target) ||
        paper.editions.some(({ language }) => known(kind, nameIn(editionName(language), target)))
      )
        return undefined;
      const near = nearestName(target, names(kind));
      return wrong(
        "author",
        near
          ? `There is no author “${target}”. Did you mean \`${near}\`?`
          : `There is no author “${target}”. Add content/authors/${target}.md, or write \`byline:\` for an agency.`,
        near,
        certainName(target, names("author")),
      );
    }
    case "translation":
      return known("article", target)
        ? translationProblem(target, articleIdOf(place.file), statements, paper, wrong)
        : noArticle();
    case "article":
      return known(kind, target) ? undefined : noArticle();
    // One mistake of two files is told once: with the later of them, which names the other.
    case "formerly": {
      if (known("article", target))
        return wrong(
          "address",
          `\`formerly\` names ${target}, but another article stands there now. Take that address out of \`formerly\`.`,
        );
      const other = statements.get(
        "SELECT file FROM file_references WHERE kind = 'formerly' AND target = ? AND file < ? LIMIT 1",
        target,
        place.file,
      );
      return other
        ? wrong(
            "address",
            `Two articles name ${target} under \`formerly\`; the other is ${text(other, "file")}. Take it out of one of them.`,
          )
        : undefined;
    }
    case "address": {
      const other = statements.get(
        "SELECT file FROM file_references WHERE kind = 'address' AND target = ? AND file < ? ORDER BY file LIMIT 1",
        target,
        place.file,
      );
      return other
        ? wrong(
            "address",
            `Two articles have the same address; the other is ${text(other, "file")}. Rename one of the files.`,
          )
        : undefined;
    }
    case "page":
      return pageProblem(target, place.file, checking, wrong) ?? placeProblem(reference, statements, wrong);
    case "topic": {
      const right = spellings.right("topic", target);
      if (right !== target)
        return wrong(
          "topic",
          `“${target}” and “${right}” are one topic in two spellings: capitals part the stories that belong together. Write \`${right}\`.`,
          right,
          right,
        );
      const size = (topic: string) => sizeOf(`topic:${topic}`, statements);
      if (known("topic", target) || size(target) >= commonTopic) return undefined;
      const common = statements
        .all("SELECT list FROM lists WHERE list >= 'topic:' AND list < 'topic;' AND size >= ?", commonTopic)
        .map((row) => text(row, "list").slice("topic:".length));
      const others = [...common, ...names("topic")];
      return almost(
        "topic",
        others,
        (near) => `The topic “${target}” is a letter away from “${near}”, which other articles have. Is it the same?`,
      );
    }
    case "thread": {
      const right = spellings.right("thread", target);
      if (right !== target)
        return wrong(
          "thread",
          `“${target}” and “${right}” are one thread in two spellings: capitals part the stories that belong together. Write \`${right}\`.`,
          right,
          right,
        );
      if (known("thread", target) || hasOtherParts(target, place.file, statements)) return undefined;
      return almost(
        "thread",
        [...threadsOfParts(statements), ...names("thread")],
        (near) =>
          `No other article is a part of the thread “${target}”, and “${near}” is only a letter away. Is it the same?`,
      );
    }
  }
}

/** Whether another article names a thread, whether readers see it yet or not. */
const hasOtherParts = (thread: string, file: string, statements: Statements): boolean =>
  statements.get(
    "SELECT 1 FROM file_references WHERE kind = 'thread' AND target = ? AND file <> ? LIMIT 1",
    thread,
    file,
  ) !== undefined;

/** The threads that more than one article names. */
const threadsOfParts = (statements: Statements): string[] =>
  statements
    .all("SELECT target FROM file_references WHERE kind = 'thread' GROUP BY target HAVING count(*) > 1")
    .map((row) => text(row, "target"));

/** A name that is a letter away from what was written, and long enough for that to be no chance. */
function spelledAlmost(written: string, names: readonly string[]): string | undefined {
  return names.find(
    (name) =>
      name !== written &&
      Math.abs(name.length - written.length) <= 1 &&
      name.length > 3 &&
      nearestName(written, [name]) === name &&
      oneLetterApart(name, written),
  );
}

function oneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}

function sizeOf(list: string, statements: Statements): number {
  const row = statements.get("SELECT size FROM lists WHERE list = ?", list);
  return row ? integer(row, "size") : 0;
}

function nearestArticle(target: string, statements: Statements): string | undefined {
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
function certainArticle(target: string, file: string, statements: Statements): string | undefined {
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

/** Translations stand about one original, in another language each: so every one of them is found from every other. */
function translationProblem(
  original: string,
  id: string | undefined,
  statements: Statements,
  paper: Paper,
  wrong: Wrong,
): Problem | undefined {
  const languageOf = (row: Row | undefined) => (typeof row?.["language"] === "string" ? row["language"] : undefined);
  const record = (of: string) =>
    statements.get(
      "SELECT record ->> '$.language' AS language, record ->> '$.translationOf' AS original FROM articles WHERE id = ?",
      of,
    );
  const [own, theirs] = [id === undefined ? undefined : record(id), record(original)];
  const language = languageOf(own);
  if (id === undefined || language === undefined || !theirs) return undefined;
  if (original === id) return wrong("translation", "This article says that it is a translation of itself.");
  const further = theirs["original"];
  if (typeof further === "string")
    return wrong(
      "translation",
      `${original} is a translation itself. Name the article that it was translated from: ${further}.`,
      further,
    );
  const edition = editionOf(language, paper);
  if (editionOf(languageOf(theirs) ?? "", paper) === edition)
    return wrong(
      "translation",
      `${original} is in the same language. Say with \`language\` which one this article is in, or take \`translation-of\` out.`,
    );
  const others = statements.all(
    `SELECT id, record ->> '$.language' AS language FROM file_references AS said JOIN files ON files.file = said.file JOIN articles ON articles.id = files.target
     WHERE said.kind = 'translation' AND said.target = ? AND id < ? ORDER BY id`,
    original,
    id,
  );
  const other = others.find((row) => editionOf(languageOf(row) ?? "", paper) === edition);
  return (
    other &&
    wrong(
      "translation",
      `${original} has a translation into the same language already: ${text(other, "id")}. Readers of one edition are led to one article only.`,
    )
  );
}

/** A heading that a link means, on a page that is there. */
function placeProblem({ target, fragment }: Reference, statements: Statements, wrong: Wrong): Problem | undefined {
  const problem = fragment === undefined ? undefined : anchorProblem(target, fragment, statements);
  return problem && wrong("link", problem.message, problem.near && `${target}#${problem.near}`);
}

type Wrong = (rule: RuleName, message: string, suggestion?: string, certain?: string) => Problem;

/** A link that readers cannot follow yet is told, not refused: the other story's hour may come first. */
const heldTarget = (path: string, wrong: Wrong): Problem => ({
  ...wrong(
    "link-held",
    `This link leads to ${path}, which readers cannot see yet: it is a draft, or its hour has not come. Until then its words stand without the link. Take it out, or publish the other article first.`,
  ),
  severity: "warning",
});

/** What is said of a page that is there from the first article of a kind on. */
function kindProblem(path: string, kind: ArticleKind, statements: Statements, wrong: Wrong): Problem {
  const told = wrong(
    "link",
    `There is no page at ${path}: it is there from the first article of the kind \`${kind}\` on, and readers can see none yet.`,
  );
  const held = statements.get("SELECT 1 FROM articles WHERE live = 0 AND record ->> '$.kind' = ?", kind);
  return held ? { ...told, rule: "link-held", severity: "warning" } : told;
}

function pageProblem(
  path: string,
  file: string,
  { statements, editions, archive, pages }: Checking,
  wrong: Wrong,
): Problem | undefined {
  const key = pageAt(path, editions);
  const made = key && (key.page !== "lite" || archive.paper.lite) ? fileOf(key) : undefined;
  if (made && statements.get("SELECT 1 FROM files WHERE kind = ? AND target = ?", made.kind, made.name)) {
    const state = stateOf(made, statements);
    if (state === "held") return heldTarget(path, wrong);
    // Of a file that cannot be read it is not known what pages it would have; it has an error of its own.
    if (state === "unread") return undefined;
  }
  if (key && pages.stands(key, archive)) return undefined;
  if (key?.page === "article") {
    const near = nearestArticle(key.id, statements);
    const certain = certainArticle(key.id, file, statements);
    return wrong(
      "link",
      `This link leads to no page: there is no article at ${path}.${near ? ` Did you mean \`${articlePath(near)}\`?` : ""}`,
      near && articlePath(near),
      certain && articlePath(certain),
    );
  }
  if (key?.page === "list" && key.list === "kind:opinion") return kindProblem(path, "opinion", statements, wrong);
  if (key?.page === "list" && key.list === "kind:live") return kindProblem(path, "live", statements, wrong);
  const entries = statements.all("SELECT kind, target FROM files WHERE kind IN ('author', 'topic', 'thread', 'page')");
  const asked = archive.of(editionIn(key?.page === "lite" ? key.of : (key ?? {}))) ?? archive;
  const others = [
    ...entries.flatMap((row) => entryPage(text(row, "kind"), text(row, "target")) ?? []),
    ...[...pages.meant(asked)].map(pathOf),
  ];
  const near = nearestName(path, others);
  return wrong(
    "link",
    `This link leads to no page of the paper: ${path}.${near ? ` Did you mean \`${near}\`?` : ""}`,
    near,
    certainName(path, others),
  );
}

/** Whether readers may know of what is made from a file that is there. */
function stateOf({ kind, name }: ContentName, statements: Statements): "open" | "held" | "unread" {
  if (kind === "document") return "open";
  const row =
    kind === "article"
      ? statements.get("SELECT live = 0 AS held FROM articles WHERE id = ?", name)
      : statements.get("SELECT waiting AS held FROM entries WHERE kind = ? AND id = ?", kind, name);
  return row === undefined ? "unread" : integer(row, "held") === 1 ? "held" : "open";
}
