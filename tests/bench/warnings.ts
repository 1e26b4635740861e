/** What telling costs: the same articles with nine warnings each and with none, built in turn. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchArticles, type BenchArticle } from "./articles.ts";
import { dateline } from "./dateline.ts";
import { median } from "./measure.ts";

const warningsEach = 9;
const rows = ["from nothing", "nothing changed", "one word changed"] as const;

/** Nine times: a word that stands twice is warned of, another is not. The articles have neither of these. */
const told = { without: " hence thus", with: " thus thus" } as const;

/** @param runs of each build; from nothing it is built twice */
export async function measureWarnings(size: number, runs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  const papers = [];
  for (const [name, words] of Object.entries(told)) {
    const articles = [...benchArticles(size)].map((article): BenchArticle => ({
      ...article,
      headline: oneEach(article.headline),
      standfirst: oneEach(article.standfirst),
      body: withWords(oneEach(article.body), words),
    }));
    const paper = dateline(join(folder, name));
    await paper.prepare(articles);
    const settings = join(folder, name, "content", "paper.yaml");
    writeFileSync(settings, readFileSync(settings, "utf8").replace(", doubled-word", ""));
    papers.push({
      name,
      paper,
      middle: articles[Math.floor(size / 2)],
      seconds: new Map<string, number[]>(),
      processor: new Map<string, number[]>(),
      told: "",
    });
  }
  for (const row of rows) {
    for (let run = 0; run < (row === "from nothing" ? 2 : runs); run++) {
      for (const each of papers) {
        if (row === "from nothing") each.paper.forget();
        if (row === "one word changed" && each.middle)
          each.paper.write({ ...each.middle, body: each.middle.body.replace(/^\w+/, `Word${run}`) });
        const { code, seconds, processor, output } = await each.paper.build();
        if (code !== 0) throw new Error(output.slice(-3000));
        each.seconds.set(row, [...(each.seconds.get(row) ?? []), seconds]);
        each.processor.set(row, [...(each.processor.get(row) ?? []), processor]);
        each.told = /(\d[\d,.]*) warnings?/.exec(output)?.[1] ?? "none";
      }
    }
  }
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(
    `${size} articles, warnings told of: ${papers.map(({ name, told }) => `${name} ${told}`).join(", ")}\n`,
  );
  for (const row of rows)
    for (const measured of ["seconds", "processor"] as const) {
      const [without = Number.NaN, withNine = Number.NaN] = papers.map((paper) =>
        median(paper[measured].get(row) ?? []),
      );
      process.stdout.write(
        `${row}, ${measured === "seconds" ? "by the clock" : "of the processor"}: ${without.toFixed(2)} s without, ${withNine.toFixed(2)} s with ${warningsEach} an article: ${(withNine / without).toFixed(2)}\n`,
      );
    }
}

/** The words of the bench are drawn by lot, and some are drawn twice. */
const oneEach = (text: string) => text.replace(/\b(\w+)(?:\s+\1\b)+/gi, "$1");

function withWords(body: string, words: string): string {
  let left = warningsEach;
  return body.replace(/(?<=[a-z])(?= [a-z]+ [a-z]+\. )/g, () => (left-- > 0 ? words : ""));
}
