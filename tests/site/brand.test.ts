/** A paper's look in what is printed: what machines are told, what browsers ask for, and that an edit of it prints what a clean build prints. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, folderInProgram, lendTemplates, smallPaperWithLite, writePaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf, differences, filesIn } from "./folders.ts";

const folder = folderInProgram("brand");
const content = join(folder, "content");
const out = join(folder, "site");
const cache = join(folder, "cache");
const text = (file: string, site = out) => readFileSync(join(site, file), "utf8");

const settings = (accent: string) => `${smallPaperWithLite}brand:
  look: dark
  colours: { accent: "${accent}" }
  logo: { file: logo.svg }
publisher: { name: Test Press, founded: 1894 }
social: ["https://social.example/@the-test?a=1&b=2"]
`;
const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10z"/></svg>';

async function print(site = out, kept = cache): Promise<void> {
  const { code, stdout, stderr } = await build({ DATELINE_CONTENT: content, DATELINE_OUT: site, DATELINE_CACHE: kept });
  if (code !== 0) throw new Error(stdout + stderr);
}

beforeAll(async () => {
  writePaper(content, {
    "paper.yaml": settings("#ffb000"),
    "brand/logo.svg": logo,
    "articles/2026/11/24-port.md": story({ headline: "Port" }),
  });
  for (const kept of ["cache", "clean"]) lendTemplates(join(folder, kept));
  await print();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("its logo is called as the paper is, and its pages look dark to all", () => {
  const front = text("index.html");
  expect(front).toMatch(/<h1 class="name"><a href="\/"><span class="logo" role="img" aria-label="The Test"><svg/);
  expect(front).toContain('<html lang="en" dir="ltr" data-look="dark"');
  expect(front).toContain('<meta name="color-scheme" content="dark">');
  expect(front).toMatch(/<meta name="theme-color" content="#[0-9a-f]{6}" media="all" data-theme="dark">/);
  // The lite edition is text: dark too, without a logo.
  expect(text("lite/index.html")).toContain("color-scheme:dark");
  expect(text("lite/index.html")).not.toContain("<svg");
});

test("machines are told who prints it, where else it is, and how it is kept on a telephone", () => {
  const [, data = "{}"] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(text("index.html")) ?? [];
  const told: unknown = JSON.parse(data);
  expect(told).toMatchObject({
    publisher: {
      foundingDate: "1894",
      parentOrganization: { name: "Test Press" },
      sameAs: ["https://social.example/@the-test?a=1&b=2"],
      logo: { url: "https://test.example/icon-512.png" },
    },
  });
  expect(text("index.html")).toMatch(
    /<a href="https:\/\/social\.example\/@the-test\?a=1[^"]*" rel="me">\s*social\.example/,
  );
  const manifest: unknown = JSON.parse(text("manifest.json"));
  expect(manifest).toMatchObject({
    name: "The Test",
    start_url: "/",
    theme_color: expect.stringMatching(/^#[0-9a-f]{6}$/),
  });
  const icons = [...text("manifest.json").matchAll(/"src":"\/([^"]+)"/g)].map(([, file = ""]) => file);
  const missing = [...icons, "favicon.ico", "apple-touch-icon.png"].filter((file) => !filesIn(out).includes(file));
  expect([icons.length, missing]).toEqual([4, []]);
});

test("a page without a picture is shared with the paper's own", async () => {
  const [, share = ""] =
    /og:image" content="https:\/\/test\.example\/([^"]+)"/.exec(text("2026/11/24/port/index.html")) ?? [];
  expect(await sharp(join(out, share)).metadata()).toMatchObject({ width: 1200, height: 630 });
});

test("an edit of the look prints what a clean build prints, also where what was kept of it is damaged", async () => {
  const kept = filesIn(join(cache, "brand"));
  for (const file of kept) writeFileSync(join(cache, "brand", file), "x");
  writePaper(content, { "paper.yaml": settings("#8aafff"), "brand/logo.svg": logo.replace("40v10z", "40v9z") });
  await print();
  writePaper(content, { "paper.yaml": settings("#ffb000") });
  await print();
  const clean = join(folder, "clean-site");
  await print(clean, join(folder, "clean"));
  expect(differences(bytesOf(out), bytesOf(clean))).toEqual([]);
});
