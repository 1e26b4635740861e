/** `check --format sarif`: SARIF 2.1.0 (OASIS), which code scanning and editors' programs read. */
import type { Place, Problem } from "../problem.ts";
import { rules, type RuleName } from "../rules.ts";
import { jsonText, type JsonText } from "./json-text.ts";

export interface SarifSource {
  /** The path of a content file in the repository. */
  pathOf: (file: string) => string;
  /** The whole address of the handbook; a rule's own heading is added to it. */
  handbook: string;
  version: string;
}

const root = "%SRCROOT%";
const names = Object.keys(rules);

export function sarifFormat(problems: readonly Problem[], source: SarifSource): JsonText {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Dateline",
            semanticVersion: source.version,
            rules: Object.entries(rules).map(([name, why]) => ruleOf(name, why, source.handbook)),
          },
        },
        originalUriBaseIds: { [root]: { description: { text: "The folder that holds package.json." } } },
        columnKind: "utf16CodeUnits",
        results: problems.map((problem) => resultOf(problem, source)),
      },
    ],
  };
  return jsonText(log);
}

function ruleOf(name: string, why: string, handbook: string) {
  const page = `${handbook}#rule-${name}`;
  return {
    id: name,
    shortDescription: { text: why },
    help: {
      text: `${why} The handbook, content/README.md, explains it under “Rule ${name}”.`,
      markdown: `${why} [The handbook explains it.](${page})`,
    },
    helpUri: page,
  };
}

function resultOf(problem: Problem, { pathOf }: SarifSource) {
  const { rule, severity, message, suggestion, fix } = problem;
  const artifactLocation = { uri: pathOf(problem.file).split("/").map(encodeURIComponent).join("/"), uriBaseId: root };
  return {
    ruleId: rule satisfies RuleName,
    ruleIndex: names.indexOf(rule),
    level: severity,
    message: { text: suggestion ? `${message}\nWrite: ${suggestion}` : message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(problem) } }],
    ...(fix && {
      fixes: [
        {
          description: { text: `Write: ${fix.text}` },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: regionOf(fix.from), insertedContent: { text: fix.text } }],
            },
          ],
        },
      ],
    }),
  };
}

const regionOf = ({ line, column, endLine, endColumn }: Place) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});
