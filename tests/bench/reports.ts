/** `npm run bench -- --reports`: how long it takes to tell what an edit does to a paper of 10,000 articles, once its preview is built. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { reportSchema } from "../../src/preview/report-schema.ts";
import { root } from "../built-site.ts";
import { commitAll, startRepository } from "../repository.ts";
import { benchArticles, writeArticle, writeDatelineFrame, type BenchArticle } from "./articles.ts";
import { measure, median, type Measured } from "./measure.ts";
import { npmScript } from "./npm-script.ts";
import { putIntoReadme } from "./readme.ts";

const say = (text: string) => process.stderr.write(`${text}\n`);

/** @param size how many articles @param runs the median of how many is told */
export async function benchReports(size: number, runs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-reports-"));
  const content = join(folder, "content");
  const environment = {
    DATELINE_CONTENT: content,
    DATELINE_OUT: join(folder, "dist"),
    DATELINE_CACHE: join(folder, "cache"),
    DATELINE_NOW: "2026-11-25T12:00:00Z",
  };
  const run = async (script: string, more: Record<string, string>, ...options: string[]): Promise<Measured> => {
    const measured = await measure([...npmScript(script, root), ...options], root, { ...environment, ...more });
    if (measured.code !== 0) throw new Error(measured.output.slice(-3000));
    return measured;
  };
  try {
    await writeDatelineFrame(content);
    const articles = [...benchArticles(size)];
    for (const article of articles) writeArticle(content, article);
    writeFileSync(join(folder, ".gitignore"), "/dist/\n/cache/\n/report/\n/.dist.press/\n");
    startRepository(folder);
    say(`${size} articles: the paper is printed, as it is and as a preview.`);
    await run("build", {});
    await run("build", { DATELINE_PREVIEW: "1" });
    const middle = articles[Math.floor(size / 2)];
    if (!middle) return;
    let edits = 0;
    const changes: Record<string, () => Partial<BenchArticle>> = {
      "one word changed": () => ({ body: middle.body.replace(/^\w+/, `Word${++edits}`) }),
      "a headline changed": () => ({ headline: `Headline number ${++edits}` }),
    };
    const lines: string[] = [];
    for (const [what, change] of Object.entries(changes)) {
      const measured: Measured[] = [];
      for (let at = 0; at < runs; at++) {
        writeArticle(content, { ...middle, ...change() });
        commitAll(folder);
        await run("build", { DATELINE_PREVIEW: "1" });
        measured.push(await run("report", {}, "--base", "HEAD~1", "--out", join(folder, "report")));
      }
      const { counts, photographs } = reportSchema.parse(
        JSON.parse(readFileSync(join(folder, "report", "report.json"), "utf8")),
      );
      const seconds = median(measured.map((each) => each.seconds));
      const memory = Math.max(...measured.map(({ peakMemory }) => peakMemory));
      say(
        `  ${what}: ${seconds.toFixed(1)} s, ${Math.round(memory)} MB, ${counts.changed} pages changed, ${photographs.length} pictured`,
      );
      lines.push(
        `| ${what} | ${seconds.toFixed(1)} s | ${Math.round(memory)} MB | ${counts.changed} | ${photographs.length} |`,
      );
    }
    putIntoReadme(
      "reports",
      [
        `Measured on ${new Date().toISOString().slice(0, 10)} with ${size.toLocaleString("en")} articles: median of ${runs}, on ${availableParallelism()} cores with a load of ${loadavg()[0]?.toFixed(1)}. Each page is pictured before and after, on a phone and on a desktop.`,
        `|  | report | peak memory | pages changed | pages pictured |\n|---|---|---|---|---|\n${lines.join("\n")}`,
      ].join("\n\n"),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
