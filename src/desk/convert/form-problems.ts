/** Articles that lack what their kind asks for, or say of themselves what only another kind can. */
import type { ArticleFrontMatter, ArticleKind } from "../../paper/article.ts";
import type { Problem } from "../problem.ts";
import type { YamlSource } from "../source/yaml-source.ts";

/** Fields that belong to one kind; a kind that cannot be without its field says how that is written. */
const formFields = [
  { field: "review", kind: "review", needed: 'review: { work: "The Salt Line", type: book }' },
  { field: "life", kind: "obituary" },
  { field: "sponsor", kind: "sponsored", needed: "sponsor: Who paid for it" },
] as const satisfies readonly { field: keyof ArticleFrontMatter; kind: ArticleKind; needed?: string }[];

export function formProblems(matter: ArticleFrontMatter, yaml: YamlSource): Problem[] {
  const problem: Tell = (path, message, { rule = "field-value", suggestion } = {}) => ({
    ...yaml.placeOf(path),
    severity: "error",
    rule,
    message,
    ...(suggestion !== undefined && { suggestion }),
  });
  return [
    ...formFields.flatMap((form) => {
      const { field, kind } = form;
      const said = matter[field] !== undefined;
      if (said && matter.kind !== kind)
        return [
          problem(
            [field],
            `Only an article of the kind \`${kind}\` has \`${field}\`. Leave it out, or write \`kind: ${kind}\`.`,
          ),
        ];
      if (!said && matter.kind === kind && "needed" in form)
        return [
          problem(["kind"], `An article of the kind \`${kind}\` needs the field \`${field}\`.`, {
            rule: "missing-field",
            suggestion: form.needed,
          }),
        ];
      return [];
    }),
    ...ratingProblems(matter, problem),
    ...lifeProblems(matter, problem),
    ...newsProblems(matter, problem),
  ];
}

type Tell = (
  path: readonly string[],
  message: string,
  more?: { rule?: "field-value" | "missing-field"; suggestion?: string },
) => Problem;

function ratingProblems({ review }: ArticleFrontMatter, problem: Tell): Problem[] {
  if (review?.rating === undefined || review.rating <= review.best) return [];
  return [
    problem(
      ["review", "rating"],
      `The rating is above the best that there is, ${review.best}. Write \`best\`, if yours goes further.`,
    ),
  ];
}

function lifeProblems({ life }: ArticleFrontMatter, problem: Tell): Problem[] {
  if (!life || life.born.local <= life.died.local) return [];
  return [problem(["life", "died"], "Nobody dies before being born: give the later day.")];
}

/** What is paid for stands nowhere by rule, and so neither among a topic's stories nor in one that goes on. */
function newsProblems(matter: ArticleFrontMatter, problem: Tell): Problem[] {
  if (matter.kind !== "sponsored") return [];
  const message = (field: string) =>
    `A sponsored article stands among no news, and so it has no \`${field}\`: it is shown where an editor names it.`;
  return [
    ...(matter.topics.length > 0 ? [problem(["topics"], message("topics"))] : []),
    ...(matter.thread ? [problem(["thread"], message("thread"))] : []),
  ];
}
