/** What Visual Studio Code is given in `.vscode/`, held against the program. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { convertArticle } from "../../../src/desk/convert/convert-article.ts";
import { convertBody } from "../../../src/desk/markdown/convert-body.ts";
import { directiveNames } from "../../../src/desk/markdown/directives.ts";
import type { Problem } from "../../../src/desk/problem.ts";
import { readPaper } from "../../../src/desk/settings.ts";
import { tell } from "../../../src/desk/tell.ts";
import { unpainted } from "../../../src/desk/terminal-text.ts";
import { root } from "../../built-site.ts";

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, ".vscode", file), "utf8"));
const snippets = z
  .record(
    z.string(),
    z.strictObject({
      scope: z.literal("markdown"),
      prefix: z.string(),
      description: z.string(),
      body: z.array(z.string()),
    }),
  )
  .parse(read("dateline.code-snippets"));
const clock: Record<string, string> = { YEAR: "2026", MONTH: "11", DATE: "24", HOUR: "06", MINUTE: "30" };

/** A snippet as it stands where nothing was typed over it. */
const expanded = (prefix: string) =>
  Object.values(snippets)
    .find((snippet) => snippet.prefix === prefix)
    ?.body.join("\n")
    .replace(/\$CURRENT_(\w+)/g, (_all, name: string) => clock[name] ?? "")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1") ?? "";

const paper = readPaper(readFileSync(join(root, "content/paper.yaml")));
const problemsOf = (text: string): Problem[] => {
  if (!("paper" in paper)) throw new Error("content/paper.yaml cannot be read.");
  return convertArticle("articles/2026/11/24-snippet.md", new TextEncoder().encode(text), paper.paper).problems;
};

describe("snippets", () => {
  test("a new article, with picture and correction, has no problem", () => {
    expect(
      problemsOf(
        expanded("article").replace("draft: true", `${expanded("photo")}\n${expanded("correction")}\ndraft: true`),
      ),
    ).toEqual([]);
  });

  test.each(
    Object.values(snippets)
      .map(({ prefix }) => prefix)
      .filter((prefix) => !["article", "photo", "correction"].includes(prefix)),
  )("%s is a block of a body", (prefix) => {
    const { problems, blocks } = convertBody(`Before.\n\n${expanded(prefix)}\n\nAfter.\n`, {
      file: "articles/2026/11/24-snippet.md",
      language: "en",
    });
    expect(problems).toEqual([]);
    expect(blocks.length).toBeGreaterThan(prefix === "table" || prefix === "verse" ? 0 : 1);
  });

  test("there is one for every block", () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    expect(prefixes).toEqual(expect.arrayContaining([...directiveNames, "figure"]));
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});

test("the settings name schemas and files that are there", () => {
  const { "yaml.schemas": schemas } = z
    .object({ "yaml.schemas": z.record(z.string(), z.string()) })
    .parse(read("settings.json"));
  expect(
    Object.entries(schemas)
      .flat()
      // A paper need not have words of its own, nor take in what agencies send.
      .filter((file) => !file.includes("*") && file !== "content/ingest.yaml" && !existsSync(join(root, file))),
  ).toEqual([]);
});

test.each([
  ["articles/a b.md", "content/articles/a b.md"],
  ["../public/robots.txt", "public/robots.txt"],
  ["../templates/foot.html", "templates/foot.html"],
])("the task finds file, line, column and message in what the check prints of %s", (file, shown) => {
  const pattern = z.object({ regexp: z.string() });
  const {
    tasks: [task],
  } = z
    .object({ tasks: z.tuple([z.object({ problemMatcher: z.object({ pattern: z.tuple([pattern, pattern]) }) })]) })
    .parse(read("tasks.json"));
  const [first = "", second = ""] = tell(
    [
      {
        file,
        line: 12,
        column: 3,
        endLine: 12,
        endColumn: 4,
        severity: "warning",
        rule: "no-alt",
        message: "It has no alt text.",
      },
    ],
    () => undefined,
    "content/",
    { paint: unpainted },
  ).split("\n");
  const [place, message] = task.problemMatcher.pattern;
  expect(new RegExp(place.regexp).exec(first)?.slice(1)).toEqual([shown, "12", "3", "warning", "no-alt"]);
  expect(new RegExp(message.regexp).exec(second)?.[1]).toBe("It has no alt text.");
});
