/**
 * `npm run bench`: Dateline and its peers print the same articles, in turn, in one run. `-- --large` adds 100,000
 * articles, `-- --sizes 1000` chooses others, `-- --only Dateline,Hugo` leaves the others out. Writes a table to README.md.
 * `-- --pages` measures the printed pages instead, `-- --reports` the report of an edit, `-- --history` the reading of a
 * long git history, `-- --warnings` what telling costs, `-- --ci` a runner's day with the state alone.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchArticles, type BenchArticle } from "./articles.ts";
import type { Contender } from "./contender.ts";
import { dateline } from "./dateline.ts";
import { measureHistory } from "./history.ts";
import { median } from "./measure.ts";
import { astroCollections, eleventy, hugo } from "./peers.ts";
import { putIntoReadme } from "./readme.ts";

const { values } = parseArgs({
  options: {
    large: { type: "boolean", default: false },
    sizes: { type: "string" },
    only: { type: "string" },
    pages: { type: "boolean", default: false },
    reports: { type: "boolean", default: false },
    history: { type: "boolean", default: false },
    warnings: { type: "boolean", default: false },
    ci: { type: "boolean", default: false },
    runs: { type: "string", default: "3" },
  },
});
if (values.history) {
  await measureHistory(values.sizes ? Number(values.sizes) : 10_000);
  process.exit(0);
}
const sizes = values.sizes ? values.sizes.split(",").map(Number) : [1000, 10_000, ...(values.large ? [100_000] : [])];
const runs = Number(values.runs);

interface Cell {
  seconds: number;
  memory: number;
  printed: string;
}

const rows = [
  "from nothing",
  "nothing changed",
  "one word changed",
  "a headline changed",
  "a new article",
  "a template changed",
] as const;
type Row = (typeof rows)[number];

if (values.pages) {
  const { benchPages } = await import("./pages.ts");
  await benchPages(runs);
  process.exit(0);
}

if (values.reports) {
  const { benchReports } = await import("./reports.ts");
  await benchReports(values.sizes ? Number(values.sizes) : 10_000, runs);
  process.exit(0);
}

if (values.ci) {
  const { benchCi } = await import("./ci.ts");
  await benchCi(values.sizes ? Number(values.sizes) : 10_000);
  process.exit(0);
}

if (values.warnings) {
  const { measureWarnings } = await import("./warnings.ts");
  await measureWarnings(values.sizes ? Number(values.sizes) : 10_000, runs);
  process.exit(0);
}

const say = (text: string) => process.stderr.write(`${text}\n`);
const sections: string[] = [];
for (const size of sizes) sections.push(await measureSize(size));
putIntoReadme("figures", [machine(), ...sections].join("\n\n"));
say("Written to tests/bench/README.md");

async function measureSize(size: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  const contenders = [
    dateline(join(folder, "dateline")),
    hugo(join(folder, "hugo")),
    eleventy(join(folder, "eleventy")),
    astroCollections(join(folder, "astro")),
  ]
    .filter((contender) => contender !== undefined)
    .filter(({ name }) => !values.only || values.only.split(",").includes(name))
    // Neither gets through a hundred thousand articles in reasonable time and memory.
    .filter(({ name }) => size < 100_000 || name === "Dateline" || name === "Hugo");
  const figures = new Map<string, Map<Row, Cell>>();
  for (const contender of contenders) {
    say(`${contender.name}, ${size} articles`);
    await contender.prepare(benchArticles(size));
    figures.set(contender.name, await measureContender(contender, size));
  }
  rmSync(folder, { recursive: true, force: true });
  return table(size, contenders, figures);
}

async function measureContender(contender: Contender, size: number): Promise<Map<Row, Cell>> {
  const middle = [...benchArticles(size)][Math.floor(size / 2)];
  const cells = new Map<Row, Cell>();
  if (!middle) return cells;
  const changed = (change: Partial<BenchArticle>) => contender.write({ ...middle, ...change });
  let edits = 0;
  const before: Record<Row, () => void> = {
    "from nothing": () => contender.forget(),
    "nothing changed": () => undefined,
    "one word changed": () => changed({ body: middle.body.replace(/^\w+/, `Word${++edits}`) }),
    "a headline changed": () => changed({ headline: `Headline number ${++edits}` }),
    "a new article": () =>
      contender.write({
        ...middle,
        id: `2026/11/24/new-story-${++edits}`,
        published: `2026-11-24 06:${String(10 + edits).slice(0, 2)}`,
      }),
    "a template changed": () => contender.changeTemplate(),
  };
  for (const row of rows) {
    const costly = row === "from nothing" || row === "a template changed";
    const measured = [];
    for (let run = 0; run < (size >= 100_000 && costly ? 1 : costly ? Math.min(2, runs) : runs); run++) {
      before[row]();
      const result = await contender.build();
      if (result.code !== 0) throw new Error(`${contender.name}, ${row}:\n${result.output.slice(-3000)}`);
      measured.push(result);
    }
    const cell = {
      seconds: median(measured.map(({ seconds }) => seconds)),
      memory: Math.max(...measured.map(({ peakMemory }) => peakMemory)),
      printed: contender.printed(measured.at(-1)?.output ?? ""),
    };
    cells.set(row, cell);
    say(`  ${row}: ${cell.seconds.toFixed(2)} s, ${Math.round(cell.memory)} MB, ${cell.printed} pages`);
  }
  return cells;
}

function table(
  size: number,
  contenders: readonly Contender[],
  figures: ReadonlyMap<string, ReadonlyMap<Row, Cell>>,
): string {
  const own = figures.get("Dateline");
  const peers = contenders.filter(({ name }) => name !== "Dateline");
  const lines = rows.map((row) => {
    const cell = own?.get(row);
    const against = peers.map(({ name }) => {
      const theirs = figures.get(name)?.get(row);
      return theirs && cell
        ? `${theirs.seconds.toFixed(1)} s, ${Math.round(theirs.memory)} MB (${(cell.seconds / theirs.seconds).toFixed(2)})`
        : "–";
    });
    return `| ${[row, cell ? `${cell.seconds.toFixed(2)} s` : "–", cell ? `${Math.round(cell.memory)} MB` : "–", cell?.printed ?? "–", ...against].join(" | ")} |`;
  });
  const heads = [
    "",
    "Dateline",
    "peak memory",
    "pages printed",
    ...peers.map(({ name, version }) => `${name} ${version} (Dateline’s time as a part of it)`),
  ];
  return `## ${size.toLocaleString("en")} articles\n\n| ${heads.join(" | ")} |\n|${heads.map(() => "---").join("|")}|\n${lines.join("\n")}`;
}

function machine(): string {
  return `Measured on ${new Date().toISOString().slice(0, 10)}: ${availableParallelism()} cores (${cpus()[0]?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, Linux; median of ${runs} (from nothing and a template changed: of ${Math.min(2, runs)}).`;
}
