/** `npm run bench -- --history`: how long the archive takes to read 10,000 articles' history of 30,000 commits, and then what is new. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { openArchive } from "../../src/archive/open-archive.ts";
import { knownPages } from "../../src/views/pages.ts";
import { root } from "../built-site.ts";
import { git as gitIn } from "../repository.ts";
import { articleFile, benchArticles, datelineMarkdown, seeded, writeDatelineFrame } from "./articles.ts";

const say = (text: string) => process.stderr.write(`${text}\n`);

/** @param size how many articles; there are three commits for each */
export async function measureHistory(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-history-"));
  const content = join(folder, "content");
  const cache = join(folder, "cache");
  const git = (...words: string[]) => gitIn(folder, ...words);
  const read = async (what: string, readsHistory = true) => {
    const start = performance.now();
    const used = process.cpuUsage();
    const { archive, withoutHistory, close } = await openArchive({
      program: root,
      pages: knownPages,
      content,
      cache,
      now: Date.parse("2026-12-31T00:00:00Z") / 1000,
      showHeld: false,
      readsHistory,
    });
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(used);
    let changes = 0;
    for (const id of archive?.changes.articles() ?? []) {
      const record = archive?.stories.card(id);
      if (record) changes += archive?.changes.times(record).length ?? 0;
    }
    close();
    if (withoutHistory) throw new Error(withoutHistory);
    say(
      `  ${what}: ${seconds.toFixed(2)} s, of which ${((user + system) / 1e6).toFixed(2)} s at work in this process${readsHistory ? `, ${changes} changes known` : ""} (load ${loadavg()[0]?.toFixed(1)})`,
    );
  };
  try {
    mkdirSync(content);
    await writeDatelineFrame(content);
    git("init", "--quiet", "--initial-branch", "main");
    say(`A repository of ${size} articles and ${size * 3} commits is made.`);
    const { status, stderr } = spawnSync("git", ["-C", folder, "fast-import", "--quiet"], {
      input: [...imported(size)].join(""),
    });
    if (status !== 0) throw new Error(String(stderr));
    git("reset", "--quiet", "--hard");
    await read("the articles, without their history", false);
    await read("the history, for the first time");
    await read("nothing new");
    const [first] = benchArticles(size);
    if (!first) return;
    const file = join(folder, pathOf(first.id));
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace("---\n", "---\n# a remark\n").replace(/\.\n$/, ", at last.\n"),
    );
    git("commit", "--quiet", "--all", "--message", "Edit");
    await read("one commit more");
    git("commit", "--quiet", "--amend", "--message", "Edit again");
    await read("the newest commit rewritten");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const pathOf = (id: string) => `content/${articleFile(id)}`;

/** A stream for `git fast-import`: each article in a commit of its own, and edits between them, of words, figures, paragraphs and fields. */
function* imported(size: number): Generator<string> {
  const random = seeded(7);
  const texts: { path: string; text: string }[] = [];
  const articles = benchArticles(size);
  let time = Date.parse("2026-01-01T00:00:00Z") / 1000;
  for (let commit = 0; commit < size * 3; commit++) {
    time += 600;
    const added = commit % 3 === 0 ? articles.next().value : undefined;
    let edited: { path: string; text: string } | undefined;
    if (added)
      texts.push(
        (edited = {
          path: pathOf(added.id),
          text: datelineMarkdown(added).replace(
            /^published: .*$/m,
            `published: ${new Date(time * 1000).toISOString().slice(0, 16)}Z`,
          ),
        }),
      );
    // Most edits are of what is new.
    else edited = texts[texts.length - 1 - Math.floor(random() ** 3 * Math.min(texts.length, 2000))];
    if (!edited) continue;
    if (!added) edited.text = editOf(edited.text, random, commit);
    const bytes = Buffer.byteLength(edited.text);
    yield `commit refs/heads/main\ncommitter Bench <bench@example.org> ${time} +0000\ndata 4\nEdit\nM 100644 inline ${edited.path}\ndata ${bytes}\n${edited.text}\n`;
  }
}

function editOf(text: string, random: () => number, commit: number): string {
  const paragraphs = text.split("\n\n");
  const place = 1 + Math.floor(random() * (paragraphs.length - 1));
  const paragraph = paragraphs[place] ?? "";
  const kind = Math.floor(random() * 4);
  if (kind === 0) paragraphs[place] = paragraph.replace(/\b\w+\b/, (word) => `${word}s`);
  else if (kind === 1) paragraphs[place] = `${paragraph} It cost ${commit} marks.`;
  else if (kind === 2)
    paragraphs.splice(place, 0, `A paragraph that was added with commit ${commit}, as the news went on.`);
  else return text.replace(/^headline: .*$/m, `headline: A headline of commit ${commit}`);
  return paragraphs.join("\n\n");
}
