/** The security policy in force, under nginx with the configuration that is written for it: nothing of ours breaks it, and nothing of others' runs. */
import { createServer, type Server } from "node:http";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { headerPolicy, headerRules } from "../../src/hosting/hosts/hosted-paper.ts";
import { pagePolicies } from "../../src/hosting/hosts/page-policies.ts";
import { serve } from "../../src/hosting/serve.ts";
import { command, siteCache, siteFolder, smallPaper } from "../built-site.ts";
import { filesIn, Workplace } from "../site/folders.ts";
import { freePort } from "../free-port.ts";
import { openPage } from "../open-page.ts";
import { hasNginx, WebServer } from "../site/web-servers.ts";
import { story } from "../unit/archive/newsroom.ts";
import { lite, templates } from "./pages.ts";
import { expect, test, type BrowserContext } from "./patient-test.ts";
import { useControls } from "./use-controls.ts";

test.describe.configure({ mode: "serial" });

interface Served {
  origin: string;
  close: () => void;
}

/** Serves a printed paper with the whole policy in its headers. */
async function served(out: string, environment: Record<string, string>): Promise<Served> {
  if (!hasNginx()) {
    const server = await serve(out, 0, headerRules({ preview: false }, headerPolicy(pagePolicies(out, filesIn(out)))));
    return { origin: originOf(server), close: () => server.close() };
  }
  const port = await freePort();
  const { stdout } = await command("hosts", environment, "nginx", "--root", out, "--listen", `127.0.0.1:${port}`);
  const web = await WebServer.nginx(stdout, port);
  return { origin: web.origin, close: () => web.stop() };
}

/** The same as it is published: in a folder of releases. */
async function publishedAndServed(environment: Record<string, string>): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-policy-"));
  const published = await command("publish", environment, "--to", folder);
  if (published.code !== 0) throw new Error(published.stderr);
  const { origin, close } = await served(join(folder, "current"), environment);
  return {
    origin,
    close: () => {
      close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function printedAndServed(place: Workplace): Promise<Served> {
  const { code, stdout, stderr } = await place.build();
  expect(code, stdout + stderr).toBe(0);
  return served(place.out, {
    DATELINE_CONTENT: place.content,
    DATELINE_OUT: place.out,
    DATELINE_CACHE: join(place.folder, "cache"),
  });
}

function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

/** What the browser says was against the policy, page by page; answers of other hosts are made up. */
async function violations(context: BrowserContext, origin: string): Promise<string[]> {
  const found: string[] = [];
  await context.exposeBinding(
    "__violated",
    ({ page }, what: unknown) => void found.push(`${new URL(page.url()).pathname}: ${String(what)}`),
  );
  await context.addInitScript(() => {
    addEventListener(
      "securitypolicyviolation",
      (event) => {
        const tell: unknown = Reflect.get(globalThis, "__violated");
        if (typeof tell === "function")
          Reflect.apply(tell, undefined, [`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`]);
      },
      true,
    );
  });
  await context.route(
    (url) => url.origin !== origin,
    (route) =>
      route.fulfill({
        status: 200,
        contentType: route.request().resourceType() === "media" ? "video/mp4" : "text/html",
        body: "",
      }),
  );
  return found;
}

let paper: Served;
const printed = mkdtempSync(join(tmpdir(), "dateline-policy-printed-"));

test.beforeAll(async () => {
  test.setTimeout(180_000);
  // A copy: other tests may have the printed paper printed anew meanwhile.
  cpSync(siteFolder, printed, { recursive: true });
  const environment = { DATELINE_OUT: printed, DATELINE_CACHE: siteCache };
  paper = hasNginx() ? await publishedAndServed(environment) : await served(printed, environment);
});
test.afterAll(() => {
  rmSync(printed, { recursive: true, force: true });
  paper.close();
});

// Each page is opened in one, every second in the other, and turned to the other, in which its controls are used: most stand on many pages.
for (const [at, schemes] of (
  [
    ["dark", "light"],
    ["light", "dark"],
  ] as const
).entries()) {
  test(`every template keeps to its policy in light and dark colours, and while every control is used, ${schemes[1]}`, async ({
    browser,
  }) => {
    test.setTimeout(400_000);
    let used = 0;
    const context = await browser.newContext();
    const found = await violations(context, paper.origin);
    const page = await context.newPage();
    const missing: string[] = [];
    const all = [...Object.values(templates), ...Object.values(lite)];
    for (const path of all.filter((_, place) => place % 2 === at)) {
      await page.emulateMedia({ colorScheme: schemes[0] });
      const answer = await openPage(page, paper.origin + path);
      if (!answer?.headers()["content-security-policy"]?.startsWith("default-src 'none'")) missing.push(path);
      await page.emulateMedia({ colorScheme: schemes[1] });
      await page.waitForLoadState("networkidle");
      used += await useControls(page);
    }
    expect(found).toEqual([]);
    expect(missing).toEqual([]);
    expect(used).toBeGreaterThan(2);
    await context.close();
  });
}

test("the search program runs on the page that searches, and not where a page fetches no scripts", async ({
  page,
  context,
}) => {
  const found = await violations(context, paper.origin);
  const runs = () =>
    page.evaluate(async () => {
      try {
        // oxlint-disable-next-line typescript/no-unsafe-assignment -- a program of the printed paper has no types
        const pagefind: { init: () => Promise<void>; search: (words: string) => Promise<{ results: unknown[] }> } =
          await import(`${location.origin}/search/program/pagefind.js`);
        await pagefind.init();
        await pagefind.search("port");
        return "searched";
      } catch {
        return "refused";
      }
    });
  await page.goto(`${paper.origin}/world/`);
  expect(await runs()).toBe("refused");
  await expect.poll(() => found.join()).toContain("script-src");
  // A paper without a page for it has the index all the same.
  if (!existsSync(join(printed, "search", "index.html"))) return;
  found.length = 0;
  await page.goto(`${paper.origin}/search/`);
  expect(await runs()).toBe("searched");
  expect(found).toEqual([]);
});

/** What somebody might bring into a page, each saying so if it runs. */
const injected: Record<string, string> = {
  "a script": "<script>window.ran = 'script'</script>",
  "a script from elsewhere": "<script src='https://evil.example/x.js'></script>",
  "a handler on a script of this site":
    "<script src='/search/program/pagefind.js' onload=\"window.ran = 'self'\"></script>",
  "a handler": "<img src='/none.png' onerror=\"window.ran = 'handler'\">",
  "a script's address": "<iframe src=\"javascript:parent.ran = 'address'\"></iframe>",
  "a style": "<style>body { color: rgb(1, 2, 3) }</style>",
  "a style on an element": "<p style='color: rgb(1, 2, 3)' id='styled'>x</p>",
  "a frame": "<iframe src='https://evil.example/'></iframe>",
  "a picture from elsewhere": "<img src='https://evil.example/x.png'>",
  "an object": "<object data='https://evil.example/x.swf'></object>",
};

for (const [kept, without] of [
  ["header and page", ""],
  ["the page alone", "header"],
  ["the header alone", "page"],
] as const) {
  test(`what is brought into a page does nothing, with the policy in ${kept}`, async ({ page, context }) => {
    test.setTimeout(120_000);
    test.skip(!hasNginx() && without === "page", "The whole policy is in nginx's headers.");
    const found = await violations(context, paper.origin);
    let injection = "";
    await context.route(
      (url) => url.origin === paper.origin && url.pathname.endsWith("/"),
      async (route) => {
        const answer = await route.fetch();
        const headers = answer.headers();
        delete headers["content-encoding"];
        delete headers["content-length"];
        if (without === "header") delete headers["content-security-policy"];
        let body = await answer.text();
        if (without === "page") body = body.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
        await route.fulfill({ status: answer.status(), headers, body: body.replace("</main>", `${injection}</main>`) });
      },
    );
    for (const [name, html] of Object.entries(injected)) {
      injection = html;
      found.length = 0;
      await page.goto(`${paper.origin}/2026/11/24/port-strike/`);
      await expect.poll(() => found.length, `${name} is told as a violation`).toBeGreaterThan(0);
      expect(await page.evaluate((): unknown => Reflect.get(window, "ran")), name).toBeUndefined();
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector("#styled") ?? document.body).color),
        name,
      ).not.toBe("rgb(1, 2, 3)");
    }
    // And nothing of the page's own is.
    injection = "";
    found.length = 0;
    await page.goto(`${paper.origin}/2026/11/24/port-strike/`);
    await page.waitForLoadState("networkidle");
    expect(found).toEqual([]);
  });
}

test("scripts cannot be made of text", async ({ page, context }) => {
  const found = await violations(context, paper.origin);
  await page.goto(`${paper.origin}/`);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = 1";
    document.body.append(script);
    const link = document.createElement("a");
    link.href = "javascript:window.ran = 2";
    document.body.append(link);
    link.click();
  });
  // Both are told, and so have not run.
  await expect.poll(() => found.length).toBeGreaterThan(1);
  expect(await page.evaluate((): unknown => Reflect.get(window, "ran"))).toBeUndefined();
});

test("no other site shows the paper in a frame", async ({ page }) => {
  const other = createServer((_request, response) =>
    response.setHeader("Content-Type", "text/html").end(`<iframe src="${paper.origin}/"></iframe>`),
  );
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  try {
    const refused: string[] = [];
    page.on("console", (message) => refused.push(message.text()));
    await page.goto(originOf(other));
    await expect.poll(() => refused.join("\n")).toContain("frame-ancestors");
    expect(page.frames()).toHaveLength(2);
    expect(await page.frames()[1]?.locator(".masthead").count()).toBe(0);
  } finally {
    other.close();
  }
});

test.describe("a paper with films and a desk", () => {
  const place = new Workplace();
  let films: Served;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    place.write({
      "paper.yaml": `${smallPaper}desk: true\n`,
      "articles/2026/11/24-films.md": story(
        { headline: "Films" },
        [
          '::video{src="https://www.youtube.com/watch?v=abcdefghijk" title="One"}',
          '::video{src="https://vimeo.com/123456" title="Two"}',
          '::video{src="https://films.example/a.mp4" title="Three"}',
          '::video{src="https://nobody.example/watch" title="Four"}',
        ].join("\n\n"),
      ),
      "articles/2026/11/23-words.md": story({ headline: "Words", published: "2026-11-23" }),
    });
    films = await printedAndServed(place);
  });
  test.afterAll(() => {
    films.close();
    place.remove();
  });

  test("players of videos may be framed where an editor put one, and nowhere else", async ({ page, context }) => {
    const found = await violations(context, films.origin);
    const framed = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("iframe, video")].map((element) => element.getAttribute("src")),
      );
    await page.goto(`${films.origin}/2026/11/24/films/`);
    for (let left = 3; left > 0; left--) {
      await expect(page.locator("a[data-player]")).toHaveCount(left);
      // By the keyboard: a frame that has just come into being may swallow a click that was aimed below it.
      await page.locator("a[data-player]").first().press("Enter");
    }
    await expect
      .poll(async () => (await framed()).map((src) => new URL(src ?? "").host))
      .toEqual(["www.youtube-nocookie.com", "player.vimeo.com", "films.example"]);
    expect(found).toEqual([]);
    // A story without videos may not play those of the next: it leads to that story's own page.
    await page.goto(`${films.origin}/2026/11/23/words/`);
    await page.locator(".next-story a").click();
    await expect(page).toHaveURL(/\/films\/$/);
    await expect(page.locator("article h1")).toHaveCount(1);
    await page.locator("a[data-player]").first().click();
    await expect(page.locator("iframe")).toHaveCount(1);
    expect(found).toEqual([]);
    await page.goto(`${films.origin}/2026/11/23/words/`);
    await page.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.src = "https://player.vimeo.com/video/1";
      document.body.append(frame);
    });
    await expect.poll(() => found.join()).toContain("frame-src https://player.vimeo.com");
  });

  test("the form editor starts under the policy that it has for itself", async ({ page, context }) => {
    const found = await violations(context, films.origin);
    await page.goto(`${films.origin}/desk/`);
    await expect(page.getByRole("button").first()).toBeVisible();
    expect(found).toEqual([]);
  });
});

test("what a paper adds to its pages does what it is to do, and opens them to nobody else", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const place = new Workplace();
  try {
    place.write({
      "paper.yaml": smallPaper,
      "articles/2026/11/24-a.md": story(
        { headline: "A" },
        "Text.\n\n<script>window.ran = 'article'</script>\n\n<!--slot:foot-->",
      ),
      "../templates/head.html": '<script src="https://count.example/c.js" async></script>',
      "../templates/after-article.html":
        '<form action="https://letters.example/join" method="get" target="_blank"><button>Join</button></form>',
      "../templates/foot.html": `<p class="own">Own</p><script>
        window.ran = "slot";
        fetch("https://count.example/hit").then(() => (window.counted = true));
        fetch("https://other.example/hit").catch(() => (window.refused = true));
        const image = new Image();
        image.src = "https://other.example/pixel.gif";
      </script>`,
      "../templates/paper.css": ".own { color: rgb(1, 2, 3) }",
    });
    const own = await printedAndServed(place);
    try {
      const found = await violations(context, own.origin);
      await context.route("https://count.example/**", (route) =>
        route.fulfill({
          status: 200,
          contentType: "text/javascript",
          headers: { "access-control-allow-origin": "*" },
          body: "window.came = true",
        }),
      );
      await page.goto(`${own.origin}/2026/11/24/a/`);
      const said = (name: string) => page.evaluate((key): unknown => Reflect.get(window, key), name);
      await expect.poll(() => said("counted")).toBe(true);
      await expect.poll(() => said("refused")).toBe(true);
      expect([await said("ran"), await said("came")]).toEqual(["slot", true]);
      await expect(page.locator(".own")).toHaveCount(1);
      await expect(page.locator(".own")).toHaveCSS("color", "rgb(1, 2, 3)");
      // Told twice where both the header and the page have a policy.
      await expect.poll(() => new Set(found).size).toBe(2);
      expect(found.every((violation) => violation.includes("https://other.example"))).toBe(true);
      const [joined] = await Promise.all([
        context.waitForEvent("page"),
        page.getByRole("button", { name: "Join" }).click(),
      ]);
      await expect.poll(() => joined.url()).toBe("https://letters.example/join?");
    } finally {
      own.close();
    }
  } finally {
    place.remove();
  }
});
