/** The work of `npm run check`: every problem in the content folder, and nothing printed. Exits 1 where there is an error. */
import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseArgs, styleText } from "node:util";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { githubFormat } from "../desk/formats/github.ts";
import { gitlabFormat } from "../desk/formats/gitlab.ts";
import { jsonFormat } from "../desk/formats/json.ts";
import { sarifFormat } from "../desk/formats/sarif.ts";
import { mendFiles, wholeChanges, type MendedLine } from "../desk/mend.ts";
import type { Problem } from "../desk/problem.ts";
import { printable, summary } from "../desk/tell.ts";
import { handbookAddress } from "./handbook-address.ts";
import { hasErrors, openNewsroom, toldProblems } from "./newsroom.ts";
import { pressSettings } from "./settings.ts";

/** A mended name can bring to light what it hid: a list without brackets behind a field of the wrong name. */
const mostRounds = 10;

const root = fileURLToPath(new URL("../..", import.meta.url));
const settings = pressSettings(root);
const pathOf = (file: string) => relative(root, join(settings.content, file)).split(sep).join("/");
const formats: Record<string, (problems: readonly Problem[]) => string> = {
  pretty: (problems) => (problems.length > 0 ? toldProblems(problems, settings, hasColours) : `${summary(problems)} in ${relative(root, settings.content) || settings.content}.\n`),
  json: (problems) => jsonFormat(problems, pathOf),
  github: (problems) => githubFormat(problems, pathOf),
  gitlab: (problems) => gitlabFormat(problems, pathOf),
  sarif: (problems) => sarifFormat(problems, { pathOf, handbook: handbookAddress(root), version: z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).version }),
};
const hasColours = process.stdout.hasColors?.() ?? false;

const { values } = parseArgs({ options: { format: { type: "string", default: "pretty" }, fix: { type: "boolean", default: false }, base: { type: "string" } } });
const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
if (format) {
  let problems = await check();
  if (values.fix) {
    const mended: MendedLine[] = [];
    for (let round = 0; round < mostRounds; round++) {
      const lines = mendFiles(settings.content, problems);
      if (lines.length === 0) break;
      mended.push(...lines);
      problems = await check();
    }
    // What a program reads from the output has its own form; the changes are told beside it.
    (values.format === "pretty" ? process.stdout : process.stderr).write(toldChanges(wholeChanges(mended)));
  }
  process.stdout.write(format(problems));
  if (hasErrors(problems)) process.exitCode = 1;
} else {
  process.stderr.write(`There is no format “${values.format}”. The formats are: ${Object.keys(formats).join(", ")}.\n`);
  process.exitCode = 2;
}

async function check(): Promise<Problem[]> {
  const newsroom = await openNewsroom(settings, settings.preview, { comparedWith: values.base ?? settings.base });
  newsroom.close();
  // Whoever named a commit is told; where nobody did, as in a folder without git, there is nothing to say.
  if (values.base !== undefined && !newsroom.compared) process.stderr.write(`Git knows no commit “${printable(values.base)}” that this folder comes from: addresses were not compared.\n`);
  return newsroom.problems;
}

function toldChanges(mended: readonly MendedLine[]): string {
  const paint = (colour: "cyan" | "red" | "green", text: string) => (hasColours ? styleText(colour, text, { validateStream: false }) : text);
  return mended.map(({ file, line, before, after }) => `${paint("cyan", `${printable(pathOf(file))}:${line}`)}\n${paint("red", `- ${printable(before)}`)}\n${paint("green", `+ ${printable(after)}`)}\n\n`).join("");
}
