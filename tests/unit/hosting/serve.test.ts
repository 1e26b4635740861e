/** The static server finds what other hosts find, and goes on where a file of the printed paper cannot be read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { serve } from "../../../src/hosting/serve.ts";
import { freePort } from "../../free-port.ts";

async function served(): Promise<{ folder: string; origin: string }> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-serve-"));
  const port = await freePort();
  const server = await serve(folder, port);
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, origin: `http://127.0.0.1:${port}` };
}

test("a folder in the place of the page for what is not there breaks its own answer off, and no other", async () => {
  const { folder, origin } = await served();
  mkdirSync(join(folder, "404.html"));
  writeFileSync(join(folder, "index.html"), "the front page");
  await expect(fetch(`${origin}/none/`).then((response) => response.text())).rejects.toThrow(TypeError);
  expect(await (await fetch(`${origin}/`)).text()).toBe("the front page");
});

test("a folder is found by its page, and not by a file of its name that leads on from an old address", async () => {
  const { folder, origin } = await served();
  mkdirSync(join(folder, "strike"));
  writeFileSync(join(folder, "strike", "index.html"), "the story");
  writeFileSync(join(folder, "strike.html"), "the old address");
  for (const [path, words] of [
    ["/strike", "the story"],
    ["/strike/", "the story"],
    ["/strike/?a=1", "the story"],
    ["/strike.html", "the old address"],
  ] as const)
    expect(await (await fetch(origin + path)).text(), path).toBe(words);
});
