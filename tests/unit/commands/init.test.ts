/** Founding a paper: what is asked at a terminal, what is said where nobody is there, and what becomes of texts that lie in the folder. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesBelow } from "../../../src/desk/files/files-below.ts";
import { root } from "../../built-site.ts";
import { bundledCommands } from "../../bundled-commands.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-init-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = await bundledCommands(root);
const environment = {
  ...process.env,
  VITEST: undefined,
  INIT_CWD: undefined,
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@test.example",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@test.example",
};

function init(...words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "init", ...words], {
    cwd: folder,
    encoding: "utf8",
    env: environment,
  });
  return { status, said: stdout + stderr };
}

/** The same at a terminal, where somebody answers one question after the other. */
function initAtTerminal(words: readonly string[], answers: readonly string[]): Promise<string> {
  const command = [process.execPath, program, "init", ...words];
  const inTerminal =
    process.platform === "darwin" ? ["/dev/null", ...command] : ["-ec", command.join(" "), "/dev/null"];
  const child = spawn("script", ["-q", ...inTerminal], { cwd: folder, env: environment });
  return new Promise((resolve, reject) => {
    let said = "";
    let answered = 0;
    child.stdout.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      // Each question ends with what is proposed.
      const questions = said.match(/\[[^[\]]*\]: /g)?.length ?? 0;
      if (questions > answered && answered < answers.length) child.stdin.write(`${answers[answered++] ?? ""}\n`);
    });
    child.once("error", reject);
    child.once("close", () => resolve(said));
  });
}

const page = `---\ntitle: The old mill burns\ndate: 2026-03-04\n---\nIt burned all night.\n`;

/** A folder with somebody's texts. */
function folderOfTexts(name: string): string {
  mkdirSync(join(folder, name, "posts"), { recursive: true });
  writeFileSync(join(folder, name, "posts/mill.md"), page);
  writeFileSync(join(folder, name, "README.md"), "# My blog\n");
  return join(folder, name);
}

const paperYaml = (name: string) => readFileSync(join(folder, name, "content/paper.yaml"), "utf8");
const articles = (name: string) =>
  filesBelow(join(folder, name, "content/articles")).filter((file) => file.endsWith(".md"));

test("where nobody is at a terminal it is said what is missing, and nothing is written", () => {
  const { status, said } = init("mute", "--name", "Mute", "--language", "en");
  expect([status, said]).toEqual([
    2,
    expect.stringMatching(/^Nobody is at a terminal.* --timezone, --site, --sections, --host .*--yes/),
  ]);
  expect(existsSync(join(folder, "mute"))).toBe(false);
});

test("answers are taken at a terminal, and what will not do is asked again", async () => {
  const said = await initAtTerminal(
    ["asked"],
    [
      "The Asker",
      "english!",
      "de",
      "Oslo",
      "Europe/Oslo",
      "asker",
      "https://asker.example",
      "Welt, Sport",
      "github",
      "server",
    ],
  );
  expect(said).toContain("“english!” is no language tag.");
  expect(said).toContain("This is no time zone.");
  expect(said).toContain("Write the whole address");
  expect(said).toContain("There is no host “github”. There are: github-pages,");
  expect(said).toContain("The Asker is founded in asked");
  expect(paperYaml("asked")).toMatch(/^name: The Asker$[^]*^site: https:\/\/asker\.example$[^]*^language: de$/m);
});

test("texts that lie in the folder are offered at a terminal, and become articles beside it", async () => {
  const place = folderOfTexts("blog");
  const said = await initAtTerminal(["blog"], ["", "", "", "", "", "server", "perhaps", "yes"]);
  expect(said).toContain("A Markdown file lies here");
  expect(said).toContain("Write yes or no.");
  expect(said).toContain("Stories: 1 imported.");
  expect(said).not.toContain("npm run import");
  expect(articles("blog")).toHaveLength(3);
  expect(readFileSync(join(place, "posts/mill.md"), "utf8")).toBe(page);
  expect(readFileSync(join(place, "README.md"), "utf8")).toBe("# My blog\n");
  const { stdout } = spawnSync("git", ["status", "--short"], { cwd: place, encoding: "utf8" });
  expect(stdout).toBe("");
});

test("with --yes they are told of, and imported where that is asked for", () => {
  folderOfTexts("told");
  const told = init("told", "--yes");
  expect([told.status, told.said]).toEqual([
    0,
    expect.stringMatching(/npm run import -- "posts\/mill\.md" +1 Markdown/),
  ]);
  expect(articles("told")).toHaveLength(2);
  folderOfTexts("taken");
  const { status, said } = init("taken", "--yes", "--import");
  expect([status, said]).toEqual([0, expect.stringContaining("Stories: 1 imported.")]);
  expect(articles("taken")).toHaveLength(3);
  expect(init("none", "--yes", "--import")).toEqual({
    status: 2,
    said: expect.stringContaining("no Markdown file lies in"),
  });
});

test("a site that is brought along proposes its name, language, time zone and address, and the sections that its stories are in", () => {
  const site = join(folder, "brought");
  const post = (name: string, category: string) =>
    `---\ntitle: ${name}\n${category && `categories: [${category}]\n`}---\nEs brannte die ganze Nacht.\n`;
  mkdirSync(join(site, "_posts"), { recursive: true });
  writeFileSync(
    join(site, "_config.yml"),
    "title: Die Hafenpost\nlang: de\ntimezone: Europe/Berlin\nurl: https://hafenpost.example\n",
  );
  const categories = [
    "alte-schiffe",
    "Kultur",
    "alte-schiffe",
    "search",
    "search",
    "Alte Schiffe",
    "Kultur",
    "einmal",
    "",
  ];
  for (const [at, category] of categories.entries())
    writeFileSync(join(site, `_posts/2020-01-0${at + 1}-post-${at}.md`), post(`Post ${at}`, category));
  const { status, said } = init("brought", "--host", "server", "--import", "--yes");
  expect([status, said]).toEqual([0, expect.stringContaining("Die Hafenpost is founded in brought")]);
  const yaml = paperYaml("brought");
  expect(yaml).toMatch(
    /^name: Die Hafenpost$[^]*^site: https:\/\/hafenpost\.example$[^]*^timezone: Europe\/Berlin$[^]*^language: de$/m,
  );
  // Where a page of the paper's own stands no section can; one with a single story is none.
  expect(yaml).toMatch(
    /^sections:\n {2}- id: alte-schiffe\n {4}name: Alte schiffe\n {2}- id: kultur\n {4}name: Kultur\n\n/m,
  );
  const sections = articles("brought").flatMap(
    (file) => /^section: (.*)$/m.exec(readFileSync(join(site, "content/articles", file), "utf8"))?.[1] ?? [],
  );
  expect(sections.filter((section) => section === "kultur")).toHaveLength(2);
});
