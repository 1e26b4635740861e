/** The writing desk while it is brought up to date, and where that fails. */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Desk } from "../../../../src/press/writing-desk/desk.ts";
import { deskAnswers } from "../../../../src/press/writing-desk/desk-answers.ts";
import { panel } from "../../../../src/press/writing-desk/panel.ts";
import { pressSettings } from "../../../../src/press/settings.ts";
import { smallPaper } from "../../../built-site.ts";
import { story, TestPaper } from "../../archive/newsroom.ts";

const article = "articles/2026/11/24-a.md";
/** One for all tests: its look is made once. */
const paper = new TestPaper({ [article]: story({ headline: "Old words" }) });
const warned: string[] = [];
let desk: Desk;

const settings = {
  ...pressSettings({ DATELINE_CONTENT: paper.content, DATELINE_CACHE: paper.cache }),
  paper: paper.folder,
};

beforeAll(async () => {
  desk = await Desk.open(settings, { warn: (text) => warned.push(text) });
});
afterAll(() => {
  desk.close();
  paper.remove();
});

/** What the page of the article says, for whoever asks for it. */
async function asked(path = "/2026/11/24/a/"): Promise<string> {
  const answered = await desk.turns.ask();
  const view = desk.view(path);
  answered();
  return JSON.stringify(view);
}

test("a page that is asked for during an update waits, and is the new one", async () => {
  expect(await asked()).toContain("Old words");
  paper.write({ [article]: story({ headline: "New words, and longer" }) });
  const [, shown] = await Promise.all([desk.openAnew(), asked(), desk.openAnew(), asked()]);
  expect(shown).toContain("New words");
});

test("an update waits for a page that is being made", async () => {
  const answered = await desk.turns.ask();
  let isOver = false;
  const update = desk.openAnew().then(() => (isOver = true));
  await Promise.resolve();
  expect([isOver, desk.page("/2026/11/24/a/")?.page]).toEqual([false, "article"]);
  answered();
  await update;
  expect(isOver).toBe(true);
});

test("mistakes stand over the page, with file, line and way out, and go when they are mended", async () => {
  expect(panel(desk)).toBe("");
  paper.write({ [article]: story({ section: "wrld" }) });
  await desk.openAnew();
  expect(panel(desk)).toMatch(/content\/articles\/2026\/11\/24-a\.md:4:10 {2}error {2}section[^]*Write: world/);
  paper.write({ [article]: story(), "paper.yaml": smallPaper.replace("Europe/Oslo", "Oslo") });
  await desk.openAnew();
  expect(desk.context).toBeUndefined();
  expect(panel(desk)).toContain("content/paper.yaml:3:11");
  paper.write({ "paper.yaml": smallPaper });
  await desk.openAnew();
  expect(panel(desk)).toBe("");
});

test("places of a front are marked, and it is said which are due to change", async () => {
  paper.write({
    "front.yaml":
      "places: [{ layout: lead, name: Night, stories: [{ story: 2026/11/24/a }], until: 2096-11-25 02:00 }]\n",
  });
  await desk.openAnew();
  expect(await asked("/")).toContain('"mark":"middle · lead · until November 25, 2096 at 2:00');
  expect(panel(desk)).toContain("2096-11-25 02:00  middle, lead, “Night”, ends  (front.yaml:1)");
  expect(panel(desk)).toContain("[data-mark]::before");
  paper.delete("front.yaml");
  await desk.openAnew();
  expect(panel(desk)).toBe("");
});

test("a page names no card: none is drawn before the paper is printed", async () => {
  paper.write({ "paper.yaml": smallPaper.replace("cards: false\n", "") });
  await desk.openAnew();
  expect(desk.context?.brand?.look).toBe("system");
  expect(desk.context?.brand).not.toHaveProperty("card");
  expect(await asked()).not.toContain("/photos/card-");
  paper.write({ "paper.yaml": smallPaper });
  await desk.openAnew();
});

test.each(["/%E0%A4%A", "/a%00b.pdf", "/..%2f..%2fpaper.yaml"])("%s is nobody's, and does no harm", (url) => {
  const request = new IncomingMessage(new Socket());
  for (const [, answer] of deskAnswers(desk, settings)) {
    request.url = url;
    const next = vi.fn<(error?: unknown) => void>();
    answer(request, new ServerResponse(request), next);
    expect(next.mock.calls).toEqual([[]]);
  }
});

test("where the paper cannot be opened, the desk says so until it can", async () => {
  const aside = `${paper.cache}.aside`;
  renameSync(paper.cache, aside);
  writeFileSync(paper.cache, "no folder");
  await desk.openAnew();
  expect(desk.context).toBeUndefined();
  expect(desk.mistakes).not.toBe("");
  expect(warned.at(-1)).toBe(desk.mistakes);
  rmSync(paper.cache);
  renameSync(aside, paper.cache);
  await desk.openAnew();
  expect(await asked()).toContain("A story");
  expect(panel(desk)).toBe("");
});
