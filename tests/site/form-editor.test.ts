import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { smallPaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { filesIn, Workplace } from "./folders.ts";

const place = new Workplace();
afterAll(() => place.remove());
const editor = () => filesIn(place.out).filter((file) => file.startsWith("desk/"));

test("a published paper has no form editor, unless it says so, and until it says so no more", async () => {
  place.write({ "paper.yaml": smallPaper, "articles/2026/11/24-a.md": story() });
  expect((await place.build()).code).toBe(0);
  expect(editor()).toEqual([]);
  expect(existsSync(join(place.out, "2026/11/24/a/index.html"))).toBe(true);

  place.write({ "paper.yaml": `${smallPaper}desk: true\n` });
  const on = await place.build();
  expect(on.code, on.stderr).toBe(0);
  expect(editor()).toEqual(["desk/chunks/react-dom.js", "desk/config.json", "desk/index.html", "desk/sveltia-cms.js"]);
  const page = readFileSync(join(place.out, "desk/index.html"), "utf8");
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain('<link href="config.json" type="application/json" rel="cms-config-url">');
  expect(JSON.parse(readFileSync(join(place.out, "desk/config.json"), "utf8"))).toMatchObject({
    app_title: "The Test",
    collections: expect.any(Array),
  });
  expect((await place.build()).stdout).toContain("is up to date");

  place.write({ "paper.yaml": smallPaper });
  expect((await place.build()).code).toBe(0);
  expect(editor()).toEqual([]);
});
