/** Prints what GitHub's own language service says of workflow files, as JSON. Run by Node: its JSON imports lack what Node asks for. */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";

registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { validate } = await import("@actions/languageservice");
const { TextDocument } = await import("vscode-languageserver-textdocument");

const said: Record<string, string[]> = {};
for (const file of process.argv.slice(2)) {
  const found = await validate(TextDocument.create(`file:///${file}`, "yaml", 0, readFileSync(file, "utf8")));
  said[file] = found.map(
    ({ range, message }) => `${range.start.line + 1}: ${typeof message === "string" ? message : message.value}`,
  );
}
process.stdout.write(JSON.stringify(said));
