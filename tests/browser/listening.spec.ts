/** A story read aloud by the browser's own voice. */
import { expect, test, type Page } from "./patient-test.ts";
import { giveVoice } from "./reader.ts";

const article = "/2026/11/24/port-strike/";

/** What was said last; ends it, so that the next can be said. */
const hear = async (page: Page, end = true) => {
  // What reads is fetched when it is asked for, and may come late.
  await page.waitForFunction(() => "said" in window && Array.isArray(window.said) && window.said.length > 0);
  return page.evaluate((end) => {
    const said: unknown = "said" in window ? window.said : undefined;
    const last: unknown = Array.isArray(said) ? said.at(-1) : undefined;
    if (!(last instanceof SpeechSynthesisUtterance)) return undefined;
    if (end) last.dispatchEvent(new Event("end"));
    return { text: last.text, lang: last.lang, marked: document.querySelector("[data-being-read]")?.textContent ?? "" };
  }, end);
};

test("the story is read from the headline to its last paragraph, what is read is marked and in sight, and the next story follows", async ({
  page,
}) => {
  await giveVoice(page);
  await page.goto(article);
  const listen = page.getByRole("button", { name: "Listen to the story" });
  await listen.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Reading aloud" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Pause" })).toBeFocused();
  expect(await hear(page, false)).toMatchObject({
    text: "Dockers and port reach deal after nine-day strike",
    lang: "en",
  });
  await expect(page.locator("h1[data-being-read]")).toHaveCount(1);
  const story = page.locator("article.article").first();
  const paragraphs = await story.locator(".article-text > .prose > p").allInnerTexts();
  const next = (await page.locator(".next-story .headline").innerText()).replace(/\s+/g, " ");
  const heard: string[] = [];
  for (let sentence = 0; sentence < 200 && heard.at(-1) !== next; sentence++) {
    if (sentence % 10 === 5) await expect(page.locator("[data-being-read]")).toBeInViewport();
    const said = await hear(page);
    if (said) heard.push(said.text);
  }
  // No hand is needed for it.
  expect(heard.at(-1)).toBe(next);
  await expect(page.locator(".reader")).toHaveCount(1);
  const all = heard.join(" ");
  for (const paragraph of paragraphs) expect(all).toContain(paragraph.split(/[.?!]/)[0]?.trim().slice(0, 40));
  // Captions, credits, corrections, related stories and controls are not the story.
  for (const passed of await story
    .locator("figcaption, .related .headline, .corrections .prose, button")
    .allInnerTexts())
    if (passed.trim().length > 12) expect(all).not.toContain(passed.trim());
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.locator("[data-being-read]")).toHaveCount(0);
});

test("it pauses, goes on and stops, from the keyboard", async ({ page }) => {
  await giveVoice(page);
  await page.addInitScript(() => {
    const calls: string[] = [];
    Object.assign(window, { calls });
    for (const name of ["pause", "resume", "cancel"] as const)
      Object.assign(window.speechSynthesis, { [name]: () => calls.push(name) });
  });
  await page.goto(article);
  await page.getByRole("button", { name: "Listen to the story" }).press("Enter");
  await expect(page.getByRole("button", { name: "Pause" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Go on" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Stop" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.evaluate(() => ("calls" in window ? window.calls : undefined)))
    .toEqual(["cancel", "pause", "resume", "cancel"]);
  await expect(page.locator(".reader, [data-being-read]")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Listen to the story" })).toBeFocused();
});

test("another paragraph, another speed, and the place is kept until the tab is closed", async ({ page }) => {
  await giveVoice(page);
  await page.goto(article);
  await page.getByRole("button", { name: "Listen to the story" }).press("Enter");
  const rate = () =>
    page.evaluate(() => {
      const last: unknown = "said" in window && Array.isArray(window.said) ? window.said.at(-1) : undefined;
      return last instanceof SpeechSynthesisUtterance ? last.rate : undefined;
    });
  const first = await hear(page, false);
  const words = async () => (await hear(page, false))?.text;
  await page.getByRole("button", { name: "Next paragraph" }).click();
  await expect.poll(words).not.toBe(first?.text);
  const second = await hear(page, false);
  expect(second?.marked).not.toBe(first?.marked);
  await page.getByRole("button", { name: "Next paragraph" }).click();
  await expect.poll(words).not.toBe(second?.text);
  await page.getByRole("button", { name: "Previous paragraph" }).click();
  await expect.poll(words).toBe(second?.text);
  await page.getByRole("combobox", { name: "Speed" }).selectOption({ label: "1.5 ×" });
  await expect.poll(rate).toBe(1.5);
  expect(await words()).toBe(second?.text);
  await page.getByRole("button", { name: "Stop" }).click();
  await page.goto("/");
  await page.goto(article);
  await page.getByRole("button", { name: "Listen to the story" }).press("Enter");
  expect(await hear(page, false)).toMatchObject({ text: second?.text });
  expect(await rate()).toBe(1.5);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("a second story is listened to in the place of the first", async ({ page }) => {
  await giveVoice(page);
  // As browsers do: what is cancelled is told of as an error, a moment later.
  await page.addInitScript(() => {
    const { speechSynthesis } = window;
    const cancel = () => {
      const said: unknown = Reflect.get(window, "said");
      const last: unknown = Array.isArray(said) ? said.at(-1) : undefined;
      if (last instanceof SpeechSynthesisUtterance) setTimeout(() => last.dispatchEvent(new Event("error")), 20);
    };
    Object.assign(speechSynthesis, { cancel });
  });
  await page.goto(article);
  await page.getByRole("button", { name: "Listen to the story" }).press("Enter");
  await page.locator(".next-story a").first().click();
  await expect(page.locator(".tool-listen")).toHaveCount(2);
  await page.locator(".tool-listen").nth(1).press("Enter");
  const heading = await page.locator("h1").nth(1).innerText();
  await expect.poll(async () => (await hear(page, false))?.text).toBe(heading.replace(/\s+/g, " "));
  await page.waitForTimeout(100);
  await expect(page.locator(".reader")).toHaveCount(1);
  await hear(page);
  expect((await hear(page, false))?.text).not.toBe(heading);
});

test("a browser without a voice for the language is offered nothing", async ({ page }) => {
  await page.addInitScript(() => Object.assign(window.speechSynthesis, { getVoices: () => [{ lang: "ja-JP" }] }));
  await page.goto(article);
  await expect(page.getByRole("button", { name: "Copy the link" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Listen to the story" })).toHaveCount(0);
});

test("a story that was recorded is heard as it was, with no voice of the device's, from where it was left, and the next story follows", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window.speechSynthesis, { getVoices: () => [] });
    Object.assign(HTMLMediaElement.prototype, {
      play(this: HTMLMediaElement) {
        this.dataset["played"] = "";
        return Promise.resolve();
      },
    });
    sessionStorage.setItem("listening", JSON.stringify({ speed: 1.5, places: { "/2026/11/24/port-strike/": 7 } }));
  });
  await page.route(`**${article}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '<div class="article-text">',
      '$&<figure class="recording sound read-aloud"><audio controls preload="none" src="/documents/quay.mp3"></audio></figure>',
    );
    await route.fulfill({ response, body });
  });
  await page.goto(article);
  await page.getByRole("button", { name: "Listen to the story" }).click();
  const recording = page.locator(".read-aloud audio");
  await expect(recording).toHaveAttribute("data-played");
  await expect(recording).toBeFocused();
  await expect(recording).toHaveJSProperty("playbackRate", 1.5);
  await expect(page.locator(".reader")).toHaveCount(0);
  await recording.dispatchEvent("ended");
  await expect(page.locator("article.article")).toHaveCount(2);
});
