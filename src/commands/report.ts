/** Writes what a change does to the paper, as a page to read, a comment, and data. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { printable, terminal } from "../desk/terminal-text.ts";
import { running } from "./line/command.ts";
import { reportOptions } from "./line/report-options.ts";
import { holdFolder } from "../press/release/lock.ts";
import { say, sayAside } from "../press/say.ts";
import { makeReport } from "../preview/make-report.ts";
import { reportPage } from "../preview/page/report-page.ts";
import { reportSchema } from "../preview/report-schema.ts";
import { summaryOf } from "../preview/summary.ts";

await running(async (own) => {
  const settings = { ...own, preview: true };
  const options = reportOptions(settings);
  const { out } = options;
  await holdFolder(settings.cache, (holder) =>
    sayAside(terminal`A build (${printable(holder)}) is at work on this paper; waiting for it to end.
`),
  );
  const pictures = join(out, "pictures");
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const report = reportSchema.parse(await makeReport(settings, options, pictures));
  writeFileSync(join(out, "report.json"), `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(join(out, "summary.md"), summaryOf(report));
  writeFileSync(join(out, "index.html"), reportPage(report, out));
  const { added, changed, removed, redirected } = report.counts;
  say(
    terminal`${added} pages added, ${changed} changed, ${removed} removed, ${redirected} redirected; ${report.findings.length} new findings. Read ${printable(relative(process.cwd(), join(out, "index.html")))}\n`,
  );
});
