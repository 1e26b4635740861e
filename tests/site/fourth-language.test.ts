/** A language more: one catalogue, one line in `paper.yaml` and content. The program is copied, and nothing else in it changed. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, smallPaper, testNow, writePaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { pageOf } from "./html.ts";

// Below the root: Astro is to find its packages where it finds them here.
const program = join(root, ".dateline", "tests", "fourth-language");

const run = (script: string, ...options: string[]) =>
  spawnSync(process.execPath, [join(program, script), ...options], {
    cwd: program,
    encoding: "utf8",
    env: {
      ...process.env,
      NODE_ENV: "production",
      VITEST: undefined,
      CI: "1",
      ASTRO_TELEMETRY_DISABLED: "1",
      DATELINE_NOW: testNow,
    },
  });
const text = (file: string) => readFileSync(join(program, "dist", file), "utf8");

beforeAll(() => {
  rmSync(program, { recursive: true, force: true });
  mkdirSync(program, { recursive: true });
  for (const name of ["src", "public", "astro.config.ts", "tsconfig.json", "package.json", "package-lock.json"])
    cpSync(join(root, name), join(program, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(program, "node_modules"));
  writePaper(join(program, "content"), {
    "paper.yaml": `${smallPaper}editions: [{ language: tr }]\n`,
    "articles/2026/11/23-port.md": story({ headline: "Port", published: "2026-11-23 06:30", topics: "[sea]" }),
    "articles/2026/11/24-liman.md": story(
      {
        headline: 'Limanda "anlaşma"',
        published: "2026-11-24 06:30",
        topics: "[sea]",
        language: "tr",
        "translation-of": "2026/11/23/port",
        dateline: "izmir, Türkiye",
      },
      "Vinçler çalışıyor.",
    ),
    "topics/tr/sea.md": "---\nname: Deniz\n---\n",
  });
});
afterAll(() => rmSync(program, { recursive: true, force: true }));

test("without a catalogue the check says which file is missing, and nothing is printed", () => {
  const { status, stdout } = run("src/commands/check.ts");
  expect(status).toBe(1);
  expect(stdout).toContain("There are no words for pages in “tr”: a catalogue is missing, src/views/words/tr.ts.");
  expect(run("src/commands/build.ts").status).toBe(1);
  expect(existsSync(join(program, "dist"))).toBe(false);
});

test("with it the edition is printed, in its own words", () => {
  const catalogue = source("src/views/words/en.ts")
    .replace('"Latest"', '"Son haberler"')
    .replace('"Front page"', '"Ana sayfa"')
    .replace(/stories: .*/, "stories: (count) => `${count} haber`,");
  writeFileSync(join(program, "src/views/words/tr.ts"), catalogue);
  const { status, stdout, stderr } = run("src/commands/build.ts");
  expect(status, stdout + stderr).toBe(0);
  const front = pageOf(text("tr/index.html"));
  expect(front.one("html").attributes).toMatchObject({ lang: "tr", dir: "ltr" });
  expect(front.all(".headline").map((found) => found.text)).toContain("Limanda “anlaşma”");
  expect(front.all("time").map((found) => found.text)).toContain("24 Kasım 2026");
  expect(front.all(".editions a").map(({ attributes, text: words }) => [attributes["href"], words])).toEqual([
    ["/", "English"],
  ]);
  expect(pageOf(text("2026/11/24/liman/index.html")).all(".dateline")[0]?.text).toBe("İZMİR, Türkiye —");
  expect(pageOf(text("tr/topics/index.html")).source).toContain("1 haber");
  expect(pageOf(text("tr/topics/sea/index.html")).one("h1").text).toBe("Deniz");
  expect(
    pageOf(text("index.html"))
      .all(".editions a")
      .map((found) => found.text),
  ).toEqual(["Türkçe"]);
  expect(text("2026/11/23/port/index.html")).toContain('hreflang="tr" href="https://test.example/2026/11/24/liman/"');
});

function source(file: string): string {
  return readFileSync(join(program, file), "utf8");
}
