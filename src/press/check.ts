/** `npm run check`: every problem in the content folder, and nothing printed. Exits 1 where there is an error. */
import { relative } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { summary } from "../desk/tell.ts";
import { hasErrors, openNewsroom, toldProblems } from "./newsroom.ts";
import { pressSettings } from "./settings.ts";

const { values } = parseArgs({ options: { format: { type: "string", default: "pretty" } } });
const root = fileURLToPath(new URL("../..", import.meta.url));
const settings = pressSettings(root);
const newsroom = await openNewsroom(settings, settings.preview);
newsroom.close();
const { problems } = newsroom;

switch (values.format) {
  case "pretty":
    process.stdout.write(problems.length > 0 ? toldProblems(problems, settings, process.stdout.hasColors?.() ?? false) : `${summary(problems)} in ${relative(root, settings.content) || settings.content}.\n`);
    break;
  case "json":
    process.stdout.write(`${JSON.stringify(problems.map((problem) => ({
      file: relative(root, `${settings.content}/${problem.file}`),
      line: problem.line,
      column: problem.column,
      endLine: problem.endLine,
      endColumn: problem.endColumn,
      severity: problem.severity,
      rule: problem.rule,
      message: problem.message,
      suggestion: problem.suggestion ?? null,
    })), null, 2)}\n`);
    break;
  default:
    process.stderr.write(`There is no format “${values.format}”. The formats are: pretty, json.\n`);
    process.exitCode = 2;
}
if (hasErrors(problems)) process.exitCode = 1;
