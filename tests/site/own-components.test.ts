/** Components of a paper's own in the place of the program's: bundled once, printed with as with the program's, and held against its types. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, smallPaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { Workplace } from "./folders.ts";

const place = new Workplace();
const kicker = readFileSync(join(root, "src/components/story/Kicker.astro"), "utf8");
afterAll(() => place.remove());

async function print(): Promise<string> {
  const { code, stdout, stderr } = await place.build();
  if (code !== 0) throw new Error(stdout + stderr);
  return stdout + stderr;
}

let said = "";
beforeAll(async () => {
  place.write({
    "paper.yaml": smallPaper,
    "articles/2026/11/24-port.md": story({ headline: "Port" }),
    "articles/2026/11/24-ferry.md": story({ headline: "Ferry" }),
    "../templates/story/Kicker.astro": kicker.replace('<p class="kicker"', '<p class="kicker own-kicker"'),
    "../templates/own/Badge.astro": "<b>Own</b>\n",
  });
  said = await print();
});

test("one stands in the place of the program's of its name, on every page that has that", () => {
  expect(said).toContain("Bundling the templates with the paper’s own components");
  expect(readFileSync(join(place.out, "2026/11/24/port/index.html"), "utf8")).toContain('class="kicker own-kicker"');
});

test("an edit of a story prints what it touches, and bundles nothing", async () => {
  place.write({ "articles/2026/11/24-port.md": story({ headline: "Port" }, "Another text.") });
  const again = await print();
  expect(again).not.toContain("Bundling");
  expect(again).toMatch(/Printing [1-9] of \d\d pages/);
});

test("what no longer fits the program is told with its name and place, and so is a name that the program lacks", async () => {
  place.write({
    "../templates/story/Kicker.astro": kicker.replace("---\n", "---\nconst wrong: number = Astro.props.nothing;\n"),
    "../templates/Kickr.astro": kicker,
  });
  const { code, stdout } = await place.check();
  expect(code).toBe(1);
  expect(stdout).toMatch(/templates\/story\/Kicker\.astro:2:\d+ +error +template/);
  expect(stdout).toContain("does not fit what the program hands it: Property 'nothing' does not exist");
  expect(stdout).toMatch(/templates\/Kickr\.astro:1:1 +error +template[^]*Did you mean Kicker\.astro\?/);
});
