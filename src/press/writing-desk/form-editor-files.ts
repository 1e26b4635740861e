/** The files of the form-based editor: its page, its configuration, and its program, which comes from npm. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { hashOf } from "../../archive/code-hash.ts";
import { isShipped, programRoot } from "../program/program-root.ts";
import { formEditorConfig, type FormEditorPaper, type HostedRepository } from "../../desk/fields/form-editor.ts";
import type { Paper } from "../../paper/paper.ts";

/** Below the site's root. */
export const formEditorFolder = "desk";

/** The program as the browser reads it, and the part of it that is loaded when it is needed. */
export const editorFiles: readonly string[] = ["sveltia-cms.js", "chunks/react-dom.js"];
/** Beside the program, where that is bundled for the package. */
export const shippedEditor = "form-editor";
export const editorProgram = (): string =>
  isShipped(programRoot)
    ? join(import.meta.dirname, shippedEditor)
    : join(dirname(createRequire(import.meta.url).resolve("@sveltia/cms")), "..", "dist");

export interface FormEditorFile {
  type: string;
  /** Either what is in it, or where it lies. */
  text?: string;
  source?: string;
}

/** By their names below `/desk/`. @param folder the paper’s own */
export function formEditorFiles(paper: FormEditorPaper, folder: string): Record<string, FormEditorFile> {
  const editor = editorProgram();
  const scripts = editorFiles.map((file): [string, FormEditorFile] => [
    file,
    { type: "text/javascript", source: join(editor, file) },
  ]);
  return {
    "index.html": { type: "text/html", text: page(paper.name) },
    "config.json": {
      type: "application/json",
      text: `${JSON.stringify(formEditorConfig(paper, hostedRepository(folder)), null, 2)}\n`,
    },
    ...Object.fromEntries(scripts),
  };
}

const page = (name: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${name.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)}: the desk</title>
<link href="config.json" type="application/json" rel="cms-config-url">
</head>
<body>
<noscript>The form editor needs JavaScript. Every file can be edited without it.</noscript>
<script src="sveltia-cms.js"></script>
</body>
</html>
`;

/** The repository that git pushes to. Where there is none, the folder on this machine can be edited all the same. */
export function hostedRepository(folder: string): HostedRepository {
  const told = said(folder, "config", "remote.origin.url");
  const match = /(github|gitlab)[^/:]*[/:](?:\d+\/)?([\w.-]+(?:\/[\w.-]+)+?)(?:\.git)?\/?$/.exec(told);
  return {
    host: match?.[1] === "gitlab" ? "gitlab" : "github",
    name: match?.[2] ?? "owner/paper",
    folder: said(folder, "rev-parse", "--show-prefix"),
  };
}

/** What git says of a folder; nothing without git. */
function said(folder: string, ...words: string[]): string {
  const { stdout } = spawnSync("git", words, { cwd: folder, encoding: "utf8" });
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- without git there is none, whatever the types say
  return (stdout ?? "").trim();
}

/** What a published editor is made from, where the paper has one: pages are laid out anew when it changes. */
export function formEditorHash(paper: Paper, folder: string): string {
  return paper.desk
    ? hashOf(
        Object.entries(formEditorFiles(paper, folder)).map(([name, { text, source }]) => [
          name,
          text ?? hashOf(readFileSync(source ?? "", "utf8")),
        ]),
      )
    : "";
}

/** Lays the editor's files out with what is printed, and says where. */
export function layFormEditor(paper: FormEditorPaper, folder: string, printedTo: string): string[] {
  return Object.entries(formEditorFiles(paper, folder)).map(([name, { text, source }]) => {
    const path = `${formEditorFolder}/${name}`;
    const file = join(printedTo, path);
    mkdirSync(dirname(file), { recursive: true });
    if (source) copyFileSync(source, file);
    else writeFileSync(file, text ?? "");
    return path;
  });
}
